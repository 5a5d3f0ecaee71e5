/// Reads a table that `CSVWriter` wrote, and nothing looser.
///
/// What the project writes has one form, so anything else (a missing column, a line with other
/// cells, text behind a closing quote) is an error with its line. Files that people and other
/// systems deliver are Intake's to read.
public struct CSVReader<Row: StoredTableRow>: ~Copyable {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private let columns = Array(Row.Column.allCases)

  /// - Throws: `wrongHeader` where the first line doesn't name the table's columns in their order.
  public init(_ bytes: [UInt8]) throws(TableError) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    let named = try record() ?? []
    let isRight =
      named == columns.map(\.fileHeading) || named == columns.map(\.rawValue)
    guard isRight else { throw .wrongHeader(expected: columns.map(\.rawValue)) }
  }

  /// The next row; nil behind the last.
  public mutating func next() throws(TableError) -> Row? {
    let start = line
    guard let texts = try record() else { return nil }
    guard texts.count == columns.count else { throw .brokenLine(start) }
    return try Row(TableCells(line: start, columns: columns, texts: texts))
  }

  /// All rows of a table.
  public static func rows(of bytes: [UInt8]) throws(TableError) -> [Row] {
    var reader = try CSVReader(bytes)
    var rows: [Row] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }

  /// The cells of the record at `position`, nil at the end of the file.
  private mutating func record() throws(TableError) -> [String]? {
    guard position < bytes.count else { return nil }
    var cells: [String] = []
    cells.reserveCapacity(columns.count)
    let start = line
    while true {
      guard let text = cell() else { throw .brokenLine(start) }
      cells.append(FormulaGuard.undone(text))
      guard position < bytes.count else { throw .brokenLine(start) }
      let end = bytes[position]
      position += 1
      if end == UInt8(ascii: ",") { continue }
      guard end == UInt8(ascii: "\r"), position < bytes.count,
        bytes[position] == UInt8(ascii: "\n")
      else { throw .brokenLine(start) }
      position += 1
      line += 1
      return cells
    }
  }

  /// The text of the cell at `position`; stops at what ends it.
  ///
  /// Nil where quotes are broken, or the text is no UTF-8.
  private mutating func cell() -> String? {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      let end = endOfPlainCell(bytes.span, position)
      defer { position = end }
      return String(validating: bytes[position..<end], as: UTF8.self)
    }
    var text: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard position < bytes.count, bytes[position] == byte else {
          return String(validating: text, as: UTF8.self)
        }
        position += 1
      }
      if byte == UInt8(ascii: "\n") { line += 1 }
      text.append(byte)
    }
    return nil
  }
}

private func endOfPlainCell(_ bytes: Span<UInt8>, _ start: Int) -> Int {
  var end = start
  while end < bytes.count {
    switch bytes[end] {
    case UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: "\""): return end
    default: end += 1
    }
  }
  return end
}
