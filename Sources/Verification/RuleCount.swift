internal import LabourMarket

/// How many pairs each hard rule keeps apart, counted over people and openings that are alike as far
/// as the rule is concerned.
///
/// Somebody who is offered no bit takes no part in the night and isn't counted.
struct RuleCount {
  /// Most pairs first, then by name; rules that keep nobody apart are left out.
  let effects: [RuleEffect]

  init(_ rules: Eligibility) {
    let words = rules.words
    let people = rules.available.indices.filter { seeker in
      rules.ruleOfBit.isEmpty || (0..<words).contains { rules.offers[seeker * words + $0] != 0 }
    }
    var pairs = rules.rules.indices.map { rule in
      Self.pairs(keptApartBy: rule, rules, people)
    }
    if let last = pairs.indices.last {
      let days = people.map { rules.available[$0] }.sorted()
      for latest in rules.latestStart { pairs[last] += days.count - Self.upTo(latest, in: days) }
    }
    effects = zip(rules.rules, pairs).filter { $0.1 > 0 }.map { RuleEffect(rule: $0, pairs: $1) }
      .sorted { ($1.pairs, $0.rule) < ($0.pairs, $1.rule) }
  }

  private static func pairs(
    keptApartBy rule: Int, _ rules: Eligibility, _ people: [Int]
  ) -> Int {
    let bits = rules.ruleOfBit.indices.filter { rules.ruleOfBit[$0] == rule }
    guard !bits.isEmpty else { return 0 }
    let words = Set(bits.map { $0 / 64 }).sorted()
    let masks = words.map { word in
      bits.filter { $0 / 64 == word }.reduce(UInt64(0)) { $0 | 1 << UInt64($1 % 64) }
    }
    func alike(_ rows: [UInt64], _ members: some Sequence<Int>) -> [[UInt64]: Int] {
      var counts: [[UInt64]: Int] = [:]
      for member in members {
        let own = zip(words, masks).map { rows[member * rules.words + $0] & $1 }
        counts[own, default: 0] += 1
      }
      return counts
    }
    let offers = alike(rules.offers, people)
    return alike(rules.requires, rules.latestStart.indices).reduce(0) { sum, demand in
      let refused = offers.reduce(0) { refused, offer in
        let isMet = zip(demand.key, offer.key).allSatisfy { $0 & ~$1 == 0 }
        return isMet ? refused : refused + offer.value
      }
      return sum + refused * demand.value
    }
  }

  /// How many of ascending `days` are not after `day`.
  private static func upTo(_ day: Int32, in days: [Int32]) -> Int {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
