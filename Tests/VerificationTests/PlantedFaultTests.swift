import Foundation
import LabourMarket
import NightResult
import NightSupport
import Nightly
import Refusals
import Reporting
import TestSupport
import Testing

/// What a fault of the ranker, of the solver or of the counting would leave, digests and all: each
/// is found by the checker.
@Suite struct PlantedFaultTests {
  /// Writes `result` over the folder as the night itself would have written it.
  private func plant(_ result: NightResult, in hamlet: Hamlet) throws {
    let reports = reportFiles(result)
    for file in ResultFile.allCases {
      guard let bytes = reports[file] ?? result.encoded(file) else { continue }
      try Data(bytes).write(to: URL(filePath: hamlet.folder.file("result/" + file.rawValue)))
    }
    try ResultSeal.renew(hamlet.folder.file("result"))
  }

  private func expectFound(
    _ fault: String, in hamlet: Hamlet, _ change: (inout NightResult) throws -> Void
  ) throws {
    let sound = try NightResult(ResultFolder(hamlet.folder.file("result")))
    var result = sound
    try change(&result)
    #expect(result != sound, "\(fault) changes nothing")
    try plant(result, in: hamlet)
    #expect(throws: NightError.self, "\(fault)") {
      try verifyNight(result: hamlet.folder.file("result"))
    }
    try plant(sound, in: hamlet)
    try verifyNight(result: hamlet.folder.file("result"))
  }

  @Test("lists out of order, without their best, with strangers or with other points are found")
  func lists() async throws {
    let hamlet = try Hamlet(seekers: 700, openings: 20)
    try await hamlet.run("result")
    func swap(_ result: inout NightResult, _ a: Int, _ b: Int) {
      let (one, other) = (result.shortlists[a], result.shortlists[b])
      (result.shortlists[a], result.shortlists[b]) = (other, one)
      (result.shortlists[a].rank, result.shortlists[b].rank) = (one.rank, other.rank)
    }
    try expectFound("two lines that changed places", in: hamlet) { result in
      let place = try #require(
        result.shortlists.indices.dropLast().first { place in
          result.shortlists[place].opening == result.shortlists[place + 1].opening
            && result.shortlists[place].points != result.shortlists[place + 1].points
        })
      swap(&result, place, place + 1)
    }
    try expectFound("a list without its best", in: hamlet) { result in
      let opening = result.shortlists[0].opening
      let own = result.shortlists.indices.filter { result.shortlists[$0].opening == opening }
      result.shortlists.remove(at: own[0])
      for (rank, place) in own.dropLast().enumerated() {
        result.shortlists[place].rank = Int32(rank + 1)
      }
    }
    try expectFound("a list that ends too early", in: hamlet) { result in
      let opening = result.shortlists[0].opening
      let last = try #require(result.shortlists.lastIndex { $0.opening == opening })
      result.shortlists.remove(at: last)
    }
    try expectFound("one point more", in: hamlet) { result in
      result.shortlists[5].points = Points(result.shortlists[5].points.value + 1)
    }
    try expectFound("one point of fit more", in: hamlet) { result in
      result.shortlists[5].fit = Points(result.shortlists[5].fit.value + 1)
    }
    try expectFound("a wrong mark", in: hamlet) { $0.shortlists[5].isProposed.toggle() }
    try expectFound("another use of a reserve", in: hamlet) { result in
      let place = try #require(result.reserves.firstIndex { $0.seats > 0 })
      let isFull = result.reserves[place].used == result.reserves[place].seats
      result.reserves[place].used += isFull ? -1 : 1
    }
  }

  @Test("wrong seats, points, lines, ranks and reasons are found")
  func placements() async throws {
    let hamlet = try Hamlet(seekers: 1200, openings: 30)
    try hamlet.alter("openings.csv", into: "few") { table in
      table.change("headcount") { _ in "4" }
    }
    try await hamlet.run("result", input: "few")
    try expectFound("somebody left out though a seat is free or hers by right", in: hamlet) {
      result in
      let place = try #require(result.placements.firstIndex { $0.seat?.kind == .open })
      result.placements[place].outcome = .unplaced(.outranked)
    }
    try expectFound("a point of appeal more", in: hamlet) { result in
      let place = try #require(result.placements.firstIndex { $0.seat != nil })
      guard case .proposed(var seat) = result.placements[place].outcome else { return }
      seat.appeal = Points(seat.appeal.value + 1)
      result.placements[place].outcome = .proposed(seat)
    }
    try expectFound("another right to the seat", in: hamlet) { result in
      let place = try #require(result.placements.firstIndex { $0.seat?.kind == .open })
      guard case .proposed(var seat) = result.placements[place].outcome else { return }
      seat.kind = .emergency
      result.placements[place].outcome = .proposed(seat)
    }
    for name in ["short", "cutoff", "rank", "fit", "appeal"] {
      try expectFound("missed.csv, \(name)", in: hamlet) { result in
        var missed = try #require(result.missed)
        let place = try #require(missed.firstIndex { $0.short != nil && $0.reason == .points })
        switch name {
        case "short": missed[place].short = Points(missed[place].short!.value + 1)
        case "cutoff": missed[place].cutoff = Points(missed[place].cutoff!.value + 1)
        case "rank": missed[place].rank += 1
        case "fit": missed[place].fit = Points(missed[place].fit.value + 1)
        default: missed[place].appeal = Points(missed[place].appeal.value + 1)
        }
        result.missed = missed
      }
    }
    try expectFound("another reason for a missed opening", in: hamlet) { result in
      var missed = try #require(result.missed)
      let place = try #require(missed.firstIndex { $0.reason == .points })
      missed[place].reason = .closed
      (missed[place].short, missed[place].cutoff) = (nil, nil)
      result.missed = missed
    }
    try expectFound("a line of missed.csv lost", in: hamlet) { $0.missed?.remove(at: 7) }
    try expectFound("another reason for an unplaced person", in: hamlet) { result in
      let place = try #require(
        result.placements.firstIndex { $0.outcome == .unplaced(.outranked) })
      let other = try #require(UnplacedReason.allCases.first { $0 != .outranked })
      result.placements[place].outcome = .unplaced(other)
    }
    try expectFound("one eligible person more", in: hamlet) { $0.seats[3].eligible += 1 }
    try expectFound("another line", in: hamlet) { result in
      let place = try #require(result.seats.firstIndex { $0.cutoff != nil })
      let fit = result.seats[place].cutoff!.fit.value
      result.seats[place].cutoff!.fit = Points(fit + 1)
    }
  }

  @Test(
    "each number of the account, one more than it was, is found", arguments: ["stable", "most"])
  func account(objective: String) async throws {
    let hamlet = try Hamlet(seekers: 260, openings: 14)
    let text = try String(contentsOfFile: Hamlet.data + "/Policies/default.yaml", encoding: .utf8)
    try hamlet.folder.write(
      text.replacing("objective: stable\n", with: "objective: \(objective)\n"), to: "p.yaml")
    try await hamlet.run("result", policy: hamlet.folder.file("p.yaml"))
    let path = hamlet.folder.file("result")
    let sound = try NightResult(ResultFolder(path))
    let lines = String(decoding: try hamlet.folder.data("result/report.json"), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    var (tried, unfound) = (0, [String]())
    // What these say can't be counted again from a folder; Documentation/Results.md says so.
    var isCounted = true
    for (number, line) in lines.enumerated() {
      if line.hasPrefix("  \"") {
        isCounted = !["\"files\"", "\"ranking\"", "\"teamsSplit\"", "\"batchesWithdrawn\""]
          .contains { line.contains($0) }
      }
      guard isCounted, let match = line.firstMatch(of: /^(.*: )(\d+)(,?)$/),
        let value = Int(match.output.2)
      else { continue }
      // Zeros are most of the numbers, and alike.
      if value == 0, number % 7 != 0 { continue }
      var changed = lines
      changed[number] = "\(match.output.1)\(value + 1)\(match.output.3)"
      try hamlet.tamper(
        "report.json", of: "result", with: Data(changed.joined(separator: "\n").utf8))
      tried += 1
      guard let result = try? NightResult(ResultFolder(path)) else { continue }
      try plant(result, in: hamlet)
      if (try? verifyNight(result: path)) != nil { unfound.append("\(number + 1): \(line)") }
    }
    print("\(objective): \(tried) numbers of the account changed, \(unfound.count) not found")
    #expect(tried > 100 && unfound.isEmpty, "\(unfound)")
    try plant(sound, in: hamlet)
    try verifyNight(result: path)
  }
}
