import LabourMarket
import PlacementEngine
import TestSupport
import Testing

@Suite struct SeatRulesTests {
  private func lists(_ people: Int, _ openings: [Int32]) -> RankedLists {
    var lists = RankedLists()
    for person in 0..<people {
      lists.append(
        openings.map {
          RankedPair(partner: $0, fit: Points(Int32(person)), appeal: Points(0))
        })
    }
    return lists
  }

  @Test("a cap lets in the best whom it counts, however few they are")
  func caps() {
    var problem = PlacementProblem(lists: lists(6, [0]), seats: [4])
    problem.traits = GroupedRows([[], [], [], [7], [7], [7]])
    problem.caps = GroupedRows([[TraitSeats(trait: 7, seats: 1)]])
    #expect(placeStably(problem).held.map { $0 >= 0 } == [true, true, true, false, false, true])
  }

  @Test("a cap and a reserve of traits that one person has together are refused")
  func overlappingCap() {
    var problem = PlacementProblem(lists: lists(1, [0]), seats: [4])
    problem.traits = GroupedRows([[1, 2]])
    problem.caps = GroupedRows([[TraitSeats(trait: 1, seats: 1)]])
    problem.reserves = GroupedRows([[TraitSeats(trait: 2, seats: 1)]])
    #expect(throws: PlacementError.overlappingCap(opening: 0, trait: 1, other: 2)) {
      try problem.validate()
    }
  }

  @Test("whoever keeps her seat keeps it against everybody, and it is one seat less")
  func locked() throws {
    var problem = PlacementProblem(lists: lists(3, [0]), seats: [2])
    problem.locked = [LockedSeat(seeker: 0, opening: 0)]
    try problem.validate()
    let outcome = placeStably(problem)
    #expect(outcome.held.map { $0 >= 0 } == [true, false, true])
    #expect(outcome.account(of: 0).holders.map(\.seat) == [.locked, .open])
    problem.seats = [0]
    #expect(throws: PlacementError.lockedSeatsExceedSeats(opening: 0)) { try problem.validate() }
  }

  @Test("a lower tier comes after everybody of a higher one, whatever the points")
  func tiers() {
    var problem = PlacementProblem(lists: lists(4, [0]), seats: [2])
    problem.tiers = [0, 0, 1, 1]
    #expect(placeStably(problem).held.map { $0 >= 0 } == [true, true, false, false])
    problem.tiers = [9, 0, 9, 9]
    #expect(placeStably(problem).held.map { $0 >= 0 } == [false, true, false, true])
    problem.acceptsEmergency = [false]
    #expect(placeStably(problem).held.map { $0 >= 0 } == [false, true, false, false])
  }

  @Test("fewer seats than none, and more reserved than there are, are refused")
  func refused() {
    var problem = PlacementProblem(lists: lists(1, [0]), seats: [-1])
    #expect(throws: PlacementError.negativeSeats(opening: 0)) { try problem.validate() }
    problem.seats = [2]
    problem.reserves = GroupedRows([[TraitSeats(trait: 1, seats: 3)]])
    #expect(throws: PlacementError.reservesExceedSeats(opening: 0, reserved: 3, seats: 2)) {
      try problem.validate()
    }
  }
}
