import LabourMarket
import PlacementEngine
import TestSupport
import Testing

@Suite struct StablePlacementTests {
  /// Everybody's outcome in the stable assignment that each of them likes best.
  private func referenceOutcome(_ problem: PlacementProblem) -> [[Int]] {
    problem.allAssignments().filter { audit(problem.claim(held: $0)).isEmpty }
  }

  private func likesAtLeast(_ own: Int, _ other: Int) -> Bool {
    other < 0 || (own >= 0 && own <= other)
  }

  @Test(
    "over all assignments of tiny markets: stable, and every seeker likes no stable one better",
    arguments: PlacementPolicy.ReserveMode.allCases)
  func bruteForce(mode: PlacementPolicy.ReserveMode) {
    for seed in UInt64(1)...2000 {
      var random = SeededGenerator(seed: seed)
      let market = RandomMarket(emergency: seed % 3 == 0, caps: seed % 5 == 0)
      let problem = market.problem(mode: mode, using: &random)
      let held = placeStably(problem).held
      let stable = referenceOutcome(problem)
      #expect(stable.contains(held), "seed \(seed)")
      for other in stable {
        let isBest = zip(held, other).allSatisfy(likesAtLeast)
        #expect(isBest, "seed \(seed)")
      }
    }
  }

  @Test("larger markets with overlapping traits are stable", arguments: UInt64(1)...60)
  func audited(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var market = RandomMarket()
    (market.seekers, market.openings) = (40...80, 5...12)
    (market.traits, market.longestList) = (1...5, 8)
    for mode in PlacementPolicy.ReserveMode.allCases {
      let problem = market.problem(mode: mode, using: &random)
      #expect(audit(problem.claim(held: placeStably(problem).held)).isEmpty, "seed \(seed)")
    }
  }
}
