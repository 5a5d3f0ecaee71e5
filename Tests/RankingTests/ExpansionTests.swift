import LabourMarket
import Ranking
import Testing

@Suite struct ExpansionTests {
  /// A seeker's whole order, by the definition.
  private func orders(_ problem: RankingProblem) -> [[RankedPair]] {
    var long = problem
    long.lists.seeker = problem.openingCount
    return definition(long).seekers
  }

  @Test("answers are the seeker's order", arguments: UInt64(1)...8)
  func followsOrder(seed: UInt64) async {
    let problem = randomProblem(seed: seed, seekers: 50, openings: 70)
    let orders = orders(problem)
    for limit in [1, 6, 70] {
      let answers = await Expansion(problem).openings(
        of: Array(orders.indices), limit: limit, threads: 3)
      #expect(answers == orders.map { Array($0.prefix(limit)) })
    }
  }

  @Test("openings whose minimal fit she misses are left out", arguments: UInt64(1)...4)
  func skipsUnreachable(seed: UInt64) async {
    let problem = randomProblem(seed: seed, seekers: 40, openings: 50)
    let minimal = (0..<50).map { Points(Int32($0 % 7)) }
    let answers = await Expansion(problem).openings(
      of: Array(0..<40), limit: 5, minimalFit: minimal, threads: 2)
    let expected = orders(problem).map { order in
      Array(order.filter { $0.fit >= minimal[Int($0.partner)] }.prefix(5))
    }
    #expect(answers == expected)
  }

  @Test("an expansion of some openings names no other", arguments: UInt64(1)...4)
  func keepsToOpenings(seed: UInt64) async {
    let problem = randomProblem(seed: seed, seekers: 40, openings: 50)
    let some: [Int32] = [31, 3, 4, 17]
    let answers = await Expansion(problem, openings: some).openings(
      of: Array(0..<40), limit: 50, threads: 2)
    let expected = orders(problem).map { $0.filter { some.contains($0.partner) } }
    #expect(answers == expected)
  }
}
