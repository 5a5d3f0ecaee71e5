import Foundation
import LabourMarket
import NightInputs
import NightSupport
import Nightly
import Refusals
import TestSupport
import Testing

/// People hired on earlier nights stay where they are.
@Suite struct KeptSeatsTests {
  /// Runs a night, then another in which the first holders of the first openings keep their seats.
  private func nights(
    _ hamlet: Hamlet, objective: String = "stable"
  ) async throws -> (before: [[String]], after: [[String]], kept: [String: String]) {
    try await hamlet.run("before")
    let before = DeliveredTable(try hamlet.folder.data("before/placements.csv")).rows
    let placed = before.filter { $0[1] == "proposed" }
    let kept = Dictionary(
      uniqueKeysWithValues: placed.prefix(40).map { ($0[0], $0[3]) })
    let lines = kept.sorted { $0.key < $1.key }.map { "\($0.key),\($0.value)\r\n" }
    try hamlet.folder.write("seeker_id,opening_id\r\n" + lines.joined(), to: "input/kept.csv")
    let text = try String(contentsOfFile: Hamlet.data + "/Policies/default.yaml", encoding: .utf8)
    try hamlet.folder.write(
      text.replacing("objective: stable", with: "objective: \(objective)"), to: "policy.yaml")
    try await hamlet.run("after", policy: hamlet.folder.file("policy.yaml"))
    return (before, DeliveredTable(try hamlet.folder.data("after/placements.csv")).rows, kept)
  }

  @Test("hired people stay under every objective", arguments: ["stable", "most", "hybrid"])
  func stay(objective: String) async throws {
    let hamlet = try Hamlet()
    let (_, after, kept) = try await nights(hamlet, objective: objective)
    for row in after where kept[row[0]] != nil {
      #expect(row[1] == "proposed" && row[3] == kept[row[0]] && row[5] == "locked")
    }
    #expect(after.filter { $0[5] == "locked" }.count == kept.count)
    let report = try String(
      contentsOfFile: hamlet.folder.file("after/report.en.md"), encoding: .utf8)
    #expect(report.contains("40 of them were hired on earlier nights and keep their seats."))
    _ = try verifyNight(result: hamlet.folder.file("after"))
    var table = DeliveredTable(try hamlet.folder.data("after/placements.csv"))
    let hired = table.rows.indices.filter { table.rows[$0][5] == "locked" }
    let other = try #require(hired.first { table.rows[$0][3] != table.rows[hired[0]][3] })
    let cells = table.rows[other][3...]
    table.rows[other][3...] = table.rows[hired[0]][3...]
    table.rows[hired[0]][3...] = cells
    try hamlet.tamper("placements.csv", of: "after", with: table.data)
    #expect {
      try verifyNight(result: hamlet.folder.file("after"))
    } throws: { "\($0)".contains("\(table.rows[other][0]) does not keep her seat") }
  }

  @Test("those who keep what they would get anyway change nobody's opening")
  func nothingChanges() async throws {
    let hamlet = try Hamlet()
    let (before, after, _) = try await nights(hamlet)
    let moved = zip(before, after).filter { $0[3] != $1[3] }
    // Reserves shrink by nobody, batches count only who still asks: a class may break up.
    #expect(moved.count * 50 < before.count, "\(moved.count)")
  }

  @Test(
    "whoever was hired stays beyond a cap, and counts for floors and totals",
    arguments: PlacementPolicy.ReserveMode.allCases)
  func capsAndFloors(mode: PlacementPolicy.ReserveMode) async throws {
    let hamlet = try Hamlet(seekers: 800, openings: 30, seed: 5)
    let openings = DeliveredTable(try hamlet.folder.data("input/openings.csv"))
    let ids = openings.values(of: "opening_id")
    var kept: [String] = []
    try hamlet.alter("seekers.csv", into: "hired") { table in
      let state = table.header.firstIndex(of: "state")!
      for row in stride(from: 0, to: table.rows.count, by: 9) where table.rows[row].count > state {
        table.rows[row][state] = "hired"
        kept.append("\(table.rows[row][0]),\(ids[row % ids.count])\r\n")
      }
    }
    try hamlet.folder.write("seeker_id,opening_id\r\n" + kept.joined(), to: "hired/kept.csv")
    let rules = """
      placement:
        reserve_mode: \(mode.rawValue)
        reserves: [{trait: hard-to-employ, permille: 400}, {trait: order-class, permille: 300}]
        caps:
          - {trait: pool:laid-off, permille: 0, scope: key-enterprises}
        floors: [{scope: all, permille: 20}]

      """
    let text = try String(contentsOfFile: Hamlet.data + "/Policies/default.yaml", encoding: .utf8)
    let start = try #require(text.range(of: "placement:\n")).lowerBound
    let end = try #require(text.range(of: "quarantine:\n")).lowerBound
    // Many of the kept rows name people who are in quarantine, which would hold the night.
    var policy = text.replacing("hold_above_permille: 50", with: "hold_above_permille: 999")
    policy.replaceSubrange(
      start..<end, with: rules.replacing("hard-to-employ", with: "pool:general"))
    try hamlet.folder.write(policy, to: "policy.yaml")
    try await hamlet.run(
      "result", input: "hired", policy: hamlet.folder.file("policy.yaml"))
    let rows = DeliveredTable(try hamlet.folder.data("result/placements.csv")).rows
    #expect(rows.filter { $0[5] == "locked" }.count > 20)
    let report = try String(
      contentsOfFile: hamlet.folder.file("result/report.en.md"), encoding: .utf8)
    let proposed = rows.filter { $0[1] == "proposed" }.count
    #expect(report.contains("all in all") && report.contains("become \(proposed)."))
    let words = report.split(separator: " ", omittingEmptySubsequences: true)
    #expect(words.joined(separator: " ").contains("| Stable | \(proposed) |"))
    _ = try verifyNight(result: hamlet.folder.file("result"))
  }

  @Test("rows that mean nothing are quarantined with their line")
  func quarantine() async throws {
    let hamlet = try Hamlet()
    let people = DeliveredTable(try hamlet.folder.data("input/seekers.csv")).rows.map { $0[0] }
    let openings = DeliveredTable(try hamlet.folder.data("input/openings.csv"))
    let opening = openings.rows[0][openings.header.firstIndex(of: "opening_id")!]
    var lines = ["seeker_id,opening_id", "S999999999,\(opening)", "\(people[0]),P999999"]
    lines += people.prefix(900).map { "\($0),\(opening)" }
    try hamlet.folder.write(lines.joined(separator: "\n"), to: "input/kept.csv")
    let night = try await hamlet.run("result")
    #expect(throws: NightError.self) { try night.checkPublication() }
    #expect(night.folder.contains("/result.held-"))
    let held = String(night.folder.split(separator: "/").last!)
    let rows = DeliveredTable(try hamlet.folder.data(held + "/quarantine.csv")).rows
      .filter { $0[0] == "kept.csv" }
    #expect(rows.contains { $0[1] == "2" && $0[5] == "unknown-reference" })
    #expect(rows.contains { $0[1] == "3" && $0[5] == "unknown-reference" })
    #expect(rows.contains { $0[5] == "contradiction" })
    let placed = DeliveredTable(try hamlet.folder.data(held + "/placements.csv")).rows
    #expect(placed.allSatisfy { $0[5] != "locked" })
  }
}
