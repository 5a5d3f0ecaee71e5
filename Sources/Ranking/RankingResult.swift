public import LabourMarket

/// The exact lists of both sides.
///
/// A pair is in an opening's list where it is among the opening's best by mixed points, then
/// seeker position ascending; in a seeker's where it is among hers by appeal, then opening position
/// ascending. Only eligible pairs with points in some view take part.
public struct RankingResult: Hashable, Sendable {
  /// A list an opening; partners are seekers.
  public var openings: RankedLists
  /// A list a seeker; partners are openings.
  public var seekers: RankedLists
  /// How many seekers the rules allow each opening.
  public var eligibleSeekers: [Int32]
  /// How many openings the rules allow each seeker.
  public var eligibleOpenings: [Int32]

  public init(
    openings: RankedLists, seekers: RankedLists, eligibleSeekers: [Int32],
    eligibleOpenings: [Int32]
  ) {
    (self.openings, self.seekers) = (openings, seekers)
    (self.eligibleSeekers, self.eligibleOpenings) = (eligibleSeekers, eligibleOpenings)
  }

  /// Joins the results of slices that follow each other to the result of the whole.
  ///
  /// - Precondition: `parts` isn't empty, and all rank the same openings with this mix and length.
  public static func merged(
    _ parts: [RankingResult], mix: Mix, openingLimit: Int
  ) -> RankingResult {
    var seekers = RankedLists()
    var bases: [Int32] = []
    for part in parts {
      bases.append(Int32(seekers.count))
      for seeker in 0..<part.seekers.count { seekers.append(part.seekers[seeker]) }
    }
    var openings = RankedLists()
    for opening in 0..<parts[0].openings.count {
      let candidates = zip(parts, bases).flatMap { part, base in
        part.openings[opening].map {
          RankedPair(partner: $0.partner + base, fit: $0.fit, appeal: $0.appeal)
        }
      }
      openings.append(best(openingLimit, of: candidates, mix: mix))
    }
    let eligibleSeekers = (0..<openings.count).map { opening in
      parts.reduce(0) { $0 + $1.eligibleSeekers[opening] }
    }
    return RankingResult(
      openings: openings, seekers: seekers, eligibleSeekers: eligibleSeekers,
      eligibleOpenings: parts.flatMap(\.eligibleOpenings))
  }
}

/// The first `limit` of an opening's candidates in its order.
func best(_ limit: Int, of candidates: [RankedPair], mix: Mix) -> ArraySlice<RankedPair> {
  let keyed = candidates.map { (score: mix.weigh(fit: $0.fit, appeal: $0.appeal), pair: $0) }
  let sorted = keyed.sorted {
    $0.score != $1.score ? $0.score > $1.score : $0.pair.partner < $1.pair.partner
  }
  return sorted.prefix(limit).map(\.pair)[...]
}
