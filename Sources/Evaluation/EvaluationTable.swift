public import LabourMarket

/// Methods against measures.
public struct EvaluationTable: Sendable {
  public struct Row: Sendable {
    public let method: String
    public let estimates: [Estimate]
  }

  public let title: BilingualName
  public let measures: [String]
  public internal(set) var rows: [Row] = []
  /// What a reader should know besides, one sentence each.
  public internal(set) var remarks: [BilingualName] = []

  init(_ title: BilingualName, measures: [String]) {
    (self.title, self.measures) = (title, measures)
  }

  /// Adds a method from its values for each measure, a value for each query.
  mutating func add(_ method: String, _ values: [[Double]]) {
    rows.append(Row(method: method, estimates: values.map(Estimate.init)))
  }
}
