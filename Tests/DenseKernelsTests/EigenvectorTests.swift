import DenseKernels
import TestSupport
import Testing

@Suite struct EigenvectorTests {
  private func symmetric(_ size: Int, _ value: (Int, Int) -> Double) -> [Double] {
    var matrix = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      for column in 0...row {
        let value = value(row, column)
        (matrix[row * size + column], matrix[column * size + row]) = (value, value)
      }
    }
    return matrix
  }

  /// By the definition: *A v* = λ *v*, unit vectors at right angles, λ descending, signs by rule.
  private func check(_ matrix: [Double], _ size: Int, _ count: Int) -> Eigenvectors? {
    let found = Eigenvectors(ofSymmetric: matrix, size: size, count: count)
    guard let found else { return nil }
    let scale = matrix.map(abs).max() ?? 0
    let vectors = (0..<count).map { Array(found.vectors[$0 * size..<($0 + 1) * size]) }
    #expect(found.values.count == count)
    #expect(zip(found.values, found.values.dropFirst()).allSatisfy { $0 >= $1 })
    for (index, vector) in vectors.enumerated() {
      let largest = vector.map(abs).max()!
      #expect(vector.first { abs($0) == largest }! > 0)
      for row in 0..<size {
        let product = (0..<size).map { matrix[row * size + $0] * vector[$0] }.reduce(0, +)
        let rest = abs(product - found.values[index] * vector[row])
        #expect(rest <= 1e-14 * scale * Double(size), "vector \(index) of \(count), row \(row)")
      }
      for other in 0...index {
        let product = zip(vector, vectors[other]).map { $0 * $1 }.reduce(0, +)
        #expect(abs(product - (other == index ? 1 : 0)) < 1e-13, "\(index) and \(other)")
      }
    }
    return found
  }

  @Test("vectors and values of random matrices fit the definition", arguments: UInt64(1)...30)
  func random(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let size = Int.random(in: 1...40, using: &random)
    let isSparse = Bool.random(using: &random)
    let matrix = symmetric(size) { _, _ in
      isSparse && Int.random(in: 0..<4, using: &random) > 0
        ? 0 : Double(Int.random(in: -9...9, using: &random))
    }
    let all = try #require(check(matrix, size, size))
    let trace = (0..<size).map { matrix[$0 * size + $0] }.reduce(0, +)
    #expect(abs(all.values.reduce(0, +) - trace) < 1e-10)
    let some = Int.random(in: 1...size, using: &random)
    let few = try #require(check(matrix, size, some))
    #expect(few.values == Array(all.values.prefix(some)), "the largest don't depend on how many")
  }

  @Test("matrices whose values are known")
  func known() throws {
    let chain = symmetric(3) { $0 == $1 ? 2 : $0 - $1 == 1 ? -1 : 0 }
    let found = try #require(check(chain, 3, 3))
    for (value, known) in zip(found.values, [2 + 2.0.squareRoot(), 2, 2 - 2.0.squareRoot()]) {
      #expect(abs(value - known) < 1e-14)
    }
    let diagonal = symmetric(9) { $0 == $1 ? Double($0 * $0 % 7) : 0 }
    let values = try #require(check(diagonal, 9, 9)).values
    for (value, known) in zip(values, [4, 4, 2, 2, 1, 1, 1, 0, 0] as [Double]) {
      #expect(abs(value - known) < 1e-14)
    }
    // Wilkinson's: its largest values are pairs that agree to fifteen digits.
    let pairs = symmetric(21) {
      $0 == $1 ? Double(abs($0 - 10)) : $0 - $1 == 1 ? 1 : 0
    }
    #expect(abs(try #require(check(pairs, 21, 21)).values[0] - 10.746194182903393) < 1e-13)
  }

  @Test("many vectors of one value, none to find, and numbers large and small")
  func degenerate() throws {
    #expect(
      try #require(check([Double](repeating: 0, count: 900), 30, 30)).values.allSatisfy { $0 == 0 })
    for one in [3, 0.1] {
      let identity = symmetric(30) { $0 == $1 ? one : 0 }
      let values = try #require(check(identity, 30, 30)).values
      #expect(values.allSatisfy { abs($0 - one) < 1e-15 * 4 })
    }
    _ = try #require(check(symmetric(30) { _, _ in 1 }, 30, 30))
    _ = try #require(check(symmetric(60) { $0 / 6 == $1 / 6 ? 1 : 0 }, 60, 60))
    var random = SeededGenerator(seed: 7)
    _ = try #require(check(symmetric(12) { $0 == $1 ? Double($0) : 1e-160 }, 12, 12))
    for scale in [1e300, 1e-300] {
      _ = try #require(
        check(symmetric(20) { _, _ in scale * Double.random(in: -1...1, using: &random) }, 20, 20))
    }
  }

  @Test("none, one and two rows; no vectors; no numbers")
  func small() throws {
    #expect(Eigenvectors(ofSymmetric: [], size: 0, count: 0)?.values == [])
    #expect(Eigenvectors(ofSymmetric: [5], size: 1, count: 0)?.vectors == [])
    let one = try #require(check([-5], 1, 1))
    #expect(abs(one.values[0] + 5) < 1e-14 && one.vectors == [1])
    let two = try #require(check([1, 2, 2, 1], 2, 2))
    #expect(abs(two.values[0] - 3) < 1e-14 && abs(two.values[1] + 1) < 1e-14)
    #expect(Eigenvectors(ofSymmetric: [1, .nan, .nan, 1], size: 2, count: 1) == nil)
    #expect(Eigenvectors(ofSymmetric: [1, .infinity, .infinity, 1], size: 2, count: 1) == nil)
  }

  /// Bits that were found once: another machine must find them again.
  @Test func oneDigest() throws {
    var random = SeededGenerator(seed: 11)
    let matrix = symmetric(150) { _, _ in max(0, Double.random(in: -2...1, using: &random)) }
    let found = try #require(Eigenvectors(ofSymmetric: matrix, size: 150, count: 40))
    let digest = (found.values + found.vectors).reduce(UInt64(0)) {
      ($0 ^ $1.bitPattern) &* 0x100_0000_01B3
    }
    #expect(digest == 0x559E_FED4_716A_F7D1)
  }

  @Test("products of rows are those of the definition", arguments: [1, 7, 8, 9, 30])
  func products(depth: Int) {
    var random = SeededGenerator(seed: UInt64(depth))
    let rows = (0..<11 * depth).map { _ in Double(Int.random(in: -9...9, using: &random)) }
    let product = productOfOwnRows(rows, depth: depth)
    for a in 0..<11 {
      for b in 0..<11 {
        let sum = (0..<depth).map { rows[a * depth + $0] * rows[b * depth + $0] }.reduce(0, +)
        #expect(product[a * 11 + b] == sum)
      }
    }
  }
}
