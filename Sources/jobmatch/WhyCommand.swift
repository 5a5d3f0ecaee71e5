import Answers
import ArgumentParser
import LabourMarket
import NightResult
import Nightly
import Reporting

struct WhyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: say(
      "说明一个人或一个岗位的配置结果。", "Say why a person, or an opening, got what they got."),
    discussion: say(
      """
      求职者：列出她更喜欢而未得的岗位，以及每个岗位的录用线和相差的分数。
      岗位：名额、录用线、预留名额的使用，以及空缺的原因。
        例：jobmatch why S00000031 --result .demo/result
      """,
      """
      For a person: the openings that she likes better, the line each of them drew and how many \
      points she was short. For an opening: seats, the line, what became of its reserves, and \
      why seats are empty.
        Example: jobmatch why S00000031 --result .demo/result
      """))

  @Argument(help: ArgumentHelp(say("求职登记号或岗位编号", "The seeker's id, or the opening's.")))
  var id: String

  @OptionGroup var folder: ResultOptions
  @OptionGroup var list: ListOptions
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    try await orExplain {
      let answer = try Why(id, top: list.top, in: ResultFolder(folder.result))
      try show(answer.text(as: list.format, language: spoken))
    }
  }
}
