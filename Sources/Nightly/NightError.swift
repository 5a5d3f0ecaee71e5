internal import Intake
public import LabourMarket
internal import Scenario
internal import Vectorization

/// Why a command could not do its work; each has an exit code that stays the same.
public enum NightError: Error, Sendable {
  case noDataFolder(searched: [String])
  /// A stage refused its input: the stage's own sentence, in both languages.
  case input(BilingualName)
  case missingInput(BilingualName)
  case policy(BilingualName)
  /// A change that a what-if asks about has no meaning.
  case change(BilingualName)
  case cannotWrite(path: String, reason: String)
  case noResult(folder: String, file: String)
  case damagedResult(path: String)
  case unknownSeeker(String)
  case unknownOpening(String, nearest: String?)
  case unknownName(kind: BilingualName, name: String, known: [String])
  /// Too many bad rows: results are written, but must not be published.
  case held(file: String, bad: Int, rows: Int, permille: Int)
  /// The checker disagrees with the files.
  case violations([String])

  /// Stable, documented in `Documentation/ExitCodes.md`; the numbers follow BSD's sysexits.
  public var exitCode: Int32 {
    switch self {
    case .input, .held: 65
    case .missingInput, .noResult, .unknownSeeker, .unknownOpening: 66
    case .violations: 70
    case .cannotWrite: 73
    case .damagedResult: 74
    case .noDataFolder, .policy: 78
    case .unknownName, .change: 64
    }
  }
}

extension NightError {
  /// Numbers of people that somebody typed, or that stand in a file, aren't repeated.
  public func description(in language: Language) -> String {
    withoutPersonalNumbers(sentence[language])
  }

  private var sentence: BilingualName {
    switch self {
    case .noDataFolder(let searched):
      BilingualName(
        "找不到 Data 文件夹，查找过：\(searched.joined(separator: "、"))。请用 --data 指定。",
        "No Data folder found; looked at \(searched.joined(separator: ", ")). Name it with --data.")
    case .input(let sentence), .missingInput(let sentence), .policy(let sentence),
      .change(let sentence):
      sentence
    case .cannotWrite(let path, let reason):
      BilingualName("无法写入 \(path)：\(reason)", "Cannot write \(path): \(reason)")
    case .noResult(let folder, let file):
      BilingualName(
        "\(folder) 中没有 \(file)。请先运行 jobmatch run，或用 --result 指定结果文件夹。",
        "\(folder) has no \(file). Run `jobmatch run` first, or name the result folder with "
          + "--result.")
    case .damagedResult(let path):
      BilingualName(
        "\(path) 已损坏，请重新运行 jobmatch run。", "\(path) is damaged; run `jobmatch run` again.")
    case .unknownSeeker(let id):
      BilingualName("结果中没有求职者 \(id)。", "The result has no seeker \(id).")
    case .unknownOpening(let id, let nearest):
      BilingualName(
        "结果中没有岗位 \(id)。" + (nearest.map { "是否指 \($0)？" } ?? ""),
        "The result has no opening \(id)." + (nearest.map { " Did you mean \($0)?" } ?? ""))
    case .unknownName(let kind, let name, let known):
      BilingualName(
        "没有名为 \(name) 的\(kind.chinese)，可选：\(known.joined(separator: "、"))。",
        "There is no \(kind.english) \(name); known: \(known.joined(separator: ", ")).")
    case .held(let file, let bad, let rows, let permille):
      BilingualName(
        "\(file) 的 \(rows) 行中有 \(bad) 行有误，超过千分之 \(permille)：结果已写出，但不得发布。请查看 quarantine.csv。",
        "\(bad) of \(rows) rows of \(file) are bad, more than \(permille) per thousand: results "
          + "are written but held from publication. See quarantine.csv.")
    case .violations(let list):
      BilingualName(
        "核对发现 \(list.count) 处问题：\n" + list.prefix(20).joined(separator: "\n"),
        "The check found \(list.count) violations:\n" + list.prefix(20).joined(separator: "\n"))
    }
  }
}
