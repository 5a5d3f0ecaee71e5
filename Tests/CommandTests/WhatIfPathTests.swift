import Foundation
import TestSupport
import Testing

/// What-ifs through the command line: answers in both languages, refusals with their exit codes.
@Suite struct WhatIfPathTests {
  private func ask(_ delivery: SmallDelivery, _ more: [String]) throws -> Command.Outcome {
    try Command.run(["whatif", "--input", delivery.folder.path] + more)
  }

  @Test("an answer in words, as a table and as JSON; nothing is written")
  func answers() throws {
    let delivery = try SmallDelivery()
    let before = try FileManager.default.contentsOfDirectory(atPath: delivery.folder.path)
    let change = ["--change", "opening.J1.seats=+2"]
    let text = try ask(delivery, change)
    #expect(text.code == 0, "\(text.messages)")
    #expect(text.output.contains("opening J1 (焊工): seats 1 → 3"))
    #expect(text.messages.contains("before: ") && text.messages.contains("after: "))
    let chinese = try ask(delivery, change + ["--language", "zh", "--quiet"])
    #expect(chinese.output.contains("岗位 J1（焊工）：名额 1 → 3") && chinese.messages.isEmpty)
    let csv = try ask(delivery, change + ["--format", "csv"])
    #expect(csv.output.contains("totals,seats,名额 Seats,seats,3,5,2"), "\(csv.output)")
    let points = try #require(csv.output.split(separator: "\r\n").first { $0.contains(",points,") })
    let json = try ask(delivery, change + ["--format", "json"])
    let answer = try #require(
      JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect((answer["after"] as? [String: Any])?["seats"] as? Int == 5)
    let figure = try #require((answer["after"] as? [String: Any])?["points"] as? Int)
    #expect(figure > 10_000 && points.contains(",\(figure),"), "\(points)")
    let after = try FileManager.default.contentsOfDirectory(atPath: delivery.folder.path)
    #expect(Set(after) == Set(before))
  }

  @Test("changes from a file, and what one more seat is worth under most")
  func file() throws {
    let delivery = try SmallDelivery()
    try delivery.folder.write(
      "objective: most\nclass:\n  welders: {people: 2, skills: 二氧化碳气体保护焊}\n",
      to: "changes.yaml")
    let answer = try ask(delivery, ["--changes", delivery.folder.file("changes.yaml")])
    #expect(answer.code == 0, "\(answer.messages)")
    for word in ["objective: stable → most", "class welders: 2 people more", "1 of 2 get a seat"] {
      #expect(answer.output.contains(word), "\(word) in \(answer.output)")
    }
    #expect(answer.output.contains("What one more seat is worth"))
  }

  @Test("a class of which nothing is known gets nothing, and a night without openings is no fault")
  func nothingKnown() throws {
    let delivery = try SmallDelivery()
    let answer = try ask(delivery, ["--change", "class.a.people=3", "--quiet"])
    #expect(answer.code == 0 && answer.output.contains("0 of 3 get a seat"), "\(answer.messages)")
    #expect(answer.output.contains("for 3 of them there is no opening at all"))
    let expired = SmallDelivery.openings[1].replacing("2014-12-31", with: "2014-06-01")
    let empty = try SmallDelivery(openings: [SmallDelivery.openings[0], expired])
    let none = try ask(
      empty, ["--change", "objective=most", "--change", "class.a.people=3", "--quiet"])
    #expect(none.code == 0 && none.output.contains("0 of 3 get a seat"), "\(none.messages)")
    #expect(try ask(empty, ["--change", "opening.all.seats=+1"]).code == 66)
  }

  @Test(
    "what means nothing is refused before any work, in words",
    arguments: [
      (["--change", "opening.J9.seats=+1"], Int32(66), "no usable opening J9"),
      (["--change", "opening.J1.seats=-2"], 64, "ask for 0 to 100000"),
      (["--change", "reserve.hard-to-employ=120%"], 64, "0% to 100%"),
      (["--change", "reserve.veterans=10%"], 64, "there is no setting reserve.veterans"),
      (["--change", "class.a.skills=telepathy"], 64, "a skill of skills.csv"),
      (["--change", "seats"], 64, "a key and a value"),
      (["--changes", "/nonexistent.yaml"], 66, "nonexistent.yaml doesn't exist"),
      (["--top", "-1"], 64, "--top"), (["--format", "xml"], 64, "xml"),
      (["--date", "yesterday"], 64, "--date"), (["--policy", "/nonexistent.yaml"], 78, "exist"),
    ])
  func refused(arguments: [String], code: Int32, hint: String) throws {
    let outcome = try ask(SmallDelivery(), arguments)
    #expect(outcome.code == code && outcome.messages.contains(hint), "\(outcome.messages)")
    #expect(outcome.output.isEmpty)
  }

  @Test("help teaches in both languages")
  func help() throws {
    let english = try Command.run(["whatif", "--help", "--language", "en"])
    #expect(english.output.contains("reserve.hard-to-employ=15%"))
    let chinese = try Command.run(["whatif", "--help", "--language", "zh"])
    #expect(chinese.output.contains("如果改变政策") && chinese.output.contains("可以调整的"))
  }
}
