import Intake
import LabourMarket
import Testing

/// Nothing that stands in a cell can look like another line, or hide what it is.
@Suite struct CellTextTests {
  private func titles(_ title: String) throws -> [String] {
    let delivery = Delivery()
    delivery.write(
      "openings.csv",
      Delivery.openings([
        "O1,E1,\"\(title)\",,20,杨家坪,2014-02-01,2014-06-30,会装配,2500",
        "O2,E1,保管员,,20,杨家坪,2014-02-01,2014-06-30,会装配,2500",
      ]))
    return try delivery.read().district.openings.map(\.title)
  }

  @Test(
    "a line break of any kind in a title is one space",
    arguments: ["\n", "\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\n\u{2028}\n"])
  func titleLines(mark: String) throws {
    #expect(try titles("装配\(mark)1 P9 假岗位") == ["装配 1 P9 假岗位", "保管员"])
    #expect(try titles("\(mark)装配\(mark)") == ["装配", "保管员"])
  }

  @Test(
    "what nobody sees in a title is left out",
    arguments: ["\u{AD}", "\u{180E}", "\u{200B}", "\u{200D}", "\u{2060}", "\u{FEFF}"])
  func hidden(mark: String) throws {
    #expect(try titles("装\(mark)配\(mark)") == ["装配", "保管员"])
  }

  @Test("escape sequences cost the row, in one byte too", arguments: ["\u{1B}[31m", "\u{9B}31m"])
  func escapes(sequence: String) throws {
    #expect(try titles("\(sequence)装配") == ["保管员"])
  }

  @Test("names and schools are single lines, long texts keep their lines")
  func kinds() throws {
    let delivery = Delivery()
    delivery.write("enterprises.csv", "enterprise_id,name\nE1,\"某某\n机械\"\n")
    delivery.write(
      "cohorts.csv", "cohort_id,school,size,graduation_on\nC1,\"一\r\n校\",30,2014-06-30\n")
    delivery.write(
      "seekers.csv",
      Delivery.seekers([Delivery.seeker("S1", person: 1, skills: "\"电焊\r\n\r\n叉车\u{2028}钳工\"")]))
    let district = try delivery.read().district
    #expect(district.enterprises.map(\.name) == ["某某 机械"])
    #expect(district.cohorts.map(\.school) == ["一 校"])
    #expect(district.seekers.map(\.skills) == ["电焊\n叉车\n钳工"])
  }

  @Test("a heading with an escape sequence, or of a table without end, refuses the file")
  func headings() throws {
    let delivery = Delivery()
    for heading in ["\u{1B}[2J", String(repeating: "甲,", count: 20_000)] {
      delivery.write("enterprises.csv", "enterprise_id,name,\(heading)\nE1,One,\n")
      #expect(throws: IntakeError.badRecord(file: "enterprises.csv", line: 1)) {
        try delivery.read()
      }
    }
  }

  @Test("a telephone or an identity number in a title or a name is not carried on")
  func numbersInNames() throws {
    #expect(try titles("急招钳工 １３９-0000-0000 王经理") == ["急招钳工 #×11 王经理", "保管员"])
    #expect(try titles("月薪8000-10000元，25人") == ["月薪8000-10000元，25人", "保管员"])
  }
}
