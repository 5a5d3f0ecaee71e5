internal import LabourMarket
internal import NightEvidence
internal import NightResult
internal import PlacementAudit

extension NightCheck {
  /// Floors are met but for as many people as the account admits, and no opening has more people
  /// called than its floor asks for, or than a cap allows.
  ///
  /// From then on the called keep their seat in the claim, whoever else would like it.
  mutating func checkFloors() {
    var called = [[Int]](repeating: [], count: evidence.openings.count)
    for seeker in evidence.seekers.indices where evidence.market.seekers[seeker].isCalled {
      claim.seekers[seeker].isLocked = true
      if let opening = held[seeker] { called[opening].append(seeker) }
    }
    let holders = holders
    var effect = FloorEffect()
    for (opening, market) in evidence.market.openings.enumerated() {
      let id = evidence.openings[opening]
      expect(
        called[opening].count <= Int(market.floor),
        "\(id) has \(called[opening].count) people called, above its floor")
      for cap in market.caps {
        let capped = called[opening].count { claim.seekers[$0].traits.contains(cap.trait) }
        expect(capped <= Int(cap.seats), "\(id) has more people called than a cap allows")
      }
      guard market.floor > 0 else { continue }
      effect.openings += 1
      effect.asked += Int(market.floor)
      effect.seated += holders[opening].count
      effect.missing += max(0, Int(market.floor) - holders[opening].count)
    }
    effect.called = evidence.market.seekers.count { $0.isCalled }
    summary.floors = effect.openings
    expect(
      result.account.floorEffect == (effect.openings > 0 ? effect : nil),
      "report.json: the floors are not met as it says")
  }

  /// Batches that stand are as large as their cohort asks, and nobody sits where her own batch was
  /// withdrawn or away from her team.
  ///
  /// Seats from earlier nights, and those of people who were called, stay as they are.
  func checkGroups() {
    let separations = evidence.market.separations
    let moved = claim.seekers.map { $0.isLocked ? nil : $0.held?.opening }
    for (batch, people) in separations.smallBatches(moved) {
      note("cohort number \(batch.group) sends a batch of \(people), below its minimum")
    }
    for (seeker, opening) in moved.enumerated() {
      if let opening, separations.contains(seeker, opening) {
        note(
          "\(evidence.seekers[seeker]) sits where her batch was withdrawn or without her team")
      }
    }
  }

  /// `missed.csv` names for everybody who takes part the first openings of her list up to hers, with
  /// the points of the rows, the line there and what she was short of.
  func checkMissed() {
    guard let missed = result.missed else { return }
    var lines = missed[...]
    var bars = MissedBars(claim, evidence.market)
    for (seeker, id) in evidence.seekers.enumerated() {
      for (place, pair) in expectedMisses(seeker).enumerated() {
        guard let line = lines.popFirst(), line.seeker == id, Int(line.rank) == place + 1,
          line.opening == evidence.openings[Int(pair.partner)], line.fit == pair.fit,
          line.appeal == pair.appeal
        else {
          note("missed.csv: what it says of \(id) is not the start of her list")
          return
        }
        let (reason, cutoff) = bars.miss(of: seeker, at: pair)
        let expected = MissedOpening(
          rank: line.rank, pair: pair, reason: reason, cutoff: cutoff)
        expect(
          line.reason == reason && line.cutoff == cutoff && line.short == expected.short,
          "missed.csv: \(id) misses \(line.opening) for another reason than it says")
      }
    }
    expect(lines.isEmpty, "missed.csv has lines that nobody's list has")
  }

  /// The first openings of her list that she likes better than hers; five at most.
  private func expectedMisses(_ seeker: Int) -> [RankedPair] {
    if evidence.market.seekers[seeker].kept != nil { return [] }
    if case .ineligible = result.placements[seeker].outcome { return [] }
    return Array(
      evidence.lists.seekers[seeker].prefix(5).prefix { Int($0.partner) != held[seeker] })
  }
}

/// The lines that people miss, each found once for people who differ by points only.
struct MissedBars {
  private let claim: PlacementClaim
  private let separations: Separations
  private let holders: [[Int]]
  private let asked: [Set<Int32>]
  private var lines: [Key: PlacementClaim.Line] = [:]

  private struct Key: Hashable {
    var opening: Int32
    /// Those of her traits that matter there.
    var traits: [Int32]
  }

  init(_ claim: PlacementClaim, _ market: MarketEvidence) {
    (self.claim, separations, holders) = (claim, market.separations, claim.holders)
    asked = market.openings.map { Set(($0.reserves + $0.caps).map(\.trait)) }
  }

  /// Why a seeker misses an opening, and the least fit that would have done.
  mutating func miss(
    of seeker: Int, at pair: RankedPair
  ) -> (reason: MissedReason, cutoff: Points?) {
    let person = claim.seekers[seeker]
    // A line is one for normal newcomers; others are tried one by one.
    guard person.tier == 0, !separations.contains(seeker, pair.partner) else {
      return claim.miss(of: seeker, at: pair, holders: holders, separations)
    }
    let opening = Int(pair.partner)
    let key = Key(
      opening: pair.partner, traits: person.traits.filter(asked[opening].contains))
    let line =
      lines[key] ?? claim.line(for: key.traits, at: opening, holders: holders[opening])
    lines[key] = line
    switch line {
    case .free: return (.policy, nil)
    case .closed:
      let isAfter = holders[opening].contains { claim.seekers[$0].tier < person.tier }
      return (isAfter ? .tier : .closed, nil)
    case .holder(let last):
      return miss(of: person, seeker, at: pair, behind: last)
    }
  }

  private func miss(
    of person: PlacementClaim.Seeker, _ seeker: Int, at pair: RankedPair, behind last: Int
  ) -> (reason: MissedReason, cutoff: Points?) {
    let rival = claim.seekers[last]
    // Any newcomer of tier 0 comes before whoever belongs to a later one.
    guard rival.tier == 0, let bar = rival.held?.fit else { return (.policy, nil) }
    let isEarlier = (person.registered, seeker) < (rival.registered, last)
    let needed = isEarlier ? bar : bar + 1
    guard needed > pair.fit.value else {
      return (.policy, needed == 0 ? nil : Points(needed))
    }
    return pair.fit.value == bar ? (.tie, pair.fit) : (.points, Points(needed))
  }
}
