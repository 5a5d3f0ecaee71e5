import LabourMarket
import Testing
import Vectorization

@Suite struct EligibilityTests {
  /// The rules that exclude a pair, as `explain` names them; empty where the pair is allowed.
  private func obstacles(
    _ change: (inout Seeker, inout Opening) -> Void, cohorts: [Cohort] = []
  ) async throws -> [String] {
    var seeker = Small.seeker("S1", skills: "电焊")
    var opening = Small.welder("J1")
    change(&seeker, &opening)
    let vectors = try await vectorize(
      Small.district([seeker], [opening], cohorts), catalogue: Small.catalogue(),
      policy: Small.policy(), threads: 1)
    let found = explain(seeker: 0, opening: 0, in: vectors, catalogue: Small.catalogue()).obstacles
    #expect(found.isEmpty == vectors.eligibility.allows(seeker: 0, opening: 0))
    return found.map(\.rule)
  }

  @Test func nothingStatedIsNoRefusal() async throws {
    #expect(try await obstacles { _, _ in } == [])
  }

  @Test func theLawProtectsTheYoung() async throws {
    let fifteen = CalendarDay(year: 1998, month: 6, day: 1)!
    let seventeen = CalendarDay(year: 1996, month: 6, day: 1)!
    #expect(
      try await obstacles { seeker, _ in seeker.birthDate = fifteen } == ["minimum-age"])
    #expect(try await obstacles { seeker, _ in seeker.birthDate = seventeen } == [])
    #expect(
      try await obstacles { seeker, opening in
        seeker.birthDate = seventeen
        (opening.hazardous, opening.shift) = (nil, .twoShift)
      } == ["juvenile-hazard", "juvenile-night"])
  }

  @Test func aCertificateNotStatedIsNotHeld() async throws {
    #expect(
      try await obstacles { _, opening in opening.certificates = "焊工证" } == ["certificate-required"]
    )
    #expect(
      try await obstacles { seeker, opening in
        opening.certificates = "特种作业操作证(焊工)"
        seeker.certificates = "有焊工证"
      } == [])
    #expect(
      try await obstacles { seeker, opening in
        opening.certificates = "潜水证"
        seeker.certificates = "潜水证一本"
      } == [])
    #expect(
      try await obstacles { _, opening in opening.certificates = "潜水证" } == ["certificate-required"]
    )
  }

  @Test func whatSheRefusesIsNotProposed() async throws {
    #expect(
      try await obstacles { seeker, _ in seeker.shifts = ShiftSet(.night) } == ["shift-refused"])
    #expect(
      try await obstacles { seeker, _ in
        (seeker.home, seeker.commuteKilometres) = ("500107001", 10)
      } == ["commute-refused"])
    #expect(
      try await obstacles { seeker, opening in
        (seeker.home, seeker.commuteKilometres) = ("500107001", 10)
        opening.accommodation = true
      } == [])
    #expect(try await obstacles { seeker, _ in seeker.optedOut = true } == ["automation-opt-out"])
  }

  @Test func datesAndStates() async throws {
    #expect(
      try await obstacles { seeker, opening in
        seeker.availableFrom = Small.date.advanced(byDays: 20)
        opening.startBy = Small.date.advanced(byDays: 10)
      } == ["start-date"])
    #expect(
      try await obstacles { _, opening in opening.validUntil = Small.date.advanced(byDays: -1) }
        == ["opening-expired"])
    #expect(try await obstacles { seeker, _ in seeker.state = .hired } == ["search-state"])
    #expect(
      try await obstacles { seeker, _ in seeker.channel = .emergencyReserve }
        == ["emergency-reserve"])
  }

  @Test func educationIsAConditionOnlyWhereItSaysSo() async throws {
    #expect(
      try await obstacles { seeker, opening in
        (seeker.education, opening.education) = ("71", "31")
      } == [])
    #expect(
      try await obstacles { seeker, opening in
        (seeker.education, opening.education, opening.educationMandatory) = ("71", "31", true)
      } == ["education-required"])
  }

  @Test func studentsComeAsInternsOrNotAtAll() async throws {
    func student(
      major: MajorCode = "660300", year: Int = 2, internship: Int = -5,
      _ change: (inout Opening) -> Void
    ) async throws -> [String] {
      let cohort = Cohort(
        id: CohortID("C1")!, school: "某校", major: major, year: year, size: 30,
        graduation: Small.date.advanced(byDays: 300),
        internship: Small.date.advanced(byDays: internship))
      return try await obstacles(
        { seeker, opening in
          seeker.cohort = CohortID("C1")!
          (opening.acceptsInterns, opening.overtime) = (true, false)
          change(&opening)
        }, cohorts: [cohort])
    }
    #expect(try await student { _ in } == [])
    #expect(try await student { $0.acceptsInterns = false } == ["intern-accepted"])
    #expect(try await student { $0.overtime = true } == ["intern-night-overtime"])
    #expect(try await student(major: "999999") { _ in } == ["intern-major"])
    #expect(try await student(year: 1) { _ in } == ["intern-first-year"])
    #expect(try await student(internship: 31) { _ in } == [])
    #expect(try await student(internship: 32) { _ in } == ["intern-date"])
  }
}
