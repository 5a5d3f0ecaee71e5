import LabourMarket
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
