import ArgumentParser
import LabourMarket
import Nightly

struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: say("查看和扩充词库。", "Look into the words that the engine knows, and add to them."),
    subcommands: [LearnCommand.self])
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
