import Foundation
import LabourMarket
import NightInputs
import NightSupport
import Nightly
import Refusals
import TestSupport
import Testing

/// Placement must not depend on where lists end.
@Suite struct FullMarketTests {
  /// A district where nobody depends on others, but for teams where they are kept: without
  /// students there is no cohort.
  private func singles(
    seekers: Int, openings: Int, areTeamsKept: Bool = false
  ) throws -> Hamlet {
    let hamlet = try Hamlet(seekers: seekers, openings: openings)
    try hamlet.alter("seekers.csv", into: "single") { table in
      let column = table.header.firstIndex(of: "team_id")!
      for row in table.rows.indices where !areTeamsKept && table.rows[row].count > column {
        table.rows[row][column] = ""
      }
    }
    try FileManager.default.removeItem(atPath: hamlet.folder.file("single/students.csv"))
    return hamlet
  }

  /// A policy like the default but with lists of another length, as a file of `hamlet`.
  private func policy(
    seeker: Int, objective: String = "stable", in hamlet: Hamlet
  ) throws -> String {
    let text = try String(contentsOfFile: Hamlet.data + "/Policies/default.yaml", encoding: .utf8)
    let name = "policy-\(seeker).yaml"
    // Seats that few are entitled to look open to everybody who is entitled to something.
    let changed = text.replacing("seeker: 20", with: "seeker: \(seeker)")
      .replacing("permille: 20\n", with: "permille: 300\n")
      .replacing("objective: stable", with: "objective: \(objective)")
    #expect(changed.contains("permille: 300") && changed.contains("objective: \(objective)"))
    try hamlet.folder.write(changed, to: name)
    return hamlet.folder.file(name)
  }

  @Test("lists of one opening place everybody where full lists do")
  func shortLists() async throws {
    // More seekers than seats, and more openings than one answer holds, so that people ask again.
    let hamlet = try singles(seekers: 9000, openings: 150)
    for seeker in [1, 150] {
      try await hamlet.run(
        "by\(seeker)", input: "single", policy: policy(seeker: seeker, in: hamlet))
      _ = try verifyNight(result: hamlet.folder.file("by\(seeker)"))
    }
    #expect(
      try hamlet.folder.data("by1/placements.csv") == hamlet.folder.data("by150/placements.csv"))
  }

  @Test("so do lists of people who want to work together")
  func teams() async throws {
    let hamlet = try singles(seekers: 9000, openings: 150, areTeamsKept: true)
    var split: [Int] = []
    for seeker in [1, 150] {
      let night = try await hamlet.run(
        "by\(seeker)", input: "single", policy: policy(seeker: seeker, in: hamlet))
      _ = try verifyNight(result: hamlet.folder.file("by\(seeker)"))
      split.append(night.result.account.teamsSplit)
    }
    #expect(
      try hamlet.folder.data("by1/placements.csv") == hamlet.folder.data("by150/placements.csv"))
    let people = DeliveredTable(try hamlet.folder.data("single/seekers.csv"))
    let column = people.header.firstIndex(of: "team_id")!
    let teams = Set(people.rows.compactMap { $0.count > column ? $0[column] : "" }).count - 1
    #expect(split[0] < teams / 2, "\(split[0]) of \(teams) teams are split")
  }

  @Test("so do lists of people some of whom are registered at no centre, who come later")
  func tiers() async throws {
    let hamlet = try singles(seekers: 2500, openings: 60)
    try hamlet.alter("openings.csv", into: "single") { table in
      table.change("headcount") { $0.count > 1 ? String($0.dropLast()) : $0 }
    }
    for seeker in [1, 60] {
      let path = try policy(seeker: seeker, in: hamlet)
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try hamlet.folder.write(
        text.replacing("centre_registered_first: false", with: "centre_registered_first: true"),
        to: "tiers.yaml")
      try await hamlet.run(
        "tiers\(seeker)", input: "single", policy: hamlet.folder.file("tiers.yaml"))
      _ = try verifyNight(result: hamlet.folder.file("tiers\(seeker)"))
    }
    #expect(
      try hamlet.folder.data("tiers1/placements.csv")
        == hamlet.folder.data("tiers60/placements.csv"))
  }

  @Test("an opening without seats is no reason against a certificate, however well people fit")
  func mostWithEmptyOpenings() async throws {
    let hamlet = try singles(seekers: 600, openings: 80)
    for part in 0..<3 {
      try hamlet.alter("openings.csv", into: "single") { table in
        let column = table.header.firstIndex(of: "headcount")!
        for row in table.rows.indices { table.rows[row][column] = row % 3 == part ? "0" : "2" }
      }
      let policy = try policy(seeker: 1, objective: "most", in: hamlet)
      try await hamlet.run("empty", input: "single", policy: policy)
      _ = try verifyNight(result: hamlet.folder.file("empty"))
    }
  }

  @Test("whoever finds only seats that are held back for others need not be in a certificate")
  func mostWithAllSeatsReserved() async throws {
    let hamlet = try singles(seekers: 600, openings: 8)
    try hamlet.alter("openings.csv", into: "single") { table in
      table.change("headcount") { _ in "10" }
    }
    let path = try policy(seeker: 60, objective: "most", in: hamlet)
    let text = try String(contentsOfFile: path, encoding: .utf8)
      .replacing("reserve_mode: minimumGuarantee", with: "reserve_mode: hardReserve")
      .replacing("permille: 50\n", with: "permille: 700\n")
      .replacing("permille: 200\n", with: "permille: 1\n")
    try hamlet.folder.write(text, to: "hard.yaml")
    try await hamlet.run("hard", input: "single", policy: hamlet.folder.file("hard.yaml"))
    _ = try verifyNight(result: hamlet.folder.file("hard"))
  }

  @Test("most on lists of one opening is worth what it is on full lists")
  func most() async throws {
    let hamlet = try singles(seekers: 3000, openings: 120)
    var certificates: [Data] = []
    for seeker in [1, 120] {
      let policy = try policy(seeker: seeker, objective: "most", in: hamlet)
      try await hamlet.run("by\(seeker)", input: "single", policy: policy)
      _ = try verifyNight(result: hamlet.folder.file("by\(seeker)"))
      certificates.append(try hamlet.folder.data("by\(seeker)/certificate.json"))
    }
    #expect(certificates[0] == certificates[1])
  }

  @Test("with classes and teams too, nobody misses an opening beyond the end of her list")
  func classesAndTeams() async throws {
    let hamlet = try Hamlet(seekers: 9000, openings: 300, seed: 4)
    try await hamlet.run("result", policy: policy(seeker: 1, in: hamlet))
    _ = try verifyNight(result: hamlet.folder.file("result"))
  }
}
