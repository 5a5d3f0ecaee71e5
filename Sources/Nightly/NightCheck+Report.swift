internal import Foundation
internal import LabourMarket

extension NightCheck {
  /// The totals and breakdowns of `report.json`, as far as sums are concerned.
  private struct Report: Decodable {
    struct Totals: Decodable {
      var registered, proposed, unplaced, ineligible, withdrawn, seats, filled, unfilled: Int
    }

    struct People: Decodable {
      var registered, proposed, unplaced, ineligible, withdrawn: Int
    }

    struct Seats: Decodable {
      var seats, filled, unfilled: Int
    }

    var totals: Totals
    var people: [String: [People]]
    var seats: [String: [Seats]]
    var unfilledByReason, unplacedByReason, ineligibleByReason: [String: Int]
    var objective: String
  }

  /// `report.json` counts what `placements.csv` lists, and every breakdown sums to the totals.
  ///
  /// Reasons too, and the objective is the market's.
  mutating func checkReport(_ outcomes: [Outcome], objective: String?) throws(NightError) {
    guard let report = try? JSONDecoder().decode(Report.self, from: folder.read(.json)) else {
      throw .damagedResult(path: folder.url(.json).path)
    }
    func count(_ word: String) -> Int { outcomes.count { $0.word == word } }
    let totals = report.totals
    let people = [
      totals.registered, totals.proposed, totals.unplaced, totals.ineligible, totals.withdrawn,
    ]
    let listed = [
      outcomes.count, count("proposed"), count("unplaced"), count("ineligible"),
      count("withdrawn"),
    ]
    if people != listed { note(["report.json: totals \(people), but the files list \(listed)"]) }
    if people[1...].reduce(0, +) != people[0] {
      note(["report.json: the outcomes do not sum to the registered people"])
    }
    for (dimension, rows) in report.people.sorted(by: { $0.key < $1.key }) {
      let sums = rows.reduce(into: [0, 0, 0, 0, 0]) { sums, row in
        let cells = [row.registered, row.proposed, row.unplaced, row.ineligible, row.withdrawn]
        for (index, cell) in cells.enumerated() { sums[index] += cell }
      }
      if sums != people { note(["report.json: people by \(dimension) sum to \(sums)"]) }
    }
    for (dimension, rows) in report.seats.sorted(by: { $0.key < $1.key }) {
      let sums = rows.reduce((0, 0, 0)) { ($0.0 + $1.seats, $0.1 + $1.filled, $0.2 + $1.unfilled) }
      if sums != (totals.seats, totals.filled, totals.unfilled) {
        note(["report.json: seats by \(dimension) sum to \(sums)"])
      }
    }
    if totals.filled != totals.proposed || totals.filled + totals.unfilled != totals.seats {
      note(["report.json: filled seats, proposals and seats disagree"])
    }
    if report.unfilledByReason.values.reduce(0, +) != totals.unfilled {
      note(["report.json: the reasons do not sum to the empty seats"])
    }
    if report.objective != objective { note(["report.json: the objective was another"]) }
    try checkReasons(report, outcomes)
  }

  /// Every reason counts as many people, and as many seats, as the tables give it.
  private mutating func checkReasons(
    _ report: Report, _ outcomes: [Outcome]
  ) throws(NightError) {
    var told: [String: [String: Int]] = [
      "unplaced": report.unplacedByReason, "ineligible": report.ineligibleByReason,
      "seats": report.unfilledByReason,
    ]
    var listed: [String: [String: Int]] = [:]
    for outcome in outcomes where told[outcome.word] != nil {
      listed[outcome.word, default: [:]][outcome.reason, default: 0] += 1
    }
    for row in try rows(of: .seats) {
      for (reason, cell) in zip(UnfilledReason.allCases, row.dropFirst(11)) {
        listed["seats", default: [:]][reason.rawValue, default: 0] += Int(cell) ?? 0
      }
    }
    for key in told.keys {
      told[key] = told[key]?.filter { $0.value != 0 }
      listed[key] = listed[key, default: [:]].filter { $0.value != 0 }
    }
    if told != listed { note(["report.json: reasons count others than the tables"]) }
  }
}
