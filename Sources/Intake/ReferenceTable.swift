internal import LabourMarket

/// A table of `Data/Reference` or a profile, read whole; unlike a delivered file it has no bad
/// rows: anything wrong is an error with file, line and column.
struct ReferenceTable {
  let file: String
  let rows: [Row]

  /// - Parameter columns: Those that the header must have; others are read past.
  init(folder: String, file: String, columns: [String]) throws(IntakeError) {
    var reader = try RecordReader.open(folder: folder, name: file)
    guard try reader.next() == .record else { throw .badRecord(file: file, line: 1) }
    let header = (0..<reader.record.cells.count).map { reader.record.text($0) }
    reader.width = header.count
    var positions: [String: Int] = [:]
    for (position, name) in header.enumerated() {
      guard positions.updateValue(position, forKey: name) == nil else {
        throw .repeatedColumn(file: file, name: name)
      }
    }
    let missing = columns.filter { positions[$0] == nil }
    guard missing.isEmpty else {
      let nearest = missing.map { nearestName(to: $0, among: header) ?? "" }
      throw .missingColumns(file: file, names: missing, nearest: nearest)
    }
    var rows: [Row] = []
    while let outcome = try reader.next() {
      guard outcome == .record, reader.record.foulCells.isEmpty else {
        throw .badRecord(file: file, line: reader.line)
      }
      let cells = columns.map { (column: $0, text: reader.record.text(positions[$0]!)) }
      rows.append(Row(file: file, line: reader.line, cells: cells))
    }
    (self.file, self.rows) = (file, rows)
  }

  /// The table, where it has rows: nothing can be learnt about skills from a header.
  func filled() throws(IntakeError) -> ReferenceTable {
    guard !rows.isEmpty else { throw .noRows(file: file) }
    return self
  }

  struct Row {
    let file: String
    let line: Int
    /// A handful, so that a search is as quick as a dictionary.
    let cells: [(column: String, text: String)]

    /// - Precondition: `column` is one of those that the table was opened with.
    func text(_ column: String) -> String { cells.first { $0.column == column }!.text }

    func failure(_ column: String, _ chinese: String, _ english: String) -> IntakeError {
      .badCell(
        file: file, line: line, column: column, value: text(column),
        expected: BilingualName(chinese, english))
    }

    func required(_ column: String) throws(IntakeError) -> String {
      let text = text(column)
      guard !text.isEmpty else { throw failure(column, "非空", "filled in") }
      return text
    }

    func name() throws(IntakeError) -> BilingualName {
      BilingualName(try required("name_zh"), try required("name_en"))
    }

    func list(_ column: String) -> [String] {
      text(column).split(separator: "|").map(String.init)
    }

    func number(_ column: String, in range: ClosedRange<Int>) throws(IntakeError) -> Int {
      guard let number = Int(text(column)), range.contains(number) else {
        throw failure(
          column, "\(range.lowerBound) 到 \(range.upperBound) 的整数",
          "a whole number from \(range.lowerBound) to \(range.upperBound)")
      }
      return number
    }

    func choice<Value: RawRepresentable<String> & CaseIterable>(
      _ column: String, of type: Value.Type
    ) throws(IntakeError) -> Value {
      guard let value = Value(rawValue: text(column)) else {
        let words = type.allCases.map(\.rawValue).joined(separator: ", ")
        throw failure(column, "以下之一：\(words)", "one of \(words)")
      }
      return value
    }

    /// The period from one column's day to another's; no last day: until further notice.
    func validity(
      from: String = "valid_from", to: String = "valid_to"
    ) throws(IntakeError) -> Validity {
      let first = try day(from)
      let last = text(to).isEmpty ? nil : try day(to)
      guard last.map({ first <= $0 }) ?? true else {
        throw failure(to, "不早于 \(from) 的日期", "a day not before \(from)")
      }
      return Validity(from: first, to: last)
    }

    private func day(_ column: String) throws(IntakeError) -> CalendarDay {
      guard let day = CalendarDay(text(column)) else {
        throw failure(column, "如 2014-03-01 的日期", "a day such as 2014-03-01")
      }
      return day
    }

    /// The code in `column`, which must be one of `known`.
    func code<Classification>(
      _ column: String, of known: Set<Code<Classification>>, table: String
    ) throws(IntakeError) -> Code<Classification> {
      let code = Code<Classification>(text(column))
      guard known.contains(code) else {
        throw failure(column, "\(table) 中的代码", "a code of \(table)")
      }
      return code
    }
  }

  /// The rows' values, sorted by key; a key that comes twice is an error.
  func values<Value, Key: Hashable & Comparable>(
    _ keyColumn: String, key: (Value) -> Key, _ read: (Row) throws(IntakeError) -> Value
  ) throws(IntakeError) -> [Value] {
    var values: [(key: Key, value: Value)] = []
    var seen: Set<Key> = []
    for row in rows {
      let value = try read(row)
      guard seen.insert(key(value)).inserted else {
        throw row.failure(keyColumn, "表中唯一的键", "a key that no other row has")
      }
      values.append((key(value), value))
    }
    return values.sorted { $0.key < $1.key }.map(\.value)
  }
}
