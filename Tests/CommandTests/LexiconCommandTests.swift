import Foundation
import TestSupport
import Testing

/// From a word that nobody understood to a reviewed one that a night uses.
@Suite struct LexiconCommandTests {
  @Test("an accepted word is understood the next night, from a flag or beside the input")
  func reviewedWords() throws {
    var seekers = SmallDelivery.seekers
    seekers[1] = seekers[1].replacingOccurrences(of: "会电焊", with: "噼里啪啦干活")
    let delivery = try SmallDelivery(seekers: seekers)
    let sheet = try Command.run(
      ["lexicon", "unknown", "--input", delivery.folder.path, "--format", "csv"])
    #expect(sheet.code == 0, "\(sheet.messages)")
    #expect(sheet.output.contains("噼里啪啦干活,1,"))
    func listed() throws -> Bool {
      try Command.run(["shortlist", "J1", "--result", delivery.result, "--format", "csv"])
        .output.contains("S1")
    }
    #expect(try delivery.run().code == 0)
    #expect(try !listed())
    let review = "text,times,means,name,accepted\n噼里啪啦干活,1,6-18-02-04,焊工,yes\n其他的话,1,K9999,,\n"
    try delivery.folder.write(review, to: "reviewed.csv")
    let run = try delivery.run(["--aliases", delivery.folder.file("reviewed.csv")])
    #expect(run.code == 0, "\(run.messages)")
    #expect(try listed())
    try delivery.folder.write(review, to: "aliases.csv")
    #expect(try delivery.run().code == 0)
    #expect(try listed())
  }

  @Test("a reviewed word with a code that no table has is refused with file and line")
  func unknownCode() throws {
    let delivery = try SmallDelivery()
    try delivery.folder.write(
      "text,means,accepted\n噼里啪啦,K9999,是\n", to: "aliases.csv")
    let run = try delivery.run()
    #expect(run.code == 65 && run.messages.contains("aliases.csv:2"), "\(run.messages)")
  }

  @Test("vectors that can't be read are refused in words")
  func nameVectors() throws {
    let delivery = try SmallDelivery()
    let file = delivery.folder.file("v.npy")
    let missing = try delivery.run(["--name-vectors", file])
    #expect(missing.code == 66 && missing.messages.contains("v.npy"), "\(missing.messages)")
    try delivery.folder.write("nothing of NumPy's", to: "v.npy")
    let bad = try delivery.run(["--name-vectors", file])
    #expect(bad.code == 65 && bad.messages.contains("NumPy"), "\(bad.messages)")
  }

  @Test("a person's list comes with the question most worth asking")
  func listOfAPerson() throws {
    let delivery = try SmallDelivery()
    #expect(try delivery.run().code == 0)
    let list = try Command.run(["shortlist", "S2", "--result", delivery.result])
    #expect(list.code == 0 && list.output.contains("J2"), "\(list.messages)")
    #expect(list.output.contains("Most worth asking"))
  }
}
