private import COpenBLAS

/// Scores of a block of queries against a block of targets, row-major.
///
/// Scratch is made once and refilled a block at a time.
public struct ScoreTile: ~Copyable {
  /// Keeps OpenBLAS to one thread a call, from the first call of the process on: workers own
  /// tiles, and either they are parallel or it is.
  private static let oneThread: Void = openblas_set_num_threads(1)

  /// Queries and targets that it was filled with last.
  public private(set) var rows = 0
  public private(set) var columns = 0
  var scores: [Float]

  /// - Parameter capacity: The most scores that it can hold.
  public init(capacity: Int) {
    Self.oneThread
    scores = [Float](repeating: 0, count: capacity)
  }

  /// Sets the tile to the inner products of `queryRows` with `targetRows`.
  ///
  /// - Precondition: Both matrices have the same columns, and the block fits in the tile.
  /// - Complexity: O(*q t d*) multiply-adds in `sgemm`; no allocation.
  public mutating func fill(
    queries: Matrix, _ queryRows: Range<Int>, targets: Matrix, _ targetRows: Range<Int>
  ) {
    let depth = queries.columns
    precondition(depth == targets.columns, "Both sides share one feature space")
    precondition(queryRows.count * targetRows.count <= scores.count, "Block exceeds capacity")
    precondition(queryRows.lowerBound >= 0 && queryRows.upperBound <= queries.rows, "Query rows")
    precondition(targetRows.lowerBound >= 0 && targetRows.upperBound <= targets.rows, "Target rows")
    (rows, columns) = (queryRows.count, targetRows.count)
    guard rows > 0, columns > 0, depth > 0 else { return }
    let (m, n, k) = (Int32(rows), Int32(columns), Int32(depth))
    unsafe queries.elements.withUnsafeBufferPointer { a in
      unsafe targets.elements.withUnsafeBufferPointer { b in
        unsafe scores.withUnsafeMutableBufferPointer { c in
          unsafe cblas_sgemm(
            CblasRowMajor, CblasNoTrans, CblasTrans, m, n, k,
            1, a.baseAddress! + queryRows.lowerBound * depth, k,
            b.baseAddress! + targetRows.lowerBound * depth, k,
            0, c.baseAddress!, n)
        }
      }
    }
  }
}
