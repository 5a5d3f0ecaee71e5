import Foundation
import TestSupport
import Testing

/// Numbers at the ends of what a machine can hold, wherever a person can write one.
@Suite struct NumberTests {
  private static let ends = ["9223372036854775807", "-9223372036854775808", "0", "-1"]

  @Test("a number of lines that no list has is refused in words", arguments: ends)
  func lines(number: String) throws {
    let commands = [
      ["shortlist", "J1"], ["why", "S1"], ["lexicon", "link", "焊工"],
      ["lexicon", "unknown", "--input", "/nowhere"], ["whatif", "--input", "/nowhere"],
    ]
    for command in commands where number != "0" || command[0] != "whatif" {
      let refused = try Command.run(command + ["--top=\(number)"])
      #expect(
        refused.code == 64 && refused.messages.contains("--top is "), "\(command): \(refused)")
      let chinese = try Command.run(command + ["--top=\(number)", "--language", "zh"])
      #expect(chinese.code == 64 && chinese.messages.contains("--top 应为"), "\(chinese)")
    }
  }

  @Test(
    "a change beyond what can be counted is refused with what to write",
    arguments: [
      "opening.J1.pay=-9223372036854775808", "opening.J1.pay=+9223372036854775807",
      "opening.J1.pay=9223372036854775807-9223372036854775807",
      "opening.J1.pay=1-99999999999999999999",
      "opening.J1.seats=-9223372036854775808", "opening.J1.seats=9223372036854775807",
      "opening.J1.seats=9223372036854775807%", "opening.J1.seats=+10%", "opening.all.seats=-0.5%",
      "opening.J1.seats=%5", "opening.J1.seats=5%%", "reserve.hard-to-employ=-0.9%",
      "reserve.hard-to-employ=9223372036854775807.9%", "class.a.people=9223372036854775807",
      "class.a.people=-9223372036854775808",
    ])
  func changes(change: String) throws {
    let delivery = try SmallDelivery()
    for flag in ["--change", "--given"] {
      let refused = try Command.run([
        "whatif", "--input", delivery.folder.path, "-q", "\(flag)=\(change)",
      ])
      #expect(refused.code == 64 && refused.messages.contains("should be"), "\(refused)")
    }
  }

  @Test("classes that are too many together are refused")
  func crowds() throws {
    let delivery = try SmallDelivery()
    let crowd = try Command.run(
      ["whatif", "--input", delivery.folder.path, "-q"]
        + ["a", "b"].flatMap { ["--change", "class.\($0).people=99999"] })
    #expect(crowd.code == 64 && crowd.messages.contains("100000"), "\(crowd)")
  }

  @Test("more seats than a 32-bit number counts are no district's")
  func manySeats() throws {
    let rows = (0..<22_000).map {
      "J\($0),E1,焊工,100000,500107001,2014-05-01,2014-12-31,二保焊,3500"
    }
    let delivery = try SmallDelivery(openings: [SmallDelivery.openings[0]] + rows)
    let run = try delivery.run()
    #expect(run.code == 65 && run.messages.contains("2200000000 seats"), "\(run)")
    let few = try SmallDelivery(
      openings: [SmallDelivery.openings[0]]
        + rows.prefix(200).map {
          $0.replacing(",100000,", with: ",1,")
        })
    let asked = try Command.run([
      "whatif", "--input", few.folder.path, "-q", "--change", "opening.all.seats=100000",
    ])
    #expect(asked.code == 64 && asked.messages.contains("20000000 seats"), "\(asked)")
  }

  @Test(
    "sizes that no district has are refused",
    arguments: [
      ["--seekers=9223372036854775807"], ["--seekers=-1"], ["--openings=9223372036854775807"],
      ["--openings=-9223372036854775808"], ["--seekers=4000000000", "--openings=4000000000"],
    ])
  func sizes(flags: [String]) throws {
    let folder = try ScratchFolder()
    let refused = try Command.run(
      ["generate", "-q", "--output", folder.file("a"), "--truth", folder.file("b")] + flags)
    #expect([64, 65].contains(refused.code) && !refused.messages.isEmpty, "\(refused)")
  }
}
