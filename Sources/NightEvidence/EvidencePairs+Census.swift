internal import DenseKernels
public import LabourMarket
internal import Vectorization

extension EvidencePairs {
  /// What a pass over all pairs counts and finds.
  public struct Census: Sendable {
    /// For each seeker the openings that the rules allow her, and for each opening the seekers.
    public var ofSeekers: [Int32]
    public var ofOpenings: [Int32]
    /// Of these, those with any points.
    public var scoredOfSeekers: [Int32]
    public var scoredOfOpenings: [Int32]
    /// Of these, those that come no later than the list's end.
    public var listedOfSeekers: [Int32]
    public var listedOfOpenings: [Int32]
    /// For each seeker what she would rather have than what she holds, as far as it was asked for.
    public var wishes: [[RankedPair]]
  }

  /// Looks at every pair once.
  ///
  /// - Parameters:
  ///   - held: For each seeker what she holds; nil: nothing.
  ///   - least: For each seeker the row of `bars` that counts for her; nil: her wishes don't matter.
  ///   - bars: For each kind of seekers and each opening the fit below which a wish doesn't matter.
  /// - Complexity: O(cells that the seekers' rows meet + seekers × openings), over all threads.
  public func census(
    held: [RankedPair?], least: [Int?], bars: [[Points]], threads: Int
  ) -> Census {
    let (seekers, openings) = (evidence.seekers.count, evidence.openings.count)
    let ends = (0..<openings).map { evidence.lists.openings[$0].last.map(weigh) }
    let parts = inParts(seekers, threads: threads) { range -> [CensusPart] in
      var part = CensusPart(openings: openings)
      var scores = Scores(
        fit: [Int32](repeating: 0, count: openings), appeal: [Int32](repeating: 0, count: openings))
      for seeker in range {
        score(seeker, into: &scores)
        count(
          seeker, scores, held[seeker], least[seeker].map { bars[$0] }, ends, into: &part)
      }
      return [part]
    }
    var census = Census(
      ofSeekers: [], ofOpenings: [Int32](repeating: 0, count: openings), scoredOfSeekers: [],
      scoredOfOpenings: [Int32](repeating: 0, count: openings), listedOfSeekers: [],
      listedOfOpenings: [Int32](repeating: 0, count: openings), wishes: [])
    for part in parts {
      census.ofSeekers += part.ofSeekers
      census.scoredOfSeekers += part.scoredOfSeekers
      census.listedOfSeekers += part.listedOfSeekers
      census.wishes += part.wishes
      for opening in 0..<openings {
        census.ofOpenings[opening] += part.ofOpenings[opening]
        census.scoredOfOpenings[opening] += part.scoredOfOpenings[opening]
        census.listedOfOpenings[opening] += part.listedOfOpenings[opening]
      }
    }
    return census
  }

  private struct CensusPart: Sendable {
    var ofSeekers: [Int32] = []
    var scoredOfSeekers: [Int32] = []
    var listedOfSeekers: [Int32] = []
    var wishes: [[RankedPair]] = []
    var ofOpenings: [Int32]
    var scoredOfOpenings: [Int32]
    var listedOfOpenings: [Int32]

    init(openings: Int) {
      ofOpenings = [Int32](repeating: 0, count: openings)
      (scoredOfOpenings, listedOfOpenings) = (ofOpenings, ofOpenings)
    }
  }

  /// What an opening's list is ordered by.
  private func weigh(_ pair: RankedPair) -> (points: Int32, seeker: Int32) {
    (evidence.mix.fit * pair.fit.value + evidence.mix.appeal * pair.appeal.value, pair.partner)
  }

  private func count(
    _ seeker: Int, _ scores: Scores, _ held: RankedPair?, _ bars: [Points]?,
    _ ends: [(points: Int32, seeker: Int32)?], into part: inout CensusPart
  ) {
    let end = evidence.lists.seekers[seeker].last
    var (allowed, scored, listed, wishes) = (Int32(0), Int32(0), Int32(0), [RankedPair]())
    for opening in scores.fit.indices
    where evidence.vectors.eligibility.allows(seeker: seeker, opening: opening) {
      allowed += 1
      part.ofOpenings[opening] += 1
      if scores.isNothing(opening) { continue }
      scored += 1
      part.scoredOfOpenings[opening] += 1
      let pair = scores.pair(opening)
      if let end, !end.comesBefore(pair) { listed += 1 }
      if let last = ends[opening] {
        let own = weigh(
          RankedPair(partner: Int32(seeker), fit: pair.fit, appeal: pair.appeal))
        if own.points > last.points || (own.points == last.points && own.seeker <= last.seeker) {
          part.listedOfOpenings[opening] += 1
        }
      }
      if let bars, pair.fit >= bars[opening], held.map({ pair.comesBefore($0) }) ?? true {
        wishes.append(pair)
      }
    }
    part.ofSeekers.append(allowed)
    part.scoredOfSeekers.append(scored)
    part.listedOfSeekers.append(listed)
    part.wishes.append(wishes.sorted { $0.comesBefore($1) })
  }
}
