/// The largest eigenvalues of a symmetric matrix, descending, and a unit vector for each.
///
/// The same bits on any machine: every sum has one order, and nothing comes from a library that
/// would choose its arithmetic by the CPU.
public struct Eigenvectors: Hashable, Sendable {
  /// Descending.
  public let values: [Double]
  /// *count × n*, a vector a row; its largest entry by magnitude, the first in a tie, is positive.
  public let vectors: [Double]

  /// - Parameters:
  ///   - matrix: *n × n*, symmetric.
  ///   - count: How many are wanted, at most *n*.
  /// - Returns: nil where numbers aren't finite.
  /// - Complexity: O(*n³* + *n c²*) for *c* vectors.
  public init?(ofSymmetric matrix: [Double], size: Int, count: Int) {
    precondition(size >= 0 && matrix.count == size * size, "A square matrix")
    precondition((0...size).contains(count), "As many vectors as there are")
    guard matrix.allSatisfy(\.isFinite) else { return nil }
    // Multiplied by a power of two, which is exact, so that no square overflows or vanishes.
    let largest = matrix.reduce(0) { max($0, abs($1)) }
    let scale = largest > 0 ? Int(largest.exponent) : 0
    let tridiagonal = Tridiagonal(matrix.map { $0.scaled(by: -scale) }, size: size)
    let values = tridiagonal.largest(count)
    var vectors = tridiagonal.vectors(of: values)
    tridiagonal.turnBack(&vectors)
    self.values = values.map { $0.scaled(by: scale) }
    self.vectors = (0..<count).flatMap { Self.signed(vectors.row($0, depth: size)) }
  }

  private static func signed(_ vector: [Double]) -> [Double] {
    var largest = 0.0
    for entry in vector where abs(entry) > abs(largest) { largest = entry }
    return largest < 0 ? vector.map { -$0 } : vector
  }
}

extension Double {
  /// Times 2 to the `power`.
  fileprivate func scaled(by power: Int) -> Double {
    Double(sign: .plus, exponent: power, significand: self)
  }
}
