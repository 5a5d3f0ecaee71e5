public import LabourMarket

extension Expansion {
  /// For each of `seekers` how many openings come before what she holds in her order.
  ///
  /// - Complexity: O(cells met + *m*) a seeker, over all threads.
  public func counts(
    of seekers: [Int], before holdings: [RankedPair], threads: Int
  ) async -> [Int32] {
    await split(seekers.count, threads) { some in
      var scores = PairScores(openings: openings.count)
      return some.map { index in
        let end = end(holdings[index])
        scores.fill(self, seeker: seekers[index])
        return openings.indices.reduce(Int32(0)) { count, opening in
          comesBefore(end, opening, scores) && allows(seekers[index], opening) ? count + 1 : count
        }
      }
    }.flatMap(\.self)
  }

  /// For each opening of the problem how many of `seekers` would rather have it than what they hold,
  /// and would not as `other` has it.
  ///
  /// Nobody counts at the opening that she holds.
  ///
  /// - Parameters:
  ///   - holdings: What each of them holds, or nil.
  ///   - other: The same openings with other rows.
  /// - Complexity: O(cells met + *m*) a seeker, over all threads.
  public func drawn(
    _ seekers: [Int], from holdings: [RankedPair?], beyond other: Expansion, threads: Int
  ) async -> [Int32] {
    precondition(openings == other.openings, "The same openings")
    let parts = await split(seekers.count, threads) { some in
      var (scores, former) = (
        PairScores(openings: openings.count), PairScores(openings: openings.count)
      )
      var counts = [Int32](repeating: 0, count: openings.count)
      for index in some {
        let (seeker, own) = (seekers[index], holdings[index])
        scores.fill(self, seeker: seeker)
        former.fill(other, seeker: seeker)
        let end = end(own)
        for opening in openings.indices
        where comesBefore(end, opening, scores) && !comesBefore(end, opening, former) {
          guard openings[opening] != own?.partner, allows(seeker, opening) else { continue }
          counts[opening] += 1
        }
      }
      return counts
    }
    var result = [Int32](repeating: 0, count: problem.openingCount)
    for part in parts {
      for (opening, count) in part.enumerated() { result[Int(openings[opening])] += count }
    }
    return result
  }

  @inline(__always) private func comesBefore(
    _ end: UInt64, _ opening: Int, _ scores: borrowing PairScores
  ) -> Bool {
    scores.isPair(opening) && Self.place(opening, scores.appeal[opening]) < end
  }
}
