package import LabourMarket
package import PlacementEngine
package import Ranking

/// What would fill seats that stay empty though enough people may take them.
///
/// People who hold something they like better would come if the pay were what they ask for, or the
/// way as short as they could wish; the answer is found by asking every eligible pair again with
/// the opening's row so changed, opening by opening, everything else as it is.
package struct EmptySeats {
  /// Facets that an employer can do something about, and what they are called as a reason.
  private static let causes: [(facet: Facet, reason: UnfilledReason)] = [
    (.pay, .pay), (.commute, .commute),
  ]

  /// For each opening that has such seats, people kept away by reason.
  package private(set) var people: [Int32: [UnfilledReason: Int32]] = [:]

  private struct Asker {
    var seeker: Int
    /// What she holds, or nil.
    var own: RankedPair?
    var seat: SeatKind?
  }

  /// - Parameters:
  ///   - placement: With all seats that are neither reserved nor short of eligible people put down
  ///     to `preferElsewhere`.
  ///   - facets: What each column of the rows is about.
  /// - Complexity: That of asking every eligible pair three times, over all threads.
  package init(
    _ placement: Placement, _ market: PlacementProblem, _ ranking: RankingProblem,
    facets: [Facet], threads: Int
  ) async {
    let openings = placement.openings.indices.filter {
      placement.openings[$0].unfilledBy[.preferElsewhere, default: 0] > 0
    }.map(Int32.init)
    guard !openings.isEmpty else { return }
    let askers = Self.askers(placement)
    count(.cap, await Self.kept(askers, from: openings, market, ranking, threads))
    let free = askers.filter { $0.seat != .floor }
    let asItIs = Expansion(ranking, openings: openings)
    for cause in Self.causes {
      let raised = ranking.raised(
        facets.indices.filter { facets[$0] == cause.facet }, of: openings)
      let coming = await Expansion(raised, openings: openings).drawn(
        free.map(\.seeker), from: free.map(\.own), beyond: asItIs, threads: threads)
      count(cause.reason, coming)
    }
  }

  /// For each opening how many a floor that called them elsewhere, or a cap, keeps from it.
  ///
  /// Each would take one seat, where she would most like to be.
  private static func kept(
    _ askers: [Asker], from openings: [Int32], _ market: PlacementProblem,
    _ ranking: RankingProblem, _ threads: Int
  ) async -> [Int32] {
    var kept = [Int32](repeating: 0, count: ranking.openingCount)
    let called = askers.filter { $0.seat == .floor }
    for answer in await better(called, openings, limit: 1, ranking, threads) {
      if let first = answer.first { kept[Int(first)] += 1 }
    }
    let capped = openings.filter { !market.caps[Int($0)].isEmpty }
    guard !capped.isEmpty else { return kept }
    let counted = askers.filter { $0.seat != .floor && !market.traits[$0.seeker].isEmpty }
    let answers = await better(counted, capped, limit: capped.count, ranking, threads)
    for (asker, answer) in zip(counted, answers) {
      let traits = market.traits[asker.seeker]
      let first = answer.first { opening in
        market.caps[Int(opening)].contains { traits.contains($0.trait) }
      }
      if let first { kept[Int(first)] += 1 }
    }
    return kept
  }

  private mutating func count(_ reason: UnfilledReason, _ people: [Int32]) {
    for (opening, count) in people.enumerated() where count > 0 {
      self.people[Int32(opening), default: [:]][reason] = count
    }
  }

  /// Everybody who takes part, but those hired before and the emergency reserve.
  private static func askers(_ placement: Placement) -> [Asker] {
    placement.seekers.enumerated().compactMap { seeker, outcome in
      switch outcome {
      case .placed(let seating) where seating.seat != .locked && seating.seat != .emergency:
        let own = RankedPair(partner: seating.opening, fit: seating.fit, appeal: seating.appeal)
        return Asker(seeker: seeker, own: own, seat: seating.seat)
      case .unplaced(.outranked): return Asker(seeker: seeker)
      default: return nil
      }
    }
  }

  /// For each asker those of `openings` that she would rather have than hers, best first.
  private static func better(
    _ askers: [Asker], _ openings: [Int32], limit: Int, _ ranking: RankingProblem, _ threads: Int
  ) async -> [[Int32]] {
    await Expansion(ranking, openings: openings).openings(
      of: askers.map(\.seeker), before: askers.map(\.own), limit: limit, threads: threads
    ).map { $0.map(\.partner) }
  }
}

extension OpeningOutcome {
  /// Puts seats that people leave empty who prefer others down to what would bring them: a cap or
  /// a floor first, then what would bring most people, pay before the way where they are equal.
  package mutating func explain(_ people: [UnfilledReason: Int32]) {
    var left = unfilledBy[.preferElsewhere] ?? 0
    let isPay = people[.commute] ?? 0 <= people[.pay] ?? 0
    for reason: UnfilledReason in isPay ? [.cap, .pay, .commute] : [.cap, .commute, .pay] {
      let seats = min(left, people[reason] ?? 0)
      guard seats > 0 else { continue }
      unfilledBy[reason, default: 0] += seats
      left -= seats
    }
    unfilledBy[.preferElsewhere] = left > 0 ? left : nil
  }
}
