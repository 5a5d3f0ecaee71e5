public import LabourMarket
public import Tables

/// A line of `reserves.csv`: what became of the seats that an opening reserves for a trait.
public struct ReserveLine: Hashable, Sendable {
  public var opening: OpeningID
  public var trait: ReserveRule.Trait
  public var seats: Int32
  /// Held in the name of the reserve; given to others; left empty: they sum to `seats`.
  public var used: Int32
  public var reverted: Int32
  public var empty: Int32
  /// What a newcomer with the trait has to beat.
  public var cutoff: Cutoff?

  public init(_ opening: OpeningID, _ use: ReserveUse, cutoff: Cutoff?) {
    (self.opening, trait, seats) = (opening, use.trait, use.seats)
    (used, reverted, empty, self.cutoff) = (use.used, use.reverted, use.empty, cutoff)
  }
}

public enum ReserveColumn: String, TableColumn {
  case openingID = "opening_id"
  case trait, seats, used, reverted, empty
  case cutoffFit = "cutoff_fit"
  case cutoffRegistered = "cutoff_registered_on"
  case cutoffSeeker = "cutoff_seeker_id"
  case name

  public var column: Column {
    switch self {
    case .openingID: .openingID
    case .trait:
      Column(
        .code, "预留对象编码", "Reserved for, code",
        BilingualName("与政策文件中的写法相同", "as the policy file writes it"))
    case .seats:
      Column(.integer, "预留名额", "Reserved", unit: .seats, BilingualName("预留的名额", "seats reserved"))
    case .used:
      Column(
        .integer, "使用", "Used", unit: .seats,
        BilingualName("由预留对象使用", "held in the name of the reserve"))
    case .reverted:
      Column(
        .integer, "转为公开", "Reverted", unit: .seats,
        BilingualName("预留对象不足而给了他人", "given to others, because too few came"))
    case .empty:
      Column(.integer, "空置", "Empty", unit: .seats, BilingualName("空着的", "left empty"))
    case .cutoffFit: .cutoffFit
    case .cutoffRegistered: .cutoffRegistered
    case .cutoffSeeker: .cutoffSeeker
    case .name:
      Column(.text, "预留对象", "Reserved for", BilingualName("预留对象的名称", "the trait in words"))
    }
  }
}

extension ReserveLine: StoredTableRow {
  public func cell(_ column: ReserveColumn) -> Cell {
    switch column {
    case .openingID: .code(opening.text)
    case .trait: .code(trait.id)
    case .seats: .integer(seats)
    case .used: .integer(used)
    case .reverted: .integer(reverted)
    case .empty: .integer(empty)
    case .cutoffFit: .points(cutoff?.fit)
    case .cutoffRegistered: .date(cutoff?.registered)
    case .cutoffSeeker: cutoff.map { .code($0.seeker.text) } ?? .empty
    case .name: .text(trait.name.chinese)
    }
  }

  public init(_ cells: TableCells<ReserveColumn>) throws(TableError) {
    opening = try cells.value(.openingID, OpeningID.init)
    trait = try cells.value(.trait, ReserveRule.Trait.init(id:))
    guard cells.text(.name) == trait.name.chinese else { throw cells.failure(.name) }
    (seats, used) = (try cells.count(.seats), try cells.count(.used))
    (reverted, empty) = (try cells.count(.reverted), try cells.count(.empty))
    cutoff = try Cutoff(cells, .cutoffFit, .cutoffRegistered, .cutoffSeeker)
  }
}
