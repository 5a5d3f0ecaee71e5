import LabourMarket
import Scenario
import Testing

@Suite struct SyntheticDistrictTests {
  private func hamlet(
    seekers: Int = 2000, openings: Int = 100, seed: UInt64 = 1
  ) throws -> SyntheticDistrict {
    try SyntheticDistrict(
      try readScenario(file: scenarioFolder + "/hamlet.yaml"),
      catalogue: SmallCatalogue.catalogue,
      size: ScenarioSize(seekers: seekers, openings: openings), seed: seed)
  }

  @Test func aLargerDistrictKeepsThePeopleOfTheSmaller() throws {
    let (small, large) = (try hamlet(seekers: 1000), try hamlet(seekers: 3000, openings: 300))
    for index in 0..<900 {
      let (a, b) = (small.adult(index), large.adult(index))
      #expect(a.id == b.id && a.birth == b.birth && a.skills == b.skills && a.home == b.home)
    }
    for index in small.vacancies.indices {
      let (a, b) = (small.vacancies[index], large.vacancies[index])
      #expect(a.id == b.id && a.demands == b.demands && a.payLow == b.payLow)
      #expect(small.employers[a.employer].id == large.employers[b.employer].id)
    }
  }

  @Test func sizesAreWhatWasAskedFor() throws {
    let district = try hamlet()
    #expect(district.adultCount + district.studentCount == 2000)
    #expect(district.vacancies.count == 100)
    let seats = district.vacancies.reduce(0) { $0 + $1.headcount }
    #expect((2150...2250).contains(seats), "\(seats) seats for 2,000 people at 1,100 per 1,000")
    let keySeats = district.vacancies.filter { district.employers[$0.employer].isKey }
      .reduce(0) { $0 + $1.headcount }
    #expect((450...550).contains(keySeats * 1000 / seats), "key enterprises hold half")
  }

  @Test("any size from nothing on is a district", arguments: [(0, 0), (0, 3), (5, 0), (1, 1)])
  func tinySizes(seekers: Int, openings: Int) throws {
    let district = try hamlet(seekers: seekers, openings: openings)
    #expect(district.adultCount + district.studentCount == seekers)
    #expect(district.vacancies.count == openings)
    for position in 0..<seekers { _ = district.person(position) }
  }

  @Test func peopleAreConsistent() throws {
    let district = try hamlet()
    var ids: Set<String> = []
    for position in 0..<2000 {
      let person = district.person(position)
      #expect(ids.insert(person.id).inserted)
      let age = person.age(on: district.night)
      #expect((16...60).contains(age), "\(person.id) is \(age)")
      #expect(person.practices.allSatisfy { $0.years <= max(0, age - 15) })
      #expect(person.skills.allSatisfy { (1...64).contains($0.proficiency) })
      #expect(!person.wishes.isEmpty && !person.shifts.isEmpty)
      #expect((person.schoolClass != nil) == person.isStudent)
      if person.hardship.contains("zero-employment-household") { #expect(person.household != nil) }
    }
  }

  @Test func teamsAreOfTwoOrThreeFromOneHome() throws {
    let district = try hamlet(seekers: 9000)
    let people = (0..<district.adultCount).map { district.adult($0) }
    let teams = Dictionary(grouping: people.filter { $0.team != nil }, by: \.team!)
    #expect(!teams.isEmpty)
    // The last group of three may have been cut off.
    for (team, members) in teams where members.last!.index < district.adultCount - 3 {
      #expect((2...3).contains(members.count), "\(team)")
      #expect(Set(members.map(\.home)).count == 1, "\(team)")
    }
  }
}
