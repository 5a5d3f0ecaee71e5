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
        mutate(&files[name]!, &random)
      }
      delivery.write(name, files[name]!)
    }
    check(delivery)
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let position = Int.random(in: 0..<bytes.count, using: &random)
    let length = min(Int.random(in: 1...60, using: &random), bytes.count - position)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes[position] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.removeSubrange(position..<(position + length))
    case 2: bytes.insert(contentsOf: bytes[position..<(position + length)], at: position)
    case 3:
      bytes.insert([0x22, 0x2C, 0x0A, 0x0D, 0x00].randomElement(using: &random)!, at: position)
    default: bytes.insert(contentsOf: Array("99999999999999999999".utf8), at: position)
    }
  }

  @Test("random settings", arguments: UInt64(1)...60)
  func settings(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var bytes = Array(
      "name: a\nstrategies:\n  - name: b\n    weights: {fit: {skills: 1000}}\nrules: []\n".utf8)
    for _ in 0..<Int.random(in: 1...6, using: &random) { mutate(&bytes, &random) }
    let text = String(decoding: bytes, as: UTF8.self)
    _ = try? readPolicy(text: text, name: "p.yaml", catalogue: Catalogue())
  }

  @Test("random market files", arguments: UInt64(1)...80)
  func markets(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let delivery = Delivery()
    let texts = [
      #"{"seekers":[[0,1],[1]],"openings":[{"cap":1,"prefs":[0]},{"cap":2}],"weights":[[1,2],[3]]}"#,
      #"{"residents":{"1":[2],"3":[2]},"hospitals":{"2":[1,3]},"capacities":{"2":1}}"#,
      "3 1 2 3 4 5 6 7 8 9\n",
    ]
    for text in texts {
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&bytes, &random) }
      delivery.write("market", bytes)
      _ = try? PlacementInstance.read(file: delivery.folder + "/market")
    }
    var residents = Array("resident_id,ranked_programs\n1,2|3\n4,3\n".utf8)
    var programs = Array("program_id,positions,ranked_residents\n2,1,1\n3,9,4|1\n".utf8)
    mutate(&residents, &random)
    mutate(&programs, &random)
    delivery.write("residents_1.csv", residents)
    delivery.write("programs_1.csv", programs)
    _ = try? PlacementInstance.read(file: delivery.folder + "/residents_1.csv")
  }

  @Test("random vectors of names", arguments: UInt64(1)...80)
  func vectors(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let header =
      "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }".padding(
        toLength: 117, withPad: " ", startingAt: 0) + "\n"
    var bytes = [0x93] + Array("NUMPY".utf8) + [1, 0, 118, 0] + Array(header.utf8)
    bytes += [UInt8](repeating: 63, count: 24)
    let delivery = Delivery()
    delivery.write("v.npy", bytes)
    delivery.write("v.txt", "甲\n乙\n")
    #expect((try? readNameVectors(file: delivery.folder + "/v.npy"))?.names == ["甲", "乙"])
    for _ in 0..<20 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) { mutate(&changed, &random) }
      delivery.write("v.npy", changed)
      _ = try? readNameVectors(file: delivery.folder + "/v.npy")
    }
    for shape in [
      "(0, 3)", "(2, 0)", "(-2, 3)", "(9223372036854775807, 65536)", "()", "(2", "2, 3",
    ] {
      let crafted = header.replacing("(2, 3)", with: shape)
      delivery.write("v.npy", Array(bytes[..<10]) + Array(crafted.utf8) + bytes[128...])
      #expect(throws: NameVectorsError.self) {
        try readNameVectors(file: delivery.folder + "/v.npy")
      }
    }
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
      mutate(&bytes, &random)
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
