extension SparseRows {
  /// The inner product of `row` and a row of `other`, by the definition.
  ///
  /// - Precondition: Both have the same columns.
  /// - Complexity: O(cells of both rows).
  public func product(_ row: Int, _ other: SparseRows, _ otherRow: Int) -> Int32 {
    precondition(columns == other.columns, "Both sides share one feature space")
    var (mine, theirs) = (cells(of: row)[...], other.cells(of: otherRow)[...])
    var sum: Int32 = 0
    while let a = mine.first, let b = theirs.first {
      if column[a] == other.column[b] { sum += Int32(value[a]) * Int32(other.value[b]) }
      if column[a] <= other.column[b] { mine.removeFirst() }
      if column[a] >= other.column[b] { theirs.removeFirst() }
    }
    return sum
  }
}
