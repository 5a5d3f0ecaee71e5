import Clearing
import LabourMarket
import MarketSupport
import PlacementAudit
import PlacementEngine
import TestSupport
import Testing

@Suite struct AuditBarTests {
  @Test(
    "a seeker would be taken exactly from the fit on that is said to be needed",
    arguments: PlacementPolicy.ReserveMode.allCases)
  func bar(mode: PlacementPolicy.ReserveMode) {
    var seen: Set<String> = []
    for seed in UInt64(1)...400 {
      var random = SeededGenerator(seed: seed)
      let problem = RandomMarket().problem(mode: mode, using: &random)
      let outcome = placeStably(problem)
      let claim = PlacementClaim(problem, held: outcome.held, isBarred: { _, _ in false })
      for seeker in claim.seekers.indices {
        for opening in claim.openings.indices
        where claim.seekers[seeker].held?.opening != Int32(opening) {
          check(claim, seeker, opening, &seen, seed)
        }
      }
    }
    #expect(seen == ["free", "closed", "line"])
  }

  @Test(
    "the lines that are shown are those of the audit's own rule",
    arguments: PlacementPolicy.ReserveMode.allCases)
  func lines(mode: PlacementPolicy.ReserveMode) {
    var holders = 0
    for seed in UInt64(1)...1000 {
      var random = SeededGenerator(seed: seed)
      var shape = RandomMarket(traits: 0...3)
      (shape.seekers, shape.openings, shape.longestList) = (4...14, 1...4, 4)
      (shape.late, shape.kept) = (seed % 2 == 0, seed % 3 == 0)
      let problem = shape.problem(mode: mode, using: &random)
      let outcome = placeStably(problem)
      let claim = PlacementClaim(problem, held: outcome.held, isBarred: { _, _ in false })
      for opening in problem.seats.indices {
        let sitting = claim.seekers.indices.filter {
          claim.seekers[$0].held?.opening == Int32(opening)
        }
        let account = outcome.account(of: opening)
        let shown = [account.cutoff] + account.reserves.map(\.cutoff)
        let traits = [[]] + account.reserves.map { [$0.trait] }
        for (key, traits) in zip(shown, traits) {
          let line = claim.line(for: traits, at: opening, holders: sitting)
          if case .holder = line { holders += 1 }
          #expect(
            line
              == (key.map { $0 == .unreachable ? .closed : .holder(Int($0.seeker)) } ?? .free),
            "seed \(seed)")
        }
      }
    }
    #expect(holders > 500)
  }

  /// Asks with all points that matter who would be taken.
  private func check(
    _ claim: PlacementClaim, _ seeker: Int, _ opening: Int, _ seen: inout Set<String>,
    _ seed: UInt64
  ) {
    let holders = claim.seekers.indices.filter {
      claim.seekers[$0].held?.opening == Int32(opening)
    }
    let needed = claim.neededFit(for: seeker, at: opening, holders: holders)
    seen.insert(needed == nil ? "closed" : needed == 0 ? "free" : "line")
    for fit in Int32(0)...6 {
      var asking = claim
      for other in asking.seekers.indices { asking.seekers[other].wishes = [] }
      asking.seekers[seeker].held = nil
      asking.seekers[seeker].wishes = [PlacementClaim.Pair(opening: Int32(opening), fit: fit)]
      #expect(
        (envious(asking) == [seeker]) == (needed.map { fit >= $0 } ?? false), "seed \(seed)")
    }
  }
}
