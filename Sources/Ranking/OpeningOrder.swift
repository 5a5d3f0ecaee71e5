internal import DenseKernels
internal import LabourMarket

/// The order in which openings are packed; it decides speed, never a result.
struct OpeningOrder {
  /// Every opening once: neighbours share columns, or rules.
  let openings: [Int32]

  init(_ problem: RankingProblem) {
    let rules = problem.eligibility
    let bits = SignatureGroups(rules.requires, count: problem.openingCount, words: rules.words)
    let rows = problem.openings.first?.fit ?? SparseRows(columns: 0)
    // Where rows are dense there is nothing to gain from their columns.
    let isSparse = rows.column.count * 2 < rows.count * rows.columns
    // Where nearly each opening has rules of its own, panels of equal rules are panels of one.
    let rulesFirst = !isSparse || bits.count * Self.panel <= problem.openingCount
    let heaviest = isSparse ? Self.heaviestColumns(of: rows) : []
    openings = (0..<Int32(problem.openingCount)).sorted { a, b in
      let (i, j) = (Int(a), Int(b))
      if rulesFirst {
        if bits.groupOf[i] != bits.groupOf[j] { return bits.groupOf[i] < bits.groupOf[j] }
        let (c, d) = (rules.latestStart[i], rules.latestStart[j])
        if c != d { return c < d }
      }
      guard isSparse else { return a < b }
      if heaviest[i] != heaviest[j] { return heaviest[i] < heaviest[j] }
      let (e, f) = (rows.column[rows.cells(of: i)], rows.column[rows.cells(of: j)])
      return e.elementsEqual(f) ? a < b : e.lexicographicallyPrecedes(f)
    }
  }

  /// Openings that are scored together, see `Panels`.
  private static let panel = 16

  /// For each row the column with the largest value, mostly the occupation; 65,536 for an empty row.
  private static func heaviestColumns(of rows: SparseRows) -> [Int32] {
    (0..<rows.count).map { row in
      var (heaviest, most) = (Int32(65_536), Int16(0))
      for cell in rows.cells(of: row) where rows.value[cell] > most {
        (heaviest, most) = (Int32(rows.column[cell]), rows.value[cell])
      }
      return heaviest
    }
  }
}
