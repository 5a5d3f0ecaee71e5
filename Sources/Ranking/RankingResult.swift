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
    var (starts, pairs) = ([0], [RankedPair]())
    var merge = ListsMerge(parts.map(\.openings), mix: mix, bases: bases)
    for opening in 0..<parts[0].openings.count {
      merge.append(opening, limit: openingLimit, to: &pairs)
      starts.append(pairs.count)
    }
    let openings = RankedLists(starts: starts, pairs: pairs)
    let eligibleSeekers = (0..<openings.count).map { opening in
      parts.reduce(0) { $0 + $1.eligibleSeekers[opening] }
    }
    return RankingResult(
      openings: openings, seekers: seekers, eligibleSeekers: eligibleSeekers,
      eligibleOpenings: parts.flatMap(\.eligibleOpenings))
  }
}

/// Merges an opening's lists of several parts, each already in the opening's order.
struct ListsMerge {
  private let parts: [RankedLists]
  private let mix: Mix
  /// What to add to a part's seekers.
  private let bases: [Int32]
  private var next: [Int]

  init(_ parts: [RankedLists], mix: Mix, bases: [Int32]? = nil) {
    (self.parts, self.mix) = (parts, mix)
    self.bases = bases ?? [Int32](repeating: 0, count: parts.count)
    next = [Int](repeating: 0, count: parts.count)
  }

  /// Appends the first `limit` of an opening's order.
  mutating func append(_ opening: Int, limit: Int, to pairs: inout [RankedPair]) {
    for part in parts.indices { next[part] = parts[part].starts[opening] }
    for _ in 0..<limit {
      var best: (part: Int, score: Int32, pair: RankedPair)?
      for part in parts.indices where next[part] < parts[part].starts[opening + 1] {
        var pair = parts[part].pairs[next[part]]
        pair.partner += bases[part]
        let score = mix.weigh(fit: pair.fit, appeal: pair.appeal)
        if let best, best.score > score { continue }
        if let best, best.score == score, best.pair.partner < pair.partner { continue }
        best = (part, score, pair)
      }
      guard let best else { return }
      pairs.append(best.pair)
      next[best.part] += 1
    }
  }
}
