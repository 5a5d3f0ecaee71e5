public import LabourMarket

/// Why a command could not do its work; each has an exit code that stays the same.
public enum NightError: Error, Hashable, Sendable {
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
  /// A file isn't the one that the folder's night wrote: two nights mixed, or somebody's edit.
  case mixedResult(folder: String, file: String)
  /// The folder's files have a layout that this program doesn't know.
  case otherLayout(folder: String, format: Int)
  /// Another run writes to the folder.
  case busy(folder: String)
  /// A folder for results that holds something else, which a night would take away.
  case foreignFolder(folder: String, file: String)
  /// The file system can't exchange two folders in one step.
  case noExchange(folder: String)
  case unknownSeeker(String)
  case unknownOpening(String, nearest: String?)
  case unknownName(kind: BilingualName, name: String, known: [String])
  /// The input looks wrong: the night is kept beside the result, which stays as it was.
  case held(reasons: [BilingualName], folder: String)
  /// The checker disagrees with the files.
  case violations([String])

  /// Stable, documented in `Documentation/ExitCodes.md`; the numbers follow BSD's sysexits.
  public var exitCode: Int32 {
    switch self {
    case .input, .held: 65
    case .missingInput, .noResult, .unknownSeeker, .unknownOpening: 66
    case .violations: 70
    case .cannotWrite, .foreignFolder, .noExchange: 73
    case .damagedResult, .mixedResult, .otherLayout: 74
    case .busy: 75
    case .noDataFolder, .policy: 78
    case .unknownName, .change: 64
    }
  }
}

extension NightError {
  public func description(in language: Language) -> String { sentence[language] }

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
    case .mixedResult(let folder, let file):
      BilingualName(
        "\(folder) 中的 \(file) 不是该晚写出的文件（两晚结果混在一起，或被改动）：请重新运行 jobmatch run。",
        "\(file) in \(folder) is not what that night wrote (two nights mixed, or somebody changed "
          + "it): run `jobmatch run` again.")
    case .otherLayout(let folder, let format):
      BilingualName(
        "\(folder) 的结果格式为第 \(format) 版，本程序不能读取：请用写出它的版本，或重新运行 jobmatch run。",
        "The result in \(folder) has layout \(format), which this program doesn't read: use the "
          + "version that wrote it, or run `jobmatch run` again.")
    case .busy(let folder):
      BilingualName(
        "另一个 jobmatch run 正在写 \(folder)：请等它结束，或另选 --output。",
        "Another `jobmatch run` is writing \(folder): wait until it ends, or name another --output."
      )
    case .foreignFolder(let folder, let file):
      BilingualName(
        "\(folder) 不是结果文件夹（其中有 \(file)），写入会使其内容丢失：请另选一个新的或空的 --output。",
        "\(folder) is no result folder (it holds \(file)), and a night would replace all of it: name "
          + "a new or empty folder with --output.")
    case .noExchange(let folder):
      BilingualName(
        "\(folder) 所在的文件系统不能一步交换两个文件夹，无法保证结果完整：请把 --output 放在本机磁盘（如 ext4、xfs、btrfs）上，"
          + "且不要直接用挂载点。",
        "The file system of \(folder) can't exchange two folders in one step, so a result could be "
          + "half there: put --output on a local disk (ext4, xfs, btrfs), not on a mount point "
          + "itself.")
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
    case .held(let reasons, let folder):
      BilingualName(
        "本晚结果不得发布，已另存于 \(folder)，原结果未动：\n" + reasons.map(\.chinese).joined(separator: "\n"),
        "Tonight's result is held from publication; it is in \(folder), and the result before it "
          + "stays as it was:\n" + reasons.map(\.english).joined(separator: "\n"))
    case .violations(let list):
      BilingualName(
        "核对发现 \(list.count) 处问题：\n" + list.prefix(20).joined(separator: "\n"),
        "The check found \(list.count) violations:\n" + list.prefix(20).joined(separator: "\n"))
    }
  }
}
