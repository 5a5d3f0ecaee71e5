import LabourMarket
import Testing

@Suite struct CalendarDayTests {
  @Test("every day from 1900 to 2100 reads back and is one after the day before")
  func everyDayRoundTrips() {
    var expected: Int32?
    for year in 1900...2100 {
      for month in 1...12 {
        for day in 1...CalendarDay.days(inMonth: month, year: year) {
          let date = CalendarDay(year: year, month: month, day: day)!
          #expect(date.civil == (year, month, day))
          if let expected { #expect(date.number == expected) }
          expected = date.number + 1
        }
      }
    }
    #expect(CalendarDay(year: 1970, month: 1, day: 1)?.number == 0)
  }

  @Test(
    "days that no calendar has are nil",
    arguments: ["2014-02-29", "2014-13-01", "2014-00-10", "2014-1-1", "1899-12-31", "20140101ab"])
  func impossibleDays(text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test("age changes on the birthday, and on 1 March for those born on 29 February")
  func age() {
    let birth = CalendarDay("1996-02-29")!
    #expect(birth.age(on: CalendarDay("2012-02-28")!) == 15)
    #expect(birth.age(on: CalendarDay("2012-02-29")!) == 16)
    #expect(birth.age(on: CalendarDay("2014-02-28")!) == 17)
    #expect(birth.age(on: CalendarDay("2014-03-01")!) == 18)
  }
}
