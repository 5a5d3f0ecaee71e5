internal import LabourMarket
internal import PlacementEngine
internal import Ranking

extension NightCheck {
  /// Of so many people one whose lines are made again by the checker's own rule.
  private static let every = 50

  /// `missed.csv` names for everybody who takes part the first openings of her list up to hers, with
  /// the points of the rows; some people's lines and reasons are made again.
  mutating func checkMissed(
    _ outcomes: [Outcome], _ claim: PlacementClaim, _ separations: Separations,
    called: Set<Int32>
  ) throws(NightError) {
    let holders = claim.holders
    var told: [String: [[String]]] = [:]
    for row in try rows(of: .missed) { told[row[0], default: []].append(row) }
    for (seeker, (id, outcome)) in zip(evidence.seekers, outcomes).enumerated() {
      let isKept = claim.seekers[seeker].isLocked && !called.contains(Int32(seeker))
      let missed = isKept ? [] : missed(seeker, outcome)
      let lines = told.removeValue(forKey: id) ?? []
      let expected = missed.enumerated().map { index, pair -> [String] in
        let points = [pair.appeal.exact, pair.fit.exact]
        return [id, String(index + 1), evidence.openings[Int(pair.partner)]] + points
      }
      if lines.map({ Array($0.prefix(5)) }) != expected {
        note(["missed.csv: what it says of \(id) is not the start of her list"])
      } else if seeker % Self.every == 0 {
        for (line, pair) in zip(lines, missed) {
          let (reason, cutoff) = Missed.reason(seeker, pair, holders, claim, separations)
          let miss = MissedOpening(rank: 1, pair: pair, reason: reason, cutoff: cutoff)
          let end = [cutoff?.exact ?? "", miss.short?.exact ?? "", reason.rawValue]
          guard Array(line.dropFirst(5)) != end else { continue }
          note(["missed.csv: \(id) misses \(line[2]) for another reason than it says"])
        }
      }
    }
    if !told.isEmpty { note(["missed.csv names people who are not registered"]) }
  }

  /// The first openings of her list that she likes better than hers.
  private func missed(_ seeker: Int, _ outcome: Outcome) -> ArraySlice<RankedPair> {
    guard ["proposed", "unplaced", "withdrawn"].contains(outcome.word) else { return [] }
    return evidence.lists.seekers[seeker].prefix(NightSeating.missedNamed).prefix {
      Int($0.partner) != outcome.opening
    }
  }
}
