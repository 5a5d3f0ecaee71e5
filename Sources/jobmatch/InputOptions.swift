import ArgumentParser
import LabourMarket
import NightInputs
import Nightly

/// The files of a bureau.
struct DeliveryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(say("来件文件夹", "Folder with the delivered files."), valueName: "dir"))
  var input: String

  @Option(
    help: ArgumentHelp(
      say("政策文件（默认 Data/Policies/default.yaml）", "Policy (default: Data/Policies/default.yaml)."),
      valueName: "file"))
  var policy: String?

  @Option(
    help: ArgumentHelp(
      say(
        "名称向量（NumPy .npy，旁有同名 .txt，每行一个名称）",
        "Vectors of names of skills and occupations: NumPy's .npy, names beside it in .txt."),
      valueName: "file.npy"))
  var nameVectors: String?

  /// - Parameter output: Where the night's results go; "" where nothing is written.
  func settings(data: String?, output: String = "") -> NightSettings {
    var settings = NightSettings(input: input, output: output)
    (settings.policy, settings.data, settings.nameVectors) = (policy, data, nameVectors)
    return settings
  }
}

/// Which night a delivery is for.
struct DateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("日期（默认取自 night.yaml）", "The night's date (default: night.yaml's)."),
      valueName: "yyyy-mm-dd"),
    transform: day)
  var date: CalendarDay?

  private static func day(_ text: String) throws -> CalendarDay {
    guard let day = CalendarDay(text) else {
      throw ValidationError(
        say("--date 应为 2014-03-01 的形式", "--date is a day such as 2014-03-01, not '\(text)'"))
    }
    return day
  }
}

struct ThreadOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(say("线程数（默认每核一个）", "Worker threads (default: one a core)."), valueName: "n"))
  var threads: Int?

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError(say("--threads 应为 1 至 1024", "--threads is 1 to 1024"))
    }
  }
}
