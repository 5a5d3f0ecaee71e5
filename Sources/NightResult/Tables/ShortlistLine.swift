public import LabourMarket
public import Tables

/// A line of `shortlists.csv`: a person on the list of an opening.
public struct ShortlistLine: Hashable, Sendable {
  public var opening: OpeningID
  public var rank: Int32
  public var seeker: SeekerID
  /// By the policy's mix of fit and appeal.
  public var points: Points
  public var fit: Points
  public var appeal: Points
  /// Whether the opening is what tonight proposes to her.
  public var isProposed: Bool

  public init(
    opening: OpeningID, rank: Int32, seeker: SeekerID, points: Points, fit: Points,
    appeal: Points, isProposed: Bool
  ) {
    (self.opening, self.rank, self.seeker, self.points) = (opening, rank, seeker, points)
    (self.fit, self.appeal, self.isProposed) = (fit, appeal, isProposed)
  }
}

public enum ShortlistColumn: String, TableColumn {
  case openingID = "opening_id"
  case rank
  case seekerID = "seeker_id"
  case points, fit, appeal, proposed

  public var column: Column {
    switch self {
    case .openingID: .openingID
    case .rank:
      Column(.integer, "名次", "Rank", BilingualName("1 为最匹配", "1 is the best"))
    case .seekerID: .seekerID
    case .points:
      Column(
        .points, "综合分", "Points",
        BilingualName(
          "策略规定的匹配分与意愿分的组合，名单按此排序", "the policy's mix of fit and appeal; lists are in its order"))
    case .fit: .fit
    case .appeal: .appeal
    case .proposed:
      Column(
        .flag, "拟推荐", "Proposed",
        BilingualName("今晚拟推荐此人到本岗位", "tonight proposes this opening to her"))
    }
  }
}

extension ShortlistLine: StoredTableRow {
  public func cell(_ column: ShortlistColumn) -> Cell {
    switch column {
    case .openingID: .code(opening.text)
    case .rank: .integer(rank)
    case .seekerID: .code(seeker.text)
    case .points: .points(points)
    case .fit: .points(fit)
    case .appeal: .points(appeal)
    case .proposed: .flag(isProposed)
    }
  }

  public init(_ cells: TableCells<ShortlistColumn>) throws(TableError) {
    self.init(
      opening: try cells.value(.openingID, OpeningID.init), rank: try cells.count(.rank),
      seeker: try cells.value(.seekerID, SeekerID.init), points: try cells.points(.points),
      fit: try cells.points(.fit), appeal: try cells.points(.appeal),
      isProposed: try cells.flag(.proposed))
  }
}
