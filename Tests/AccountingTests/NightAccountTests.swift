import Accounting
import LabourMarket
import NightSupport
import Testing

@Suite struct NightAccountTests {
  @Test("every breakdown sums to the totals", arguments: UInt64(1)...20)
  func breakdownsSum(seed: UInt64) {
    let record = randomRecord(seed: seed)
    let account = NightAccount(record)
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
}
