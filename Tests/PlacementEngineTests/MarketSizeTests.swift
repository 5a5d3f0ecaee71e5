import Clearing
import LabourMarket
import PlacementAudit
import PlacementEngine
import Testing

/// Where numbers end: markets at a limit work, those just beyond are refused in words.
@Suite struct MarketSizeTests {
  private func error(_ seekers: Int, groups: Int = 1, seats: Int = 1) -> PlacementError? {
    do throws(PlacementError) {
      try MarketSize(seekers: seekers, groups: groups, seats: seats).check()
      return nil
    } catch { return error }
  }

  @Test("people and seats have numbers up to a limit, and no further")
  func numbers() {
    let (people, seats) = (MarketSize.mostSeekers, MarketSize.mostSeats)
    #expect(error(people) == nil)
    #expect(error(people + 1) == .tooManySeekers(people + 1))
    #expect(error(1, seats: seats) == nil)
    #expect(error(1, seats: seats + 1) == .tooManySeats(seats + 1))
  }

  @Test(
    "the largest number of groups that a refusal names is the largest that is taken",
    arguments: [1_000_000, 20_000_000, MarketSize.mostSeekers])
  func groups(seekers: Int) throws {
    let found = try #require(error(seekers, groups: 1 << 40))
    guard case .tooManyGroups(1 << 40, seekers, let most) = found else {
      Issue.record("\(found)")
      return
    }
    #expect(most > 8000)
    #expect(error(seekers, groups: most) == nil)
    #expect(error(seekers, groups: most + 1) != nil)
    #expect(seekers > 1_000_000 || most > 2_000_000, "Room for a city")
  }

  @Test("a market whose seats cannot be numbered is refused before it is placed")
  func seats() {
    var lists = RankedLists()
    lists.append([])
    let half = Int32.max / 2 + 1
    let fits = PlacementProblem(lists: lists, seats: [half, half - 1])
    #expect(throws: Never.self) { try fits.validate() }
    let exceeds = PlacementProblem(lists: lists, seats: [half, half])
    #expect(throws: PlacementError.tooManySeats(Int(half) * 2)) { try exceeds.validate() }
  }

  @Test("an opening has as many reserves as a word has bits, and no more")
  func reserves() {
    var problem = PlacementProblem(lists: RankedLists(), seats: [100])
    func reserves(_ count: Int32) -> GroupedRows<TraitSeats> {
      GroupedRows([(0..<count).map { TraitSeats(trait: $0, seats: 1) }])
    }
    problem.reserves = reserves(64)
    #expect(throws: Never.self) { try problem.validate() }
    problem.reserves = reserves(65)
    #expect(throws: PlacementError.tooManyReserves(opening: 0)) { try problem.validate() }
  }

  @Test("more groups of seats than a price had bits for once: proven all the same")
  func manyGroups() {
    let (openings, seekers) = (200_000, 210_000)
    var (starts, pairs) = ([0], [WeightedPair]())
    for seeker in 0..<seekers {
      for opening in [seeker % openings, (seeker + 1) % openings] {
        let worth = Int32((seeker * 7919 + opening * 104_729) % 2_000_001)
        pairs.append(WeightedPair(opening: Int32(opening), worth: worth))
      }
      starts.append(pairs.count)
    }
    let market = WeightedMarket(
      starts: starts, pairs: pairs, seats: [Int32](repeating: 1, count: openings))
    let found = assign(market, goal: .placedThenPoints)
    #expect(found.bonus > 1 << 38)
    let audit = AssignmentAudit(market, found)
    #expect(audit.isProven && audit.placed == openings)
  }

  @Test("more people than 24 bits number: the last of them gets what is hers")
  func manyPeople() {
    let seekers = 1 << 24 + 2
    var starts = [Int](repeating: 0, count: seekers + 1)
    // One seat, wanted by the first and, more, by the last, whose number was 0 in 24 bits.
    for seeker in 1..<seekers { starts[seeker] = 1 }
    starts[seekers] = 2
    let market = WeightedMarket(
      starts: starts,
      pairs: [WeightedPair(opening: 0, worth: 5), WeightedPair(opening: 0, worth: 9)], seats: [1])
    let found = assign(market, goal: .points)
    #expect(found.held[0] == -1 && found.held[seekers - 1] == 1)
    #expect(AssignmentAudit(market, found).isProven)
  }

  @Test("an opinion beyond a million does not lift anybody over a tier")
  func wideOpinions() {
    var lists = RankedLists()
    for fit: Int32 in [5, 1 << 27] {
      lists.append([RankedPair(partner: 0, fit: Points(fit), appeal: Points(1))])
    }
    var problem = PlacementProblem(lists: lists, seats: [1])
    #expect(placeStably(problem).held == [-1, 1])
    problem.tiers = [0, 1]
    #expect(placeStably(problem).held == [0, -1])
  }

  @Test("memory for batches follows people, not cohorts times enterprises")
  func manyCohorts() {
    let count = 200_000
    var lists = RankedLists()
    for _ in 0..<3 {
      lists.append([RankedPair(partner: Int32(count - 1), fit: Points(1), appeal: Points(1))])
    }
    var problem = PlacementProblem(lists: lists, seats: [Int32](repeating: 1, count: count))
    problem.seats[count - 1] = 3
    problem.minimumBatches = [Int32](repeating: 2, count: count)
    problem.cohorts = [Int32(count - 1), Int32(count - 1), 7]
    let outcome = placeStably(problem)
    #expect(outcome.held == [0, 1, -1])
    #expect(outcome.withdrawals.map(\.cohort) == [7])
  }
}
