public import LabourMarket
public import Tables

/// A line of `placements.csv`: a registered person and what tonight proposes to her.
public struct PlacementLine: Hashable, Sendable {
  public enum Outcome: Hashable, Sendable {
    case proposed(Seat)
    case unplaced(UnplacedReason)
    case ineligible(IneligibleReason)
    /// Her batch stayed too small.
    case withdrawn(CohortID)

    /// The stable word of files.
    public var word: String {
      switch self {
      case .proposed: "proposed"
      case .unplaced: "unplaced"
      case .ineligible: "ineligible"
      case .withdrawn: "withdrawn"
      }
    }
  }

  /// A seat proposed to somebody.
  public struct Seat: Hashable, Sendable {
    public var opening: OpeningID
    public var enterprise: EnterpriseID
    public var kind: SeatKind
    /// Nil where the opening stands in no list of hers, as a kept seat may.
    public var rank: Int32?
    public var fit: Points
    public var appeal: Points

    public init(
      opening: OpeningID, enterprise: EnterpriseID, kind: SeatKind, rank: Int32?, fit: Points,
      appeal: Points
    ) {
      (self.opening, self.enterprise, self.kind) = (opening, enterprise, kind)
      (self.rank, self.fit, self.appeal) = (rank, fit, appeal)
    }
  }

  public var seeker: SeekerID
  public var outcome: Outcome

  public init(seeker: SeekerID, outcome: Outcome) {
    (self.seeker, self.outcome) = (seeker, outcome)
  }

  public var seat: Seat? { if case .proposed(let seat) = outcome { seat } else { nil } }
}

public enum PlacementColumn: String, TableColumn {
  case seekerID = "seeker_id"
  case outcome, reason
  case openingID = "opening_id"
  case enterpriseID = "enterprise_id"
  case seat, rank, fit, appeal

  public var column: Column {
    switch self {
    case .seekerID: .seekerID
    case .outcome:
      Column(
        .code, "结果", "Outcome",
        BilingualName(
          "proposed 拟推荐、unplaced 未推荐、ineligible 不参加、withdrawn 撤回",
          "proposed, unplaced, ineligible, withdrawn"))
    case .reason:
      Column(
        .code, "原因", "Reason",
        BilingualName("未获推荐的原因；拟推荐者为空", "why nothing is proposed; empty where something is"))
    case .openingID: .openingID
    case .enterpriseID: .enterpriseID
    case .seat:
      Column(
        .code, "名额", "Seat",
        BilingualName(
          "依据：open 公开、reserved-n 第 n 项预留、emergency 应急储备、floor 为下限调配、locked 以往已录用",
          "by which right: open, reserved-n (the n-th reserve), emergency, floor (called to fill "
            + "it), locked (hired on an earlier night)"))
    case .rank:
      Column(
        .integer, "志愿序号", "Rank",
        BilingualName("岗位在本人名单中的位置，1 为最合意", "place on her list, 1 is her favourite"))
    case .fit: .fit
    case .appeal: .appeal
    }
  }
}

extension PlacementLine: StoredTableRow {
  public func cell(_ column: PlacementColumn) -> Cell {
    switch (column, outcome) {
    case (.seekerID, _): .code(seeker.text)
    case (.outcome, _): .code(outcome.word)
    case (.reason, .unplaced(let reason)): .code(reason.rawValue)
    case (.reason, .ineligible(let reason)): .code(reason.rawValue)
    case (.reason, .withdrawn(let cohort)): .code(Self.batch + cohort.text)
    case (.openingID, .proposed(let seat)): .code(seat.opening.text)
    case (.enterpriseID, .proposed(let seat)): .code(seat.enterprise.text)
    case (.seat, .proposed(let seat)): .code(seat.kind.id)
    case (.rank, .proposed(let seat)): .integer(seat.rank)
    case (.fit, .proposed(let seat)): .points(seat.fit)
    case (.appeal, .proposed(let seat)): .points(seat.appeal)
    default: .empty
    }
  }

  private static let batch = "batch:"

  public init(_ cells: TableCells<PlacementColumn>) throws(TableError) {
    seeker = try cells.value(.seekerID, SeekerID.init)
    let word = cells.text(.outcome)
    guard word != "proposed" else {
      guard cells.isEmpty(.reason) else { throw cells.failure(.reason) }
      outcome = .proposed(
        Seat(
          opening: try cells.value(.openingID, OpeningID.init),
          enterprise: try cells.value(.enterpriseID, EnterpriseID.init),
          kind: try cells.value(.seat, SeatKind.init(id:)),
          rank: cells.isEmpty(.rank) ? nil : try cells.count(.rank),
          fit: try cells.points(.fit), appeal: try cells.points(.appeal)))
      return
    }
    switch word {
    case "unplaced": outcome = .unplaced(try cells.value(.reason, UnplacedReason.init))
    case "ineligible": outcome = .ineligible(try cells.value(.reason, IneligibleReason.init))
    case "withdrawn":
      outcome = .withdrawn(
        try cells.value(.reason) { text in
          text.hasPrefix(Self.batch) ? CohortID(String(text.dropFirst(Self.batch.count))) : nil
        })
    default: throw cells.failure(.outcome)
    }
    for column: PlacementColumn in [.openingID, .enterpriseID, .seat, .rank, .fit, .appeal]
    where !cells.isEmpty(column) {
      throw cells.failure(column)
    }
  }
}
