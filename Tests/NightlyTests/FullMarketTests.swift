import Foundation
import LabourMarket
import Nightly
import TestSupport
import Testing

/// Placement must not depend on where lists end.
@Suite struct FullMarketTests {
  /// A policy like the default but with lists of another length, as a file of `hamlet`.
  private func policy(seeker: Int, in hamlet: Hamlet) throws -> String {
    let text = try String(contentsOfFile: Hamlet.data + "/Policies/default.yaml", encoding: .utf8)
    let name = "policy-\(seeker).yaml"
    // Seats that few are entitled to look open to everybody who is entitled to something.
    let changed = text.replacing("seeker: 20", with: "seeker: \(seeker)")
      .replacing("permille: 20\n", with: "permille: 300\n")
    #expect(changed.contains("permille: 300"))
    try hamlet.folder.write(changed, to: name)
    return hamlet.folder.file(name)
  }

  @Test("lists of one opening place everybody where full lists do")
  func shortLists() async throws {
    // More seekers than seats, and more openings than one answer holds, so that people ask again.
    let hamlet = try Hamlet(seekers: 9000, openings: 150)
    // Teams look for a common place in their lists, so they do depend on them.
    try hamlet.alter("seekers.csv", into: "single") { table in
      let column = table.header.firstIndex(of: "team_id")!
      for row in table.rows.indices where table.rows[row].count > column {
        table.rows[row][column] = ""
      }
    }
    // Without students there is no cohort.
    try FileManager.default.removeItem(atPath: hamlet.folder.file("single/students.csv"))
    for seeker in [1, 150] {
      try await hamlet.run(
        "by\(seeker)", input: "single", policy: policy(seeker: seeker, in: hamlet))
      _ = try await verifyNight(result: hamlet.folder.file("by\(seeker)"))
    }
    #expect(
      try hamlet.folder.data("by1/placements.csv") == hamlet.folder.data("by150/placements.csv"))
  }
  @Test("with classes and teams too, nobody misses an opening beyond the end of her list")
  func classesAndTeams() async throws {
    let hamlet = try Hamlet(seekers: 9000, openings: 300, seed: 4)
    try await hamlet.run("result", policy: policy(seeker: 1, in: hamlet))
    _ = try await verifyNight(result: hamlet.folder.file("result"))
  }
}
