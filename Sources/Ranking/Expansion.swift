internal import DenseKernels
public import LabourMarket

/// Answers which openings a seeker would take beyond her list: placement asks when she has been
/// refused by all of it.
///
/// Keeps the opening side turned by columns, so that a question costs only the cells that the
/// seeker's row meets.
public struct Expansion: Sendable {
  let problem: RankingProblem
  /// Openings that answers may name, ascending; rows and scores number them from 0.
  let openings: [Int32]
  let fit: [ColumnCells]
  let appeal: [ColumnCells]

  /// - Parameter openings: Openings that answers may name; nil: every one.
  public init(_ problem: RankingProblem, openings: [Int32]? = nil) {
    self.problem = problem
    self.openings = openings.map { $0.sorted() } ?? (0..<Int32(problem.openingCount)).map(\.self)
    let chosen = self.openings
    fit = problem.openings.map { ColumnCells($0.fit, rows: chosen) }
    appeal = problem.openings.map { ColumnCells($0.appeal, rows: chosen) }
  }

  /// For each of `seekers` her openings by appeal descending, then opening ascending, at most
  /// `limit`.
  ///
  /// - Parameters:
  ///   - before: For each of `seekers` a place in her order that answers come before, or nil.
  ///   - minimalFit: For each opening the fit below which there's no use asking; nil where
  ///     every eligible opening counts.
  /// - Complexity: O(cells met + *m*) a seeker, over all threads.
  public func openings(
    of seekers: [Int], before: [RankedPair?]? = nil, limit: Int, minimalFit: [Points]? = nil,
    threads: Int = 1
  ) async -> [[RankedPair]] {
    let minimal = openings.map { minimalFit?[Int($0)].value ?? 0 }
    return await split(seekers.count, threads) { some in
      answers(seekers[some], before.map { $0[some] }, limit: limit, minimalFit: minimal)
    }.flatMap(\.self)
  }

  /// The answers for `count` seekers, a part to each thread.
  func split<Part: Sendable>(
    _ count: Int, _ threads: Int, _ answer: @escaping @Sendable (Range<Int>) -> Part
  ) async -> [Part] {
    let share = max(1, (count + max(1, threads) - 1) / max(1, threads))
    return await withTaskGroup(of: (Int, Part).self) { group in
      for start in stride(from: 0, to: count, by: share) {
        group.addTask { (start, answer(start..<min(start + share, count))) }
      }
      var parts: [(Int, Part)] = []
      for await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  private func answers(
    _ seekers: ArraySlice<Int>, _ ends: ArraySlice<RankedPair?>?, limit: Int, minimalFit: [Int32]
  ) -> [[RankedPair]] {
    var scores = PairScores(openings: openings.count)
    var places: [UInt64] = []
    return zip(seekers.indices, seekers).map { index, seeker in
      let end = end(ends?[index])
      scores.fill(self, seeker: seeker)
      places.removeAll(keepingCapacity: true)
      for opening in openings.indices where scores.fit[opening] >= minimalFit[opening] {
        let place = Self.place(opening, scores.appeal[opening])
        guard scores.isPair(opening), place < end, allows(seeker, opening) else { continue }
        places.append(place)
      }
      places.sort()
      return places.prefix(limit).map {
        scores.pair(Int(UInt32(truncatingIfNeeded: $0)), of: self)
      }
    }
  }

  func allows(_ seeker: Int, _ opening: Int) -> Bool {
    problem.eligibility.allows(seeker: seeker, opening: Int(openings[opening]))
  }

  /// A place in a seeker's order as a number that grows along it.
  @inline(__always) static func place(_ opening: Int, _ appeal: Int32) -> UInt64 {
    UInt64(UInt32(Int32.max - appeal)) << 32 | UInt64(opening)
  }

  /// The place before which everything comes that she would rather have than `pair`.
  func end(_ pair: RankedPair?) -> UInt64 {
    guard let pair else { return .max }
    var (low, high) = (0, openings.count)
    while low < high {
      let middle = (low + high) / 2
      if openings[middle] < pair.partner { low = middle + 1 } else { high = middle }
    }
    return Self.place(low, pair.appeal.value)
  }
}
