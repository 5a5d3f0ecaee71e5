import Clearing
import LabourMarket
import MarketSupport
import PlacementAudit
import PlacementEngine
import TestSupport
import Testing

@Suite struct StablePlacementTests {
  /// Everybody's outcome in the stable assignment that each of them likes best.
  private func referenceOutcome(_ problem: PlacementProblem) -> [[Int]] {
    problem.allAssignments().filter { audit(PlacementClaim(problem, held: $0)).isEmpty }
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
      expectBest(problem, seed)
    }
  }

  @Test(
    "the same with caps, with people of a later tier, and with seats that somebody keeps",
    arguments: PlacementPolicy.ReserveMode.allCases)
  func bruteForceWithCaps(mode: PlacementPolicy.ReserveMode) {
    for seed in UInt64(1)...3000 {
      var random = SeededGenerator(seed: seed)
      var shape = RandomMarket(traits: 1...3, emergency: seed % 4 == 0, caps: seed % 3 > 0)
      (shape.seekers, shape.openings, shape.longestList) = (4...7, 1...2, 2)
      (shape.late, shape.kept) = (seed % 5 == 0, seed % 2 == 0)
      let problem = shape.problem(mode: mode, using: &random)
      expectBest(problem, seed)
    }
  }

  /// Expects a stable outcome that everybody likes at least as well as any other stable one.
  private func expectBest(_ problem: PlacementProblem, _ seed: UInt64) {
    let held = placeStably(problem).held
    let stable = referenceOutcome(problem)
    #expect(stable.contains(held), "seed \(seed)")
    for other in stable {
      let isBest = zip(held, other).allSatisfy(likesAtLeast)
      #expect(isBest, "seed \(seed)")
    }
  }

  @Test("larger markets with overlapping traits are stable", arguments: UInt64(1)...60)
  func audited(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var market = RandomMarket()
    (market.seekers, market.openings) = (40...80, 5...12)
    (market.traits, market.longestList) = (1...5, 8)
    (market.late, market.kept) = (seed % 2 == 0, seed % 3 == 0)
    for mode in PlacementPolicy.ReserveMode.allCases {
      market.caps.toggle()
      let problem = market.problem(mode: mode, using: &random)
      let claim = PlacementClaim(problem, held: placeStably(problem).held)
      #expect(audit(claim).isEmpty, "seed \(seed)")
    }
  }
}
