import LabourMarket
import Programmes
import Reporting
import TestSupport
import Testing

@Suite struct NightAccountTests {
  /// A district in which everything is random and nothing need make sense.
  private func randomRecord(seed: UInt64) -> NightRecord {
    var random = SeededGenerator(seed: seed)
    let day = CalendarDay("2016-06-30")!
    var catalogue = Catalogue()
    catalogue.places = ["500107001", "500107002"].map {
      Place(
        code: PlaceCode($0), name: BilingualName($0, $0), level: .street, parent: nil, aliases: [])
    }
    catalogue.centres = (0..<5).map {
      Centre(
        code: CentreCode("50010700\($0 % 2 + 1)00\($0)"), name: BilingualName("站", "Centre"),
        place: PlaceCode("50010700\($0 % 2 + 1)"))
    }
    let seekers = (0..<200).map { index in
      var seeker = Seeker(
        id: SeekerID("S\(index)")!, registered: day, birthDate: day.advanced(byDays: -9000),
        pool: Pool.allCases.randomElement(using: &random)!,
        channel: Channel.allCases.randomElement(using: &random)!)
      seeker.centre =
        Bool.random(using: &random)
        ? catalogue.centres.randomElement(using: &random)!.code : nil
      return seeker
    }
    let openings = (0..<20).map {
      Opening(
        id: OpeningID("J\($0)")!, enterprise: EnterpriseID("E\($0 % 4)")!, title: "普工",
        headcount: 9, place: PlaceCode($0 % 3 == 0 ? "500107001" : "500000"), posted: day,
        validUntil: day)
    }
    let enterprises = (0..<4).map {
      Enterprise(id: EnterpriseID("E\($0)")!, name: "企业\($0)", isKey: $0 < 2)
    }
    let district = District(
      date: day, seekers: seekers, openings: openings, enterprises: enterprises)
    return NightRecord(
      district: district, catalogue: catalogue, policy: Policy(),
      placement: randomPlacement(of: district, using: &random), openingLists: RankedLists(),
      seekerLists: RankedLists(), rules: [], files: [], quarantine: [])
  }

  private func randomPlacement(
    of district: District, using random: inout SeededGenerator
  ) -> Placement {
    var filled = [Int32](repeating: 0, count: district.openings.count)
    let outcomes: [SeekerOutcome] = district.seekers.map { _ in
      let opening = Int.random(in: district.openings.indices, using: &random)
      guard filled[opening] < 9, Int.random(in: 0..<4, using: &random) > 0 else {
        return Bool.random(using: &random)
          ? .unplaced(.outranked) : .ineligible(.noEligibleOpening)
      }
      filled[opening] += 1
      return .placed(
        Seating(
          opening: Int32(opening), seat: .open, rank: 1, fit: Points(5), appeal: Points(6)))
    }
    return Placement(
      objective: .stable, reserveMode: .minimumGuarantee, seekers: outcomes,
      openings: filled.map {
        OpeningOutcome(headcount: 9, filled: $0, unfilledBy: [.noEligible: 9 - $0])
      })
  }

  @Test("every breakdown sums to the totals", arguments: UInt64(1)...20)
  func breakdownsSum(seed: UInt64) {
    let record = randomRecord(seed: seed)
    let account = account(of: record)
    let totals = account.totals
    #expect(
      totals.placed + totals.unplaced + totals.ineligible + totals.withdrawn == totals.registered)
    for breakdown in account.people {
      #expect(breakdown.rows.reduce(0) { $0 + $1.registered } == totals.registered)
      #expect(breakdown.rows.reduce(0) { $0 + $1.proposed } == totals.placed)
      #expect(breakdown.rows.reduce(0) { $0 + $1.unplaced } == totals.unplaced)
      #expect(breakdown.rows.reduce(0) { $0 + $1.ineligible } == totals.ineligible)
    }
    for breakdown in account.seats {
      #expect(breakdown.rows.reduce(0) { $0 + $1.seats } == totals.seats)
      #expect(breakdown.rows.reduce(0) { $0 + $1.filled } == totals.placed)
      #expect(breakdown.rows.reduce(0) { $0 + $1.openings } == record.district.openings.count)
    }
    #expect(account.unfilled.values.reduce(0, +) == totals.unfilled)
    let reasons = account.unplaced.values.reduce(0, +) + account.ineligible.values.reduce(0, +)
    #expect(reasons + totals.withdrawn + totals.placed == totals.registered)
  }

  @Test("an empty district has a report in both languages")
  func emptyDistrict() {
    let district = District(
      date: CalendarDay("2016-06-30")!, seekers: [], openings: [], enterprises: [])
    let record = NightRecord(
      district: district, catalogue: Catalogue(), policy: Policy(),
      placement: Placement(
        objective: .stable, reserveMode: .minimumGuarantee, seekers: [], openings: []),
      openingLists: RankedLists(), seekerLists: RankedLists(), rules: [], files: [],
      quarantine: [])
    for language in Language.allCases {
      let report = PlacementReport(account(of: record), language: language)
      #expect(!report.markdown.isEmpty && !report.plain.isEmpty)
    }
    #expect(reportJSON(account(of: record)).hasPrefix("{"))
  }

  @Test("a proposal is never called a placement of people")
  func vocabulary() {
    let report = PlacementReport(account(of: randomRecord(seed: 3)), language: .english).markdown
    #expect(report.contains("Proposed"))
    #expect(!report.contains("| Placed"))
  }
}
