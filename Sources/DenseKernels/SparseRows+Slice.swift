extension SparseRows {
  /// The rows of `range`, as a value of their own.
  public func slice(_ range: Range<Int>) -> SparseRows {
    var slice = SparseRows(columns: columns)
    for row in range { slice.append(cells(of: row).lazy.map { (Int(column[$0]), value[$0]) }) }
    return slice
  }
}
