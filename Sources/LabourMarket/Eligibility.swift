/// Hard rules compiled to bits and dates: who may work where, decided by two comparisons.
///
/// Seeker *s* is eligible for opening *o* where each bit that *o* requires is offered by *s*, and
/// *s* is available no later than *o*'s latest start. A bit belongs to one rule, so that the
/// people whom a rule excluded can be counted.
public struct Eligibility: Hashable, Sendable {
  /// 64-bit words for each row of bits.
  public let words: Int
  /// Seekers × words: what each person may and will do.
  public var offers: [UInt64]
  /// Openings × words: what each opening demands.
  public var requires: [UInt64]
  /// Day number from which each seeker is available.
  public var available: [Int32]
  /// Day number by which each opening must start.
  public var latestStart: [Int32]
  /// For each bit, the position in `rules` of the rule it serves.
  public var ruleOfBit: [Int]
  /// Predicates, the start-date rule last.
  public var rules: [String]
  /// For each bit, what it asks for in words that mean the same every night; empty if unnamed.
  public var demands: [String]

  /// - Precondition: Both bit arrays are rows of `words` words, as many as there are days.
  public init(
    words: Int, offers: [UInt64], requires: [UInt64], available: [Int32], latestStart: [Int32],
    ruleOfBit: [Int] = [], rules: [String] = [], demands: [String] = []
  ) {
    precondition(offers.count == words * available.count, "A row of bits for each seeker")
    precondition(requires.count == words * latestStart.count, "A row of bits for each opening")
    (self.words, self.offers, self.requires) = (words, offers, requires)
    (self.available, self.latestStart) = (available, latestStart)
    (self.ruleOfBit, self.rules, self.demands) = (ruleOfBit, rules, demands)
  }

  /// The definition; kernels do the same for blocks.
  public func allows(seeker: Int, opening: Int) -> Bool {
    guard available[seeker] <= latestStart[opening] else { return false }
    return (0..<words).allSatisfy {
      requires[opening * words + $0] & ~offers[seeker * words + $0] == 0
    }
  }
}
