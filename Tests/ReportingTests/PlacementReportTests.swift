import Accounting
import LabourMarket
import NightSupport
import Reporting
import Testing

@Suite struct PlacementReportTests {
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
      let report = PlacementReport(NightAccount(record), language: language)
      #expect(!report.markdown.isEmpty && !report.plain.isEmpty)
    }
  }

  @Test("a proposal is never called a placement of people")
  func vocabulary() {
    let report = PlacementReport(NightAccount(randomRecord(seed: 3)), language: .english).markdown
    #expect(report.contains("Proposed"))
    #expect(!report.contains("| Placed"))
  }
}
