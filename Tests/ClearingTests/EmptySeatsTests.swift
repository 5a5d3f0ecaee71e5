import DenseKernels
import Clearing
import LabourMarket
import PlacementEngine
import Ranking
import TestSupport
import Testing

/// A random night of a few people: rows, rules, and any placement at all.
private struct SmallNight {
  static let facets: [Facet] = [.skills, .skills, .pay, .pay, .pay, .commute, .commute]
  let ranking: RankingProblem
  var market: PlacementProblem
  var placement: Placement

  init(seed: UInt64, seekers: Int = 30, openings: Int = 8) {
    var random = SeededGenerator(seed: seed)
    func rows(_ count: Int, _ most: Int16) -> SparseRows {
      var rows = SparseRows(columns: Self.facets.count)
      for _ in 0..<count {
        rows.append(
          Self.facets.indices.map { ($0, max(0, Int16.random(in: -1...most, using: &random))) })
      }
      return rows
    }
    let rules = Eligibility(
      words: 1, offers: (0..<seekers).map { _ in UInt64.random(in: 0...7, using: &random) },
      requires: (0..<openings).map { _ in UInt64.random(in: 0...1, using: &random) },
      available: [Int32](repeating: 0, count: seekers),
      latestStart: [Int32](repeating: 0, count: openings))
    ranking = RankingProblem(
      seekers: rows(seekers, 2),
      strategyOf: (0..<seekers).map { _ in UInt8.random(in: 0...1, using: &random) },
      openings: (0..<2).map { _ in ViewRows(fit: rows(openings, 3), appeal: rows(openings, 3)) },
      eligibility: rules, mix: Mix(fit: 3, appeal: 2),
      lists: Policy.ListLengths(opening: 5, seeker: 5))
    market = PlacementProblem(
      lists: noLists(seekers),
      seats: [Int32](repeating: 9, count: openings))
    market.traits = GroupedRows((0..<seekers).map { $0 % 3 == 0 ? [4] : [] })
    market.caps = GroupedRows(
      (0..<openings).map { $0 % 2 == 0 ? [TraitSeats(trait: 4, seats: 1)] : [] })
    let kinds: [SeatKind] = [.open, .reserved(0), .emergency, .floor, .locked]
    let ranking = ranking
    let outcomes = (0..<seekers).map { seeker -> SeekerOutcome in
      let opening = Int.random(in: 0..<openings, using: &random)
      let kind = kinds.randomElement(using: &random)!
      guard rules.allows(seeker: seeker, opening: opening), seeker % 5 > 0 else {
        return seeker % 2 == 0 ? .unplaced(.outranked) : .ineligible(.optedOut)
      }
      return .placed(
        Seating(
          opening: Int32(opening), seat: kind, rank: 1,
          fit: Points(product(ranking, seeker, opening, \.fit)),
          appeal: Points(product(ranking, seeker, opening, \.appeal))))
    }
    placement = Placement(
      objective: .stable, reserveMode: .minimumGuarantee, seekers: outcomes,
      openings: (0..<openings).map {
        OpeningOutcome(
          headcount: 9, filled: 4, unfilledBy: $0 % 4 == 3 ? [.date: 5] : [.preferElsewhere: 5])
      })
  }

  /// People kept away from an opening by reason, pair by pair: the definition.
  func definition(of opening: Int) -> [UnfilledReason: Int32] {
    var people: [UnfilledReason: Int32] = [:]
    for (seeker, outcome) in placement.seekers.enumerated() where mayCome(seeker, opening) {
      if favouriteOutOfReach(seeker) == opening { people[.cap, default: 0] += 1 }
      guard outcome.seating?.seat != .floor, !wouldCome(seeker, opening) else { continue }
      for (facet, reason) in [(Facet.pay, UnfilledReason.pay), (.commute, .commute)]
      where wouldCome(seeker, opening, ifBest: facet) {
        people[reason, default: 0] += 1
      }
    }
    return people
  }

  /// Whether she takes part, and the opening has seats left and is another one than hers.
  private func mayCome(_ seeker: Int, _ opening: Int) -> Bool {
    let outcome = placement.seekers[seeker]
    if case .ineligible = outcome { return false }
    return ![SeatKind.emergency, .locked].contains(outcome.seating?.seat)
      && placement.openings[opening].unfilledBy[.preferElsewhere] != nil
      && outcome.opening != opening
      && ranking.eligibility.allows(seeker: seeker, opening: opening)
  }

