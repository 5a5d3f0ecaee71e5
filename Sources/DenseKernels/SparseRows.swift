/// Rows of small integers of which most are zero, stored by their non-zero cells.
///
/// The seeker side holds 0...64, the opening side the full Int16. Columns ascend within a row.
public struct SparseRows: Hashable, Sendable {
  /// The number of columns, zeros included.
  public let columns: Int
  /// Where each row starts in `column` and `value`, and, last, where the last one ends.
  public private(set) var starts: [Int]
  /// For each cell its column, and its value; `append` drops zeros.
  public private(set) var column: [UInt16]
  public private(set) var value: [Int16]

  /// - Precondition: `columns` is at most 65,536.
  public init(columns: Int) {
    precondition((0...65_536).contains(columns), "Columns fit in 16 bits")
    (self.columns, starts, column, value) = (columns, [0], [], [])
  }

  /// Rows that were stored as these arrays.
  ///
  /// - Precondition: `starts` ascends from 0 to the number of cells, which are below `columns`.
  public init(columns: Int, starts: [Int], column: [UInt16], value: [Int16]) {
    precondition(starts.first == 0 && starts.last == column.count, "Rows cover the cells")
    precondition(zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }, "Starts ascend")
    precondition(column.count == value.count, "A value for each cell")
    precondition(column.allSatisfy { $0 < columns }, "Columns exist")
    (self.columns, self.starts, self.column, self.value) = (columns, starts, column, value)
  }

  /// The number of rows.
  public var count: Int { starts.count - 1 }

  /// Adds a row; zeros are dropped.
  ///
  /// - Precondition: Columns ascend strictly and stay below `columns`.
  public mutating func append(_ cells: some Sequence<(column: Int, value: Int16)>) {
    var last = -1
    for cell in cells {
      precondition(cell.column > last && cell.column < columns, "Columns ascend within a row")
      last = cell.column
      guard cell.value != 0 else { continue }
      column.append(UInt16(cell.column))
      value.append(cell.value)
    }
    starts.append(column.count)
  }

  /// Adds a row of others that have the same columns.
  mutating func append(_ others: SparseRows, _ row: Int) {
    let cells = others.cells(of: row)
    column.append(contentsOf: others.column[cells])
    value.append(contentsOf: others.value[cells])
    starts.append(column.count)
  }

  /// Where the cells of `row` stand in `column` and `value`.
  public func cells(of row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }
}
