import Foundation
import LabourMarket
import Nightly
import TestSupport
import Testing

@Suite struct VerificationTests {
  @Test("a night's files are sound")
  func sound() async throws {
    let hamlet = try Hamlet()
    try await hamlet.run("result")
    _ = try await verifyNight(result: hamlet.folder.file("result"))
  }

  /// What somebody might do to a result, and a word of the sentence that finds it out.
  @Test(
    "a tampered file is found out",
    arguments: [
      ("placements.csv", 1, "unplaced"), ("seats.csv", 4, "9999"), ("placements.csv", 7, "1.0000"),
      ("reserves.csv", 3, "9999"), ("reserves.csv", 0, "P9"),
    ])
  func tampered(file: String, column: Int, value: String) async throws {
    let hamlet = try Hamlet()
    try await hamlet.run("result")
    var table = DeliveredTable(try hamlet.folder.data("result/" + file))
    let row = table.rows.firstIndex { $0[1] == "proposed" || file != "placements.csv" }!
    table.rows[row][column] = value
    try table.data.write(to: URL(filePath: hamlet.folder.file("result/" + file)))
    await #expect(throws: NightError.self) {
      try await verifyNight(result: hamlet.folder.file("result"))
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
    try table.data.write(to: URL(filePath: hamlet.folder.file("result/placements.csv")))
    await #expect(throws: NightError.self) {
      try await verifyNight(result: hamlet.folder.file("result"))
    }
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
      try damaged.write(to: URL(filePath: path))
      await #expect(throws: NightError.self) {
        try await verifyNight(result: hamlet.folder.file("result"))
      }
    }
  }
}
