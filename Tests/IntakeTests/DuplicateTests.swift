import Foundation
import Intake
import LabourMarket
import TestSupport
import Testing

@Suite struct DuplicateTests {
  private func read(_ rows: [String]) throws -> IntakeResult {
    let delivery = Delivery()
    delivery.write("seekers.csv", Delivery.seekers(rows))
    return try delivery.read()
  }

  @Test("of one person's registrations the newest stays, then the smallest id")
  func samePerson() throws {
    let result = try read([
      Delivery.seeker("S1", person: 7, registered: "2014-01-01"),
      Delivery.seeker("S3", person: 7), Delivery.seeker("S2", person: 7, rest: "初中,2500"),
    ])
    #expect(result.district.seekers.map(\.id.text) == ["S2"])
    #expect(result.files.last?.merged == 2)
    let merged = result.quarantine.filter { $0.reason == .duplicatePerson }
    #expect(merged.map(\.value) == ["S1 = S2", "S3 = S2"])
    let conflicts = result.quarantine.filter { $0.reason == .contradiction }
    #expect(conflicts.map(\.value) == ["61 / 71", "61 / 71"])
  }

  @Test("fifteen and eighteen digits are one person, in two files too")
  func acrossFiles() throws {
    let delivery = Delivery()
    let number = Delivery.identity(1)
    let old = String(number.prefix(6)) + String(number.dropFirst(8).dropLast())
    delivery.write(
      "students.csv",
      Delivery.seekers([
        Delivery.seeker("T1", person: 1, registered: "2014-02-02")
          .replacingOccurrences(number, old)
      ]))
    let result = try delivery.read()
    #expect(result.district.seekers.map(\.id.text) == ["T1"])
    #expect(result.files.map(\.merged) == [0, 0, 1, 0])
  }

  @Test("different people under one id are all out")
  func sameID() throws {
    let result = try read([
      Delivery.seeker("S1", person: 1), Delivery.seeker("S1", person: 2),
      Delivery.seeker("S2", person: 3),
    ])
    #expect(result.district.seekers.map(\.id.text) == ["S2"])
    #expect(result.quarantine.map(\.reason) == [.duplicateKey, .duplicateKey])
    #expect(result.files.last?.rejected == 2)
  }

  @Test("openings that say the same are merged, those that don't are out")
  func openings() throws {
    let delivery = Delivery()
    let row = "O1,E1,装配工,,20,杨家坪,2014-02-01,2014-06-30,会装配,2500"
    delivery.write("openings.csv", Delivery.openings([row, row]))
    var result = try delivery.read()
    #expect(result.district.openings.count == 1)
    #expect(result.files[1].merged == 1)
    delivery.write(
      "openings.csv", Delivery.openings([row, row.replacingOccurrences("20,", "30,")]))
    result = try delivery.read()
    #expect(result.district.openings.isEmpty)
    #expect(result.files[1].rejected == 2)
  }

  @Test("beside cut identity numbers, those that end in zeros are noticed, and rejected if shared")
  func cutNumbers() throws {
    let passing = (0..<1000).map { Delivery.identity($0) }.first { $0.hasSuffix("000") }
    let number = try #require(passing)
    let row = Delivery.seeker("S1", person: 0).replacingOccurrences(Delivery.identity(0), number)
    let damaged = Delivery.seeker("S2", person: 5)
      .replacingOccurrences(Delivery.identity(5), "5.09999E+17")
    #expect(try read([row]).district.seekers.count == 1)
    let alone = try read([row, damaged])
    #expect(alone.district.seekers.map(\.id.text) == ["S1"])
    #expect(alone.quarantine.map(\.outcome) == [.noticed, .rejected])
    let shared = try read([row, damaged, row.replacingOccurrences("S1,", "S3,")])
    #expect(shared.district.seekers.isEmpty)
    #expect(shared.quarantine.allSatisfy { $0.reason == .identityNumberDamaged })
    #expect(shared.files.last?.rejected == 3)
  }

  @Test("the order of rows and columns changes nothing but lines", arguments: UInt64(1)...20)
  func shuffled(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    // Few ids, persons and dates, so that duplicates of every kind are common.
    let rows = (0..<60).map { _ in
      Delivery.seeker(
        "S\(Int.random(in: 0..<40, using: &random))",
        person: Int.random(in: 0..<40, using: &random),
        registered: "2014-02-0\(Int.random(in: 1...3, using: &random))",
        skills: ["电焊", "叉车", "\"a,b\""].randomElement(using: &random)!,
        rest: ["高中,2500", "火星,2500", "高中,x"].randomElement(using: &random)!)
    }
    let first = try read(rows)
    let second = try read(rows.shuffled(using: &random))
    #expect(first.district.seekers == second.district.seekers)
    let counts = { (result: IntakeResult) in
      result.quarantine.map { "\($0.column) \($0.value) \($0.reason) \($0.outcome)" }.sorted()
    }
    #expect(first.files == second.files)
    #expect(counts(first) == counts(second))
  }
}

extension String {
  func replacingOccurrences(_ text: String, _ other: String) -> String {
    replacingOccurrences(of: text, with: other)
  }
}
