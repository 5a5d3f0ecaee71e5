import Clearing
import LabourMarket
import MarketSupport
import PlacementAudit
import PlacementEngine
import TestSupport
import Testing

@Suite struct AssignmentTests {
  private func worth(_ held: [Int], _ market: WeightedMarket, _ bonus: Int64) -> Int {
    held.reduce(0) { $0 + ($1 < 0 ? 0 : Int(market.pairs[$1].worth) + Int(bonus)) }
  }

  private func fits(_ held: [Int], _ market: WeightedMarket) -> Bool {
    var free = market.seats
    for pair in held where pair >= 0 { free[Int(market.pairs[pair].opening)] -= 1 }
    return free.allSatisfy { $0 >= 0 }
  }

  @Test(
    "over all assignments of tiny markets none is worth more",
    arguments: [AssignmentGoal.points, .placedThenPoints])
  func bruteForce(goal: AssignmentGoal) {
    for seed in UInt64(1)...2000 {
      var random = SeededGenerator(seed: seed)
      let problem = RandomMarket(traits: 0...0).problem(using: &random)
      let market = WeightedMarket(problem.lists, seats: problem.seats, mix: Mix(fit: 1, appeal: 0))
      let found = assign(market, goal: goal)
      let best = problem.allAssignments().filter { fits($0, market) }
        .map { worth($0, market, found.bonus) }.max()
      #expect(worth(found.held, market, found.bonus) == best, "seed \(seed)")
      #expect(AssignmentAudit(market, found).isProven, "seed \(seed)")
    }
  }

  @Test("prices prove larger assignments, scarce or slack", arguments: UInt64(1)...40)
  func proven(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var shape = RandomMarket(traits: 0...0)
    (shape.seekers, shape.openings, shape.longestList) = (50...300, 5...60, 12)
    let problem = shape.problem(using: &random)
    let pairs = problem.lists.pairs.map { pair in
      WeightedPair(
        opening: pair.partner,
        worth: Int32.random(in: 0...(seed % 2 == 0 ? 9 : 9999), using: &random))
    }
    let market = WeightedMarket(
      starts: problem.lists.starts, pairs: pairs, seats: problem.seats)
    for goal in [AssignmentGoal.points, .placedThenPoints] {
      #expect(AssignmentAudit(market, assign(market, goal: goal)).isProven, "seed \(seed)")
    }
  }
}
