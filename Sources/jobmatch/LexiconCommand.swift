import ArgumentParser
import LabourMarket
import Nightly

struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: say("查看和扩充词库。", "Look into the words that the engine knows, and add to them."),
    subcommands: [UnknownCommand.self, DuplicatesCommand.self, LearnCommand.self])
}

struct LearnCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: say(
      "从人工归类的职位名称中学习。", "Learn from titles that people linked to occupations."))

  @Option(
    help: ArgumentHelp(
      say(
        "职业分类：code, name, alias, definition, tasks", "CSV: code, name, alias, definition, tasks."),
      valueName: "file"))
  var catalogue: String

  @Option(help: ArgumentHelp(say("title, code", "CSV: title, code."), valueName: "file"))
  var titles: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(say("写入的文件", "The file to write."), valueName: "file"))
  var output: String

  @OptionGroup var dataOptions: DataOptions
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    try await orExplain {
      let told = try learnTitles(catalogue: catalogue, titles: titles, output: output)
      print(told[spoken])
    }
  }
}

struct UnknownCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unknown",
    abstract: say("列出没读懂的词语，最常见的在前。", "What was written and not understood, by frequency."),
    discussion: say(
      """
      例：jobmatch lexicon unknown --input 来件 --format csv > 审定.csv
      在 means 填技能或职业代码（已给出最像的），在 accepted 填“是”；\
      然后 jobmatch run --aliases 审定.csv，或存为来件文件夹中的 aliases.csv。
      """,
      """
      Example: jobmatch lexicon unknown --input delivered --format csv > reviewed.csv
      Put the code of a skill or an occupation into means (the likeliest stands there) and yes into \
      accepted; then run with --aliases reviewed.csv, or keep it as aliases.csv in the input folder.
      """))

  @Option(
    help: ArgumentHelp(say("局方文件所在文件夹", "The folder with the bureau's files."), valueName: "dir"))
  var input: String

  @Option(help: ArgumentHelp(say("行数", "How many."), valueName: "n"))
  var top = 50

  @Option(help: ArgumentHelp(say("格式：table、csv 或 json", "table, csv or json.")))
  var format = ListFormat.table

  @OptionGroup var dataOptions: DataOptions
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    try await orExplain {
      var settings = NightSettings(input: input, output: "")
      settings.data = dataOptions.data
      print(
        try await unknownWords(settings, top: top, format: format, language: spoken),
        terminator: "")
    }
  }
}

struct DuplicatesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: say("列出几乎相同的技能。", "Skills that are nearly the same, the closest first."))

  @OptionGroup var dataOptions: DataOptions
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    try await orExplain {
      print(try duplicateSkills(data: dataOptions.data, language: spoken), terminator: "")
    }
  }
}
