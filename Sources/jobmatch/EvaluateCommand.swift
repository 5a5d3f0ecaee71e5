import ArgumentParser
import LabourMarket
import Nightly

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: say("用已知答案衡量质量。", "Measure quality against known answers."),
    subcommands: [
      EvaluateTitlesCommand.self, EvaluateTitleSimilarityCommand.self, EvaluateScenarioCommand.self,
    ])
}

struct EvaluateTitlesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "titles",
    abstract: say("职位名称归到职业分类。", "Link job titles to a classification."))

  @Option(
    help: ArgumentHelp(
      say(
        "职业分类：code, name, alias, definition, tasks", "CSV: code, name, alias, definition, tasks."),
      valueName: "file"))
  var catalogue: String

  @Option(
    help: ArgumentHelp(
      say("答案：title, code", "CSV with the answers: title, code."), valueName: "file"))
  var titles: String

  @Option(
    help: ArgumentHelp(
      say("jobmatch lexicon learn 的输出", "What `jobmatch lexicon learn` wrote."), valueName: "file"))
  var learned: String?

  @OptionGroup var output: EvaluationOptions

  func run() async throws {
    try await orExplain {
      let table = try evaluateTitles(
        catalogue: catalogue, titles: titles, learned: learned, data: output.dataOptions.data)
      print(table.text(as: output.format, language: spoken), terminator: "")
    }
  }
}

struct EvaluateTitleSimilarityCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "title-similarity",
    abstract: say("职位名称之间的相似度。", "Find the titles that people call similar."))

  @Option(
    help: ArgumentHelp(
      say(
        "queries.tsv、corpus.tsv、qrels.tsv 所在文件夹", "Folder of queries.tsv, corpus.tsv, qrels.tsv."),
      valueName: "dir"))
  var folder: String

  @Option(
    help: ArgumentHelp(
      say("职业分类（可选）", "A classification whose texts may help."), valueName: "file"))
  var catalogue: String?

  @OptionGroup var output: EvaluationOptions

  func run() async throws {
    try await orExplain {
      let table = try evaluateTitleSimilarity(
        folder: folder, catalogue: catalogue, data: output.dataOptions.data)
      print(table.text(as: output.format, language: spoken), terminator: "")
    }
  }
}

struct EvaluateScenarioCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenario",
    abstract: say("名单次序与合成区真相的一致程度。", "Order lists as a synthetic district's truth does."))

  @Option(
    help: ArgumentHelp(say("局方文件所在文件夹", "The folder with the bureau's files."), valueName: "dir"))
  var input: String

  @Option(
    help: ArgumentHelp(say("真相文件夹", "The folder of the latent truth."), valueName: "dir"))
  var truth: String

  @Option(help: ArgumentHelp(say("策略文件", "The policy."), valueName: "file"))
  var policy: String?

  @OptionGroup var output: EvaluationOptions

  func run() async throws {
    try await orExplain {
      var settings = NightSettings(input: input, output: "")
      (settings.policy, settings.data) = (policy, output.dataOptions.data)
      for table in try await evaluateScenario(settings, truth: truth) {
        print(table.text(as: output.format, language: spoken))
      }
    }
  }
}

struct EvaluationOptions: ParsableArguments {
  @Option(help: ArgumentHelp(say("格式：table、csv 或 json", "table, csv or json.")))
  var format = ListFormat.table

  @OptionGroup var dataOptions: DataOptions
  @OptionGroup var shared: SharedOptions
}
