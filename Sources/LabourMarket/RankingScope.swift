/// How a night's lists came about.
public enum RankingScope: Hashable, Sendable {
  /// Everything was ranked, and why.
  case full(FullRunReason)
  /// Only what these counts name was ranked again.
  case delta(DeltaCounts)
}

/// Why everything was ranked.
public enum FullRunReason: String, CaseIterable, Sendable {
  /// No earlier night was named.
  case noSnapshot = "no-snapshot"
  /// The earlier night's files are missing, damaged, or of another layout.
  case unreadable
  case policyChanged = "policy-changed"
  case vocabularyChanged = "vocabulary-changed"
  case programChanged = "program-changed"
  case tooManyChanges = "too-many-changes"
}

/// What a delta night ranked again.
public struct DeltaCounts: Hashable, Sendable {
  public var changedSeekers: Int
  public var changedOpenings: Int
  /// Lists that lost more than their reserve and were ranked again from the start.
  public var refilledSeekers: Int
  public var refilledOpenings: Int

  public init(
    changedSeekers: Int, changedOpenings: Int, refilledSeekers: Int, refilledOpenings: Int
  ) {
    (self.changedSeekers, self.changedOpenings) = (changedSeekers, changedOpenings)
    (self.refilledSeekers, self.refilledOpenings) = (refilledSeekers, refilledOpenings)
  }
}

extension FullRunReason {
  public var name: BilingualName {
    switch self {
    case .noSnapshot: BilingualName("未指定前一晚的结果", "no earlier night was named")
    case .unreadable:
      BilingualName("前一晚的文件缺失或已损坏", "the earlier night's files are missing or damaged")
    case .policyChanged: BilingualName("政策有变", "the policy changed")
    case .vocabularyChanged: BilingualName("参考数据表有变", "the reference tables changed")
    case .programChanged: BilingualName("程序版本有变", "the program changed")
    case .tooManyChanges: BilingualName("有变的人和岗位过多", "too many people and openings changed")
    }
  }
}