  private func wouldCome(_ seeker: Int, _ opening: Int, ifBest facet: Facet? = nil) -> Bool {
    let appeal = appeal(seeker, opening, ifBest: facet)
    // Who has nothing in common with an opening does not wish it.
    guard appeal > 0 || product(ranking, seeker, opening, \.fit) > 0 else { return false }
    guard let seating = placement.seekers[seeker].seating else { return true }
    return appeal > seating.appeal.value
      || appeal == seating.appeal.value && opening < Int(seating.opening)
  }

  /// Of the openings that she would rather have and that a cap or her call keeps from her the one
  /// that she likes best.
  private func favouriteOutOfReach(_ seeker: Int) -> Int? {
    let isCalled = placement.seekers[seeker].seating?.seat == .floor
    return placement.openings.indices.filter { opening in
      let isCapped = market.traits[seeker] == [4] && !market.caps[opening].isEmpty
      return (isCalled || isCapped) && mayCome(seeker, opening) && wouldCome(seeker, opening)
    }.max {
      appeal(seeker, $0, ifBest: nil) < appeal(seeker, $1, ifBest: nil)
        || appeal(seeker, $0, ifBest: nil) == appeal(seeker, $1, ifBest: nil) && $0 > $1
    }
  }

  /// Appeal if each column of a facet gave the most that it gives anywhere.
  private func appeal(_ seeker: Int, _ opening: Int, ifBest facet: Facet?) -> Int32 {
    let rows = ranking.openings[Int(ranking.strategyOf[seeker])].appeal
    let most =
      (0..<rows.count).flatMap { row in
        rows.cells(of: row).filter { Self.facets[Int(rows.column[$0])] == facet }
          .map { rows.value[$0] }
      }.max() ?? 0
    return (0..<rows.columns).reduce(0) { sum, column in
      let value = facet != nil && Self.facets[column] == facet ? most : value(rows, opening, column)
      return sum + Int32(value) * Int32(self.value(ranking.seekers, seeker, column))
    }
  }

  private func value(_ rows: SparseRows, _ row: Int, _ column: Int) -> Int16 {
    rows.cells(of: row).first { Int(rows.column[$0]) == column }.map { rows.value[$0] } ?? 0
  }
}

private func noLists(_ count: Int) -> RankedLists {
  var lists = RankedLists()
  for _ in 0..<count { lists.append([]) }
  return lists
}

private func product(
  _ ranking: RankingProblem, _ seeker: Int, _ opening: Int, _ view: KeyPath<ViewRows, SparseRows>
) -> Int32 {
  let (left, right) = (
    ranking.seekers, ranking.openings[Int(ranking.strategyOf[seeker])][keyPath: view]
  )
  return left.cells(of: seeker).reduce(0) { sum, a in
    right.cells(of: opening).filter { right.column[$0] == left.column[a] }
      .reduce(sum) { $0 + Int32(left.value[a]) * Int32(right.value[$1]) }
  }
}

@Suite struct EmptySeatsTests {
  @Test("who would fill empty seats is found as the definition reads", arguments: 1...60)
  func definition(seed: Int) async {
    let night = SmallNight(seed: UInt64(seed))
    let empty = await EmptySeats(
      night.placement, night.market, night.ranking, facets: SmallNight.facets, threads: 1 + seed % 3
    )
    for opening in night.placement.openings.indices {
      #expect(
        empty.people[Int32(opening)] ?? [:] == night.definition(of: opening),
        "seed \(seed), opening \(opening)")
    }
  }

  @Test("empty seats go to caps first, then to what would bring most people, and still add up")
  func seats() {
    func explained(_ people: [UnfilledReason: Int32]) -> [UnfilledReason: Int32] {
      var opening = OpeningOutcome(
        headcount: 30, filled: 10, unfilledBy: [.noEligible: 4, .preferElsewhere: 16])
      opening.explain(people)
      #expect(opening.unfilledBy.values.reduce(0, +) == opening.unfilled)
      return opening.unfilledBy
    }
    #expect(explained([:]) == [.noEligible: 4, .preferElsewhere: 16])
    #expect(
      explained([.cap: 5, .pay: 7]) == [.noEligible: 4, .cap: 5, .pay: 7, .preferElsewhere: 4])
    #expect(explained([.pay: 7, .commute: 12]) == [.noEligible: 4, .commute: 12, .pay: 4])
    #expect(explained([.pay: 9, .commute: 9]) == [.noEligible: 4, .pay: 9, .commute: 7])
    #expect(explained([.cap: 99, .pay: 99]) == [.noEligible: 4, .cap: 16])
  }
}
