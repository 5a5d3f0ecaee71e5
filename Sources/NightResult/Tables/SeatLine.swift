public import LabourMarket
public import Tables

/// A line of `seats.csv`: an opening, its seats, its cutoff, and its empty seats by reason.
public struct SeatLine: Hashable, Sendable {
  public var opening: OpeningID
  public var enterprise: EnterpriseID
  public var title: String
  public var seats: Int32
  public var filled: Int32
  public var unfilled: Int32
  /// Of `filled`: people of the emergency reserve.
  public var emergency: Int32
  /// People whom the rules allow here, listed or not.
  public var eligible: Int32
  public var cutoff: Cutoff?
  /// Empty seats by reason; zeros are left out.
  public var unfilledBy: [UnfilledReason: Int32]

  public init(
    _ opening: Opening, _ outcome: OpeningOutcome, eligible: Int32, cutoff: Cutoff?
  ) {
    (self.opening, enterprise, title) = (opening.id, opening.enterprise, opening.title)
    (seats, filled, unfilled) = (outcome.headcount, outcome.filled, outcome.unfilled)
    (emergency, self.eligible, self.cutoff) = (outcome.emergency, eligible, cutoff)
    unfilledBy = outcome.unfilledBy.filter { $0.value != 0 }
  }
}

public enum SeatColumn: String, TableColumn {
  case openingID = "opening_id"
  case enterpriseID = "enterprise_id"
  case title, seats, filled, unfilled, emergency, eligible
  case cutoffFit = "cutoff_fit"
  case cutoffRegistered = "cutoff_registered_on"
  case cutoffSeeker = "cutoff_seeker_id"
  case noEligible = "no-eligible"
  case preferElsewhere = "prefer-elsewhere"
  case pay, commute, date, cap
  case hardReserve = "hard-reserve"

  /// The reason whose seats the column counts.
  public var reason: UnfilledReason? { UnfilledReason(rawValue: rawValue) }

  public var column: Column {
    switch self {
    case .openingID: .openingID
    case .enterpriseID: .enterpriseID
    case .title:
      Column(.text, "岗位名称", "Title", BilingualName("用人单位的写法", "as the enterprise wrote it"))
    case .seats:
      Column(.integer, "招聘人数", "Seats", unit: .seats, BilingualName("名额数", "seats in all"))
    case .filled:
      Column(
        .integer, "拟推荐", "Filled", unit: .people, BilingualName("拟推荐人数", "people proposed for them")
      )
    case .unfilled:
      Column(.integer, "空缺", "Unfilled", unit: .seats, BilingualName("空缺名额", "seats left empty"))
    case .emergency:
      Column(
        .integer, "应急储备", "Emergency reserve", unit: .people,
        BilingualName("拟推荐者中的应急储备人员", "of those proposed: from the emergency reserve"))
    case .eligible:
      Column(
        .integer, "符合条件人数", "Eligible", unit: .people,
        BilingualName("符合全部硬性条件的人数", "people whom every hard rule allows"))
    case .cutoffFit: .cutoffFit
    case .cutoffRegistered: .cutoffRegistered
    case .cutoffSeeker: .cutoffSeeker
    case .noEligible, .preferElsewhere, .pay, .commute, .date, .cap, .hardReserve:
      Self.column(of: reason!)
    }
  }

  private static func column(of reason: UnfilledReason) -> Column {
    Column(
      .integer, reason.name.chinese, reason.name.english, unit: .seats,
      BilingualName("空缺原因：\(reason.name.chinese)", "empty because: \(reason.name.english)"))
  }
}

extension SeatLine: StoredTableRow {
  public func cell(_ column: SeatColumn) -> Cell {
    switch column {
    case .openingID: .code(opening.text)
    case .enterpriseID: .code(enterprise.text)
    case .title: .text(title)
    case .seats: .integer(seats)
    case .filled: .integer(filled)
    case .unfilled: .integer(unfilled)
    case .emergency: .integer(emergency)
    case .eligible: .integer(eligible)
    case .cutoffFit: .points(cutoff?.fit)
    case .cutoffRegistered: .date(cutoff?.registered)
    case .cutoffSeeker: cutoff.map { .code($0.seeker.text) } ?? .empty
    case .noEligible, .preferElsewhere, .pay, .commute, .date, .cap, .hardReserve:
      .integer(unfilledBy[column.reason!] ?? 0)
    }
  }

  public init(_ cells: TableCells<SeatColumn>) throws(TableError) {
    opening = try cells.value(.openingID, OpeningID.init)
    enterprise = try cells.value(.enterpriseID, EnterpriseID.init)
    title = cells.text(.title)
    (seats, filled) = (try cells.count(.seats), try cells.count(.filled))
    (unfilled, emergency) = (try cells.count(.unfilled), try cells.count(.emergency))
    eligible = try cells.count(.eligible)
    cutoff = try Cutoff(cells, .cutoffFit, .cutoffRegistered, .cutoffSeeker)
    unfilledBy = [:]
    for column in SeatColumn.allCases {
      guard let reason = column.reason else { continue }
      let seats = try cells.count(column)
      if seats > 0 { unfilledBy[reason] = seats }
    }
  }
}
