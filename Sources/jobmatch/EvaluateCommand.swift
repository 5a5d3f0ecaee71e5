import ArgumentParser
import Evaluation
import LabourMarket
import NightInputs
import Nightly

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: say("用已知答案衡量质量。", "Measure quality against known answers."),
    subcommands: [
      EvaluateTitlesCommand.self, EvaluateTitleSimilarityCommand.self, EvaluateScenarioCommand.self,
      EvaluatePairsCommand.self,
    ])
}

struct EvaluateTitlesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "titles",
    abstract: say("职位名称归到职业分类。", "Link job titles to a classification."),
    discussion: say(
      "例：jobmatch evaluate titles --catalogue 职业分类.csv --titles 已归类.csv --learned 已学.csv",
      "Example: jobmatch evaluate titles --catalogue classes.csv --titles linked.csv"))

  @Option(
    help: ArgumentHelp(
      say(
        "职业分类表，列为 code, name, alias, definition, tasks",
        "The classification: code, name, alias, definition, tasks."),
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

  @OptionGroup var output: TableOptions

  func run() async throws {
    try await orExplain {
      let table = try evaluateTitles(
        catalogue: catalogue, titles: titles, learned: learned, data: output.data)
      try output.show([table])
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

  @OptionGroup var output: TableOptions

  func run() async throws {
    try await orExplain {
      let table = try evaluateTitleSimilarity(
        folder: folder, catalogue: catalogue, data: output.data)
      try output.show([table])
    }
  }
}

struct EvaluateScenarioCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenario",
    abstract: say("名单次序与合成区真相的一致程度。", "Order lists as a synthetic district's truth does."),
    discussion: say(
      "例：jobmatch evaluate scenario --input .demo/input --truth .demo/truth",
      "Example: jobmatch evaluate scenario --input .demo/input --truth .demo/truth"))

  @Option(
    help: ArgumentHelp(say("真相文件夹", "The folder of the latent truth."), valueName: "dir"))
  var truth: String

  @OptionGroup var delivery: DeliveryOptions
  @OptionGroup var output: TableOptions

  func run() async throws {
    try await orExplain {
      try output.show(
        await evaluateScenario(
          readInputs(delivery.settings(data: output.data)), threads: allCores, truth: truth))
    }
  }
}

struct EvaluatePairsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pairs",
    abstract: say("名单次序与人工标注的一致程度。", "Order lists as people labelled pairs."),
    discussion: say(
      "例：jobmatch evaluate pairs --input 来件 --pairs 标注.csv --format json",
      "Example: jobmatch evaluate pairs --input delivered --pairs labelled.csv --format json"))

  @Option(
    help: ArgumentHelp(
      say(
        "标注：seeker_id, opening_id, relevance（0 为不合适，越大越合适）",
        "CSV: seeker_id, opening_id, relevance (0 is wrong, more is better)."),
      valueName: "file"))
  var pairs: String

  @OptionGroup var delivery: DeliveryOptions
  @OptionGroup var output: TableOptions

  func run() async throws {
    try await orExplain {
      try output.show(
        await evaluatePairs(
          readInputs(delivery.settings(data: output.data)), threads: allCores, pairs: pairs))
    }
  }
}
