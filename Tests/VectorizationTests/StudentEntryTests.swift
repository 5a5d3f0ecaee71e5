import LabourMarket
import TestSupport
import Testing
import Vectorization

/// Internship rules are judged by the day on which work would begin.
@Suite struct StudentEntryTests {
  private func day(_ days: Int) -> CalendarDay { Small.date.advanced(byDays: days) }

  private func cohort(_ number: Int, _ random: inout SeededGenerator) -> Cohort {
    let graduation = Int.random(in: -5...50, using: &random)
    let internship = Int.random(in: -40...graduation, using: &random)
    return Cohort(
      id: CohortID("C\(10 + number)")!, school: "某校", major: ["660300", "999999"][number % 2],
      year: 1 + number % 3, size: 30, graduation: day(graduation),
      internship: Bool.random(using: &random) ? day(internship) : nil)
  }

  private func opening(_ number: Int, _ random: inout SeededGenerator) -> Opening {
    var opening = Small.welder("J\(10 + number)")
    opening.acceptsInterns = number % 3 > 0
    opening.overtime = number % 4 == 0
    opening.startBy = number % 5 == 0 ? nil : day(Int.random(in: 0...60, using: &random))
    return opening
  }

  /// Begin as a graduate if the opening waits for that, else as an intern under the internship rules.
  ///
  /// An opening that names no last day waits 31 days.
  private func mayBegin(_ cohort: Cohort, at opening: Opening) -> Bool {
    let last = opening.startBy ?? day(31)
    if cohort.graduation <= last { return true }
    return opening.acceptsInterns && cohort.year > 1 && opening.overtime == false
      && cohort.major == "660300" && cohort.internship.map { $0 <= last } == true
  }

  @Test("a class enters by its graduation, before by its internship", arguments: UInt64(1)...20)
  func definition(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let cohorts = (0..<12).map { cohort($0, &random) }
    let openings = (0..<30).map { opening($0, &random) }
    let seekers = cohorts.enumerated().map { number, cohort in
      var seeker = Small.seeker("S\(10 + number)", skills: "电焊")
      seeker.cohort = cohort.id
      seeker.availableFrom = number % 2 == 0 ? day(number) : nil
      return seeker
    }
    let rules = try await vectorize(
      Small.district(seekers, openings, cohorts), catalogue: Small.catalogue(),
      policy: Small.policy(), threads: 1
    ).eligibility
    var allowed = 0
    for (number, seeker) in seekers.enumerated() {
      for (position, opening) in openings.enumerated() {
        let isThere = opening.startBy.map { (seeker.availableFrom ?? Small.date) <= $0 } ?? true
        let expected = isThere && mayBegin(cohorts[number], at: opening)
        let found = rules.allows(seeker: number, opening: position)
        #expect(found == expected, "seed \(seed): \(cohorts[number]) at \(opening)")
        allowed += found ? 1 : 0
      }
    }
    #expect((30...330).contains(allowed), "seed \(seed) says nothing: \(allowed)")
  }

  @Test("an opening demands the same tomorrow", arguments: UInt64(1)...5)
  func demandsStay(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let cohorts = (0..<12).map { cohort($0, &random) }
    let openings = (0..<30).map { opening($0, &random) }.map { opening in
      var opening = opening
      opening.startBy = opening.startBy.map { max($0, day(3)) }
      return opening
    }
    func demands(on date: CalendarDay) async throws -> [Set<String>] {
      let small = Small.district([Small.seeker("S1", skills: "电焊")], openings, cohorts)
      let rules = try await vectorize(
        District(
          date: date, seekers: small.seekers, openings: small.openings,
          enterprises: small.enterprises, cohorts: small.cohorts), catalogue: Small.catalogue(),
        policy: Small.policy(), threads: 1
      ).eligibility
      return openings.indices.map { opening in
        Set(
          rules.demands.indices.filter {
            rules.requires[opening * rules.words + $0 / 64] & 1 << UInt64($0 % 64) != 0
          }.map { rules.demands[$0] })
      }
    }
    let tonight = try await demands(on: Small.date)
    for days in 1...3 { #expect(try await demands(on: day(days)) == tonight, "seed \(seed)") }
  }

  @Test(
    "what stands in the way is named",
    arguments: [
      (31, Optional(31), [String]()), (31, 30, ["intern-accepted"]), (32, nil, ["intern-accepted"]),
    ])
  func named(graduation: Int, startBy: Int?, obstacles: [String]) async throws {
    let cohort = Cohort(
      id: CohortID("C1")!, school: "某校", major: "660300", year: 3, size: 30,
      graduation: day(graduation), internship: day(-200))
    var (seeker, opening) = (Small.seeker("S1", skills: "电焊"), Small.welder("J1"))
    seeker.cohort = cohort.id
    opening.startBy = startBy.map(day)
    let vectors = try await vectorize(
      Small.district([seeker], [opening], [cohort]), catalogue: Small.catalogue(),
      policy: Small.policy(), threads: 1)
    let found = explain(seeker: 0, opening: 0, in: vectors, catalogue: Small.catalogue())
    #expect(found.obstacles.map(\.rule) == obstacles)
  }
}
