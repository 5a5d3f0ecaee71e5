import LabourMarket
import PlacementEngine
import Testing

@Suite struct DistrictMarketTests {
  private let day = CalendarDay("2016-06-30")!

  private func seeker(_ id: String, _ change: (inout Seeker) -> Void = { _ in }) -> Seeker {
    var seeker = Seeker(
      id: SeekerID(id)!, registered: day, birthDate: day.advanced(byDays: -9000))
    change(&seeker)
    return seeker
  }

  private func district(
    _ seekers: [Seeker], headcount: Int = 10, cohorts: [Cohort] = []
  ) -> District {
    let openings = ["J1", "J2"].map {
      Opening(
        id: OpeningID($0)!, enterprise: EnterpriseID($0 == "J1" ? "E1" : "E2")!, title: "普工",
        headcount: headcount, place: "500107001", posted: day, validUntil: day)
    }
    let enterprises = ["E1", "E2"].map {
      Enterprise(id: EnterpriseID($0)!, name: $0, isKey: $0 == "E1")
    }
    return District(
      date: day, seekers: seekers, openings: openings, enterprises: enterprises, cohorts: cohorts)
  }

  private func problem(
    _ district: District, _ reserves: [ReserveRule]
  ) throws -> PlacementProblem {
    var policy = PlacementPolicy()
    policy.reserves = reserves
    var lists = RankedLists()
    for _ in district.seekers {
      lists.append([RankedPair(partner: 0, fit: Points(1), appeal: Points(1))])
    }
    return try DistrictMarket(district: district, policy: policy, lists: lists).problem
  }

  @Test("a household without work is promised one job: who registered first has the trait")
  func household() throws {
    let people = ["S1", "S2", "S3", "S4"].map { id in
      seeker(id) {
        $0.hardship = ["zero-employment-household"]
        $0.household = id == "S4" ? nil : HouseholdID("H1")!
        $0.registered = day.advanced(byDays: id == "S2" ? -5 : 0)
        $0.optedOut = id == "S3"
      }
    }
    let problem = try problem(
      district(people), [ReserveRule(trait: .zeroEmploymentHousehold, permille: 100)])
    #expect((0..<4).map { !problem.traits[$0].isEmpty } == [false, true, false, true])
  }

  @Test("an order class counts at the enterprise that ordered it, as far as it has students")
  func orderClass() throws {
    let ordered = Cohort(
      id: CohortID("C1")!, school: "校", size: 30, graduation: day,
      orderedBy: EnterpriseID("E2")!)
    let student = { [self] id in seeker(id) { $0.cohort = CohortID("C1")! } }
    for (people, seats) in [
      ([student("S1"), seeker("S2")], 1), ([student("S1"), seeker("S2"), student("S3")], 2),
      ([student("S1"), seeker("S2"), student("S3"), student("S4")], 2),
    ] {
      let problem = try problem(
        district(people, cohorts: [ordered]), [ReserveRule(trait: .orderClass, permille: 200)])
      let mine = problem.traits[0]
      #expect(mine.count == 1 && problem.traits[1].isEmpty)
      // A fifth of ten seats, where that many students are about; none where nobody ordered any.
      #expect(problem.reserves[0].isEmpty)
      #expect(problem.reserves[1].map(\.trait) == Array(mine))
      #expect(problem.reserves[1].map(\.seats) == [Int32(seats)])
    }
  }

  @Test("shares are cut to whole seats, add up for one trait, and keep to their scope")
  func shares() throws {
    let problem = try problem(
      district([seeker("S1")], headcount: 19),
      [
        ReserveRule(trait: .hardToEmploy, permille: 100),
        ReserveRule(trait: .hardToEmploy, scope: .keyEnterprises, permille: 110),
        ReserveRule(trait: .pool(.laidOff), scope: .opening(OpeningID("J2")!), permille: 52),
      ])
    #expect(problem.reserves[0].map(\.seats) == [3])
    #expect(problem.reserves[1].map(\.seats) == [1])
  }

  @Test("of several caps on one trait the lowest counts")
  func caps() throws {
    var policy = PlacementPolicy()
    policy.caps = [300, 500, 200].enumerated().map { index, permille in
      ReserveRule(
        trait: .hardToEmploy, scope: [.keyEnterprises, .all, .opening(OpeningID("J2")!)][index],
        permille: permille)
    }
    var lists = RankedLists()
    lists.append([])
    let market = try DistrictMarket(
      district: district([seeker("S1")]), policy: policy, lists: lists)
    #expect(market.problem.caps[0].map(\.seats) == [3])
    #expect(market.problem.caps[1].map(\.seats) == [2])
  }

  @Test("the emergency reserve has no trait; who opted out or found work has no list")
  func absent() throws {
    let people = [
      seeker("S1") {
        $0.channel = .emergencyReserve
        $0.hardship = ["disabled"]
      },
      seeker("S2") { $0.optedOut = true }, seeker("S3") { $0.state = .hired },
    ]
    let problem = try problem(
      district(people), [ReserveRule(trait: .hardToEmploy, permille: 100)])
    #expect(problem.traits[0].isEmpty && problem.tiers[0] == PlacementProblem.emergencyTier)
    #expect(!problem.lists[0].isEmpty && problem.lists[1].isEmpty && problem.lists[2].isEmpty)
  }

  @Test("more seats reserved than there are is refused")
  func refused() {
    #expect(throws: PlacementError.reservesExceedSeats(opening: 0, reserved: 12, seats: 10)) {
      try problem(
        district([seeker("S1")]),
        [
          ReserveRule(trait: .hardToEmploy, permille: 600),
          ReserveRule(trait: .pool(.laidOff), permille: 600),
        ])
    }
  }
}
