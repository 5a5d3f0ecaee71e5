internal import DenseKernels
internal import LabourMarket

/// The order in which openings and columns are packed; it decides speed, never a result.
struct OpeningOrder {
  var openings: [Int32]
  var place: [UInt16]

  init(_ problem: RankingProblem) {
    let rules = problem.eligibility
    let bits = SignatureGroups(rules.requires, count: problem.openingCount, words: rules.words)
    let rows = problem.openings.first?.fit ?? SparseRows(columns: 0)
    // Where rows are dense there is nothing to gain from their columns.
    let isSparse = rows.column.count * 2 < rows.count * rows.columns
    openings = (0..<Int32(problem.openingCount)).sorted { a, b in
      let (x, y) = (bits.groupOf[Int(a)], bits.groupOf[Int(b)])
      if x != y { return x < y }
      let (c, d) = (rules.latestStart[Int(a)], rules.latestStart[Int(b)])
      if c != d { return c < d }
      guard isSparse else { return a < b }
      let (e, f) = (rows.column[rows.cells(of: Int(a))], rows.column[rows.cells(of: Int(b))])
      return e.elementsEqual(f) ? a < b : e.lexicographicallyPrecedes(f)
    }
    place = (0..<problem.seekers.columns).map(UInt16.init)
  }
}
