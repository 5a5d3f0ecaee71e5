import Foundation
import LabourMarket
import NightInputs
import NightSupport
import Nightly
import Refusals
import TestSupport
import Testing

/// Same inputs, same bytes; see `Documentation/Results.md`.
@Suite struct DeterminismTests {
  @Test("1, 2 and 5 threads give the same bytes in every result file")
  func threads() async throws {
    let hamlet = try Hamlet()
    try await hamlet.run("one", threads: 1)
    let expected = try hamlet.results("one")
    #expect(expected.count == 11)
    for threads in [2, 5] {
      try await hamlet.run("many-\(threads)", threads: threads)
      for (name, data) in try hamlet.results("many-\(threads)") {
        #expect(data == expected[name], "\(name), \(threads) threads")
      }
    }
  }

  @Test("shuffled rows give the same bytes but for the line numbers of the quarantine")
  func shuffledRows() async throws {
    let hamlet = try Hamlet()
    try await hamlet.run("given")
    var random = SeededGenerator(seed: 99)
    for file in ["seekers.csv", "openings.csv", "enterprises.csv", "cohorts.csv"] {
      try hamlet.alter(file, into: "shuffled") { $0.rows.shuffle(using: &random) }
    }
    try await hamlet.run("after", input: "shuffled")
    let expected = try hamlet.results("given", without: ["quarantine.csv"])
    for (name, data) in try hamlet.results("after", without: ["quarantine.csv"]) {
      #expect(data == expected[name], "\(name)")
    }
    let reasons = { (result: String) in
      DeliveredTable(try hamlet.folder.data(result + "/quarantine.csv")).rows
        .map { [$0[0]] + $0[2...] }.sorted { $0.joined() < $1.joined() }
    }
    #expect(try reasons("given") == reasons("after"))
  }

  /// Reports count notices about identity numbers, which a flip may add or take away; scores,
  /// lists and seats don't know of them.
  @Test("flipping what must not matter leaves every byte of the lists and placements")
  func protectedAttributes() async throws {
    let hamlet = try Hamlet(seekers: 4000, openings: 150, seed: 3)
    // Somebody may be in both files of people; with one file left, a flip meets all of her rows.
    try FileManager.default.removeItem(atPath: hamlet.folder.file("input/students.csv"))
    try await hamlet.run("given")
    let expected = try hamlet.results("given", without: ["quarantine.csv"])
    for attribute in ["sex", "ethnicity", "name", "household_registration", "identity_number"] {
      try hamlet.alter("seekers.csv", into: attribute) { table in
        table.change(attribute, Self.flip(attribute, in: table))
      }
      try await hamlet.run("after-" + attribute, input: attribute)
      let counting: Set = ["report.md", "report.en.md", "report.json", "quarantine.csv"]
      let results = try hamlet.results(
        "after-" + attribute,
        without: attribute == "identity_number" ? counting : ["quarantine.csv"])
      for (name, data) in results { #expect(data == expected[name], "\(attribute): \(name)") }
    }
  }

  /// Another value for everybody.
  ///
  /// Identity numbers change region and sex digit by a bijection, so
  /// that people registered twice stay the same person and nobody becomes somebody else.
  private static func flip(_ attribute: String, in table: DeliveredTable) -> (String) -> String {
    switch attribute {
    case "sex": return { $0 == "男" ? "女" : "男" }
    case "ethnicity": return { $0 == "汉族" ? "土家族" : "汉族" }
    case "household_registration":
      return { $0.hasPrefix("非") ? "农业户口" : "非农业户口" }
    case "name": return { _ in "某某" }
    default:
      let numbers = table.values(of: "identity_number").filter(isValid)
      let regions = Set(numbers.map { String($0.prefix(6)) }).sorted()
      return { number in
        guard isValid(number), let region = regions.firstIndex(of: String(number.prefix(6)))
        else { return number }
        var digits = Array(regions[(region + 1) % regions.count] + number.dropFirst(6).prefix(11))
        digits[16] = Character(String(digits[16].wholeNumberValue! ^ 1))
        return String(digits) + checkDigit(digits)
      }
    }
  }

  private static func isValid(_ number: String) -> Bool {
    let digits = Array(number)
    guard digits.count == 18, digits[..<17].allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return false
    }
    return checkDigit(Array(digits[..<17])) == String(digits[17])
  }

  /// > Source: GB 11643-1999, MOD 11-2.
  private static func checkDigit(_ digits: [Character]) -> String {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + $1.0.wholeNumberValue! * $1.1 }
    return ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
  }
}
