public import LabourMarket

/// What one cell holds.
public enum Cell: Hashable, Sendable {
  case text(String)
  case code(String)
  case integer(Int)
  case points(Points)
  case date(CalendarDay)
  case flag(Bool)
  case empty

  public static func integer(_ number: Int32) -> Cell { .integer(Int(number)) }

  /// Empty where there is no number.
  public static func integer(_ number: Int32?) -> Cell { number.map { .integer($0) } ?? .empty }
  public static func points(_ points: Points?) -> Cell { points.map { .points($0) } ?? .empty }
  public static func date(_ day: CalendarDay?) -> Cell { day.map { .date($0) } ?? .empty }

  /// The cell as a person reads it, without a guard or quotes.
  public var shown: String {
    switch self {
    case .text(let text), .code(let text): text
    case .integer(let number): String(number)
    case .points(let points): points.exact
    case .date(let day): day.description
    case .flag(let flag): flag ? Self.yes : ""
    case .empty: ""
    }
  }

  static let yes = "yes"
}

/// A line of a table that is declared once.
public protocol TableRow: Hashable, Sendable {
  associatedtype Column: TableColumn

  /// What the row has in `column`.
  func cell(_ column: Column) -> Cell
}

/// A line that the project also reads again.
public protocol StoredTableRow: TableRow {
  /// - Throws: Where a cell isn't what its column holds.
  init(_ cells: TableCells<Column>) throws(TableError)
}
