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
    var unfilledByReason: [String: Int]
  }

  /// `report.json` counts what `placements.csv` lists, and every breakdown sums to the totals.
  mutating func checkReport(_ outcomes: [Outcome]) throws(NightError) {
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
  }
}
