private import CMatchKernels

/// A symmetric positive definite matrix as *L Lᵀ*, ready to solve for many right-hand sides.
///
/// Every sum has one order and nothing is fused, so *L* and all solutions are the same bits on any
/// CPU, however many right-hand sides come at once.
///
/// > Source: A.-L. Cholesky, published by C. Benoît. "Note sur une méthode de résolution des équations
/// > normales…" *Bulletin géodésique* 2, 1924, pp. 67–77.
public struct Cholesky: Sendable {
  public let size: Int
  /// *n × n*, by rows: *L* in the lower triangle, nothing of meaning above it.
  private var factor: [Float]
  private let kernel: Kernel

  /// - Parameters:
  ///   - matrix: *n × n*; only the lower triangle, by rows, is read.
  ///   - kernel: By whose vectors; all give the same bits.
  /// - Returns: nil where the matrix isn't positive definite.
  /// - Complexity: O(*n³*): *n³*/3 operations.
  public init?(_ matrix: consuming [Float], size: Int, kernel: Kernel = .best) {
    precondition(size >= 0 && matrix.count == size * size, "A square matrix")
    var isPositive = true
    if size > 0 {
      let status = unsafe matrix.withUnsafeMutableBufferPointer {
        unsafe match_cholesky($0.baseAddress, Int64(size), kernel.level)
      }
      precondition(status != Int32(match_no_memory), "No memory for a decomposition")
      isPositive = status == Int32(match_done)
    }
    guard isPositive else { return nil }
    (self.size, self.kernel, factor) = (size, kernel, matrix)
  }

  /// For each row *b* of `sides` (*m × n*) the *x* with *A x = b*: *m × n*.
  ///
  /// - Complexity: O(*m n²*).
  public func solve(_ sides: consuming [Float]) -> [Float] {
    precondition(size > 0 ? sides.count % size == 0 : sides.isEmpty, "Whole right-hand sides")
    guard !sides.isEmpty else { return sides }
    let count = Int64(sides.count / size)
    let status = unsafe factor.withUnsafeBufferPointer { factor in
      unsafe sides.withUnsafeMutableBufferPointer { sides in
        unsafe match_cholesky_solve(
          factor.baseAddress, Int64(size), sides.baseAddress, count, kernel.level)
      }
    }
    precondition(status != Int32(match_no_memory), "No memory for a solution")
    return sides
  }
}
