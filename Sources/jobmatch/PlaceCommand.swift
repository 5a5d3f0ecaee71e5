import ArgumentParser
import Clearing
import LabourMarket
import Nightly
import Refusals

struct PlaceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "place",
    abstract: say(
      "配置一个文件中的市场，并给出证明。", "Place a market from a file, with the proof."),
    discussion: say(
      """
      读取 hospital-resident JSON、residents_*.csv（旁有 programs_*.csv）或 OR-Library 指派文件；\
      格式见 Documentation/Placement.md。
      """,
      """
      Reads hospital-resident JSON, residents_*.csv beside programs_*.csv, or an OR-Library \
      assignment file; Documentation/Placement.md shows the layouts.
      """))

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, csv, json }

  @Option(help: ArgumentHelp(say("市场文件", "The market's file."), valueName: "file"))
  var instance: String

  @Option(
    help: ArgumentHelp(
      say("目标", "What the placement aims at."), valueName: "stable|most|hybrid"),
    transform: objective)
  var objective = PlacementPolicy.Objective.stable

  @Option(help: ArgumentHelp(say("格式", "How to print it.")))
  var format = Format.text

  @OptionGroup var shared: SharedOptions

  private static func objective(_ word: String) throws -> PlacementPolicy.Objective {
    guard let objective = PlacementPolicy.Objective(rawValue: word) else {
      throw ValidationError(say("没有目标 \(word)", "There is no objective \(word)"))
    }
    return objective
  }

  func run() async throws {
    let answer = try await orExplain { try placeInstance(file: instance, objective: objective) }
    switch format {
    case .json: try show(answer.json + "\n")
    case .csv: try show(answer.csv)
    case .text: try show(answer.summary(in: spoken) + "\n")
    }
  }
}
