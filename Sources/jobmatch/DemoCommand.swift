import ArgumentParser
import LabourMarket
import NightInputs
import NightResult
import Nightly
import Reporting

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: say(
      "生成一个虚构的区，并完整运行一个晚上。", "Make up a whole district and run a night on it."),
    discussion: say(
      """
      在 --output 下留下 input（来件）、truth（程序从不读取的真相）和 result（结果）三个文件夹，\
      默认大小时还有 policy.yaml（默认策略，外加重点企业的下限）。\
      所有人名与号码都是虚构的；同一个 --seed 得到同样的字节。
      """,
      """
      Leaves three folders under --output: input (what a bureau would deliver), truth (which the \
      engine never reads) and result, and at the default size policy.yaml: the \
      default policy with floors for key enterprises. All people are made up; the same --seed gives the same bytes.
      """))

  @OptionGroup var district: DistrictOptions

  @Option(help: ArgumentHelp(say("输出文件夹", "Where to put the folders."), valueName: "dir"))
  var output = ".demo"

  @OptionGroup var workers: ThreadOptions

  @OptionGroup var dataOptions: DataOptions
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    try await orExplain {
      let order = district.order(
        input: output + "/input", truth: output + "/truth", data: dataOptions.data)
      try generateDistrict(order, progress: shared.progress.show)
      var settings = NightSettings(input: order.input, output: output + "/result")
      (settings.data, settings.threads) = (dataOptions.data, workers.threads)
      settings.cache = cacheFolder
      // Any other district may have openings for which nobody is eligible.
      if district.isDefault {
        settings.policy = output + "/policy.yaml"
        try writeDemoPolicy(to: output + "/policy.yaml", data: dataOptions.data)
      }
      let night = try await runNight(settings, progress: shared.progress.show)
      try report(
        night,
        remark: say(
          "结果在 \(night.folder)：report.md、shortlists.csv、placements.csv 等。",
          "The results are in \(night.folder): report.md, shortlists.csv, placements.csv, ..."))
    }
  }
}

struct GenerateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: say("生成一个虚构的区的来件。", "Write the files of a made-up district."),
    discussion: say(
      "例：jobmatch generate --scenario jiulongpo --seekers 120000 --openings 5000 --output 区",
      "Example: jobmatch generate --scenario jiulongpo --seekers 120000 --openings 5000 "
        + "--output district"))

  @OptionGroup var district: DistrictOptions

  @Option(help: ArgumentHelp(say("来件文件夹", "Folder for the files."), valueName: "dir"))
  var output: String

  @Option(
    help: ArgumentHelp(
      say(
        "真相文件夹，程序从不读取（默认：输出文件夹名加 -truth）",
        "Folder for the latent truth, which the engine never reads (default: the output's name "
          + "with -truth)."),
      valueName: "dir"))
  var truth: String?

  @OptionGroup var dataOptions: DataOptions
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    try await orExplain {
      let order = district.order(
        input: output, truth: truth ?? output + "-truth", data: dataOptions.data)
      try generateDistrict(order, progress: shared.progress.show)
    }
  }
}

/// Which district to make up.
struct DistrictOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("情景名（Data/Scenarios 下）或文件", "Scenario of Data/Scenarios, or a file."),
      valueName: "name"))
  var scenario = "jiulongpo"

  @Option(help: ArgumentHelp(say("求职者人数", "People who look for work."), valueName: "n"))
  var seekers = 120_000

  @Option(help: ArgumentHelp(say("岗位数", "Openings, each with several seats."), valueName: "n"))
  var openings = 5000

  @Option(help: ArgumentHelp(say("随机种子", "Seed of the random numbers."), valueName: "n"))
  var seed: UInt64 = 1

  /// Whether this is the district that the README shows.
  var isDefault: Bool {
    scenario == "jiulongpo" && seekers == 120_000 && openings == 5000 && seed == 1
  }

  func order(input: String, truth: String, data: String?) -> DistrictOrder {
    DistrictOrder(
      scenario: scenario, seekers: seekers, openings: openings, seed: seed, input: input,
      truth: truth, data: data)
  }
}
