import ArgumentParser
import LabourMarket
import Nightly

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: say("运行一个晚上：读取、排序、配置、报告。", "Run a night: read, rank, place, report."),
    discussion: say(
      """
      读取文件夹中的 seekers.csv、openings.csv、enterprises.csv（及可选的 students.csv、\
      cohorts.csv、kept.csv、night.yaml），把结果写入另一个文件夹。
        例：jobmatch run --input 来件 --output 结果
      退出码 65 表示坏行过多，结果已写出但不得发布。
      """,
      """
      Reads seekers.csv, openings.csv and enterprises.csv (and, where present, students.csv, \
      cohorts.csv, kept.csv and night.yaml) from one folder and writes the results to another.
        Example: jobmatch run --input delivered --output result
      Exit code 65 says that too many rows are bad: results are written, but held.
      """))

  @Option(help: ArgumentHelp(say("来件文件夹", "Folder with the delivered files."), valueName: "dir"))
  var input: String

  @Option(help: ArgumentHelp(say("结果文件夹", "Folder for the results."), valueName: "dir"))
  var output: String

  @Option(
    help: ArgumentHelp(
      say("政策文件（默认 Data/Policies/default.yaml）", "Policy (default: Data/Policies/default.yaml)."),
      valueName: "file"))
  var policy: String?

  @Option(
    help: ArgumentHelp(
      say(
        "前一晚的结果文件夹：只重排有变的人和岗位，名单与全部重排相同（默认：全部重排）",
        "Result folder of an earlier night: ranks only who changed since, with the same lists "
          + "(default: ranks everybody)."),
      valueName: "dir"))
  var after: String?

  @Option(
    help: ArgumentHelp(
      say("日期（默认取自 night.yaml）", "The night's date (default: night.yaml's)."),
      valueName: "yyyy-mm-dd"))
  var date: String?

  @Option(
    help: ArgumentHelp(
      say("字段名对照（如 ministry）", "Import profile for other field names, such as ministry."),
      valueName: "name"))
  var profile: String?

  @Option(
    help: ArgumentHelp(say("线程数（默认每核一个）", "Worker threads (default: one a core)."), valueName: "n"))
  var threads: Int?

  @Option(
    help: ArgumentHelp(
      say("指定计算核（用于测量）", "Ranking kernel, for measurements (default: by CPU and shape)."),
      valueName: "name"))
  var kernel: String?

  @Option(
    help: ArgumentHelp(
      say(
        "名称向量（NumPy .npy，旁有同名 .txt，每行一个名称）",
        "Vectors of names of skills and occupations: NumPy's .npy, names beside it in .txt."),
      valueName: "file.npy"))
  var nameVectors: String?

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

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError(say("--threads 应为 1 至 1024", "--threads is 1 to 1024"))
    }
    if let date, CalendarDay(date) == nil {
      throw ValidationError(
        say("--date 应为 2014-03-01 的形式", "--date is a day such as 2014-03-01, not '\(date)'"))
    }
  }

  func run() async throws {
    try await orExplain {
      var settings = NightSettings(input: input, output: output)
      (settings.policy, settings.data) = (policy, dataOptions.data)
      (settings.threads, settings.profile, settings.kernel) = (threads, profile, kernel)
      (settings.nameVectors, settings.aliases) = (nameVectors, aliases)
      (settings.titles, settings.after) = (titles, after)
      settings.date = date.flatMap { CalendarDay($0) }
      let night = try await runNight(settings, progress: shared.progress.show)
      print(night.report(in: spoken))
      try night.checkPublication()
    }
  }
}
