internal import DenseKernels
internal import LabourMarket

extension RankingProblem {
  /// The same problem if some openings gave seekers as much in `columns` as any opening does.
  ///
  /// Only the seekers' view changes. With the columns of a facet it answers who would come if that
  /// facet were all that she could wish.
  ///
  /// - Parameters:
  ///   - columns: Ascending, each once.
  ///   - chosen: Positions of openings.
  /// - Complexity: O(cells of the opening side).
  public func raised(_ columns: [Int], of chosen: [Int32]) -> RankingProblem {
    var problem = self
    problem.openings = openings.map {
      ViewRows(fit: $0.fit, appeal: $0.appeal.raised(columns, of: Set(chosen)))
    }
    return problem
  }
}

extension SparseRows {
  fileprivate func raised(_ columns: [Int], of chosen: Set<Int32>) -> SparseRows {
    let isRaised = Set(columns)
    let most = column.indices.filter { isRaised.contains(Int(column[$0])) }.map { value[$0] }.max()
    var rows = SparseRows(columns: self.columns)
    for row in 0..<count {
      let cells = cells(of: row).map { (column: Int(column[$0]), value: value[$0]) }
      guard let most, chosen.contains(Int32(row)) else {
        rows.append(cells)
        continue
      }
      let others = cells.filter { !isRaised.contains($0.column) }
      rows.append((others + columns.map { ($0, most) }).sorted { $0.column < $1.column })
    }
    return rows
  }
}
