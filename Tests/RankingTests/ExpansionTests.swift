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

  @Test("answers continue the seeker's order", arguments: UInt64(1)...8)
  func continuesOrder(seed: UInt64) async {
    let problem = randomProblem(seed: seed, seekers: 50, openings: 70)
    let orders = orders(problem)
    let expansion = Expansion(problem)
    for known in [0, 1, 4, 9] {
      let questions = orders.enumerated().map { seeker, order in
        let last = order.prefix(known).last
        return Expansion.Question(
          seeker: seeker,
          after: last.map { Expansion.Place(appeal: $0.appeal, opening: $0.partner) })
      }
      let answers = await expansion.next(questions, limit: 6, threads: 3)
      #expect(answers == orders.map { Array($0.dropFirst(known).prefix(6)) })
    }
  }

  @Test("openings whose minimal fit she misses are left out", arguments: UInt64(1)...4)
  func skipsUnreachable(seed: UInt64) async {
    let problem = randomProblem(seed: seed, seekers: 40, openings: 50)
    let minimal = (0..<50).map { Points(Int32($0 % 7)) }
    let questions = (0..<40).map { Expansion.Question(seeker: $0, after: nil) }
    let answers = await Expansion(problem).next(
      questions, limit: 5, minimalFit: minimal, threads: 2)
    let expected = orders(problem).map { order in
      Array(order.filter { $0.fit >= minimal[Int($0.partner)] }.prefix(5))
    }
    #expect(answers == expected)
  }
}
