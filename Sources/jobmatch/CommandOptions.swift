import ArgumentParser
import Foundation
import Intake
import LabourMarket
import Nightly
import Refusals

/// The flags that every command takes.
struct SharedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("界面语言（默认取自系统区域设置）", "Language of messages; the locale's by default."),
      valueName: "zh|en"))
  var language: String?

  @Flag(
    name: .shortAndLong,
    help: ArgumentHelp(say("不显示进度", "Say nothing about progress.")))
  var quiet = false

  func validate() throws {
    if let language, Language(rawValue: language) == nil {
      throw ValidationError(
        say("--language 只能是 zh 或 en", "--language is zh or en, not '\(language)'"))
    }
  }

  var progress: ProgressLine { ProgressLine(isQuiet: quiet) }
}

/// Where the tables and the policy are.
struct DataOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        "参考数据文件夹（默认：程序所在的检出目录、share/jobmatch/Data 或 JOBMATCH_DATA）",
        "Folder of reference tables (default: the checkout's, share/jobmatch/Data, or "
          + "$JOBMATCH_DATA)."),
      valueName: "dir"))
  var data: String?
}

/// Runs the body of a command and turns a refusal into one sentence and an exit code.
///
/// Numbers of people that somebody typed, or that stand in a file, aren't repeated.
func orExplain<Result>(_ body: () async throws -> Result) async throws -> Result {
  do { return try await body() } catch let error as NightError {
    note(say("错误：", "Error: ") + withoutPersonalNumbers(error.description(in: spoken)))
    throw ExitCode(error.exitCode)
  }
}

/// A thread for each core.
var allCores: Int { ProcessInfo.processInfo.activeProcessorCount }

/// Where what is the same every night is kept, so that it isn't made again; nil: nowhere.
///
/// The folder for caches of the XDG Base Directory Specification, or what JOBMATCH_CACHE names.
var cacheFolder: String? {
  let environment = ProcessInfo.processInfo.environment
  if let named = environment["JOBMATCH_CACHE"] { return named.isEmpty ? nil : named }
  if let caches = environment["XDG_CACHE_HOME"], caches.hasPrefix("/") {
    return caches + "/jobmatch"
  }
  return environment["HOME"].map { $0 + "/.cache/jobmatch" }
}
