public import LabourMarket

/// The stages of a night, in the order in which they run.
public enum Stage: String, CaseIterable, Sendable {
  case generation, intake, vectors, ranking, placement, account, writing

  public var name: BilingualName {
    switch self {
    case .generation: BilingualName("生成演示数据", "Generate the demo district")
    case .intake: BilingualName("读取数据", "Read the files")
    case .vectors: BilingualName("向量化", "Turn people and openings into rows")
    case .ranking: BilingualName("排序", "Rank every eligible pair")
    case .placement: BilingualName("配置", "Place people")
    case .account: BilingualName("统计", "Count")
    case .writing: BilingualName("写出结果", "Write the results")
    }
  }
}

/// What a night tells while it runs; any thread may tell it.
public enum NightProgress: Sendable {
  case began(Stage)
  /// The share of the stage that is done, 0...1.
  case advanced(Stage, Double)
  /// How long the stage took, and what it did in one line.
  case finished(Stage, seconds: Double, detail: BilingualName)
  /// Something that the operator should know and that changes no result.
  case noticed(BilingualName)
}
