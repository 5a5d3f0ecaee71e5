import Foundation
import TestSupport
import Testing

/// Every command: its help in both languages, and what it says and returns where it can't do its
/// work.
@Suite struct SubcommandTests {
  struct Case: CustomTestStringConvertible {
    var words: [String]
    /// What the help says in each language.
    var chinese: String
    var english: String
    /// Further words with which the command fails.
    var wrong: [String]
    var code: Int32
    /// What the message names.
    var named: String

    var testDescription: String { words.joined(separator: " ") }
  }

  private static let cases = [
    Case(
      words: ["demo"], chinese: "虚构的区", english: "Make up a whole district",
      wrong: ["--output", "/proc/none/demo", "--seekers", "40", "--openings", "5", "-q"], code: 73,
      named: "/proc/none/demo"),
    Case(
      words: ["generate"], chinese: "虚构的区的来件", english: "made-up district",
      wrong: ["--scenario", "atlantis", "--output", "/tmp/never"], code: 66, named: "atlantis"),
    Case(
      words: ["run"], chinese: "运行一个晚上", english: "Run a night",
      wrong: ["--input", "/nowhere", "--output", "/proc/none"], code: 73, named: "/proc/none"),
    Case(
      words: ["shortlist"], chinese: "的名单", english: "ranked list",
      wrong: ["P1", "--result", "/nowhere"], code: 66, named: "/nowhere"),
    Case(
      words: ["explain"], chinese: "一对人岗", english: "one seeker at one opening",
      wrong: ["S1", "P1", "--result", "/nowhere"], code: 66, named: "/nowhere"),
    Case(
      words: ["why"], chinese: "配置结果", english: "got what they got",
      wrong: ["S1", "--result", "/nowhere"], code: 66, named: "/nowhere"),
    Case(
      words: ["verify"], chinese: "仅凭结果文件", english: "from its files alone",
      wrong: ["/nowhere"], code: 66, named: "/nowhere"),
    Case(
      words: ["whatif"], chinese: "如果改变政策", english: "with another policy",
      wrong: ["--input", "/nowhere", "-q", "--change", "objective=best"], code: 64, named: "hybrid"),
    Case(
      words: ["place"], chinese: "一个文件中的市场", english: "Place a market from a file",
      wrong: ["--instance", "/nowhere.json"], code: 66, named: "/nowhere.json"),
    Case(
      words: ["evaluate", "titles"], chinese: "归到职业分类", english: "Link job titles",
      wrong: ["--catalogue", "/nowhere.csv", "--titles", "/nowhere.csv"], code: 66,
      named: "nowhere.csv"),
    Case(
      words: ["evaluate", "title-similarity"], chinese: "之间的相似度", english: "people call similar",
      wrong: ["--folder", "/nowhere"], code: 66, named: "/nowhere"),
    Case(
      words: ["evaluate", "scenario"], chinese: "真相的一致程度", english: "synthetic district",
      wrong: ["--input", "/nowhere", "--truth", "/nowhere"], code: 66, named: "/nowhere"),
    Case(
      words: ["evaluate", "pairs"], chinese: "人工标注", english: "people labelled pairs",
      wrong: ["--input", "/nowhere", "--pairs", "/nowhere.csv"], code: 66, named: "/nowhere"),
    Case(
      words: ["lexicon", "unknown"], chinese: "没读懂的词语", english: "not understood",
      wrong: ["--input", "/nowhere"], code: 66, named: "/nowhere"),
    Case(
      words: ["lexicon", "duplicates"], chinese: "几乎相同的技能", english: "nearly the same",
      wrong: ["--data", "/nowhere"], code: 78, named: "/nowhere"),
    Case(
      words: ["lexicon", "learn"], chinese: "人工归类", english: "Learn from titles",
      wrong: ["--catalogue", "/nowhere.csv", "--titles", "/nowhere.csv", "-o", "/proc/none"],
      code: 66, named: "nowhere.csv"),
    Case(
      words: ["lexicon", "link"], chinese: "属于哪个职业", english: "Which occupations titles name",
      wrong: ["焊工", "--learned", "/nowhere.csv"], code: 66, named: "/nowhere.csv"),
    Case(
      words: ["version"], chinese: "显示版本", english: "Print the program's version",
      wrong: ["--nonsense"], code: 64, named: "--nonsense"),
  ]

