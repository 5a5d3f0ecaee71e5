internal import SeededNumbers

/// The random numbers of one entity, a SplitMix64 stream of its own.
///
/// Each person, opening or class draws from a stream keyed by (seed, kind, index), so a larger
/// district holds the smaller one's people unchanged, and anybody can be drawn again alone.
/// Only whole numbers and the operations that IEEE 754 rounds alike on every machine
/// (+ − × ÷) are used; `log`, `exp` and `cos` of the C library differ in their last bits.
struct RandomStream: Sendable {
  /// What the numbers are for; the raw value is part of the key and never changes.
  enum Kind: UInt64 {
    case person = 1, words, team, household, schoolClass, employer, vacancy
    case vacancyWords, damage, pairs, taste, trade, studentWords, name, studentName, student
    case employerWords, studentDamage, vacancyDamage, repeated, serial, studentSerial,
      employerDamage
  }

  private var numbers: SplitMix64

  init(seed: UInt64, _ kind: Kind, _ index: Int) {
    numbers = SplitMix64(seed: seed)
    numbers = SplitMix64(seed: next() ^ (kind.rawValue &* 0xD6E8_FEB8_6659_FD93))
    numbers = SplitMix64(
      seed: next() ^ (UInt64(bitPattern: Int64(index)) &* 0xA076_1D64_78BD_642F))
  }

  mutating func next() -> UInt64 { numbers.next() }

  /// A number of 0 ..< `bound`.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// True for `share` of a thousand.
  mutating func permille(_ share: Int) -> Bool { below(1000) < share }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// About normal, mean 0 and variance 1: twelve uniform numbers, added up (Irwin and Hall).
  ///
  /// Its tails end at ±6, which no share in a scenario notices.
  mutating func normal() -> Double {
    var sum: UInt64 = 0
    for _ in 0..<3 {
      let bits = next()
      sum += (bits & 0xFFFF) + (bits >> 16 & 0xFFFF) + (bits >> 32 & 0xFFFF) + bits >> 48
    }
    return Double(Int(sum) - 6 * 0xFFFF) / 65_536
  }
}

/// *e* to the power of `x`, from operations that give the same bits everywhere.
///
/// Relative error under 1e-9 for |x| ≤ 20: four terms of the series at x/1024, squared ten times.
func exponential(_ x: Double) -> Double {
  let part = x / 1024
  var power = 1 + part * (1 + part / 2 * (1 + part / 3 * (1 + part / 4)))
  for _ in 0..<10 { power *= power }
  return power
}

/// Picks positions in proportion to whole weights.
struct WeightedChoice: Sendable {
  private let upTo: [Int]

  init(_ weights: [Int]) {
    var sum = 0
    upTo = weights.map { weight in
      sum += max(0, weight)
      return sum
    }
  }

  /// The weights add up to nothing: there is nothing to pick.
  var isEmpty: Bool { upTo.last ?? 0 == 0 }

  /// - Precondition: Some weight is above 0.
  func pick(_ random: inout RandomStream) -> Int {
    let mark = random.below(upTo.last!)
    var (low, high) = (0, upTo.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if upTo[middle] > mark { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
