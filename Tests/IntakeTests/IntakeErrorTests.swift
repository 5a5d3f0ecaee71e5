import Intake
import LabourMarket
import Testing

@Suite struct IntakeErrorTests {
  @Test("missing and empty files are errors, optional files aren't missed")
  func missingFiles() throws {
    let delivery = Delivery()
    delivery.write("openings.csv", "")
    #expect(throws: IntakeError.emptyFile(file: "openings.csv")) { try delivery.read() }
    delivery.write("openings.csv", Delivery.openings(["O1,,,,,,,,,"]))
    delivery.remove("seekers.csv")
    #expect(throws: IntakeError.missingFile(file: "seekers.csv", folder: delivery.folder)) {
      try delivery.read()
    }
  }

  @Test("a wrong header names what it lacks and what looks like it")
  func header() throws {
    let delivery = Delivery()
    delivery.write("enterprises.csv", "enterprise_di,单位名称\nE1,One\n")
    #expect {
      _ = try delivery.read()
    } throws: { error in
      "\(error)".contains("enterprise_id") && "\(error)".contains("'enterprise_di'")
    }
    delivery.write("enterprises.csv", "enterprise_id,单位编号,name\nE1,E1,One\n")
    #expect(throws: IntakeError.repeatedColumn(file: "enterprises.csv", name: "enterprise_id")) {
      try delivery.read()
    }
  }

  @Test(
    "every error speaks both languages and names its file",
    arguments: [
      IntakeError.missingFile(file: "f.csv", folder: "d"), .unreadable(file: "f.csv", code: 13),
      .emptyFile(file: "f.csv"), .changedWhileRead(file: "f.csv"), .noRows(file: "f.csv"),
      .notAFile(file: "f.csv", found: BilingualName("管道", "a pipe")),
      .cutFile(file: "f.csv", line: 9, found: BilingualName("少了列", "it lacks cells")),
      .wrongEncoding(file: "f.csv", found: "UTF-16"),
      .missingColumns(file: "f.csv", names: ["a", "b"], nearest: ["aa", ""]),
      .repeatedColumn(file: "f.csv", name: "a"),
      .badCell(
        file: "f.csv", line: 3, column: "a", value: "x", expected: BilingualName("数", "a number")),
      .badRecord(file: "f.csv", line: 3),
      .badSetting(SettingError(file: "f.csv", line: 2, key: "k", fault: .missingKey)),
    ])
  func sentences(error: IntakeError) {
    let (chinese, english) = (error.description(in: .chinese), error.description(in: .english))
    #expect(chinese.contains("f.csv") && english.contains("f.csv"))
    #expect(chinese.hasSuffix("。") && english.hasSuffix("."))
    #expect(chinese != english)
  }

  @Test("a folder in a file's place is an error")
  func folder() throws {
    #expect(throws: IntakeError.self) { try readCatalogue(folder: "/nowhere") }
    #expect(throws: IntakeError.self) { try readProfile(folder: "/tmp", name: "../tmp") }
  }
}
