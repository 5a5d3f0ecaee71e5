import Answers
import Foundation
import LabourMarket
import NightInputs
import NightResult
import NightSupport
import Nightly
import Refusals
import Reporting
import TestSupport
import Testing

@Suite struct MissedTests {
  private struct Answer: Decodable {
    struct Line: Decodable {
      var rank: Int
      var opening, reason: String
      var fit, appeal: Int32
      var cutoff, short: Int32?
    }

    var lines: [Line]
  }

  /// A district with too few seats, under a policy with every kind of rule that a line depends on.
  private func night(mode: String, seed: UInt64) async throws -> Hamlet {
    let hamlet = try Hamlet(seekers: 1200, openings: 40, seed: seed)
    try hamlet.alter("openings.csv", into: "few") { table in
      table.change("headcount") { String(max(1, Int($0)! / 3)) }
    }
    let text = try String(contentsOfFile: Hamlet.data + "/Policies/default.yaml", encoding: .utf8)
    let rules = """
        caps:
          - {trait: pool:laid-off, scope: key-enterprises, permille: 200}
        reserves:
          - {trait: pool:rural-transfer, scope: all, permille: 300}
          - {trait: pool:returning-migrant, scope: all, permille: 200}

      """
    let reserves = text.range(of: "  reserves:\n")!.lowerBound
    let end = text.range(of: "  # At most so many of each")!.lowerBound
    try hamlet.folder.write(
      text.replacingCharacters(in: reserves..<end, with: rules)
        .replacing("reserve_mode: minimumGuarantee", with: "reserve_mode: \(mode)")
        .replacing("centre_registered_first: false", with: "centre_registered_first: true"),
      to: "p.yaml")
    try await hamlet.run("result", input: "few", policy: hamlet.folder.file("p.yaml"))
    return hamlet
  }

  @Test(
    "what the solver's books say of a missed opening is what the checker finds out by trying",
    arguments: zip(["minimumGuarantee", "overAndAbove", "hardReserve"], [3, 4, 5] as [UInt64]))
  func lines(mode: String, seed: UInt64) async throws {
    let hamlet = try await night(mode: mode, seed: seed)
    let result = hamlet.folder.file("result")
    _ = try verifyNight(result: result)
    let told = Dictionary(
      grouping: DeliveredTable(try hamlet.folder.data("result/missed.csv")).rows, by: { $0[0] })
    let people = DeliveredTable(try hamlet.folder.data("result/placements.csv")).rows
    var reasons: Set<String> = []
    for row in stride(from: 0, to: people.count, by: 9).map({ people[$0] }) {
      let text = try Why(row[0], top: 5, in: ResultFolder(result)).text(
        as: .json, language: .english)
      let answer = try JSONDecoder().decode(Answer.self, from: Data(text.utf8))
      let lines = row[1] == "ineligible" ? [] : told[row[0]] ?? []
      #expect(lines.count == (row[1] == "ineligible" ? 0 : answer.lines.count), "seed \(seed)")
      for (line, found) in zip(lines, answer.lines) {
        let points = [found.cutoff, found.short].map { $0.map { Points($0).exact } ?? "" }
        #expect(
          line == [
            row[0], String(found.rank), found.opening, Points(found.appeal).exact,
            Points(found.fit).exact, points[0], points[1], found.reason,
          ], "seed \(seed)")
        reasons.insert(found.reason)
      }
    }
    #expect(reasons.isSuperset(of: ["points", "tier"]), "seed \(seed): \(reasons)")
  }

  @Test(
    "a tampered line is found out",
    arguments: [(0, "S1"), (1, "9"), (2, "P1"), (4, "1.0000"), (5, "1.0000"), (7, "tier")])
  func tampered(column: Int, value: String) async throws {
    let hamlet = try Hamlet()
    try await hamlet.run("result")
    let people = DeliveredTable(try hamlet.folder.data("result/placements.csv")).rows.map { $0[0] }
    var table = DeliveredTable(try hamlet.folder.data("result/missed.csv"))
    // Reasons and lines are made again for every fiftieth.
    let row = table.rows.firstIndex { line in
      line[7] == "points" && people.firstIndex(of: line[0])!.isMultiple(of: 50)
    }!
    table.rows[row][column] = value
    try hamlet.tamper("missed.csv", of: "result", with: table.data)
    #expect {
      try verifyNight(result: hamlet.folder.file("result"))
    } throws: { "\($0)".contains("missed.csv") }
  }

  @Test("only stable nights have lines to miss, and what an earlier run left goes")
  func otherObjectives() async throws {
    let hamlet = try Hamlet()
    let text = try String(contentsOfFile: Hamlet.data + "/Policies/default.yaml", encoding: .utf8)
    try hamlet.folder.write(
      text.replacing("objective: stable\n", with: "objective: most\n"), to: "most.yaml")
    func exists(_ file: String) -> Bool {
      FileManager.default.fileExists(atPath: hamlet.folder.file("result/" + file))
    }
    try await hamlet.run("result")
    #expect(exists("missed.csv") && !exists("certificate.json"))
    try await hamlet.run("result", policy: hamlet.folder.file("most.yaml"))
    #expect(!exists("missed.csv") && exists("certificate.json"))
    try await hamlet.run("result")
    #expect(exists("missed.csv") && !exists("certificate.json") && !exists("certificate-seats.csv"))
    _ = try verifyNight(result: hamlet.folder.file("result"))
  }
}
