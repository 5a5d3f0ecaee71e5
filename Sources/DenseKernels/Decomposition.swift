private import COpenBLAS

/// Solves *A X = B* for a symmetric positive definite *A* by Cholesky's decomposition.
///
/// - Parameters:
///   - matrix: *n × n*; only the lower triangle, by rows, is read.
///   - sides: *m × n*: each row is one right-hand side.
/// - Returns: *m × n*: each row the solution for one right-hand side; nil where *A* isn't positive
///   definite.
/// - Complexity: O(*n³* + *m n²*) in LAPACK `spotrf` and `spotrs`.
public func solvePositiveDefinite(
  _ matrix: consuming [Float], size: Int, sides: consuming [Float]
) -> [Float]? {
  precondition(size > 0 && matrix.count == size * size, "A square matrix")
  precondition(sides.count % size == 0, "Whole right-hand sides")
  var (n, count, status) = (Int32(size), Int32(sides.count / size), Int32(0))
  // By rows the lower triangle is what LAPACK, by columns, calls the upper one.
  var upper = CChar(UInt8(ascii: "U"))
  unsafe matrix.withUnsafeMutableBufferPointer { a in
    unsafe spotrf_(&upper, &n, a.baseAddress!, &n, &status)
    guard status == 0, count > 0 else { return }
    unsafe sides.withUnsafeMutableBufferPointer { b in
      unsafe spotrs_(&upper, &n, &count, a.baseAddress!, &n, b.baseAddress!, &n, &status)
    }
  }
  return status == 0 ? sides : nil
}

/// The product of *rows* of `a` (*m × k*) with the rows of `b` (*n × k*): *m × n*, by rows.
///
/// - Complexity: O(*m n k*) in `sgemm`.
public func productOfRows(_ a: [Float], _ b: [Float], depth: Int) -> [Float] {
  precondition(depth > 0 && a.count % depth == 0 && b.count % depth == 0, "Rows of one depth")
  let (m, n, k) = (Int32(a.count / depth), Int32(b.count / depth), Int32(depth))
  var product = [Float](repeating: 0, count: Int(m) * Int(n))
  guard m > 0, n > 0 else { return product }
  unsafe a.withUnsafeBufferPointer { a in
    unsafe b.withUnsafeBufferPointer { b in
      unsafe product.withUnsafeMutableBufferPointer { c in
        unsafe cblas_sgemm(
          CblasRowMajor, CblasNoTrans, CblasTrans, m, n, k, 1, a.baseAddress!, k, b.baseAddress!,
          k, 0, c.baseAddress!, n)
      }
    }
  }
  return product
}
