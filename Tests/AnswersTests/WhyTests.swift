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

@Suite struct WhyTests {
  private struct Answer: Decodable {
    struct Line: Decodable {
      var rank: Int
      var opening, reason: String
      var fit, appeal: Int
      var cutoff, short: Int?
    }

    struct Own: Decodable {
      var opening: String
      var rank, appeal, fit: Int
    }

    var own: Own?
    var missed: Int
    var lines: [Line]
    var nearest: Line?
  }

  private struct Seats: Decodable {
    struct Reserve: Decodable { var seats, used, reverted, empty: Int }
    var seats, filled, unfilled: Int
    var unfilledByReason: [String: Int]
    var reserves: [Reserve]
  }

  @Test("whoever misses an opening of a stable night has fewer points, a later day or a later tier")
  func seekers() async throws {
    let hamlet = try Hamlet(seekers: 1500, openings: 60)
    try await hamlet.run("result")
    let rows = DeliveredTable(try hamlet.folder.data("result/placements.csv")).rows
    var reasons: Set<String> = []
    for row in stride(from: 0, to: rows.count, by: 25).map({ rows[$0] }) {
      let text = try Why(row[0], top: 60, in: ResultFolder(hamlet.folder.file("result")))
        .text(as: .json, language: .english)
      let answer = try JSONDecoder().decode(Answer.self, from: Data(text.utf8))
      #expect(answer.own?.opening == (row[1] == "proposed" ? row[3] : nil))
      if let own = answer.own {
        // By the definition, her rank is one more than what she likes better.
        #expect(own.rank == answer.missed + 1 && String(own.rank) == row[6])
        #expect(answer.lines.allSatisfy { $0.appeal >= own.appeal })
      }
      for line in answer.lines {
        reasons.insert(line.reason)
        #expect((line.reason == "points") == ((line.short ?? 0) > 0))
        if line.reason == "points" { #expect(line.cutoff! - line.fit == line.short) }
      }
      let shortest = answer.lines.compactMap(\.short).min()
      #expect(answer.nearest?.short == shortest)
    }
    #expect(reasons.contains("points") && !reasons.contains("policy"))
  }

  @Test("an opening's seats and reserves add up", arguments: [Language.chinese, .english])
  func openings(language: Language) async throws {
    let hamlet = try Hamlet()
    try await hamlet.run("result")
    let result = hamlet.folder.file("result")
    for row in DeliveredTable(try hamlet.folder.data("result/seats.csv")).rows {
      let answer = try Why(row[0], top: 5, in: ResultFolder(result))
      let seats = try JSONDecoder().decode(
        Seats.self, from: Data(answer.text(as: .json, language: language).utf8))
      #expect(seats.seats == seats.filled + seats.unfilled)
      #expect(seats.unfilledByReason.values.reduce(0, +) == seats.unfilled)
      #expect(seats.reserves.allSatisfy { $0.seats == $0.used + $0.reverted + $0.empty })
      #expect(answer.text(as: .table, language: language).hasPrefix(row[0]))
    }
  }
}
