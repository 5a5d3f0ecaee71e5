public import LabourMarket

extension IntakeError: CustomStringConvertible {
  public var description: String { description(in: .english) }

  /// One sentence: where, what, and what to do.
  public func description(in language: Language) -> String { sentence[language] }

  private var sentence: BilingualName {
    switch self {
    case .missingFile(let file, let folder):
      BilingualName(
        "\(folder) 中没有 \(file)：请把文件放入该目录，或用 --input 指定别的目录。",
        "\(file) is missing from \(folder): put it there, or name another folder.")
    case .unreadable(let file, let code):
      BilingualName(
        "\(file) 无法读取（\(ByteFile.explain(code: code))）：请检查文件和权限。",
        "\(file) can't be read (\(ByteFile.explain(code: code))): check the file and its rights.")
    case .emptyFile(let file):
      BilingualName(
        "\(file) 是空文件：请重新导出，至少要有表头。",
        "\(file) is empty: export it again, with its header at least.")
    case .notAFile, .cutFile, .changedWhileRead, .noRows: unfit
    case .wrongEncoding(let file, let found):
      BilingualName(
        "\(file) 的格式是 \(found)：请另存为“CSV UTF-8（逗号分隔）”。",
        "\(file) is \(found): save it as CSV, UTF-8, comma separated.")
    case .missingColumns(let file, let names, let nearest):
      Self.missingColumns(file: file, names: names, nearest: nearest)
    case .repeatedColumn(let file, let name):
      BilingualName(
        "\(file):1 有两列都对应 \(name)：请删去或改名其中一列。",
        "\(file):1 has two columns for \(name): remove or rename one.")
    case .badCell(let file, let line, let column, let value, let expected):
      BilingualName(
        "\(file):\(line) 的 \(column) 列“\(withoutPersonalNumbers(value))”不对：应为\(expected.chinese)。",
        "\(file):\(line): '\(withoutPersonalNumbers(value))' in column \(column) should be \(expected.english)."
      )
    case .badRecord(let file, let line):
      BilingualName(
        "\(file):\(line) 不是完整的一行：请检查逗号、引号和编码。",
        "\(file):\(line) isn't a row of the table: check commas, quotes and encoding.")
    case .badSetting(let error):
      BilingualName(error.description(in: .chinese), error.description(in: .english))
    }
  }

  /// What is wrong with a file that isn't there as a whole.
  private var unfit: BilingualName {
    switch self {
    case .notAFile(let file, let found):
      BilingualName(
        "\(file) 是\(found.chinese)，不是文件：请放入真正的文件，或把它移走。",
        "\(file) is \(found.english), not a file: put the file there, or take it away.")
    case .cutFile(let file, let line, let found):
      BilingualName(
        "\(file):\(line) 文件不完整，\(found.chinese)：导出或传输可能中断，请重新导出完整的文件。",
        "\(file):\(line): the file is cut off, \(found.english): its export or transfer was "
          + "interrupted; deliver it again.")
    case .changedWhileRead(let file):
      BilingualName(
        "\(file) 在读取过程中被改动：请等它写完后重新运行。",
        "\(file) was written to while it was read: run again when it is complete.")
    case .noRows(let file):
      BilingualName(
        "\(file) 只有表头，没有数据行：请检查导出条件并重新导出。",
        "\(file) has a header and no rows: check what was exported, and export it again.")
    default: BilingualName("", "")
    }
  }

  private static func missingColumns(
    file: String, names: [String], nearest: [String]
  ) -> BilingualName {
    let hints = zip(names, nearest).filter { !$0.1.isEmpty }
    let chinese = hints.map { "“\($0.1)”是否就是 \($0.0)？" }.joined()
    let english = hints.map { " Is '\($0.1)' meant for \($0.0)?" }.joined()
    return BilingualName(
      "\(file):1 的表头缺少列：\(names.joined(separator: "、"))。\(chinese)请补上，或换用合适的导入配置。",
      "\(file):1: the header lacks \(names.joined(separator: ", ")).\(english)"
        + " Add them, or choose the import profile that knows the file's headings.")
  }
}
