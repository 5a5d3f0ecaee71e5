import ArgumentParser
import LabourMarket
import NightInputs
import NightResult
import Nightly
import Reporting

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: say("运行一个晚上：读取、排序、配置、报告。", "Run a night: read, rank, place, report."),
    discussion: say(
      """
      读取文件夹中的 seekers.csv、openings.csv、enterprises.csv（及可选的 students.csv、\
      cohorts.csv、kept.csv、night.yaml），把结果写入另一个文件夹。
        例：jobmatch run --input 来件 --output 结果
      结果整体写好后才一步换上；失败、被中止或不得发布的夜晚不动原有结果。
      退出码 65 表示来件可疑（坏行过多，或比前一晚少得太多）：结果另存于“结果文件夹.held-编号”。
      """,
      """
      Reads seekers.csv, openings.csv and enterprises.csv (and, where present, students.csv, \
      cohorts.csv, kept.csv and night.yaml) from one folder and writes the results to another.
        Example: jobmatch run --input delivered --output result
      A result appears whole, in one step; a night that fails, is stopped or is held leaves the \
      one before it as it was. Exit code 65 says that the input looks wrong (too many bad rows, or \
      far fewer rows than the night before): the result is kept beside, as OUTPUT.held-KEY.
      """))

  @OptionGroup var delivery: DeliveryOptions

  @Option(help: ArgumentHelp(say("结果文件夹", "Folder for the results."), valueName: "dir"))
  var output: String

  @Option(
    help: ArgumentHelp(
      say(
        "前一晚的结果文件夹：只重排有变的人和岗位，名单与全部重排相同（默认：全部重排）",
        "Result folder of an earlier night: ranks only who changed since, with the same lists "
          + "(default: ranks everybody)."),
      valueName: "dir"))
  var after: String?

  @OptionGroup var night: DateOptions

  @Option(
    help: ArgumentHelp(
      say("字段名对照（如 ministry）", "Import profile for other field names, such as ministry."),
      valueName: "name"))
  var profile: String?

  @OptionGroup var workers: ThreadOptions

  @Option(
    help: ArgumentHelp(
      say("指定计算核（用于测量）", "Ranking kernel, for measurements (default: by CPU and shape)."),
      valueName: "name"))
  var kernel: String?

  @Option(
    help: ArgumentHelp(
      say(
        "审定的词语表（默认：来件文件夹中的 aliases.csv，若有）",
        "Reviewed words, see `jobmatch lexicon unknown` (default: the input's aliases.csv, if any)."
      ),
      valueName: "file"))
  var aliases: String?

  @Option(
    help: ArgumentHelp(
      say(
        "jobmatch lexicon learn 写出的名称表，为词语表读不懂的岗位名称和职业词语归类（默认：来件文件夹中的 titles.csv，若有）",
        "What `jobmatch lexicon learn` wrote: links titles of openings and words for occupations "
          + "that nothing else understands (default: the input's titles.csv, if any)."),
      valueName: "file"))
  var titles: String?

  @OptionGroup var dataOptions: DataOptions
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    try await orExplain {
      var settings = delivery.settings(data: dataOptions.data, output: output)
      (settings.date, settings.threads) = (night.date, workers.threads)
      (settings.profile, settings.kernel) = (profile, kernel)
      (settings.aliases, settings.titles, settings.after) = (aliases, titles, after)
      settings.cache = cacheFolder
      let ran = try await runNight(settings, progress: shared.progress.show)
      try report(ran)
    }
  }
}

/// Prints what a night found, and says whether it may be published, which counts more than whether
/// the report could be printed.
///
/// - Parameter remark: What a reader of the report should know besides.
func report(_ night: Night, remark: String? = nil) throws {
  let outcome = Result {
    try show(PlacementReport(night.result.account, language: spoken).plain + "\n")
  }
  if let remark { note(remark) }
  try night.checkPublication()
  try outcome.get()
}
