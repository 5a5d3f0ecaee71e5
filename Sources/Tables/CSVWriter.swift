internal import LabourMarket

/// Rows as a spreadsheet opens them: UTF-8 with a byte-order mark, CRLF, quoted where needed.
///
/// Words that start with `=`, `+`, `-`, `@`, a tab or a line break (or a full-width form of the
/// first four) get a `'` in front, or a spreadsheet would run them as a formula; so do words that
/// would then look like guarded ones. `CSVReader` takes the guard away again.
///
/// > Source: RFC 4180; OWASP, "CSV Injection".
public struct CSVWriter: Sendable {
  /// What the first line says.
  public enum Heading: Sendable {
    /// The Chinese heading, a space, the id: for people and programs.
    case both
    /// The id alone, for files that a program reads again.
    case ids
  }

  public private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  public init() {}

  /// The table of `rows`.
  public init<Row: TableRow>(_ rows: some Sequence<Row>, heading: Heading = .both) {
    let columns = Array(Row.Column.allCases)
    append(columns.map { .text(heading == .both ? $0.fileHeading : $0.rawValue) })
    for row in rows { append(row, columns) }
  }

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func append<Row: TableRow>(_ row: Row, _ columns: [Row.Column]) {
    for (position, column) in columns.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      append(row.cell(column))
    }
    endLine()
  }

  /// A line of any cells, for tables whose columns depend on what was asked.
  public mutating func append(_ cells: [Cell]) {
    for (position, cell) in cells.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell)
    }
    endLine()
  }

  private mutating func endLine() { bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")] }

  private mutating func append(_ cell: Cell) {
    switch cell {
    case .text(let text), .code(let text): append(words: text)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .points(let points): bytes.append(contentsOf: points.exact.utf8)
    case .date(let day): bytes.append(contentsOf: day.description.utf8)
    case .flag(let flag): if flag { bytes.append(contentsOf: Cell.yes.utf8) }
    case .empty: break
    }
  }

  private mutating func append(words: String) {
    let isGuarded = FormulaGuard.isNeeded(words)
    let isQuoted = words.utf8.contains(where: Self.needsQuotes)
    guard isGuarded || isQuoted else {
      bytes.append(contentsOf: words.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    if isGuarded { bytes.append(FormulaGuard.mark) }
    for byte in words.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }
}

/// The `'` in front of words that a spreadsheet would run.
enum FormulaGuard {
  static let mark = UInt8(ascii: "'")

  /// Whether words start like a formula, whatever marks stand before it.
  static func isNeeded(_ words: String) -> Bool {
    let rest = words.utf8.drop { $0 == mark }
    guard let first = rest.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A,
      0x0D:
      return true
    case 0xEF:
      // U+FF1D, U+FF0B, U+FF0D, U+FF20: full-width =, +, -, @.
      let bytes = Array(rest.prefix(3))
      return bytes.count == 3 && bytes[1] == 0xBC
        && (bytes[2] == 0x9D || bytes[2] == 0x8B || bytes[2] == 0x8D || bytes[2] == 0xA0)
    default: return false
    }
  }

  /// The words without the guard that `CSVWriter` put before them.
  static func undone(_ words: String) -> String {
    words.utf8.first == mark && isNeeded(words) ? String(words.dropFirst()) : words
  }
}
