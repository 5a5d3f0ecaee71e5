import Intake
import LabourMarket
import Testing

@Suite struct OpeningReadingTests {
  private static let good = [
    "O1", "E1", "装配工", "", "20", "杨家坪", "2014-02-01", "2014-06-30", "会装配", "2500",
  ]

  private func read(_ changes: [(Int, String)]) throws -> IntakeResult {
    var cells = Self.good
    for (column, text) in changes { cells[column] = text }
    let delivery = Delivery()
    delivery.write("openings.csv", Delivery.openings([cells.joined(separator: ",")]))
    return try delivery.read()
  }

  @Test(
    "an opening that doesn't state what it must is out",
    arguments: [
      (1, "enterprise_id"), (2, "title"), (4, "headcount"), (5, "place"), (6, "posted_on"),
      (7, "valid_until"), (8, "requirements"), (9, "pay_low"),
    ])
  func mandatoryItems(position: Int, column: String) throws {
    let result = try read([(position, "")])
    #expect(result.district.openings.isEmpty)
    #expect(result.quarantine.map(\.column) == [column])
    #expect(result.quarantine.map(\.reason) == [.mandatoryItem])
  }

  @Test(
    "what can't be true is out, with its column",
    arguments: [
      (4, "-3", "headcount", QuarantineReason.outOfRange),
      (4, "9999999", "headcount", .outOfRange), (4, "若干", "headcount", .notANumber),
      (1, "E9", "enterprise_id", .unknownReference), (5, "月球", "place", .unknownCode),
      (7, "2014-01-01", "valid_until", .contradiction),
      (7, "2014-02-20", "valid_until", .outOfRange), (6, "2014-05-01", "posted_on", .outOfRange),
      (9, "面议", "pay_low", .notANumber), (9, "0", "pay_low", .outOfRange),
      (0, "O 1", "opening_id", .badIdentifier),
    ])
  func absurd(position: Int, text: String, column: String, reason: QuarantineReason) throws {
    let result = try read([(position, text)])
    #expect(result.district.openings.isEmpty)
    #expect(result.quarantine.map(\.column) == [column])
    #expect(result.quarantine.map(\.reason) == [reason])
  }

  @Test("no seats are a number of seats, and a range of pay has two ends")
  func extremes() throws {
    #expect(try read([(4, "0")]).district.openings.first?.headcount == 0)
    let opening = try read([(9, "2500-3500元")]).district.openings.first
    #expect(opening?.payLow == 2500)
    #expect(opening?.payHigh == 3500)
  }

  @Test("an unknown occupation is noticed, and the opening stays")
  func unknownOccupation() throws {
    let result = try read([(3, "9-99-99-99")])
    #expect(result.district.openings.first?.occupation == nil)
    #expect(result.quarantine.map(\.outcome) == [.noticed])
  }

  @Test("a condition that nobody can read doesn't fall away")
  func unreadableCondition() throws {
    let delivery = Delivery()
    let header = Delivery.openingHeader + ",education,education_mandatory"
    let row = Self.good.joined(separator: ",")
    for (cells, count) in [("天书,是", 0), ("天书,否", 1), ("不限,是", 1), ("高中,是", 1)] {
      delivery.write("openings.csv", "\(header)\n\(row),\(cells)\n")
      let result = try delivery.read()
      #expect(result.district.openings.count == count)
      if cells == "高中,是" { #expect(result.district.openings[0].educationMandatory) }
    }
  }

  @Test(
    "refused wording is out",
    arguments: ["限男性", "只招 男 工", "Male only", "MALE ONLY!", "汉族优先"])
  func refused(text: String) throws {
    let result = try read([(8, "会装配。\(text)")])
    #expect(result.district.openings.isEmpty, "\(text)")
    #expect(
      result.quarantine.allSatisfy { $0.reason == .wordingRefused && $0.column == "requirements" })
  }

  @Test("an age limit is flagged, and the opening stays")
  func flagged() throws {
    let result = try read([(8, "35岁以下，会装配")])
    #expect(result.district.openings.count == 1)
    #expect(result.quarantine.map(\.reason) == [.wordingFlagged])
  }

  @Test(
    "harmless wording passes",
    arguments: ["男女不限", "不限男女", "不限户籍", "female employees welcome", "会装配"])
  func harmless(text: String) throws {
    let result = try read([(8, text)])
    #expect(result.district.openings.count == 1, "\(text)")
    #expect(result.quarantine == [])
  }

  @Test("English phrases end where words end")
  func wordEnds() {
    let rule = WordingRule(
      pattern: "men only", category: "sex", severity: .refuse, advice: BilingualName("", ""),
      source: "")
    let linter = WordingLinter([rule])
    #expect(linter.findings(in: "Men  ONLY").count == 1)
    #expect(linter.findings(in: "specimen only").isEmpty)
    #expect(linter.findings(in: "men only, men only").count == 1)
  }
}
