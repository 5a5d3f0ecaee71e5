import Foundation
import Intake
import LabourMarket
import TestSupport
import Testing

/// Whatever the files hold: an error in words or rows that add up, never a trap.
@Suite struct FuzzTests {
  private func check(_ delivery: Delivery) {
    guard let result = try? delivery.read() else { return }
    for file in result.files {
      #expect(file.rows == file.accepted + file.rejected + file.merged)
    }
    let accepted = { (name: String) in result.files.first { $0.file == name }?.accepted ?? 0 }
    #expect(result.district.enterprises.count == accepted("enterprises.csv"))
    #expect(result.district.cohorts.count == accepted("cohorts.csv"))
    #expect(result.district.openings.count == accepted("openings.csv"))
    #expect(result.district.seekers.count == accepted("seekers.csv"))
    let order = result.quarantine.map { ($0.file, $0.line, $0.column) }
    #expect(zip(order, order.dropFirst()).allSatisfy { $0.0 <= $0.1 })
  }

  @Test("random bytes", arguments: UInt64(1)...40)
  func randomBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let delivery = Delivery()
    let alphabet = Array("\"\",\n\r,;|0123456789-年是".utf8) + [0, 0x80, 0xFF, 0xE4, 0x81, 0x30]
    for isUniform in [true, false] {
      let bytes = (0..<Int.random(in: 0...4000, using: &random)).map { _ in
        isUniform
          ? UInt8.random(in: 0...255, using: &random) : alphabet.randomElement(using: &random)!
      }
      delivery.write("seekers.csv", bytes)
      check(delivery)
      delivery.write("seekers.csv", Array((Delivery.seekerHeader + "\n").utf8) + bytes)
      check(delivery)
    }
  }

  @Test("good files with random changes", arguments: UInt64(1)...60)
  func mutations(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let rows = (0..<30).map { Delivery.seeker("S\($0)", person: $0, skills: "\"电焊,a\"\"\n\"") }
    var files = [
      "seekers.csv": Array(Delivery.seekers(rows).utf8),
      "openings.csv": Array(
        Delivery.openings(
          (0..<30).map { "O\($0),E1,装配工,,20,杨家坪,2014-02-01,2014-06-30,会装配,2500-3000元" }
        ).utf8),
      "cohorts.csv": Array(
        "cohort_id,school,size,graduation_on,minimum_batch\nC1,一校,30人,2014-06-30,40\nC2,,x,,\n".utf8
      ),
    ]
    let delivery = Delivery()
    for name in files.keys.sorted() {
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        files[name]!.mutate(using: &random)
      }
      delivery.write(name, files[name]!)
    }
    check(delivery)
  }

  @Test("random changes in flags", arguments: UInt64(1)...60)
  func changes(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let flags = [
      "opening.P1.seats=+10", "opening.all.pay=4000-5000", "reserve.hard-to-employ@all=7.5%",
      "class.a.people=20", "class.a.pay_floor=3000", "class.a.birth_date=1990-01-01",
      "opening.enterprise:E1.shift=day", "class.a.shifts=day|night",
    ]
    for flag in flags {
      var bytes = Array(flag.utf8)
      bytes.mutate(using: &random)
      _ = try? readChanges(
        file: nil, flags: [String(decoding: bytes, as: UTF8.self)], catalogue: try reference.get())
    }
  }

  @Test(
    "files that are hardly any",
    arguments: [
      "", "\u{FEFF}", "\u{FEFF}\n", "\n", "\"", "\"\"", ",", "\0", "\0\0\0\n", "\r", "\r\n\r\n",
      "\u{FEFF}\"\n",
    ])
  func tiny(text: String) {
    for name in ["seekers", "students", "openings", "enterprises", "cohorts", "kept"] {
      let delivery = Delivery()
      delivery.write(name + ".csv", text)
      #expect(throws: IntakeError.self) { try delivery.read() }
    }
  }

  @Test("a table of a million columns")
  func wide() {
    let delivery = Delivery()
    for cell in ["a,", ",", "\"\","] {
      delivery.write("cohorts.csv", String(repeating: cell, count: 1_000_000) + "\n")
      #expect(throws: IntakeError.self) { try delivery.read() }
    }
    delivery.write(
      "cohorts.csv",
      "cohort_id,school,size,graduation_on\n" + String(repeating: ",", count: 900_000) + "\n")
    #expect(throws: Never.self) { try delivery.read() }
  }
}
