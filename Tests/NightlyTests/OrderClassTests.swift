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

/// Order classes (订单班) on a whole night, as a user sees it.
@Suite struct OrderClassTests {
  /// A district with classes that `enterprise` ordered, or nobody.
  private func order(_ hamlet: Hamlet, into input: String, by enterprise: String) throws {
    try hamlet.alter("cohorts.csv", into: input) { table in
      let column = table.header.firstIndex { $0 == "ordered_by" || $0 == "订单企业" }!
      let batch = table.header.firstIndex { $0 == "minimum_batch" || $0 == "最低成班人数" }!
      for row in table.rows.indices {
        (table.rows[row][column], table.rows[row][batch]) = (enterprise, "1")
      }
    }
  }

  private func students(_ hamlet: Hamlet) throws -> Set<String> {
    Set(DeliveredTable(try hamlet.folder.data("input/students.csv")).rows.map { $0[0] })
  }

  /// Seeker, opening, enterprise and seat of each student who is proposed something.
  private func proposals(
    _ hamlet: Hamlet, _ result: String
  ) throws -> [(seeker: String, opening: String, enterprise: String, seat: String)] {
    let students = try students(hamlet)
    return DeliveredTable(try hamlet.folder.data(result + "/placements.csv")).rows
      .filter { $0[1] == "proposed" && students.contains($0[0]) }
      .map { ($0[0], $0[3], $0[4], $0[5]) }
  }

  @Test("students go to the enterprise that ordered them, on seats that are reserved for them")
  func ordered() async throws {
    let hamlet = try Hamlet(seekers: 3000, openings: 90)
    let seats = DeliveredTable(try hamlet.folder.data("input/openings.csv")).rows
    let enterprises = DeliveredTable(try hamlet.folder.data("input/enterprises.csv"))
    let isKey = enterprises.header.firstIndex { $0 == "key_enterprise" || $0 == "重点企业" }!
    let key = Set(enterprises.rows.filter { $0[isKey] == "是" }.map { $0[0] })
    let demand = seats.reduce(into: [String: Int]()) { sums, row in
      if key.contains(row[1]) { sums[row[1], default: 0] += Int(row[4]) ?? 0 }
    }
    let enterprise = try #require(demand.max { ($0.value, $0.key) < ($1.value, $1.key) }).key
    try order(hamlet, into: "ordered", by: enterprise)
    try order(hamlet, into: "free", by: "")
    try await hamlet.run("with", input: "ordered")
    try await hamlet.run("without", input: "free")
    let with = try proposals(hamlet, "with").filter { $0.enterprise == enterprise }
    let without = try proposals(hamlet, "without").filter { $0.enterprise == enterprise }
    #expect(with.count > without.count, "\(with.count) instead of \(without.count)")
    let students = try students(hamlet).count
    let reserves = DeliveredTable(try hamlet.folder.data("with/reserves.csv")).rows
    let reserved = reserves.filter { $0[1] == "order-class" }
    #expect(!reserved.isEmpty && reserved.allSatisfy { Int($0[2])! <= students })
    let used = reserved.reduce(0) { $0 + Int($1[3])! }
    let onThem = with.count { proposal in
      reserves.filter { $0[0] == proposal.opening }.enumerated().contains { place, row in
        row[1] == "order-class" && proposal.seat == "reserved-\(place)"
      }
    }
    #expect(used > 0 && used == onThem)
    for result in ["with", "without"] {
      _ = try verifyNight(result: hamlet.folder.file(result))
    }
    try explained(hamlet, "with", try #require(with.first), of: enterprise)
  }

  private func explained(
    _ hamlet: Hamlet, _ result: String,
    _ pair: (seeker: String, opening: String, enterprise: String, seat: String), of key: String
  ) throws {
    for (language, facet, asked) in [
      (Language.english, "Order class", "class ordered by"), (.chinese, "订单班", "的订单班"),
    ] {
      let text = try PairAnswer(
        seeker: pair.seeker, opening: pair.opening,
        in: ResultFolder(hamlet.folder.file(result)), data: Hamlet.data
      ).text(as: .table, language: language)
      let line = text.split(separator: "\n").first { $0.contains(facet) }
      #expect(line?.contains(asked) == true, "\(text)")
    }
  }
}
