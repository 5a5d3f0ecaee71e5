internal import LabourMarket

/// Takes the cells of one row after the other, and remembers what was wrong with them.
struct RowScope {
  let file: String
  private(set) var line = 0
  private(set) var isRejected = false
  private var issues: [QuarantineRow] = []

  /// A longer cell rejects its row.
  static let longestText = 1 << 16

  init(file: String) { self.file = file }

  /// Whether nothing is wrong with the row.
  var isSpotless: Bool { issues.isEmpty }

  mutating func begin(line: Int) {
    self.line = line
    isRejected = false
    if !issues.isEmpty { issues.removeAll(keepingCapacity: true) }
  }

  /// What to put in the quarantine: of a rejected row only why it is out.
  func close() -> [QuarantineRow] {
    isRejected ? issues.filter { $0.outcome == .rejected } : issues
  }

  mutating func reject(_ column: String, _ value: Shown, _ reason: QuarantineReason) {
    note(column, value, reason, .rejected)
  }

  mutating func notice(_ column: String, _ value: Shown, _ reason: QuarantineReason) {
    note(column, value, reason, .noticed)
  }

  private mutating func note(
    _ column: String, _ value: Shown, _ reason: QuarantineReason,
    _ outcome: QuarantineRow.Outcome
  ) {
    if outcome == .rejected { isRejected = true }
    issues.append(
      QuarantineRow(
        file: file, line: line, column: column, value: Self.start(of: value.text), reason: reason,
        outcome: outcome))
  }

  private static func start(of text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(40)))
  }

  /// Reads a cell without which the row is out.
  mutating func required<Value>(
    _ text: String, _ column: some SourceColumn, _ reason: QuarantineReason,
    empty: QuarantineReason = .missingValue, _ read: (String) -> Value?
  ) -> Value? {
    guard !text.isEmpty else {
      reject(column.rawValue, "", empty)
      return nil
    }
    guard let value = read(text) else {
      reject(column.rawValue, .cell(text, column), reason)
      return nil
    }
    return value
  }

  /// Reads a cell that may be empty; one that can't be read counts as empty and is noticed.
  mutating func optional<Value>(
    _ text: String, _ column: some SourceColumn, _ reason: QuarantineReason,
    _ read: (String) -> Value?
  ) -> Value? {
    guard !text.isEmpty else { return nil }
    guard let value = read(text) else {
      notice(column.rawValue, .cell(text, column), reason)
      return nil
    }
    return value
  }

  /// Reads the name of a row, without which the row is out.
  ///
  /// Ids stand in every result, so one that is a person's own number must not come in.
  ///
  /// - Parameter date: The night.
  mutating func identifier<Entity>(
    _ text: String, _ column: some SourceColumn, empty: QuarantineReason = .missingValue,
    on date: CalendarDay
  ) -> Identifier<Entity>? {
    let id = required(text, column, .badIdentifier, empty: empty, Identifier<Entity>.init)
    guard id != nil, PersonalNumber.isIdentifier(text, on: date) else { return id }
    reject(column.rawValue, .checked(Shown.shape(text)), .personalIdentifier)
    return nil
  }

  /// Reads a reference to another row, where there is one.
  mutating func optionalIdentifier<Entity>(
    _ text: String, _ column: some SourceColumn, on date: CalendarDay
  ) -> Identifier<Entity>? {
    let id = optional(text, column, .badIdentifier, Identifier<Entity>.init)
    guard id != nil, PersonalNumber.isIdentifier(text, on: date) else { return id }
    notice(column.rawValue, .checked(Shown.shape(text)), .personalIdentifier)
    return nil
  }

  /// Reads a whole number; nil, and a note, where there is none or it is out of `range`.
  mutating func number(
    _ text: String, _ column: some SourceColumn, _ unit: Quantity.Unit, in range: ClosedRange<Int>,
    isRequired: Bool = false
  ) -> Int? {
    let read = { (text: String) in Quantity(text, unit: unit)?.low }
    let number =
      isRequired
      ? required(text, column, .notANumber, read) : optional(text, column, .notANumber, read)
    guard let number else { return nil }
    guard range.contains(number) else {
      note(column.rawValue, .cell(text, column), .outOfRange, isRequired ? .rejected : .noticed)
      return nil
    }
    return number
  }

  /// Reads each part of a cell that lists several; parts that can't be read are noticed.
  mutating func list<Value>(
    _ text: String, _ column: some SourceColumn, _ read: (String) -> Value?
  ) -> [Value] {
    guard !text.isEmpty else { return [] }
    if let value = read(text) { return [value] }
    var values: [Value] = []
    for part in parts(of: text) {
      if let value = read(part) {
        values.append(value)
      } else {
        notice(column.rawValue, .cell(part, column), .unknownCode)
      }
    }
    return values
  }

  /// A text that may not be endless.
  mutating func words(_ text: String, _ column: some SourceColumn) -> String {
    guard text.utf8.count > Self.longestText else { return text }
    reject(column.rawValue, "", .textTooLong)
    return ""
  }
}
