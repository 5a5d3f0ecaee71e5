import Foundation
import LabourMarket
import NightInputs
internal import NightResult
import NightSupport
import Nightly
import Refusals
import TestSupport
import Testing

@Suite struct FloorNightTests {
  /// The default policy with `rules` at the start of its placement section.
  private func policy(_ rules: String, in hamlet: Hamlet, objective: String = "stable") throws
    -> String
  {
    let text = try String(
      contentsOf: URL(filePath: Hamlet.data + "/Policies/default.yaml"), encoding: .utf8)
    let path = hamlet.folder.file("policy.yaml")
    try text.replacingOccurrences(of: "\nplacement:\n", with: "\nplacement:\n\(rules)\n")
      .replacingOccurrences(of: "objective: stable\n", with: "objective: \(objective)\n")
      .write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  /// Floors that a plain night leaves unmet, though people enough may take the openings.
  private func floors(_ hamlet: Hamlet) async throws -> String {
    try await hamlet.run("plain")
    let rows = DeliveredTable(try hamlet.folder.data("plain/seats.csv")).rows
    let short = rows.filter { Int($0[7])! > 300 && Int($0[5])! >= 4 }.prefix(4)
    return "  floors:\n"
      + short.map { "    - scope: opening:\($0[0])\n      people: \(Int($0[4])! + 3)" }
      .joined(separator: "\n")
  }

  @Test("floors of a night are met and verified", arguments: ["stable", "most", "hybrid"])
  func night(objective: String) async throws {
    let hamlet = try Hamlet()
    let policy = try policy(await floors(hamlet), in: hamlet, objective: objective)
    let night = try await hamlet.run("result", policy: policy)
    let effect = try #require(night.result.account.floorEffect)
    #expect(effect.asked > 0 && effect.missing == 0)
    if objective == "stable" { #expect(effect.called > 0) }
    _ = try verifyNight(result: hamlet.folder.file("result"))
    try await hamlet.run("again", threads: 1, policy: policy)
    #expect(try hamlet.results("result") == hamlet.results("again"))
  }

  @Test(
    "a tampered certificate is found out",
    arguments: [
      ("certificate-seats.csv", 7), ("certificate-seats.csv", 6), ("certificate-people.csv", 2),
      ("certificate-people.csv", 3), ("certificate-people.csv", 0),
    ])
  func tampered(file: String, column: Int) async throws {
    let hamlet = try Hamlet()
    try await hamlet.run(
      "result", policy: policy(await floors(hamlet), in: hamlet, objective: "most"))
    var table = DeliveredTable(try hamlet.folder.data("result/" + file))
    let row = table.rows.firstIndex { !$0[2].isEmpty && $0[column] != "0" }!
    table.rows[row][column] =
      column == 3 ? table.rows[row][3].replacingOccurrences(of: ":", with: ":9") : "7"
    try hamlet.tamper(file, of: "result", with: table.data)
    #expect(throws: NightError.self) {
      try verifyNight(result: hamlet.folder.file("result"))
    }
  }

  @Test(
    "rules that mean nothing are refused with their line, before any work",
    arguments: [
      ("  floors:\n    - scope: enterprise:E99999\n      people: 1", "placement.floors[0]"),
      ("  floors:\n    - scope: opening:P99999\n      people: 1", "placement.floors[0]"),
      ("  floors:\n    - scope: all\n      people: 99999", "placement.floors[0]"),
      ("  floors:\n    - scope: all\n      people: -1", "placement.floors[0].people"),
      (
        "  floors:\n    - scope: all\n      people: 1\n    - scope: all\n      people: 2",
        "placement.floors[1].scope"
      ),
      (
        "  floors:\n    - scope: all\n      people: 1\n      permille: 2",
        "placement.floors[0].permille"
      ),
      ("  floors:\n    - scope: all\n      persons: 1", "placement.floors[0].persons"),
      (
        "  caps:\n    - trait: hard-to-employ\n      permille: 10", "placement.caps[0]"
      ),
      ("  caps:\n    - trait: nobody\n      permille: 10", "placement.caps[0].trait"),
    ])
  func refused(rules: String, key: String) async throws {
    let hamlet = try Hamlet()
    let path = try policy(rules, in: hamlet)
    let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    let start = text.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0 == "placement:" }!
    await #expect {
      try await hamlet.run("result", policy: path)
    } throws: { error in
      guard let error = error as? NightError, error.exitCode == 78 else { return false }
      let english = error.description(in: .english)
      let line = english.split(separator: ":").dropFirst().first.flatMap { Int($0) } ?? 0
      return english.hasPrefix("policy.yaml:") && english.contains(key)
        && (start + 2...start + 6).contains(line)
        && error.description(in: .chinese).hasPrefix("policy.yaml:\(line)")
    }
    #expect(!FileManager.default.fileExists(atPath: hamlet.folder.file("result/report.md")))
  }

  @Test("floors that cannot be met together are named, and what would mend them")
  func infeasible() async throws {
    let hamlet = try Hamlet()
    try hamlet.alter("openings.csv", into: "few") { table in
      for row in table.rows.indices.prefix(3) { table.rows[row][4] = "2000" }
    }
    _ = try hamlet.folder.data("few/openings.csv")
    let rules = "  floors:\n    - scope: all\n      permille: 1000"
    let path = try policy(rules, in: hamlet)
    await #expect {
      try await hamlet.run("result", input: "few", policy: path)
    } throws: { error in
      guard let error = error as? NightError, error.exitCode == 78 else { return false }
      let english = error.description(in: .english)
      return english.contains("cannot be met together") && english.contains("policy.yaml:")
        && english.contains("Lower them by")
    }
  }
}
