import Answers
import ArgumentParser
import LabourMarket
import NightResult
import Nightly
import Reporting
import Verification

struct ShortlistCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shortlist",
    abstract: say(
      "查看一个岗位或一位求职者的名单。", "Show the ranked list of one opening, or of one person."),
    discussion: say(
      """
      例：jobmatch shortlist P000020 --result .demo/result --top 10 --format csv
      “最高综合分”是未知项都符合时的分数。求职者的名单附有最值得询问她的一个问题。
      """,
      """
      Example: jobmatch shortlist P000020 --result .demo/result --top 10 --format csv
      "at_most" are the points if all that is unknown of a person turned out well. A person's list \
      ends with the question that could raise her scores most.
      """))

  @Argument(help: ArgumentHelp(say("岗位编号或求职登记号", "The opening's id, or the seeker's.")))
  var id: String

  @OptionGroup var folder: ResultOptions
  @OptionGroup var list: ListOptions
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    try await orExplain {
      let shortlist = try Shortlist(of: id, top: list.top, in: ResultFolder(folder.result))
      try show(shortlist.text(as: list.format, language: spoken))
    }
  }
}

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: say("解释一对人岗的分数。", "Explain the points of one seeker at one opening."),
    discussion: say(
      """
      逐项列出得分、可得分，以及找到的、没找到的和未知的依据；各项之和即总分。
        例：jobmatch explain S00814912 P000020 --result .demo/result
      """,
      """
      Prints points a facet with the evidence found, not found and unknown; they sum to the score.
        Example: jobmatch explain S00814912 P000020 --result .demo/result
      """))

  @Argument(help: ArgumentHelp(say("求职登记号", "The seeker's id.")))
  var seeker: String

  @Argument(help: ArgumentHelp(say("岗位编号", "The opening's id.")))
  var opening: String

  @OptionGroup var folder: ResultOptions

  @Option(help: ArgumentHelp(say("格式：table 或 json", "table or json.")))
  var format = ExplanationFormat.table

  @OptionGroup var dataOptions: DataOptions
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    try await orExplain {
      let answer = try PairAnswer(
        seeker: seeker, opening: opening, in: ResultFolder(folder.result), data: dataOptions.data)
      try show(answer.text(as: format == .json ? .json : .table, language: spoken))
    }
  }
}

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: say("仅凭结果文件核对一个晚上。", "Check a night from its files alone."),
    discussion: say(
      """
      核对守恒关系（各分类之和相等、名额不超）、名单次序，以及配置中没有“互相更愿意”的一对。\
      核对程序与配置程序不共用代码。退出码 0 表示无误，70 表示有误。
      """,
      """
      Checks the sums, the seats, the order of the lists, and that no seeker and opening would \
      both rather have each other, with code that the solver doesn't share. Exit code 0: sound; \
      70: violations, printed.
      """))

  @Argument(help: ArgumentHelp(say("结果文件夹", "The result folder."), valueName: "dir"))
  var result: String

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    try await orExplain {
      let check = try Verification(
        ResultFolder(result), threads: allCores, reports: reportFiles)
      try show(check.description(in: spoken) + "\n")
    }
  }
}

enum ExplanationFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json
}
