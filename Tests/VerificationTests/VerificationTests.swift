import Foundation
import LabourMarket
import NightInputs
import NightSupport
import Nightly
import Refusals
import TestSupport
import Testing

@Suite struct VerificationTests {
  @Test("a night's files are sound")
  func sound() async throws {
    let hamlet = try Hamlet()
    try await hamlet.run("result")
    _ = try verifyNight(result: hamlet.folder.file("result"))
  }

  /// What somebody might do to a result: file, column, what to write into the first cell that has
  /// something else.
  private static let changes = [
    ("placements.csv", 1, "unplaced"), ("placements.csv", 2, "outranked"),
    ("placements.csv", 4, "E9"), ("placements.csv", 5, "reserved-9"),
    ("placements.csv", 5, "locked"), ("placements.csv", 6, "60"), ("placements.csv", 7, "1.0000"),
    ("placements.csv", 8, "1.0000"), ("seats.csv", 3, "9999"), ("seats.csv", 4, "9999"),
    ("seats.csv", 6, "3"), ("seats.csv", 7, "1"), ("seats.csv", 8, "1.0000"),
    ("seats.csv", 9, "2001-01-01"), ("seats.csv", 10, "S00000000"), ("seats.csv", 10, ""),
    ("seats.csv", 11, "-1"), ("reserves.csv", 3, "9999"), ("reserves.csv", 0, "P9"),
    ("reserves.csv", 1, "order-class"), ("reserves.csv", 6, "1.0000"),
    ("shortlists.csv", 2, "S00000000"), ("shortlists.csv", 3, "1.0000"),
    ("shortlists.csv", 5, "1.0000"), ("shortlists.csv", 6, ""),
  ]

  @Test("a tampered table is found out, whatever cell it is")
  func tampered() async throws {
    let hamlet = try Hamlet(seekers: 1500, openings: 40)
    try hamlet.alter("openings.csv", into: "few") { table in
      table.change("headcount") { $0.count > 1 ? String($0.dropLast()) : $0 }
    }
    try await hamlet.run("result", input: "few")
    for (file, column, value) in Self.changes {
      let path = URL(filePath: hamlet.folder.file("result/" + file))
      let bytes = try Data(contentsOf: path)
      var table = DeliveredTable(bytes)
      let row = table.rows.firstIndex {
        ($0[1] == "proposed" || file != "placements.csv") && $0[column] != value
          && (!$0[column].isEmpty || column == 2)
      }
      table.rows[try #require(row, "\(file), column \(column)")][column] = value
      try hamlet.tamper(file, of: "result", with: table.data)
      #expect(throws: NightError.self, "\(file), column \(column): \(value)") {
        try verifyNight(result: hamlet.folder.file("result"))
      }
      try hamlet.tamper(file, of: "result", with: bytes)
    }
    _ = try verifyNight(result: hamlet.folder.file("result"))
  }

  @Test(
    "a table that lost lines or cells is found out, and does not stop the checker",
    arguments: ["placements.csv", "missed.csv", "seats.csv", "reserves.csv", "shortlists.csv"])
  func mutilated(file: String) async throws {
    let hamlet = try Hamlet(seekers: 300, openings: 20)
    try await hamlet.run("result")
    let path = URL(filePath: hamlet.folder.file("result/" + file))
    let whole = DeliveredTable(try Data(contentsOf: path))
    var (fewer, more, narrow, short, none) = (whole, whole, whole, whole, whole)
    fewer.rows.remove(at: 3)
    more.rows.insert(whole.rows[3], at: 3)
    narrow.header.removeLast()
    for row in narrow.rows.indices { narrow.rows[row].removeLast() }
    short.rows[3].removeLast()
    none.rows = []
    for changed in [fewer.data, more.data, narrow.data, short.data, none.data, Data()] {
      try hamlet.tamper(file, of: "result", with: changed)
      #expect(throws: NightError.self) {
        try verifyNight(result: hamlet.folder.file("result"))
      }
    }
  }

  @Test("two people who swap their seats are found out, though every sum stays")
  func swapped() async throws {
    let hamlet = try Hamlet()
    try await hamlet.run("result")
    var table = DeliveredTable(try hamlet.folder.data("result/placements.csv"))
    let seated = table.rows.indices.filter { table.rows[$0][1] == "proposed" }
    let other = seated.first { table.rows[$0][3] != table.rows[seated[0]][3] }!
    for column in 3..<9 {
      let cell = table.rows[other][column]
      table.rows[other][column] = table.rows[seated[0]][column]
      table.rows[seated[0]][column] = cell
    }
    try hamlet.tamper("placements.csv", of: "result", with: table.data)
    #expect(throws: NightError.self) {
      try verifyNight(result: hamlet.folder.file("result"))
    }
  }

  @Test("a reserved seat is missed by whoever is entitled to it, however little she fits")
  func reservedSeatTaken() async throws {
    let hamlet = try Hamlet(seekers: 2500, openings: 40)
    let text = try String(contentsOfFile: Hamlet.data + "/Policies/default.yaml", encoding: .utf8)
    try hamlet.folder.write(text.replacing("permille: 50\n", with: "permille: 500\n"), to: "p.yaml")
    try hamlet.alter("openings.csv", into: "few") { table in
      table.change("headcount") { _ in "2" }
    }
    try await hamlet.run("result", input: "few", policy: hamlet.folder.file("p.yaml"))
    let path = URL(filePath: hamlet.folder.file("result/placements.csv"))
    let table = DeliveredTable(try Data(contentsOf: path))
    var found = 0
    for row in table.rows.indices where table.rows[row][5] == "reserved-0" {
      // The first on the opening's list who holds nothing takes the seat, and fits better.
      let list = DeliveredTable(try hamlet.folder.data("result/shortlists.csv")).rows
        .filter { $0[0] == table.rows[row][3] }
      let other = table.rows.indices.first { index in
        table.rows[index][1] == "unplaced" && list.contains { $0[2] == table.rows[index][0] }
      }
      guard let other, let pair = list.first(where: { $0[2] == table.rows[other][0] }) else {
        continue
      }
      found += 1
      var swapped = table
      swapped.rows[other] =
        [table.rows[other][0]] + table.rows[row][1..<5] + ["open", "1", pair[4], pair[5]]
      swapped.rows[row] =
        [table.rows[row][0]] + table.rows[other][1...]
      try hamlet.tamper("placements.csv", of: "result", with: swapped.data)
      #expect {
        try verifyNight(result: hamlet.folder.file("result"))
      } throws: { "\($0)".contains("\(table.rows[row][0]) and \(table.rows[row][3]) would both") }
    }
    #expect(found > 5)
  }

  @Test("a flipped bit in the evidence is found out")
  func damagedEvidence() async throws {
    let hamlet = try Hamlet()
    try await hamlet.run("result")
    let path = hamlet.folder.file("result/evidence.bin")
    let data = try Data(contentsOf: URL(filePath: path))
    for position in stride(from: 64, to: data.count, by: data.count / 24) {
      var damaged = data
      damaged[position] ^= 4
      try hamlet.tamper("evidence.bin", of: "result", with: damaged)
      #expect(throws: NightError.self) {
        try verifyNight(result: hamlet.folder.file("result"))
      }
    }
  }
}
