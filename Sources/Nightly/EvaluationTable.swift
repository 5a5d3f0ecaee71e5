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
    let header = [BilingualName("方法", "method")[language]] + measures
    let cells = rows.map { row in [row.method] + row.estimates.map(Self.shown) }
    return title[language] + "\n\n" + textTable(header: header, rows: cells, wordColumns: 1)
      + remarks.map { $0[language] + "\n" }.joined()
  }

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