  @Test("help speaks both languages and knows the flags that all commands have", arguments: cases)
  func help(command: Case) throws {
    let english = try Command.run(command.words + ["--help", "--language", "en"])
    #expect(english.code == 0 && english.messages.isEmpty, "\(english)")
    #expect(english.output.contains(command.english), "\(english.output)")
    let chinese = try Command.run(
      command.words + ["--help"], environment: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(chinese.code == 0 && chinese.output.contains(command.chinese), "\(chinese.output)")
    for help in [english, chinese] {
      #expect(help.output.contains("--language") && help.output.contains("--quiet"))
    }
  }

  @Test("what can't be done is said in the reader's language, with its code", arguments: cases)
  func errors(command: Case) throws {
    for language in ["en", "zh"] {
      let failed = try Command.run(command.words + command.wrong + ["--language", language])
      #expect(failed.code == command.code, "\(failed)")
      #expect(failed.messages.contains(command.named) && failed.output.isEmpty, "\(failed)")
      let isChinese = failed.messages.unicodeScalars.contains { $0.value >= 0x4E00 }
      // What the parser of flags says by itself is English.
      #expect(command.code == 64 || isChinese == (language == "zh"), "\(failed.messages)")
    }
  }

  @Test("every command of the program and of its groups is among these")
  func complete() throws {
    func listed(_ group: [String]) throws -> [[String]] {
      let help = try Command.run(group + ["--help"]).output
      let rows =
        help.split(separator: "SUBCOMMANDS:\n").last?.split(
          separator: "\n", omittingEmptySubsequences: false) ?? []
      return rows.prefix { !$0.isEmpty }.compactMap { row in
        row.hasPrefix("  ") && !row.hasPrefix("   ")
          ? row.split(separator: " ").first.map { group + [String($0)] } : nil
      }
    }
    let groups = [["evaluate"], ["lexicon"]]
    let all = try listed([]).filter { !groups.contains($0) } + groups.flatMap { try listed($0) }
    #expect(Set(all) == Set(Self.cases.map(\.words)), "\(all)")
  }

  @Test("a small demo district is made, run and verified")
  func demo() throws {
    let folder = try ScratchFolder()
    let demo = try Command.run([
      "demo", "--seekers", "800", "--openings", "60", "--output", folder.file("d"), "-q",
    ])
    #expect(demo.code == 0 && demo.output.contains("Placement report"), "\(demo)")
    #expect(demo.messages.contains("/d/result"), "\(demo.messages)")
    #expect(try Command.run(["verify", folder.file("d/result")]).code == 0)
    let evaluation = try Command.run([
      "evaluate", "scenario", "--input", folder.file("d/input"), "--truth", folder.file("d/truth"),
      "--format", "csv",
    ])
    #expect(
      evaluation.code == 0 && evaluation.output.contains("jobmatch,nDCG"), "\(evaluation)")
  }

  @Test("pairs that somebody labelled are measured, and a mark that is no number is refused")
  func pairs() throws {
    let delivery = try SmallDelivery()
    func evaluate(_ marks: String) throws -> Command.Outcome {
      try delivery.folder.write(
        "seeker_id,opening_id,relevance\nS1,J1,\(marks)\nS1,J2,0\nS2,J2,1\n", to: "pairs.csv")
      return try Command.run([
        "evaluate", "pairs", "--input", delivery.folder.path, "--pairs",
        delivery.folder.file("pairs.csv"), "--format", "json",
      ])
    }
    let sound = try evaluate("1")
    #expect(sound.code == 0 && sound.output.contains("nDCG"), "\(sound)")
    for mark in ["nan", "inf", "-1", "1e308", "1e999", "many", ""] {
      let refused = try evaluate(mark)
      #expect(refused.code == 65 && refused.messages.contains("pairs.csv:2"), "\(mark): \(refused)")
    }
  }
}
