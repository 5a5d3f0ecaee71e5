import DenseKernels
import TestSupport
import Testing

@Suite struct CholeskyTests {
  /// *L* by the definition: each cell less its products by ascending step, then over its divisor.
  private func definition(_ matrix: [Float], _ size: Int) -> [Float]? {
    var l = [Float](repeating: 0, count: size * size)
    for row in 0..<size {
      for column in 0...row {
        var rest = matrix[row * size + column]
        for step in 0..<column { rest -= l[row * size + step] * l[column * size + step] }
        guard column < row else {
          guard rest > 0, rest < .infinity else { return nil }
          l[row * size + row] = rest.squareRoot()
          continue
        }
        l[row * size + column] = rest / l[column * size + column]
      }
    }
    return l
  }

  /// Down by ascending step, up again by descending step.
  private func solution(_ l: [Float], _ size: Int, _ side: [Float]) -> [Float] {
    var x = side
    for row in 0..<size {
      for step in 0..<row { x[row] -= l[row * size + step] * x[step] }
      x[row] /= l[row * size + row]
    }
    for row in (0..<size).reversed() {
      for step in (row + 1..<max(row + 1, size)).reversed() {
        x[row] -= l[step * size + row] * x[step]
      }
      x[row] /= l[row * size + row]
    }
    return x
  }

  private func positive(_ size: Int, seed: UInt64) -> [Float] {
    var random = SeededGenerator(seed: seed)
    var matrix = [Float](repeating: 0, count: size * size)
    for row in 0..<size {
      for column in 0..<row {
        let value = Float.random(in: -1...1, using: &random) / Float(size)
        (matrix[row * size + column], matrix[column * size + row]) = (value, value)
      }
      matrix[row * size + row] = Float.random(in: 1...2, using: &random)
    }
    return matrix
  }

  private var kernels: [Kernel] { [.portable, .avx2, .avx512].filter(\.isSupported) }

  @Test(
    "every kernel gives the bits of the definition, in any company",
    arguments: [1, 2, 3, 31, 32, 33, 64, 65, 97, 200, 300])
  func bits(size: Int) throws {
    let matrix = positive(size, seed: UInt64(size))
    let l = try #require(definition(matrix, size))
    var random = SeededGenerator(seed: 5)
    let sides = (0..<14).map { _ in
      (0..<size).map { _ in Float.random(in: -9...9, using: &random) }
    }
    let expected = sides.flatMap { solution(l, size, $0) }
    for kernel in kernels {
      let found = try #require(Cholesky(matrix, size: size, kernel: kernel))
      #expect(found.solve(sides.flatMap(\.self)) == expected, "\(kernel)")
      #expect(found.solve(sides[3]) == Array(expected[3 * size..<4 * size]), "\(kernel), alone")
    }
  }

  @Test("solutions solve", arguments: [5, 40, 150])
  func solves(size: Int) throws {
    let matrix = positive(size, seed: 3)
    let side = (0..<size).map { Float($0 % 7) }
    let x = try #require(Cholesky(matrix, size: size)).solve(side)
    for row in 0..<size {
      let product = (0..<size).map { matrix[row * size + $0] * x[$0] }.reduce(0, +)
      #expect(abs(product - side[row]) < 1e-4)
    }
  }

  @Test("a matrix of known root, and only its lower triangle is read")
  func known() throws {
    let found = try #require(Cholesky([4, .nan, 2, 5], size: 2))
    #expect(found.solve([8, 8]) == [1.5, 1])
  }

  @Test("what isn't positive definite has no root")
  func notPositive() {
    #expect(Cholesky([0], size: 1) == nil)
    #expect(Cholesky([1, 2, 2, 1], size: 2) == nil)
    #expect(Cholesky([.nan], size: 1) == nil && Cholesky([.infinity], size: 1) == nil)
    for bad in [0, 40, 99] {
      var matrix = positive(100, seed: 8)
      matrix[bad * 100 + bad] = -1
      #expect(Cholesky(matrix, size: 100) == nil)
    }
  }

  @Test func nothingToSolve() throws {
    #expect(try #require(Cholesky([], size: 0)).solve([]) == [])
    #expect(try #require(Cholesky([1], size: 1)).solve([]) == [])
  }
}
