import Foundation
import LabourMarket
import NightResult
import Tables
import TestSupport
import Testing

/// What is written to a table is read from it.
@Suite struct TableRoundTripTests {
  /// Words as a delivery may have them; ids have letters, digits, `-` and `_` alone.
  private static let words = [
    "焊工", "", "a,b", "\"quoted\"", "line\nbreak", "\r\n", "=1+1", "'=1+1", "''-2", "'tis", "-2",
    "＝1", "\tx", "a|b", "<b>", "\u{85}", "😀", " ",
  ]
  private static let ids = ["S1", "-1", "--", "_a", "2014-03-01", "1e5", "TRUE", "yes"]

  private func read<Row: StoredTableRow>(_ rows: [Row], _ seed: UInt64) throws {
    #expect(try CSVReader<Row>.rows(of: CSVWriter(rows).bytes) == rows, "seed \(seed)")
    #expect(
      try CSVReader<Row>.rows(of: CSVWriter(rows, heading: .ids).bytes) == rows, "seed \(seed)")
  }

  @Test("every table comes back as it was, whatever its words are", arguments: UInt64(1)...60)
  func roundTrip(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    func count() -> Int32 { [0, 1, 7, Int32.max].randomElement(using: &random)! }
    func points() -> Points { Points(Int32.random(in: 0...Points.maximum.value, using: &random)) }
    func maybe<Value>(_ value: Value) -> Value? { Bool.random(using: &random) ? value : nil }
    func id<Entity>() -> Identifier<Entity> {
      Identifier(Self.ids.randomElement(using: &random)!)!
    }
    func cutoff() -> Cutoff? {
      maybe(Cutoff(fit: points(), registered: CalendarDay("2014-02-28")!, seeker: id()))
    }
    let rows = 0..<Int.random(in: 0...9, using: &random)
    try read(
      rows.map { _ in
        PlacementLine(
          seeker: id(),
          outcome: [
            .proposed(
              PlacementLine.Seat(
                opening: id(), enterprise: id(),
                kind: [.open, .reserved(3), .emergency, .floor, .locked]
                  .randomElement(using: &random)!, rank: maybe(count()), fit: points(),
                appeal: points())),
            .unplaced(UnplacedReason.allCases.randomElement(using: &random)!),
            .ineligible(IneligibleReason.allCases.randomElement(using: &random)!),
            .withdrawn(id()),
          ].randomElement(using: &random)!)
      }, seed)
    try read(
      rows.map { _ in
        ShortlistLine(
          opening: id(), rank: count(), seeker: id(), points: points(), fit: points(),
          appeal: points(), isProposed: Bool.random(using: &random))
      }, seed)
    try read(
      rows.map { _ in
        QuarantineRow(
          file: Self.words.randomElement(using: &random)!, line: Int(count()) + 1,
          column: Self.words.randomElement(using: &random)!,
          value: Self.words.randomElement(using: &random)!,
          reason: QuarantineReason.allCases.randomElement(using: &random)!,
          outcome: QuarantineRow.Outcome.allCases.randomElement(using: &random)!)
      }, seed)
    try read(
      rows.map { _ in
        CertificateSeatLine(
          group: count(), opening: id(), reserve: maybe(count()), trait: maybe(count()),
          needsTrait: Bool.random(using: &random), isFloor: Bool.random(using: &random),
          seats: count(), price: Int.random(in: Int.min...Int.max, using: &random))
      }, seed)
    try read(
      rows.map { _ in
        CertificatePersonLine(
          seeker: id(), traits: [0, count()], group: maybe(count()),
          choices: rows.map { _ in .init(opening: id(), points: points()) })
      }, seed)
    try seats(rows.map { _ in (Self.words.randomElement(using: &random)!, cutoff()) }, seed)
  }

  private func seats(_ lines: [(title: String, cutoff: Cutoff?)], _ seed: UInt64) throws {
    let day = CalendarDay("2014-02-28")!
    try read(
      lines.map { title, cutoff in
        var outcome = OpeningOutcome(headcount: 9, filled: 4, unfilledBy: [.noEligible: 5])
        outcome.emergency = 2
        return SeatLine(
          Opening(
            id: OpeningID("-J")!, enterprise: EnterpriseID("E")!, title: title, headcount: 9,
            place: PlaceCode("500107"), posted: day, validUntil: day),
          outcome, eligible: 3, cutoff: cutoff)
      }, seed)
  }

  @Test("a cell that starts like a formula is guarded in the file and not in the value")
  func formulaGuard() throws {
    let row = PlacementLine(seeker: SeekerID("-1")!, outcome: .unplaced(.outranked))
    let text = CSVWriter([row]).text
    #expect(text.contains("\"'-1\","))
    #expect(try CSVReader<PlacementLine>.rows(of: Array(text.utf8)) == [row])
  }

  @Test("columns in another order, missing or unknown ones are refused")
  func headers() throws {
    let text = CSVWriter([PlacementLine(seeker: SeekerID("S")!, outcome: .unplaced(.outranked))])
      .text
    let header = text.split(separator: "\r\n")[0]
    let columns = header.split(separator: ",")
    for other in [columns.dropLast(), columns + ["x"], columns.reversed()] as [[Substring]] {
      let changed = text.replacing(header, with: other.joined(separator: ","))
      #expect(throws: TableError.self) {
        try CSVReader<PlacementLine>.rows(of: Array(changed.utf8))
      }
    }
  }

  @Test(
    "what no writer writes is refused with its line",
    arguments: [
      ("0", "00"), ("1.0000", "1.000"), ("1.0000", "101.0000"), ("1.0000", "-1.0000"),
      ("yes", "no"), ("yes", "YES"), ("J1", "J 1"), ("7", "+7"), ("7", "99999999999999999999"),
      ("J1", "\"J1"), ("J1", "\"J1\"x"), ("J1", "J1,J1"), ("J1", ""),
    ])
  func badCells(old: String, new: String) throws {
    let row = ShortlistLine(
      opening: OpeningID("J1")!, rank: 7, seeker: SeekerID("S1")!, points: Points(10_000),
      fit: Points(0), appeal: Points(0), isProposed: true)
    let whole = CSVWriter([row, row]).text
    let second = try #require(whole.range(of: "J1", options: .backwards)).lowerBound
    let place = try #require(whole.range(of: old, range: second..<whole.endIndex))
    let text = whole.replacingCharacters(in: place, with: new)
    #expect {
      try CSVReader<ShortlistLine>.rows(of: Array(text.utf8))
    } throws: { ($0 as? TableError)?.line == 3 }
  }
}
