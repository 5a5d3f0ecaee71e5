public import LabourMarket

/// The cells of one line of a table, by column.
public struct TableCells<Column: TableColumn>: Sendable {
  /// Of the file, the first is 1.
  public let line: Int
  @usableFromInline let columns: [Column]
  /// For each of `columns` the text without quotes and guard.
  @usableFromInline let texts: [String]

  @inlinable
  init(line: Int, columns: [Column], texts: [String]) {
    (self.line, self.columns, self.texts) = (line, columns, texts)
  }

  /// The text of a cell.
  @inlinable
  public func text(_ column: Column) -> String {
    // Of a handful of columns, so that a search is as quick as a look-up.
    for position in columns.indices where columns[position] == column { return texts[position] }
    return ""
  }

  @inlinable
  public func isEmpty(_ column: Column) -> Bool { text(column).isEmpty }

  /// The error that says that the cell in `column` isn't what it should be.
  public func failure(_ column: Column) -> TableError {
    .badCell(line: line, column: column.rawValue)
  }

  /// The cell's text made into a value.
  @inlinable
  public func value<Value>(
    _ column: Column, _ read: (String) -> Value?
  ) throws(TableError) -> Value {
    guard let value = read(text(column)) else { throw failure(column) }
    return value
  }

  /// Nil for an empty cell.
  @inlinable
  public func optional<Value>(
    _ column: Column, _ read: (String) -> Value?
  ) throws(TableError) -> Value? {
    isEmpty(column) ? nil : try value(column, read)
  }

  /// A whole number as `CSVWriter` writes it, so that no two texts mean the same.
  public func integer(_ column: Column) throws(TableError) -> Int {
    try value(column) { text in
      guard let number = Int(text), String(number) == text else { return nil }
      return number
    }
  }

  public func integer(_ column: Column, in range: ClosedRange<Int>) throws(TableError) -> Int {
    let number = try integer(column)
    guard range.contains(number) else { throw failure(column) }
    return number
  }

  /// A number of people, seats or lines: 0 or more, of 31 bits.
  public func count(_ column: Column) throws(TableError) -> Int32 {
    Int32(try integer(column, in: 0...Int(Int32.max)))
  }

  public func points(_ column: Column) throws(TableError) -> Points {
    try value(column) { Points(exact: $0) }
  }

  public func day(_ column: Column) throws(TableError) -> CalendarDay {
    try value(column) { CalendarDay($0) }
  }

  public func flag(_ column: Column) throws(TableError) -> Bool {
    try value(column) { $0 == Cell.yes ? true : $0.isEmpty ? false : nil }
  }
}
