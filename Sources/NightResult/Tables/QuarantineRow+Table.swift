public import LabourMarket
public import Tables

/// The columns of `quarantine.csv`: one line a cell or row put aside, with what to do about it.
public enum QuarantineColumn: String, TableColumn {
  case file, line, column, value, outcome, reason
  case adviceChinese = "advice_zh"
  case advice

  public var column: Column {
    switch self {
    case .file: Column(.text, "文件", "File", BilingualName("来件的文件名", "the delivered file"))
    case .line: Column(.integer, "行", "Line", BilingualName("从 1 起，表头为 1", "from 1, the header's"))
    case .column: Column(.code, "列", "Column", BilingualName("空：整行", "empty: the whole row"))
    case .value:
      Column(
        .text, "内容", "Value", BilingualName("原内容，个人信息已遮盖", "what stood there, personal data masked")
      )
    case .outcome:
      Column(
        .code, "处理", "Outcome",
        BilingualName(
          QuarantineRow.Outcome.allCases.map { "\($0.rawValue) \($0.name.chinese)" }
            .joined(separator: "、"),
          QuarantineRow.Outcome.allCases.map(\.rawValue).joined(separator: ", ")))
    case .reason: Column(.code, "原因", "Reason", BilingualName("原因代码", "code of the reason"))
    case .adviceChinese:
      Column(.text, "说明", "Advice (Chinese)", BilingualName("原因与办法", "what to do, in Chinese"))
    case .advice:
      Column(.text, "说明（英文）", "Advice", BilingualName("英文的原因与办法", "what is wrong and what to do"))
    }
  }
}

extension QuarantineRow: StoredTableRow {
  public func cell(_ column: QuarantineColumn) -> Cell {
    switch column {
    case .file: .text(file)
    case .line: .integer(line)
    case .column: .code(self.column)
    case .value: .text(value)
    case .outcome: .code(outcome.rawValue)
    case .reason: .code(reason.rawValue)
    case .adviceChinese: .text(reason.advice.chinese)
    case .advice: .text(reason.advice.english)
    }
  }

  public init(_ cells: TableCells<QuarantineColumn>) throws(TableError) {
    self.init(
      file: cells.text(.file), line: try cells.integer(.line, in: 1...Int.max),
      column: cells.text(.column), value: cells.text(.value),
      reason: try cells.value(.reason, QuarantineReason.init),
      outcome: try cells.value(.outcome, QuarantineRow.Outcome.init))
    guard cells.text(.adviceChinese) == reason.advice.chinese else {
      throw cells.failure(.adviceChinese)
    }
    guard cells.text(.advice) == reason.advice.english else { throw cells.failure(.advice) }
  }
}
