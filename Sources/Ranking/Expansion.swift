internal import DenseKernels
public import LabourMarket

/// Answers what comes after a seeker's list: placement asks when she has been refused by all of it.
///
/// Keeps the opening side turned by columns, so that a question costs only the cells that the
/// seeker's row meets.
public struct Expansion: Sendable {
  /// A seeker, and the last place of her order that is already known.
  public struct Question: Hashable, Sendable {
    public var seeker: Int
    /// Nil to start from the top.
    public var after: Place?

    public init(seeker: Int, after: Place?) { (self.seeker, self.after) = (seeker, after) }
  }

  /// A place in a seeker's order: appeal descending, then opening ascending.
  public struct Place: Hashable, Comparable, Sendable {
    public var appeal: Points
    public var opening: Int32

    public init(appeal: Points, opening: Int32) { (self.appeal, self.opening) = (appeal, opening) }

    /// Whether `a` comes first.
    public static func < (a: Self, b: Self) -> Bool {
      a.appeal != b.appeal ? a.appeal > b.appeal : a.opening < b.opening
    }
  }

  let problem: RankingProblem
  let fit: [ColumnCells]
  let appeal: [ColumnCells]

  public init(_ problem: RankingProblem) {
    self.problem = problem
    fit = problem.openings.map { ColumnCells($0.fit) }
    appeal = problem.openings.map { ColumnCells($0.appeal) }
  }

  /// For each question the next openings of the seeker's order, at most `limit`, best first.
  ///
  /// - Parameter minimalFit: For each opening the fit below which there's no use asking; nil where
  ///   every eligible opening counts.
  /// - Complexity: O(cells met + *m*) a question.
  public func next(
    _ questions: [Question], limit: Int, minimalFit: [Points]? = nil, threads: Int = 1
  ) async -> [[RankedPair]] {
    let share = max(1, (questions.count + max(1, threads) - 1) / max(1, threads))
    return await withTaskGroup(of: (Int, [[RankedPair]]).self) { group in
      for start in stride(from: 0, to: questions.count, by: share) {
        let mine = questions[start..<min(start + share, questions.count)]
        group.addTask { (start, answers(mine, limit: limit, minimalFit: minimalFit)) }
      }
      var parts: [(Int, [[RankedPair]])] = []
      for await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }

  private func answers(
    _ questions: ArraySlice<Question>, limit: Int, minimalFit: [Points]?
  ) -> [[RankedPair]] {
    var scores = PairScores(openings: problem.openingCount)
    return questions.map { question in
      scores.fill(self, seeker: question.seeker)
      return best(question, scores: scores, limit: limit, minimalFit: minimalFit)
    }
  }

  private func best(
    _ question: Question, scores: PairScores, limit: Int, minimalFit: [Points]?
  ) -> [RankedPair] {
    var places: [Place] = []
    for opening in 0..<problem.openingCount {
      let place = Place(appeal: Points(scores.appeal[opening]), opening: Int32(opening))
      if let after = question.after, !(after < place) { continue }
      if let minimalFit, Points(scores.fit[opening]) < minimalFit[opening] { continue }
      guard scores.fit[opening] | scores.appeal[opening] != 0,
        problem.eligibility.allows(seeker: question.seeker, opening: opening)
      else { continue }
      places.append(place)
    }
    return places.sorted().prefix(limit).map {
      RankedPair(partner: $0.opening, fit: Points(scores.fit[Int($0.opening)]), appeal: $0.appeal)
    }
  }
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
    for cell in rows.cells(of: seeker) {
      let (column, value) = (Int(rows.column[cell]), Int32(rows.value[cell]))
      expansion.fit[strategy].add(value, of: column, to: &fit)
      expansion.appeal[strategy].add(value, of: column, to: &appeal)
    }
  }
}

/// Sparse rows turned by columns.
struct ColumnCells: Sendable {
  private var starts: [Int]
  private var row: [Int32]
  private var value: [Int16]

  init(_ rows: SparseRows) {
    starts = [Int](repeating: 0, count: rows.columns + 1)
    for column in rows.column { starts[Int(column) + 1] += 1 }
    for column in 0..<rows.columns { starts[column + 1] += starts[column] }
    row = [Int32](repeating: 0, count: rows.column.count)
    value = [Int16](repeating: 0, count: rows.column.count)
    var next = starts
    for source in 0..<rows.count {
      for cell in rows.cells(of: source) {
        let place = next[Int(rows.column[cell])]
        (row[place], value[place]) = (Int32(source), rows.value[cell])
        next[Int(rows.column[cell])] += 1
      }
    }
  }

  func add(_ factor: Int32, of column: Int, to scores: inout [Int32]) {
    for cell in starts[column]..<starts[column + 1] {
      scores[Int(row[cell])] += factor * Int32(value[cell])
    }
  }
}
