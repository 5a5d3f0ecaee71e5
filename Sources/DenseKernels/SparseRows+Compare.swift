private import CMatchKernels

extension SparseRows {
  /// For each row whether it equals the row of `other` at the given place; -1 stands for none.
  public func equalRows(in other: SparseRows, at places: [Int32]) -> [Bool] {
    precondition(places.count == count, "A place for each row")
    precondition(places.allSatisfy { $0 < other.count }, "Places are rows")
    var equal = [UInt8](repeating: 0, count: count)
    unsafe withRows { mine in
      unsafe other.withRows { theirs in
        unsafe places.withUnsafeBufferPointer { places in
          unsafe equal.withUnsafeMutableBufferPointer { equal in
            var (a, b) = unsafe (mine, theirs)
            unsafe match_rows_compare(
              &a, &b, places.baseAddress, Int32(places.count), equal.baseAddress)
          }
        }
      }
    }
    return equal.map { $0 != 0 }
  }
}
