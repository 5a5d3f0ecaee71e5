import Foundation
import TestSupport
import Testing

/// From a word that nobody understood to a reviewed one that a night uses.
@Suite struct LexiconCommandTests {
  /// Two people more, who wrote `skills`.
  private static func others(skills: String) -> [String] {
    [
      "S3,500107199103070036,1991-03-07,2014-01-02,general,local,\(skills)",
      "S4,50010719920307005X,1992-03-07,2014-01-02,general,local,\(skills)",
    ]
  }

  @Test("an accepted word is understood the next night, from a flag or beside the input")
  func reviewedWords() throws {
    var seekers = SmallDelivery.seekers
    seekers[1] = seekers[1].replacingOccurrences(of: "会电焊", with: "噼里啪啦干活")
    let delivery = try SmallDelivery(seekers: seekers + Self.others(skills: "噼里啪啦干活"))
    let sheet = try Command.run(
      ["lexicon", "unknown", "--input", delivery.folder.path, "--format", "csv"])
    #expect(sheet.code == 0, "\(sheet.messages)")
    #expect(sheet.output.contains("噼里啪啦干活,3,"))
    let json = try Command.run(
      ["lexicon", "unknown", "--input", delivery.folder.path, "--format", "json"])
    #expect(json.output.contains("\"times\" : 3"))
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

  @Test("a word accepted as meaning nothing isn't asked about again")
  func meaninglessWords() throws {
    var seekers = SmallDelivery.seekers
    seekers[1] = seekers[1].replacingOccurrences(of: "会电焊", with: "会电焊，噼里啪啦干活")
    let delivery = try SmallDelivery(seekers: seekers + Self.others(skills: "噼里啪啦干活"))
    func isAsked() throws -> Bool {
      try Command.run(["lexicon", "unknown", "--input", delivery.folder.path])
        .output.contains("噼里啪啦干活")
    }
    let isAskedFirst = try isAsked()
    #expect(isAskedFirst)
    try delivery.folder.write("text,means,accepted\n噼里啪啦干活,-,是\n", to: "aliases.csv")
    let isAskedAgain = try isAsked()
    #expect(!isAskedAgain)
    #expect(try delivery.run().code == 0)
  }

  @Test("a title is linked with its confidence, or said to name nothing")
  func links() throws {
    let list = try Command.run(["lexicon", "link", "急招焊工8000+", "welder", "哈哈", "--top", "2"])
    #expect(list.code == 0 && list.output.contains("急招焊工8000+: sure"), "\(list.messages)")
    #expect(list.output.contains("welder: sure") && list.output.contains("哈哈: nothing"))
    let csv = try Command.run(["lexicon", "link", "急招焊工8000+", "--format", "csv"])
    #expect(csv.output.contains("急招焊工8000+,yes,1,6-18-02-04"), "\(csv.output)")
  }

  @Test("what was learnt from titles changes where the next one is linked")
  func learning() throws {
    let folder = try ScratchFolder()
    try folder.write(
      "code,name,alias,definition,tasks\n1-01-01-01,焊工,,,\n1-01-01-02,厨师,,,\n1-02-01-01,裁缝,,,\n",
      to: "classes.csv")
    try folder.write(
      "title,code\n大堂吉祥物,1-01-01-02\n大堂吉祥物8000+,1-01-01-02\n吉祥物,1-01-01-02\n无代码,9\n",
      to: "titles.csv")
    let learned = folder.file("learned.csv")
    let told = try Command.run([
      "lexicon", "learn", "--catalogue", folder.file("classes.csv"), "--titles",
      folder.file("titles.csv"), "--output", learned,
    ])
    #expect(told.output.contains("Learnt from 3 titles") && told.output.contains("1 more"))
    func linked(_ more: [String]) throws -> String {
      try Command.run(
        ["lexicon", "link", "诚聘吉祥物", "--catalogue", folder.file("classes.csv")] + more
      ).output
    }
    let (untaught, taught) = (try linked([]), try linked(["--learned", learned]))
    #expect(untaught.contains("nothing") && taught.contains("1-01-01-02"))
  }

  /// The rule of a night, see LearnedTitleTests: whoever learns must not become sure of everything.
  @Test("after learning, words that are no title and foreign codes' titles aren't sure")
  func abstaining() throws {
    let folder = try ScratchFolder()
    try folder.write(
      "title,code\n大堂吉祥物,6-18-02-04\n太空漫步员,9-99-99-99\n", to: "learned.csv")
    let list = try Command.run([
      "lexicon", "link", "诚聘吉祥物", "太空漫步员", "呵呵哈哈", "什么都行", "anything will do",
      "--learned", folder.file("learned.csv"), "--top", "1", "--format", "csv",
    ])
    let sure = list.output.split(whereSeparator: \.isNewline).filter { $0.contains(",yes,") }
    #expect(list.code == 0 && sure.count == 1 && sure[0].hasPrefix("诚聘吉祥物,"), "\(list)")
  }

  @Test("skills that are nearly the same are listed, the closest first, as JSON too")
  func duplicates() throws {
    struct Pair: Decodable { var likeness: Int }
    let list = try Command.run(["lexicon", "duplicates", "--format", "json"])
    let pairs = try JSONDecoder().decode([Pair].self, from: Data(list.output.utf8))
    #expect(!pairs.isEmpty && pairs.allSatisfy { (54...64).contains($0.likeness) })
    #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.likeness >= $1.likeness })
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

  @Test("of whom nothing was understood, the list says what to ask")
  func listOfAnUnreadPerson() throws {
    var seekers = SmallDelivery.seekers
    seekers[1] = seekers[1].replacingOccurrences(of: "会电焊", with: "噼里啪啦干活")
    let delivery = try SmallDelivery(seekers: seekers)
    #expect(try delivery.run().code == 0)
    let list = try Command.run(["shortlist", "S1", "--result", delivery.result])
    #expect(list.code == 0 && list.output.contains("there is no score: ask"), "\(list.messages)")
    let reason = try Command.run(["explain", "S1", "J1", "--result", delivery.result])
    #expect(reason.output.contains("Excluded by") && reason.output.contains("Points 0.0000"))
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
