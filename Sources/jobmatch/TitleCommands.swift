import ArgumentParser
import Evaluation
import LabourMarket
import Nightly
import Reporting

struct LearnCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: say(
      "从人工归类的职位名称中学习。", "Learn from titles that people linked to occupations."),
    discussion: say(
      """
      例：jobmatch lexicon learn --catalogue 职业分类.csv --titles 已归类.csv --output 已学.csv
      再用：jobmatch lexicon link "电焊师傅" --catalogue 职业分类.csv --learned 已学.csv
      写出的是一张可以查看、改正和补充的表。
      """,
      """
      Example: jobmatch lexicon learn --catalogue classes.csv --titles linked.csv --output learned.csv
      Then: jobmatch lexicon link "welder" --catalogue classes.csv --learned learned.csv
      What it writes is a table that can be looked at, corrected and extended.
      """))

  @Option(
    help: ArgumentHelp(
      say(
        "职业分类表，列为 code, name, alias, definition, tasks",
        "The classification: code, name, alias, definition, tasks."),
      valueName: "file"))
  var catalogue: String

  @Option(
    help: ArgumentHelp(
      say("已归类的职位名称，列为 title, code", "Titles and their codes: title, code."), valueName: "file"))
  var titles: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(say("写入的文件", "The file to write."), valueName: "file"))
  var output: String

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    try await orExplain {
      let told = try learnTitles(catalogue: catalogue, titles: titles, output: output)
      try show(told[spoken] + "\n")
    }
  }
}

struct LinkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: say("职位名称属于哪个职业。", "Which occupations titles name."),
    discussion: say(
      """
      例：jobmatch lexicon link "急招氩弧焊师傅(包吃住)8000+" "保姆"
      列出最像的职业。“领先”是比下一名高出的份额；没有把握时明说，不猜。
      """,
      """
      Example: jobmatch lexicon link "arc welder wanted, free room" "nanny"
      Lists the likeliest occupations. "Ahead" is how far one stands before the next; where that \
      is too little, it says so and doesn't guess.
      """))

  @Argument(help: ArgumentHelp(say("职位名称，可多个", "One or more titles.")))
  var titles: [String]

  @Option(
    help: ArgumentHelp(
      say(
        "另一职业分类表，列为 code, name, alias, definition, tasks（默认用自带的职业表）",
        "Another classification: code, name, alias, definition, tasks (default: the shipped one)."),
      valueName: "file"))
  var catalogue: String?

  @Option(
    help: ArgumentHelp(
      say("jobmatch lexicon learn 的输出", "What `jobmatch lexicon learn` wrote."), valueName: "file"))
  var learned: String?

  @Option(help: ArgumentHelp(say("每个名称列几个职业", "Occupations a title."), valueName: "n"))
  var top = 5

  @OptionGroup var output: TableOptions

  func validate() throws { try checkLines(top) }

  func run() async throws {
    try await orExplain {
      let list = try linkTitles(
        titles, catalogue: catalogue, learned: learned, data: output.data, most: top)
      try show(list.text(as: output.format, language: spoken))
    }
  }
}
