public import Evaluation
public import LabourMarket
internal import Tables

extension [EvaluationTable] {
  /// The tables one after the other; JSON is one object, or an array of several.
  public func text(as format: ListFormat, language: Language) -> String {
    switch format {
    case .table: map { $0.table(language) }.joined(separator: "\n")
    case .csv: CSVWriter(flatMap(\.lines)).text
    case .json: count == 1 ? jsonText(EvaluationJSON(self[0])) : jsonText(map(EvaluationJSON.init))
    }
  }
}

extension EvaluationTable {
  fileprivate func table(_ language: Language) -> String {
    let word = { (name: String) in language == .chinese ? Self.chinese[name] ?? name : name }
    let cells = rows.map { row in [word(row.method)] + row.estimates.map(shown) }
    let interval = BilingualName(
      "方括号内：自助法 95% 置信区间。", "In brackets: 95 % bootstrap intervals.")
    return title[language] + "\n\n"
      + textTable(header: (["method"] + measures).map(word), rows: cells, wordColumns: 1) + "\n"
      + (remarks + [interval]).map { $0[language] + "\n" }.joined()
  }

  /// Names of methods and measures that read badly in a Chinese table; files keep the English.
  private static let chinese = [
    "method": "方法", "exact-words": "词语相同", "tf-idf": "TF-IDF", "bm25": "BM25",
    "character-n-grams": "字符片段", "concepts alone": "仅概念", "jobmatch, learned": "jobmatch，学习后",
    "jobmatch, fit": "jobmatch，匹配分", "jobmatch, appeal": "jobmatch，意愿分", "exact": "完全正确",
    "top-5": "前五含正确", "first-level": "大类正确", "recall@10": "召回率@10", "recall@20": "召回率@20",
  ]

  fileprivate var lines: [EvaluationLine] {
    rows.flatMap { row in
      zip(measures, row.estimates).map { measure, estimate in
        EvaluationLine(set: title.english, method: row.method, measure: measure, estimate: estimate)
      }
    }
  }
}

/// A line of `evaluate ... --format csv`: a measure of a method.
private struct EvaluationLine: TableRow {
  enum Column: String, TableColumn {
    case set, method, measure, mean, low, high

    var column: Tables.Column {
      switch self {
      case .set: Tables.Column(.text, "测试", "Set", BilingualName("衡量的对象", "what was measured"))
      case .method: Tables.Column(.code, "方法", "Method", BilingualName("方法", "the method"))
      case .measure: Tables.Column(.code, "指标", "Measure", BilingualName("指标", "the measure"))
      case .mean: Tables.Column(.text, "均值", "Mean", BilingualName("四位小数", "four decimals"))
      case .low:
        Tables.Column(.text, "下限", "Low", BilingualName("95% 区间下限", "of the 95 % interval"))
      case .high:
        Tables.Column(.text, "上限", "High", BilingualName("95% 区间上限", "of the 95 % interval"))
      }
    }
  }

  let set, method, measure: String
  let estimate: Estimate

  func cell(_ column: Column) -> Cell {
    switch column {
    case .set: .text(set)
    case .method: .code(method)
    case .measure: .code(measure)
    case .mean: .text(plain(estimate.mean))
    case .low: .text(plain(estimate.low))
    case .high: .text(plain(estimate.high))
    }
  }
}

private struct EvaluationJSON: Encodable {
  struct Row: Encodable {
    let method: String
    let measures: [String: [String: Double]]
  }

  let title: String
  let rows: [Row]
  let remarks: [String]

  init(_ table: EvaluationTable) {
    title = table.title.english
    rows = table.rows.map { row in
      let pairs = zip(table.measures, row.estimates).map { measure, estimate in
        (
          measure,
          [
            "mean": rounded(estimate.mean), "low": rounded(estimate.low),
            "high": rounded(estimate.high),
          ]
        )
      }
      return Row(
        method: row.method, measures: Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
    }
    remarks = table.remarks.map(\.english)
  }
}

/// `0.472 [0.441, 0.503]`.
private func shown(_ estimate: Estimate) -> String {
  "\(plain(estimate.mean)) [\(plain(estimate.low)), \(plain(estimate.high))]"
}

private func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }

/// Four decimals, rounded, in every locale.
private func plain(_ value: Double) -> String {
  let scaled = Int((value * 10_000).rounded())
  let digits = String(scaled % 10_000)
  return "\(scaled / 10_000)." + String(repeating: "0", count: 4 - digits.count) + digits
}
