import Foundation
import TestSupport
import Testing

/// Unusual personal data in every file that a bureau delivers, looked for in all that comes out.
@Suite struct PrivacyTests {
  private static let canaries = [
    "诸葛杜撰", "11010519491231002X", "１１０１０５１９４９１２３１００２Ｘ", "13900000007",
    "139-0000-0007", "6222020000000000017", "duzhuan@example.invalid", "杜撰路7号",
  ]

  /// People with something personal in each column but those of the id and the number.
  private func delivery() throws -> SmallDelivery {
    let columns = [
      "birth_date", "registered_on", "pool", "channel", "skills", "name", "sex", "home", "centre",
      "hardship", "team_id", "household_id", "education", "certificates", "wish", "experience",
      "pay_floor", "shifts", "available_from", "opted_out", "state", "major", "备注",
    ]
    // What one person writes is nobody's word; what several write must be announced to be known.
    let isShared: Set = ["skills", "certificates", "experience"]
    let usual =
      [
        "1990-03-07", "2014-01-02", "general", "local", "会电焊",
      ] + [String](repeating: "", count: columns.count - 5)
    var rows = ["seeker_id,identity_number," + columns.joined(separator: ",")]
    for (number, canary) in Self.canaries.enumerated() {
      for column in columns.indices {
        var cells = usual
        cells[column] = isShared.contains(columns[column]) ? "做过杂活，联系人\(canary)" : canary
        let person = Self.identity(rows.count)
        rows.append("S\(number)x\(column),\(person)," + cells.joined(separator: ","))
      }
    }
    let delivery = try SmallDelivery(seekers: rows)
    try delivery.write(
      ["cohort_id,school,size,graduation_on,major", "C1,一校,\(Self.canaries[3]),2014-06-30,诸葛杜撰"],
      to: "cohorts.csv")
    try delivery.write(["seeker_id,opening_id", "\(Self.canaries[1]),J1"], to: "kept.csv")
    try delivery.write(
      SmallDelivery.openings + [
        "J3,E1,焊工 13900000007,1,500107001,2014-05-01,2014-12-31,二保焊 联系人诸葛杜撰,3500",
        "13900000007,E1,焊工,1,500107001,2014-05-01,2014-12-31,二保焊,3500",
        "J4,E1,焊工,诸葛杜撰,500107001,2014-05-01,2014-12-31,二保焊,3500",
      ], to: "openings.csv")
    return delivery
  }

  private static func identity(_ number: Int) -> String {
    let body = "50010719900307" + String(1000 + number).dropFirst()
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(body.utf8, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
    return body + String(Array("10X98765432")[sum % 11])
  }

  private func check(_ text: String, _ place: String) {
    for canary in Self.canaries {
      #expect(!text.contains(canary), "\(canary) in \(place)")
    }
  }

  @Test("nothing personal is in any file, on either stream, or in what is to be reviewed")
  func everywhere() throws {
    let delivery = try delivery()
    let run = try Command.run([
      "run", "--input", delivery.folder.path, "--output", delivery.result, "--language", "zh",
    ])
    #expect([0, 65].contains(run.code), "\(run)")
    check(run.output, "output")
    check(run.messages, "messages")
    let place = try #require(
      FileManager.default.contentsOfDirectory(atPath: delivery.folder.path)
        .first { $0.hasPrefix("result") })
    for file in try FileManager.default.contentsOfDirectory(atPath: delivery.folder.file(place)) {
      check(String(decoding: try delivery.folder.data(place + "/" + file), as: UTF8.self), file)
    }
    for format in ["csv", "json", "table"] {
      let unknown = try Command.run([
        "lexicon", "unknown", "--input", delivery.folder.path, "--top", "100000", "--format",
        format,
      ])
      #expect(unknown.code == 0, "\(unknown)")
      check(unknown.output + unknown.messages, "lexicon unknown \(format)")
    }
  }

  @Test("an id that is somebody's number is refused in words and stands nowhere")
  func ids() throws {
    let number = Self.identity(7)
    var seekers = SmallDelivery.seekers
    seekers[1] = seekers[1].replacingOccurrences(of: "S1,", with: number + ",")
    let delivery = try SmallDelivery(seekers: seekers)
    let run = try delivery.run()
    #expect(run.code == 65, "\(run)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: delivery.result)) ?? []
    for file in names {
      let text = String(decoding: try delivery.folder.data("result/" + file), as: UTF8.self)
      #expect(!text.contains(number), "\(file)")
      if file == "quarantine.csv" { #expect(text.contains("personal-identifier"), "\(text)") }
    }
  }

  @Test("a file without a header shows nobody in the message")
  func noHeader() throws {
    let delivery = try SmallDelivery(
      seekers: ["诸葛杜撰,\(Self.canaries[1]),13900000007,duzhuan@example.invalid"])
    let run = try delivery.run()
    #expect(run.code == 65, "\(run)")
    check(run.messages, "messages")
  }

  @Test("who asks for somebody by a number isn't answered with it")
  func questions() throws {
    let delivery = try SmallDelivery()
    #expect(try delivery.run().code == 0)
    for words in [["why", "13900000007"], ["explain", Self.canaries[1], "J1"]] {
      let nobody = try Command.run(words + ["--result", delivery.result])
      #expect(nobody.code == 66, "\(nobody)")
      check(nobody.messages, "messages")
    }
  }
}
