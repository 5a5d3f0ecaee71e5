public import LabourMarket
internal import Reporting
internal import Vectorization

/// Methods against measures, ready to print.
public struct EvaluationTable: Sendable {
  struct Row: Sendable {
    let method: String
    let estimates: [Estimate]
  }

  let title: BilingualName
  let measures: [String]
  var rows: [Row] = []
  /// What a reader should know besides, one sentence each.
  var remarks: [BilingualName] = []

  init(_ title: BilingualName, measures: [String]) {
    (self.title, self.measures) = (title, measures)
  }

  /// Adds a method from its values for each measure, a value for each query.
  mutating func add(_ method: String, _ values: [[Double]]) {
    rows.append(Row(method: method, estimates: values.map(Estimate.init)))
  }

  fileprivate func table(_ language: Language) -> String {
    let word = { (name: String) in language == .chinese ? Self.chinese[name] ?? name : name }
    let cells = rows.map { row in [word(row.method)] + row.estimates.map(Self.shown) }
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

  fileprivate var csvLines: [String] {
    rows.flatMap { row in
      zip(measures, row.estimates).map { measure, estimate in
        "\"\(title.english)\",\"\(row.method)\",\(measure),\(Self.plain(estimate.mean)),"
          + "\(Self.plain(estimate.low)),\(Self.plain(estimate.high))"
      }
    }
  }

  fileprivate struct File: Encodable {
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
  private static func shown(_ estimate: Estimate) -> String {
    "\(plain(estimate.mean)) [\(plain(estimate.low)), \(plain(estimate.high))]"
  }

  private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }

  /// Four decimals, rounded, in every locale.
  private static func plain(_ value: Double) -> String {
    let scaled = Int((value * 10_000).rounded())
    let digits = String(scaled % 10_000)
    return "\(scaled / 10_000)." + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

extension [EvaluationTable] {
  /// The tables one after the other; JSON is one object, or an array of several.
  public func text(as format: ListFormat, language: Language) -> String {
    switch format {
    case .table: map { $0.table(language) }.joined(separator: "\n")
    case .csv:
      (["set,method,measure,mean,low,high"] + flatMap(\.csvLines)).joined(separator: "\n") + "\n"
    case .json:
      count == 1
        ? jsonText(EvaluationTable.File(self[0])) : jsonText(map(EvaluationTable.File.init))
    }
  }
}
