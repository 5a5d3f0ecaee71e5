private import COpenBLAS

/// The largest eigenvalues of a symmetric matrix, descending, and a unit vector for each.
public struct Eigenvectors: Hashable, Sendable {
  /// Descending.
  public let values: [Double]
  /// *count × n*, a vector a row; its largest entry by magnitude, the first in a tie, is positive.
  public let vectors: [Double]

  /// - Parameters:
  ///   - matrix: *n × n*, symmetric.
  ///   - count: How many are wanted, at most *n*.
  /// - Returns: nil where LAPACK finds no solution, as for numbers that aren't finite.
  /// - Complexity: O(*n³*) in LAPACK `dsyevr`.
  public init?(ofSymmetric matrix: consuming [Double], size: Int, count: Int) {
    precondition(matrix.count == size * size, "A square matrix")
    precondition((1...max(1, size)).contains(count), "As many vectors as there are")
    guard size > 0, matrix.allSatisfy(\.isFinite) else { return nil }
    var (n, low, high) = (Int32(size), Int32(size - count + 1), Int32(size))
    var (found, status, bound, tolerance) = (Int32(0), Int32(0), 0.0, 0.0)
    var (jobs, range, upper) = (
      CChar(UInt8(ascii: "V")), CChar(UInt8(ascii: "I")), CChar(UInt8(ascii: "U"))
    )
    var values = [Double](repeating: 0, count: size)
    var vectors = [Double](repeating: 0, count: size * count)
    var support = [Int32](repeating: 0, count: 2 * count)
    var (workSize, indexSize) = (Int32(33 * size), Int32(10 * size))
    var work = [Double](repeating: 0, count: Int(workSize))
    var indices = [Int32](repeating: 0, count: Int(indexSize))
    unsafe dsyevr_(
      &jobs, &range, &upper, &n, &matrix, &n, &bound, &bound, &low, &high, &tolerance, &found,
      &values, &vectors, &n, &support, &work, &workSize, &indices, &indexSize, &status)
    guard status == 0, Int(found) == count else { return nil }
    self.values = values.prefix(count).reversed()
    // LAPACK puts a vector a column, by columns, ascending by value.
    self.vectors = (0..<count).reversed().flatMap { row in
      Self.signed(vectors[row * size..<(row + 1) * size])
    }
  }

  private static func signed(_ vector: ArraySlice<Double>) -> [Double] {
    var largest = 0.0
    for entry in vector where abs(entry) > abs(largest) { largest = entry }
    return largest < 0 ? vector.map { -$0 } : Array(vector)
  }
}

/// The product of each two rows of `a` (*n × k*): *n × n*, symmetric, in double precision.
///
/// - Complexity: O(*n² k*) in `dgemm`.
public func productOfOwnRows(_ a: [Double], depth: Int) -> [Double] {
  precondition(depth > 0 && a.count % depth == 0, "Rows of one depth")
  let (n, k) = (Int32(a.count / depth), Int32(depth))
  var product = [Double](repeating: 0, count: Int(n) * Int(n))
  guard n > 0 else { return product }
  unsafe a.withUnsafeBufferPointer { a in
    unsafe product.withUnsafeMutableBufferPointer { c in
      unsafe cblas_dgemm(
        CblasRowMajor, CblasNoTrans, CblasTrans, n, n, k, 1, a.baseAddress!, k, a.baseAddress!, k,
        0, c.baseAddress!, n)
    }
  }
  return product
}
