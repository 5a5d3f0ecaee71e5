internal import DenseKernels
internal import LabourMarket

/// The order in which openings and columns are packed; it decides speed, never a result.
struct OpeningOrder {
  var openings: [Int32]
  var place: [UInt16]

  init(_ problem: RankingProblem) {
    let words = problem.eligibility.words
    let requires = problem.eligibility.requires
    let days = problem.eligibility.latestStart
    let rows = problem.openings.first?.fit ?? SparseRows(columns: 0)
    func bits(_ opening: Int32) -> ArraySlice<UInt64> {
      requires[Int(opening) * words..<Int(opening) * words + words]
    }
    openings = (0..<Int32(problem.openingCount)).sorted { a, b in
      let (x, y) = (bits(a), bits(b))
      if !x.elementsEqual(y) { return x.lexicographicallyPrecedes(y) }
      if days[Int(a)] != days[Int(b)] { return days[Int(a)] < days[Int(b)] }
      let (c, d) = (rows.column[rows.cells(of: Int(a))], rows.column[rows.cells(of: Int(b))])
      return c.elementsEqual(d) ? a < b : c.lexicographicallyPrecedes(d)
    }
    place = (0..<problem.seekers.columns).map(UInt16.init)
  }
}
