extension SparseRows {
  /// The rows of `range`, as a value of their own.
  public func slice(_ range: Range<Int>) -> SparseRows { rows(at: Array(range)) }

  /// The rows at `places`, in that order.
  public func rows(at places: [Int]) -> SparseRows {
    var rows = SparseRows(columns: columns)
    for row in places { rows.append(self, row) }
    return rows
  }
}
