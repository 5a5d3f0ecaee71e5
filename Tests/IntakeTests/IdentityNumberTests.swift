import Intake
import LabourMarket
import Testing

@Suite struct IdentityNumberTests {
  @Test("a number is valid with its check digit, and with no other")
  func checkDigit() {
    for person in 0..<1000 {
      let number = Delivery.identity(person)
      guard case .valid(_, let birth, _) = IdentityNumber(number) else {
        Issue.record("\(number) is valid")
        continue
      }
      #expect(birth == CalendarDay("1980-01-01"))
      for wrong in "0123456789X" where wrong != number.last {
        let changed = IdentityNumber(String(number.dropLast()) + String(wrong))
        #expect(changed == .invalid || changed == .damaged)
      }
    }
  }

  @Test("small x, full-width digits and a spreadsheet's apostrophe change nothing")
  func spellings() {
    let number = (0..<1000).map { Delivery.identity($0) }.first { $0.hasSuffix("X") }!
    let wide = String(
      String.UnicodeScalarView(
        number.unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0)! }))
    #expect(IdentityNumber(number.lowercased()) == IdentityNumber(number))
    #expect(IdentityNumber(wide) == IdentityNumber(number))
    #expect(IdentityNumber("'" + number) == IdentityNumber(number))
    #expect(IdentityNumber(" \(number) ") == IdentityNumber(number))
  }

  @Test("the fifteen digits of before 1999 are the same person")
  func legacy() {
    let number = Delivery.identity(123)
    let old = String(number.prefix(6)) + String(number.dropFirst(8).dropLast())
    #expect(old.count == 15)
    #expect(IdentityNumber(old) == IdentityNumber(number))
  }

  @Test("what a spreadsheet makes of a number is never quietly valid")
  func spreadsheetDamage() {
    for person in 1..<1000 {
      let number = Delivery.identity(person)
      switch IdentityNumber(String(number.prefix(15)) + "000") {
      case .valid(_, _, let endsInZeros): #expect(endsInZeros)
      case .damaged: break
      case .invalid: Issue.record("\(person) is damaged")
      }
    }
    for text in ["5.09999E+17", "5.09999198001E17", "5.1e+17", "509999198001010000.0"] {
      #expect(IdentityNumber(text) == .damaged)
    }
  }

  @Test(
    "other texts are no identity numbers",
    arguments: ["", "abc", "50999919800101001", "509999198013010014", "5099991980010100١4", "E+"])
  func invalid(text: String) {
    #expect(IdentityNumber(text) == .invalid)
  }

  @Test("a mask shows a division at most")
  func mask() {
    #expect(IdentityNumber.masked(Delivery.identity(1)) == "509999************")
    #expect(IdentityNumber.masked("某某某") == "***")
    #expect(IdentityNumber.masked("5.00107E+17") == "***********")
  }
}
