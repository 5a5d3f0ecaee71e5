import Foundation
import LabourMarket
import Scenario
import Testing

@Suite struct GenerationTests {
  /// Every file of a district, by folder and name.
  private func files(
    seekers: Int = 1500, openings: Int = 80, seed: UInt64 = 7
  ) throws -> [String: [UInt8]] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try generate(
      try readScenario(file: scenarioFolder + "/hamlet.yaml"),
      catalogue: SmallCatalogue.catalogue,
      size: ScenarioSize(seekers: seekers, openings: openings), seed: seed,
      output: folder.path + "/input", truth: folder.path + "/truth")
    var files: [String: [UInt8]] = [:]
    for name in FileManager.default.enumerator(atPath: folder.path)!.compactMap({ $0 as? String })
    where name.contains(".") {
      files[name] = Array(try Data(contentsOf: folder.appending(path: name)))
    }
    return files
  }

  private func lines(_ bytes: [UInt8]?) throws -> [Substring] {
    String(decoding: try #require(bytes), as: UTF8.self).split(separator: "\n")
  }

  @Test func theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws {
    let (first, second, other) = (try files(), try files(), try files(seed: 8))
    #expect(first == second)
    #expect(first["input/seekers.csv"] != other["input/seekers.csv"])
  }

  @Test func everyFileOfABureauIsThere() throws {
    #expect(
      try files().keys.sorted() == [
        "input/cohorts.csv", "input/enterprises.csv", "input/night.yaml", "input/openings.csv",
        "input/seekers.csv", "input/students.csv", "truth/defects.csv", "truth/openings.csv",
        "truth/pairs_by_opening.csv", "truth/pairs_by_seeker.csv", "truth/seekers.csv",
      ])
  }

  @Test func studentsAreInTheChineseCharacterSet() throws {
    let bytes = try #require(try files()["input/students.csv"])
    #expect(String(validating: bytes, as: UTF8.self) == nil)
    // 求职登记号, the first heading, in GB 18030.
    #expect(bytes.starts(with: [0xC7, 0xF3, 0xD6, 0xB0, 0xB5, 0xC7, 0xBC, 0xC7, 0xBA, 0xC5]))
    let crlf = zip(bytes, bytes.dropFirst()).count { $0.0 == 0x0D && $0.1 == 0x0A }
    #expect(crlf == bytes.count { $0 == 0x0A })
  }

  @Test func aBureausFileStartsWithAMarkAndItsHeadings() throws {
    let bytes = try #require(try files()["input/seekers.csv"])
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF] + Array("seeker_id,name,identity_number,".utf8)))
  }

  @Test func plantedDefectsStandWhereTheTruthSays() throws {
    let files = try files(seekers: 3000, openings: 400)
    let defects = try lines(files["truth/defects.csv"]).dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(defects.count > 60)
    let seekers = String(decoding: try #require(files["input/seekers.csv"]), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let damaged = defects.filter { $0[0] == "seekers.csv" && $0[3] == "identity-number-damaged" }
    #expect(!damaged.isEmpty)
    for defect in damaged {
      #expect(seekers[Int(defect[1])! - 1].contains("5.00107E+17"))
    }
  }

  @Test func probabilitiesDifferAndStayBelowOne() throws {
    let files = try files()
    for name in ["truth/pairs_by_opening.csv", "truth/pairs_by_seeker.csv"] {
      let values = try lines(files[name]).dropFirst().map { $0.split(separator: ",")[2] }
      #expect(values.count == 20 * 40)
      #expect(Set(values).count > 100)
      #expect(values.allSatisfy { $0.hasPrefix("0.") && $0.count == 5 })
    }
  }

  @Test func identityNumbersAreValidAndGivenOnce() throws {
    let files = try files()
    let rows = try lines(files["input/seekers.csv"]).dropFirst()
    let numbers = rows.compactMap { row in
      row.split(separator: ",", omittingEmptySubsequences: false).dropFirst(2).first
    }.filter { $0.utf8.count == 18 }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let valid = numbers.filter { number in
      let sum = zip(number.utf8, weights).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
      return Array("10X98765432")[sum % 11] == number.last
    }
    #expect(valid.count * 100 >= numbers.count * 99)
    let defects = try lines(files["truth/defects.csv"])
    let repeated = defects.count { $0.hasSuffix("duplicate-person") }
    #expect(Set(valid).count == valid.count - repeated)
  }

  @Test func aScenarioThatNamesTheUnknownIsRefusedInWords() throws {
    var scenario = try readScenario(file: scenarioFolder + "/hamlet.yaml")
    scenario.pools[0].families["alchemy"] = 100
    #expect(
      throws: ScenarioError.invalid(
        file: "hamlet", key: "pools[0].families.alchemy", problem: "no such family is described")
    ) {
      try generate(
        scenario, catalogue: SmallCatalogue.catalogue, size: scenario.size, seed: 1,
        output: "/nowhere", truth: "/nowhere")
    }
    #expect(throws: ScenarioError.unreadable(file: "/nowhere.yaml")) {
      try readScenario(file: "/nowhere.yaml")
    }
  }
}
