import LabourMarket
import PlacementEngine
import Testing

@Suite struct MissedOpeningsTests {
  @Test(
    "a seat that somebody keeps is closed to people of her own tier, and filled for later ones",
    arguments: [
      (0, 0, "closed"), (1, 1, "closed"), (9, 9, "closed"), (0, 1, "tier"), (1, 9, "tier"),
    ])
  func kept(holder: Int, asker: Int, reason: String) {
    var lists = RankedLists()
    let pair = RankedPair(partner: 0, fit: Points(500_000), appeal: Points(500_000))
    for _ in 0..<2 { lists.append([pair]) }
    var problem = PlacementProblem(lists: lists, seats: [1])
    problem.tiers = [UInt8(holder), UInt8(asker)]
    problem.locked = [LockedSeat(seeker: 0, opening: 0)]
    let outcome = placeStably(problem)
    let missed = outcome.missed(by: 1, among: problem.lists[1])
    #expect(missed.map(\.reason.rawValue) == [reason])
  }
}
