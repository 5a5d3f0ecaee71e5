private import CMatchKernels

/// What the columns of two sets of rows are called, so that rows can be compared whose columns
/// stand elsewhere: a number of 0 or more for what both know, else `ignored` or `unequal`.
public struct ColumnNames: Hashable, Sendable {
  /// The cell doesn't matter.
  public static let ignored = Int32(match_name_ignored)
  /// A row with such a cell equals no other.
  public static let unequal = Int32(match_name_unequal)

  /// For each column of the rows that are compared, and of those that they are compared with.
  public var mine: [Int32]
  public var theirs: [Int32]

  public init(mine: [Int32], theirs: [Int32]) { (self.mine, self.theirs) = (mine, theirs) }
}

extension SparseRows {
  /// For each row whether it equals the row of `other` at the given place; -1 stands for none.
  ///
  /// - Parameter names: What columns are called; nil where both have the same. Rows are equal only
  ///   where names come in the same order.
  public func equalRows(
    in other: SparseRows, at places: [Int32], names: ColumnNames? = nil, threads: Int
  ) -> [Bool] {
    precondition(places.count == count, "A place for each row")
    precondition(places.allSatisfy { $0 < other.count }, "Places are rows")
    precondition(names.map { $0.mine.count == columns } ?? true, "A name for each column")
    precondition(names.map { $0.theirs.count == other.columns } ?? true, "A name for each column")
    var equal = [Bool](repeating: false, count: count)
    unsafe equal.withUnsafeMutableBufferPointer { equal in
      nonisolated(unsafe) let equal = unsafe equal
      concurrently(count, threads: threads) { range in
        unsafe compare(range, other, places, names, to: equal)
      }
    }
    return equal
  }

  private func compare(
    _ range: Range<Int>, _ other: SparseRows, _ places: [Int32], _ names: ColumnNames?,
    to equal: UnsafeMutableBufferPointer<Bool>
  ) {
    unsafe withRows { mine in
      unsafe other.withRows { theirs in
        unsafe places.withUnsafeBufferPointer { places in
          var (a, b) = unsafe (mine, theirs)
          unsafe a.starts += range.lowerBound
          let place = unsafe places.baseAddress! + range.lowerBound
          let result = unsafe equal.baseAddress! + range.lowerBound
          guard let names else {
            unsafe match_rows_compare(&a, &b, place, Int32(range.count), result)
            return
          }
          unsafe match_rows_compare_named(
            &a, &b, names.mine, names.theirs, place, Int32(range.count), result)
        }
      }
    }
  }

  /// For each column the rows that have a cell there.
  public var cellsOfColumns: [Int64] {
    var counts = [Int64](repeating: 0, count: columns)
    guard columns > 0 else { return counts }
    unsafe withRows { rows in
      var rows = unsafe rows
      unsafe match_rows_count(&rows, Int64(count), &counts)
    }
    return counts
  }
}
