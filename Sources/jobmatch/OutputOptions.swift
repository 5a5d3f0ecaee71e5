public import ArgumentParser
import Evaluation
import LabourMarket
import Nightly
import Reporting

struct ResultOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(say("结果文件夹", "The folder that a run wrote."), valueName: "dir"))
  var result = ".demo/result"
}

struct FormatOptions: ParsableArguments {
  @Option(help: ArgumentHelp(say("格式：table、csv 或 json", "table, csv or json.")))
  var format = ListFormat.table
}

struct ListOptions: ParsableArguments {
  @Option(help: ArgumentHelp(say("行数", "How many lines."), valueName: "n"))
  var top = 20

  @OptionGroup var formatOptions: FormatOptions

  var format: ListFormat { formatOptions.format }

  func validate() throws { try checkLines(top) }
}

/// Refuses a number of lines that no list can have; there's no need to ask for all of them.
func checkLines(_ top: Int, from least: Int = 1) throws {
  let most = 10_000_000
  guard !(least...most).contains(top) else { return }
  throw ValidationError(
    say("--top 应为 \(least) 至 \(most)", "--top is \(least) to \(most), not \(top)"))
}

/// What a command takes that reads the tables and prints a table.
struct TableOptions: ParsableArguments {
  @OptionGroup var formatOptions: FormatOptions
  @OptionGroup var dataOptions: DataOptions
  @OptionGroup var shared: SharedOptions

  var format: ListFormat { formatOptions.format }
  var data: String? { dataOptions.data }

  func show(_ tables: [EvaluationTable]) throws {
    try jobmatch.show(
      tables.text(as: format, language: spoken) + (format == .json ? "\n" : ""))
  }
}

extension ListFormat: ExpressibleByArgument {}
