import Foundation
import LabourMarket
import NightInputs
import NightSupport
import Nightly
import Refusals
import TestSupport
import Testing

/// A night that ranks only what changed leaves what a night that ranks everybody leaves.
@Suite struct DeltaNightTests {
  private struct Report: Decodable {
    struct Ranking: Decodable {
      var scope: String
      var reason: String?
      var changedSeekers, changedOpenings: Int?
    }

    var ranking: Ranking
  }

  private func ranking(_ hamlet: Hamlet, _ result: String) throws -> Report.Ranking {
    let data = try hamlet.folder.data(result + "/report.json")
    return try JSONDecoder().decode(Report.self, from: data).ranking
  }

  /// The next day: some people and openings changed, left, came.
  private func sleep(_ hamlet: Hamlet, from input: String, into next: String, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    try FileManager.default.copyItem(
      atPath: hamlet.folder.file(input), toPath: hamlet.folder.file(next))
    try hamlet.alter("seekers.csv", into: next) { table in
      table.rows.removeAll { $0.count < table.header.count }
      for column in ["skills", "wish", "home", "shifts", "pay_floor"] {
        let position = table.header.firstIndex(of: column)!
        for _ in 0..<3 {
          let (one, other) = (table.rows.randomElement(using: &random)!, table.rows.indices)
          table.rows[other.randomElement(using: &random)!][position] = one[position]
        }
      }
      for _ in 0..<5 {
        table.rows.remove(at: table.rows.indices.randomElement(using: &random)!)
      }
    }
    try hamlet.alter("openings.csv", into: next) { table in
      let title = table.header.firstIndex(of: "requirements")!
      let rows = table.rows.indices.shuffled(using: &random)
      table.rows[rows[0]][title] = table.rows[rows[1]][title]
      var copy = table.rows[rows[2]]
      copy[0] = "A\(seed)"
      table.rows.remove(at: rows[3])
      table.rows.append(copy)
    }
    let night = String(decoding: try hamlet.folder.data(input + "/night.yaml"), as: UTF8.self)
    let day = try #require(
      night.split(separator: " ").compactMap { CalendarDay(String($0.prefix(10))) }.first)
    try hamlet.folder.write(
      night.replacingOccurrences(
        of: day.description, with: day.advanced(byDays: 1).description),
      to: next + "/night.yaml")
  }

  @Test("three days later every file is the same but for what names the way", arguments: 1...2)
  func sameFiles(seed: Int) async throws {
    let hamlet = try Hamlet(seekers: 1500, openings: 90, seed: UInt64(seed))
    try await hamlet.run("day-0")
    #expect(try ranking(hamlet, "day-0").reason == "no-snapshot")
    var input = "input"
    for day in 1...3 {
      let next = "input-\(day)"
      try sleep(hamlet, from: input, into: next, seed: UInt64(10 * seed + day))
      try await hamlet.run("day-\(day)", input: next, threads: day, after: "day-\(day - 1)")
      try await hamlet.run("full-\(day)", input: next)
      let found = try ranking(hamlet, "day-\(day)")
      #expect(found.scope == "delta", "day \(day): \(found)")
      // The third day ends a week, and the made-up people come in clumps of weeks.
      #expect((1...(day == 3 ? 500 : 100)).contains(found.changedSeekers ?? 0), "\(found)")
      #expect((2...15).contains(found.changedOpenings ?? 0), "\(found)")
      let naming: Set = ["report.md", "report.en.md", "report.json", "ranking.bin"]
      let full = try hamlet.results("full-\(day)", without: naming)
      let delta = try hamlet.results("day-\(day)", without: naming)
      #expect(full.count == 7 && full.keys == delta.keys)
      for (name, data) in full { #expect(delta[name] == data, "day \(day): \(name)") }
      for name in ["report.md", "report.en.md"] {
        let lines = try ["full-\(day)", "day-\(day)"].map { result in
          String(decoding: try hamlet.folder.data("\(result)/\(name)"), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
        }
        let different = zip(lines[0], lines[1]).filter { $0 != $1 }
        #expect(lines[0].count == lines[1].count && different.count == 1, "\(different)")
      }
      _ = try verifyNight(result: hamlet.folder.file("day-\(day)"))
      input = next
    }
  }

  @Test("what makes yesterday's lists worthless leads to a full run that says why")
  func reasons() async throws {
    let hamlet = try Hamlet(seekers: 400, openings: 30)
    try await hamlet.run("day-0")
    let files = FileManager.default

    let policy = hamlet.folder.file("policy.yaml")
    try files.copyItem(atPath: Hamlet.data + "/Policies/default.yaml", toPath: policy)
    try await hamlet.run("quiet", after: "day-0")
    #expect(try ranking(hamlet, "quiet").changedSeekers == 0)
    try await hamlet.run("copied", policy: policy, after: "day-0")
    #expect(try ranking(hamlet, "copied").scope == "delta")
    try Data(contentsOf: URL(filePath: policy)).appending("# new\n").write(
      to: URL(filePath: policy))
    try await hamlet.run("policy", policy: policy, after: "day-0")
    #expect(try ranking(hamlet, "policy").reason == "policy-changed")

    let data = hamlet.folder.file("Data")
    try files.copyItem(atPath: Hamlet.data, toPath: data)
    try hamlet.folder.write("x", to: "Data/Reference/notes.csv")
    try await hamlet.run("tables", after: "day-0", data: data)
    #expect(try ranking(hamlet, "tables").reason == "vocabulary-changed")

    let other = try Hamlet(seekers: 400, openings: 30, seed: 8)
    try files.copyItem(
      atPath: hamlet.folder.file("day-0"), toPath: other.folder.file("elsewhere"))
    try await other.run("other", after: "elsewhere")
    #expect(try ranking(other, "other").reason == "too-many-changes")
  }

  @Test("a damaged, missing or foreign earlier night leads to a full run that says so")
  func unreadable() async throws {
    let hamlet = try Hamlet(seekers: 400, openings: 30)
    try await hamlet.run("day-0")
    let other = try Hamlet(seekers: 300, openings: 30)
    try await other.run("day-0")
    let expected = try hamlet.results(
      "day-0", without: ["report.md", "report.en.md", "report.json"])
    let sound = expected["ranking.bin"]!
    var flipped = sound
    flipped[sound.count - 2000] ^= 4
    let foreign = try other.folder.data("day-0/ranking.bin")
    for (place, damage) in [flipped, sound.dropLast(1), Data(), foreign].enumerated() {
      let old = "old-\(place)"
      try FileManager.default.copyItem(
        atPath: hamlet.folder.file("day-0"), toPath: hamlet.folder.file(old))
      try damage.write(to: URL(filePath: hamlet.folder.file(old + "/ranking.bin")))
      try await hamlet.run("result", after: old)
      #expect(try ranking(hamlet, "result").reason == "unreadable", "damage \(place)")
      for (name, data) in expected {
        #expect(try hamlet.folder.data("result/" + name) == data, "damage \(place): \(name)")
      }
    }
    try await hamlet.run("result", after: "nowhere")
    #expect(try ranking(hamlet, "result").reason == "unreadable")
  }
}

extension Data {
  fileprivate func appending(_ text: String) -> Data { self + Data(text.utf8) }
}
