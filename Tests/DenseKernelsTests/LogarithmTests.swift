import DenseKernels
import Foundation
import TestSupport
import Testing

/// Against the C library, which rounds its own way: a few units in the last place apart at most.
@Suite struct LogarithmTests {
  private func distance(_ a: Double, _ b: Double) -> Double { abs(a - b) / b.ulp }

  @Test("logarithms are those of the C library, to two units in the last place")
  func logarithms() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<100_000 {
      let power = Double.random(in: -740...709, using: &random)
      for x in [exp(power), 1 + power / 1000] {
        #expect(distance(naturalLogarithm(x), log(x)) <= 2, "\(x)")
      }
    }
  }

  @Test("the edges of the numbers, and where the logarithm is exact")
  func edges() {
    #expect(naturalLogarithm(1) == 0)
    #expect(naturalLogarithm(0) == -.infinity && naturalLogarithm(-0.0) == -.infinity)
    #expect(naturalLogarithm(.infinity) == .infinity)
    #expect(naturalLogarithm(-1).isNaN && naturalLogarithm(.nan).isNaN)
    let numbers: [Double] = [
      .leastNonzeroMagnitude, .leastNormalMagnitude, .greatestFiniteMagnitude, 1.0.nextUp,
      1.0.nextDown, 2, 0.5, 2.0.squareRoot(), 2.0.squareRoot().nextUp, 10,
    ]
    for x in numbers { #expect(distance(naturalLogarithm(x), log(x)) <= 2, "\(x)") }
  }

  /// Bits that were found once: another machine must find them again.
  @Test func oneDigest() {
    var (random, digest) = (SeededGenerator(seed: 2), UInt64(0))
    for _ in 0..<10_000 {
      let x = Double.random(in: 0..<1000, using: &random)
      for value in [naturalLogarithm(x), sixthRoot(x)] {
        digest = (digest ^ value.bitPattern) &* 0x100_0000_01B3
      }
    }
    #expect(digest == 0x4B18_5EE6_6681_DD1D)
  }

  @Test("sixth roots are those of the C library, to four units in the last place")
  func roots() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<100_000 {
      let x = exp(Double.random(in: -740...709, using: &random))
      #expect(distance(sixthRoot(x), cbrt(x.squareRoot())) <= 4, "\(x)")
    }
    for whole in 1...50 {
      let power = (0..<6).reduce(1.0) { product, _ in product * Double(whole) }
      #expect(distance(sixthRoot(power), Double(whole)) <= 1)
    }
    #expect(sixthRoot(0) == 0 && sixthRoot(1) == 1 && sixthRoot(.infinity) == .infinity)
  }
}
