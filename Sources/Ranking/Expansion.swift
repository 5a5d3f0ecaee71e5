internal import DenseKernels
public import LabourMarket

/// Answers which openings a seeker would take beyond her list: placement asks when she has been
/// refused by all of it.
///
/// Keeps the opening side turned by columns, so that a question costs only the cells that the
/// seeker's row meets.
public struct Expansion: Sendable {
  let problem: RankingProblem
  /// Openings that answers may name, ascending.
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
    let minimal = minimalFit.map { $0.map(\.value) }
    return await split(seekers.count, threads) { some in
      answers(
        seekers[some], before.map { $0[some] }, limit: limit, minimalFit: minimal)
    }
  }

  /// The answers for `count` seekers, a part to each thread.
  func split(
    _ count: Int, _ threads: Int, _ answer: @escaping @Sendable (Range<Int>) -> [[RankedPair]]
  ) async -> [[RankedPair]] {
    let share = max(1, (count + max(1, threads) - 1) / max(1, threads))
    return await withTaskGroup(of: (Int, [[RankedPair]]).self) { group in
      for start in stride(from: 0, to: count, by: share) {
        group.addTask { (start, answer(start..<min(start + share, count))) }
      }
      var parts: [(Int, [[RankedPair]])] = []
      for await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }

  private func answers(
    _ seekers: ArraySlice<Int>, _ ends: ArraySlice<RankedPair?>?, limit: Int, minimalFit: [Int32]?
  ) -> [[RankedPair]] {
    let minimal = minimalFit ?? [Int32](repeating: 0, count: problem.openingCount)
    var scores = PairScores(openings: problem.openingCount)
    var places: [UInt64] = []
    return zip(seekers.indices, seekers).map { index, seeker in
      let end = ends?[index].map { place($0.partner, $0.appeal.value) } ?? UInt64.max
      scores.fill(self, seeker: seeker)
      places.removeAll(keepingCapacity: true)
      for opening in openings where scores.fit[Int(opening)] >= minimal[Int(opening)] {
        let (fit, appeal) = (scores.fit[Int(opening)], scores.appeal[Int(opening)])
        let rank = place(opening, appeal)
        guard fit | appeal != 0, rank < end,
          problem.eligibility.allows(seeker: seeker, opening: Int(opening))
        else { continue }
        places.append(rank)
      }
      places.sort()
      return places.prefix(limit).map { scores.pair(Int32(truncatingIfNeeded: $0)) }
    }
  }
}

/// A place in a seeker's order as a number that grows along it.
private func place(_ opening: Int32, _ appeal: Int32) -> UInt64 {
  UInt64(UInt32(Int32.max - appeal)) << 32 | UInt64(opening)
}

/// The scores of one seeker against every opening.
struct PairScores {
  var fit: [Int32]
  var appeal: [Int32]

  init(openings: Int) {
    (fit, appeal) = ([Int32](repeating: 0, count: openings), [Int32](repeating: 0, count: openings))
  }

  mutating func fill(_ expansion: Expansion, seeker: Int) {
    for opening in fit.indices { (fit[opening], appeal[opening]) = (0, 0) }
    let strategy = Int(expansion.problem.strategyOf[seeker])
    let rows = expansion.problem.seekers
    let cells = rows.cells(of: seeker)
    expansion.fit[strategy].add(rows, cells, to: &fit)
    expansion.appeal[strategy].add(rows, cells, to: &appeal)
  }
}

/// Sparse rows turned by columns.
struct ColumnCells: Sendable {
  private var starts: [Int]
  private var row: [Int32] = []
  private var value: [Int16] = []

  /// - Parameter chosen: The rows that count, ascending.
  init(_ rows: SparseRows, rows chosen: [Int32]) {
    starts = [Int](repeating: 0, count: rows.columns + 1)
    for source in chosen {
      for cell in rows.cells(of: Int(source)) { starts[Int(rows.column[cell]) + 1] += 1 }
    }
    for column in 0..<rows.columns { starts[column + 1] += starts[column] }
    row = [Int32](repeating: 0, count: starts[rows.columns])
    value = [Int16](repeating: 0, count: row.count)
    var next = starts
    for source in chosen {
      for cell in rows.cells(of: Int(source)) {
        let place = next[Int(rows.column[cell])]
        (row[place], value[place]) = (source, rows.value[cell])
        next[Int(rows.column[cell])] += 1
      }
    }
  }

  /// Adds the products of a row's cells with these columns to the scores of the other rows.
  func add(_ rows: SparseRows, _ cells: Range<Int>, to scores: inout [Int32]) {
    let (columns, factors) = (rows.column.span, rows.value.span)
    let (starts, others, values) = (starts.span, row.span, value.span)
    var scores = scores.mutableSpan
    for cell in cells {
      let (column, factor) = (Int(columns[cell]), Int32(factors[cell]))
      for place in starts[column]..<starts[column + 1] {
        scores[Int(others[place])] &+= factor &* Int32(values[place])
      }
    }
  }
}
