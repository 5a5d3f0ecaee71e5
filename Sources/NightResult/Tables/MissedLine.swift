public import LabourMarket
public import Tables

/// A line of `missed.csv`: an opening that somebody would rather have than what she is proposed.
public struct MissedLine: Hashable, Sendable {
  public var seeker: SeekerID
  /// The opening's place in her list, 1 is her favourite.
  public var rank: Int32
  public var opening: OpeningID
  public var appeal: Points
  public var fit: Points
  /// The least fit with which she would be in; nil where points don't help.
  public var cutoff: Points?
  /// The points that she lacks; nil where something else is the reason.
  public var short: Points?
  public var reason: MissedReason

  public init(seeker: SeekerID, opening: OpeningID, _ missed: MissedOpening) {
    (self.seeker, rank, self.opening) = (seeker, missed.rank, opening)
    (appeal, fit) = (missed.pair.appeal, missed.pair.fit)
    (cutoff, short, reason) = (missed.cutoff, missed.short, missed.reason)
  }
}

public enum MissedColumn: String, TableColumn {
  case seekerID = "seeker_id"
  case rank
  case openingID = "opening_id"
  case appeal, fit
  case cutoffFit = "cutoff_fit"
  case short, reason

  public var column: Column {
    switch self {
    case .seekerID: .seekerID
    case .rank:
      Column(
        .integer, "志愿序号", "Rank",
        BilingualName("岗位在本人名单中的位置，1 为最合意", "place on her list, 1 is her favourite"))
    case .openingID: .openingID
    case .appeal: .appeal
    case .fit: .fit
    case .cutoffFit:
      Column(
        .points, "录用线", "Cutoff",
        BilingualName(
          "达到即可进入的匹配分；空：与分数无关", "the least fit that would have done; empty where points don't help")
      )
    case .short:
      Column(.points, "差", "Short", BilingualName("还差多少分", "how many points she lacks"))
    case .reason:
      Column(
        .code, "原因", "Reason",
        BilingualName(
          MissedReason.allCases.map { "\($0.rawValue) \($0.name.chinese)" }.joined(separator: "、"),
          MissedReason.allCases.map { "\($0.rawValue): \($0.name.english)" }
            .joined(separator: "; ")))
    }
  }
}

extension MissedLine: StoredTableRow {
  public func cell(_ column: MissedColumn) -> Cell {
    switch column {
    case .seekerID: .code(seeker.text)
    case .rank: .integer(rank)
    case .openingID: .code(opening.text)
    case .appeal: .points(appeal)
    case .fit: .points(fit)
    case .cutoffFit: .points(cutoff)
    case .short: .points(short)
    case .reason: .code(reason.rawValue)
    }
  }

  public init(_ cells: TableCells<MissedColumn>) throws(TableError) {
    seeker = try cells.value(.seekerID, SeekerID.init)
    rank = try cells.count(.rank)
    opening = try cells.value(.openingID, OpeningID.init)
    (appeal, fit) = (try cells.points(.appeal), try cells.points(.fit))
    cutoff = cells.isEmpty(.cutoffFit) ? nil : try cells.points(.cutoffFit)
    short = cells.isEmpty(.short) ? nil : try cells.points(.short)
    reason = try cells.value(.reason, MissedReason.init)
  }
}
