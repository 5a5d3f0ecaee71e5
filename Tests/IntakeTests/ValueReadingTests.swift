import Intake
import LabourMarket
import Testing

@Suite struct ValueReadingTests {
  @Test(
    "a day is read in every form that people write",
    arguments: [
      "2014-03-01", "2014/3/1", "2014.3.1", "20140301", "2014年3月1日", "2014年03月01", "2014年3月1号",
      "２０１４-０３-０１", "2014-03-01 00:00:00", "2014/3/1 0:00",
    ])
  func days(text: String) {
    #expect(CalendarDay(reading: text) == CalendarDay("2014-03-01"))
  }

  @Test(
    "a day that could be another day, or is none, is refused",
    arguments: [
      "", "1/3/2014", "14-3-1", "2014-3", "2014-02-30", "41699", "2014-3/1", "2014年3",
      "2014-03-01x",
      "2014-03-011", "201403011", "-", "2014--01", "2014-03-01 noon", "99999999999999999999",
    ])
  func noDays(text: String) {
    #expect(CalendarDay(reading: text) == nil)
  }

  @Test(
    "a quantity is read as written",
    arguments: [
      ("3500", 3500, nil), ("3,500", 3500, nil), ("1,234,567", 1_234_567, nil), ("３５００", 3500, nil),
      ("3500元", 3500, nil), ("3500 元/月", 3500, nil), ("¥3500", 3500, nil), ("3500.00", 3500, nil),
      ("3000-4500元", 3000, 4500), ("3000~4500", 3000, 4500), ("3000元至4500元", 3000, 4500),
      ("3000元以上", 3000, nil), ("-5", -5, nil),
    ] as [(String, Int, Int?)])
  func quantities(text: String, low: Int, high: Int?) {
    let quantity = Quantity(text, unit: .yuan)
    #expect(quantity?.low == low)
    #expect(quantity?.high == high)
  }

  @Test(
    "what isn't one quantity is refused",
    arguments: [
      "", "面议", "3k", "约3000", "3,50", "1,2345", "4500-3000", "3000/4000", "3.5千", "12公里", "1.2.3",
      "9999999999999999999999", ",", ".5", "3000-", "--3",
    ])
  func noQuantities(text: String) {
    #expect(Quantity(text, unit: .yuan) == nil)
  }

  @Test("a fraction is cut, and units belong to their columns")
  func units() {
    #expect(Quantity("7.5公里", unit: .kilometres)?.low == 7)
    #expect(Quantity("3年", unit: .years)?.low == 3)
    #expect(Quantity("20人", unit: .people)?.low == 20)
    #expect(Quantity("20人", unit: .yuan) == nil)
  }

  @Test("lists part at every mark that people use, full-width ones too")
  func lists() {
    #expect(parts(of: " a|b; c、d,e，f；g｜ ") == ["a", "b", "c", "d", "e", "f", "g"])
    #expect(parts(of: "、、") == [])
  }

  @Test("a spelling that two members claim stands for neither, and codes win over names")
  func codeBook() {
    let book = CodeBook<Int>(tiers: [
      [("1", 1), ("2", 2)], [("one", 1), ("2", 3)], [("both", 1), ("both", 2), ("ONE", 2)],
    ])
    #expect(book["1"] == 1)
    #expect(book["2"] == 2)
    #expect(book[" Ｏne"] == 1)
    #expect(book["both"] == nil)
    #expect(book["three"] == nil)
  }

  @Test("codes, names and aliases of the reference tables are understood")
  func codeBooks() throws {
    let books = CodeBooks(try reference.get())
    #expect(books.education["高中"] == "61")
    #expect(books.education["47"] == "47")
    #expect(books.levels["高级工"] == 3)
    #expect(books.place("杨家坪") == "500107001")
    #expect(books.place("500107001012") == "500107001")
    #expect(books.place("500106002") == "500106")
    #expect(books.place("999999999") == nil)
    #expect(books.industry("39") == "C39")
    #expect(books.industry("C3911") == "3911")
    #expect(books.industry("A3911") == nil)
    #expect(books.shiftSet("白班|两班倒")?.members == [.day, .twoShift])
    #expect(books.shiftSet("day, night")?.members == [.day, .night])
    #expect(books.shiftSet("白班、满月班") == nil)
    #expect(books.shift("三班倒") == .threeShift)
    #expect(books.pools["农村富余劳动力"] == .ruralTransfer)
    #expect(books.channels["外引"] == .outside)
    #expect(books.booleans["是"] == true && books.booleans["Ｎ"] == false)
    #expect(books.booleans["也许"] == nil)
    #expect(books.hardship["零就业家庭成员"] == "zero-employment-household")
  }
}
