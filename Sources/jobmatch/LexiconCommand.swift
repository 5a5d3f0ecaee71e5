import ArgumentParser
import Evaluation
import LabourMarket
import NightInputs
import Nightly
import Reporting

struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: say("查看和扩充词库。", "Look into the words that the engine knows, and add to them."),
    subcommands: [
      UnknownCommand.self, DuplicatesCommand.self, LearnCommand.self, LinkCommand.self,
    ])
}

struct UnknownCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unknown",
    abstract: say("列出没读懂的词语，最常见的在前。", "What was written and not understood, by frequency."),
    discussion: say(
      """
      例：jobmatch lexicon unknown --input 来件 --format csv > 审定.csv
      在 means 填技能或职业代码（已给出最像的；没有意义的填 -），在 accepted 填“是”；\
      然后 jobmatch run --aliases 审定.csv，或存为来件文件夹中的 aliases.csv。
      """,
      """
      Example: jobmatch lexicon unknown --input delivered --format csv > reviewed.csv
      Put the code of a skill or an occupation into means (the likeliest stands there; - for what \
      means nothing) and yes into accepted; then run with --aliases reviewed.csv, or keep it as aliases.csv in the input folder.
      """))

  @Option(
    help: ArgumentHelp(say("局方文件所在文件夹", "The folder with the bureau's files."), valueName: "dir"))
  var input: String

  @Option(help: ArgumentHelp(say("行数", "How many."), valueName: "n"))
  var top = 50

  @OptionGroup var output: TableOptions

  func validate() throws { try checkLines(top) }

  func run() async throws {
    try await orExplain {
      var settings = NightSettings(input: input, output: "")
      settings.data = output.data
      let words = try await unknownWords(
        readInputs(settings), threads: allCores, top: top, isReviewed: output.format == .csv)
      try show(words.text(as: output.format, language: spoken))
    }
  }
}

struct DuplicatesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: say("列出几乎相同的技能。", "Skills that are nearly the same, the closest first."),
    discussion: say(
      "看是否一项技能用了两个代码；是则在技能表中合并，把另一名称写入 skill_aliases.csv。",
      """
      One skill may have two codes: then keep one in skills.csv, and make the other's name an \
      alias in skill_aliases.csv.
      """))

  @OptionGroup var output: TableOptions

  func run() async throws {
    try await orExplain {
      let list = try duplicateSkills(data: output.data)
      try show(list.text(as: output.format, language: spoken))
    }
  }
}
