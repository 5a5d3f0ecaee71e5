import Foundation
import TestSupport
import Testing

/// `jobmatch run --titles`: what `lexicon learn` wrote, for a night.
@Suite struct LearnedTitlesCommandTests {
  private static let titles = "title,code\n大堂吉祥物,6-18-02-04\n吉祥物,6-18-02-04\n"

  private func delivery() throws -> SmallDelivery {
    var openings = SmallDelivery.openings
    openings[1] = openings[1].replacingOccurrences(of: "焊工", with: "诚聘吉祥物")
      .replacingOccurrences(of: "二保焊", with: "无")
    return try SmallDelivery(openings: openings)
  }

  private func explained(_ delivery: SmallDelivery, _ language: String) throws -> String {
    try Command.run([
      "explain", "S1", "J1", "--result", delivery.result, "--language", language,
    ]).output
  }

  @Test("the file counts from the flag and beside the input, and explain says so")
  func fromFlagAndFolder() throws {
    let delivery = try delivery()
    #expect(try delivery.run().code == 0)
    let plain = try delivery.folder.data("result/evidence.bin")
    #expect(try !explained(delivery, "en").contains("linked from the title"))
    try delivery.folder.write(Self.titles, to: "learned.csv")
    let run = try delivery.run(["--titles", delivery.folder.file("learned.csv")])
    #expect(run.code == 0, "\(run.messages)")
    #expect(try explained(delivery, "en").contains("linked from the title, confidence "))
    #expect(try explained(delivery, "zh").contains("由名称归类，把握 "))
    #expect(try Command.run(["verify", delivery.result]).code == 0)
    let taught = try delivery.folder.data("result/evidence.bin")
    #expect(taught != plain)
    try delivery.folder.write(Self.titles, to: "titles.csv")
    #expect(try delivery.run().code == 0)
    #expect(try delivery.folder.data("result/evidence.bin") == taught)
  }

  @Test("a changed file has the next night ranked in full")
  func changedFile() throws {
    let delivery = try delivery()
    try delivery.folder.write(Self.titles, to: "titles.csv")
    #expect(try delivery.run().code == 0)
    let yesterday = delivery.folder.file("yesterday")
    try FileManager.default.moveItem(atPath: delivery.result, toPath: yesterday)
    let same = try delivery.run(["--after", yesterday])
    #expect(same.output.contains("0 people and 0 openings"), "\(same)")
    try delivery.folder.write(Self.titles + "火花艺术家,6-18-02-04\n", to: "titles.csv")
    let changed = try delivery.run(["--after", yesterday])
    #expect(changed.output.contains("the reference tables changed"), "\(changed)")
  }

  @Test("codes that the tables lack are told with the file's name")
  func foreignCodes() throws {
    let delivery = try delivery()
    try delivery.folder.write(Self.titles + "太空漫步员,9-99-99-99\n", to: "titles.csv")
    let run = try Command.run([
      "run", "--input", delivery.folder.path, "--output", delivery.result,
    ])
    #expect(run.code == 0 && run.messages.contains("titles.csv: 1 of 3 titles"), "\(run)")
    #expect(run.messages.contains("9-99-99-99"))
  }

  @Test(
    "a missing or damaged file is refused by name, and the message says what to do",
    arguments: [
      (nil, 66, "t.csv"), ("text,means\n甲乙,1\n", 65, "t.csv lacks the column"),
      ("title,code\n吉祥物,6-18-02-04\n吉祥物,\n", 65, "t.csv:3"), ("", 65, "t.csv"),
    ] as [(String?, Int32, String)])
  func refusals(text: String?, code: Int32, message: String) throws {
    let delivery = try SmallDelivery()
    if let text { try delivery.folder.write(text, to: "t.csv") }
    let run = try delivery.run(["--titles", delivery.folder.file("t.csv")])
    #expect(run.code == code && run.messages.contains(message), "\(run)")
    #expect(run.messages.contains("jobmatch lexicon learn"), "\(run)")
  }
}
