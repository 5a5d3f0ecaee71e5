private import CMatchKernels

extension SparseRows {
  /// For each row whether it equals the row of `other` at the given place; -1 stands for none.
  public func equalRows(in other: SparseRows, at places: [Int32], threads: Int) -> [Bool] {
    precondition(places.count == count, "A place for each row")
    precondition(places.allSatisfy { $0 < other.count }, "Places are rows")
    var equal = [Bool](repeating: false, count: count)
    unsafe equal.withUnsafeMutableBufferPointer { equal in
      nonisolated(unsafe) let equal = unsafe equal
      concurrently(count, threads: threads) { range in
        unsafe compare(range, other, places, to: equal)
      }
    }
    return equal
  }

  private func compare(
    _ range: Range<Int>, _ other: SparseRows, _ places: [Int32],
    to equal: UnsafeMutableBufferPointer<Bool>
  ) {
    unsafe withRows { mine in
      unsafe other.withRows { theirs in
        unsafe places.withUnsafeBufferPointer { places in
          var (a, b) = unsafe (mine, theirs)
          unsafe a.starts += range.lowerBound
          unsafe match_rows_compare(
            &a, &b, places.baseAddress! + range.lowerBound, Int32(range.count),
            equal.baseAddress! + range.lowerBound)
        }
      }
    }
  }
}
