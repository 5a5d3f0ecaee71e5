import LabourMarket
import Ranking
import Testing

@Suite struct ExclusionTests {
  @Test("each rule's exclusions are counted by themselves", arguments: UInt64(1)...6)
  func countsEachRule(seed: UInt64) {
    let rules = randomProblem(seed: seed, seekers: 80, openings: 25, demand: 0.03).eligibility
    let counted = rules.exclusions()
    for opening in 0..<25 {
      var expected = [Int32](repeating: 0, count: 6)
      for seeker in 0..<80 {
        for rule in broken(rules, seeker: seeker, opening: opening) { expected[rule] += 1 }
      }
      #expect(counted[opening] == expected)
    }
  }

  private func broken(_ rules: Eligibility, seeker: Int, opening: Int) -> Set<Int> {
    var broken: Set<Int> = []
    for bit in 0..<rules.words * 64 {
      let mask = UInt64(1) << UInt64(bit % 64)
      let required = rules.requires[opening * rules.words + bit / 64] & mask != 0
      let offered = rules.offers[seeker * rules.words + bit / 64] & mask != 0
      if required && !offered { broken.insert(rules.ruleOfBit[bit]) }
    }
    if rules.available[seeker] > rules.latestStart[opening] { broken.insert(5) }
    return broken
  }
}
