internal import LabourMarket

/// Which cell of a record holds which column.
struct ColumnLayout<Column: SourceColumn> {
  struct Field {
    let position: Int
    let column: Column
    /// What the delivering system's codes mean; empty where they need no translation.
    let values: [String: String]

    /// The cell's text in canonical terms.
    func text(in record: Record) -> String {
      let text = record.text(position, keepsLines: column.isLongText)
      return values.isEmpty ? text : values[text] ?? text
    }
  }

  /// In the order of the columns, whatever the order in the file.
  private(set) var fields: [Field] = []
  private(set) var ignored: [String] = []
  private(set) var usesSchemeOf1984 = false

  /// - Parameters:
  ///   - kind: The profile's word for this file, such as `seekers`.
  ///   - unread: Columns whose cells nobody looks at.
  init(
    header: [String], file: String, kind: String, profile: ImportProfile, unread: Set<Column> = []
  ) throws(IntakeError) {
    let entries = profile.entries.filter { $0.file == kind }
    let spellings = Self.spellings(entries)
    var positions: [Column: Int] = [:]
    for (position, heading) in header.enumerated() {
      guard let column = spellings[folded(heading)] ?? spellings[Self.bare(heading)] else {
        if !heading.isEmpty { ignored.append(Self.shown(heading)) }
        continue
      }
      guard positions.updateValue(position, forKey: column) == nil else {
        throw .repeatedColumn(file: file, name: column.rawValue)
      }
    }
    try Self.demand(positions, header: ignored, file: file)
    for column in Column.allCases where !unread.contains(column) {
      guard let position = positions[column] else { continue }
      let own = entries.filter { $0.column == column.rawValue }
      let values = own.reduce(into: [:]) { $0.merge($1.values) { first, _ in first } }
      fields.append(Field(position: position, column: column, values: values))
      if own.contains(where: \.usesSchemeOf1984) { usesSchemeOf1984 = true }
    }
  }

  /// A heading as accounts and messages show it; where a file has no header, it is somebody's cell.
  private static func shown(_ heading: String) -> String {
    let text = withoutPersonalNumbers(heading)
    return text.count > 40 ? Shown.shape(text) : text
  }

  private static func spellings(_ entries: [ImportProfile.Entry]) -> [String: Column] {
    var spellings: [String: Column] = [:]
    for column in Column.allCases {
      spellings[folded(column.rawValue)] = column
      spellings[folded(column.chinese)] = column
    }
    for entry in entries where !entry.header.isEmpty {
      spellings[folded(entry.header)] = Column(rawValue: entry.column)
    }
    return spellings
  }

  /// The heading without the mark of a mandatory column and without a unit in brackets.
  private static func bare(_ heading: String) -> String {
    let text = folded(heading).drop { $0 == "*" }
    return String(text.prefix { $0 != "(" })
  }

  private static func demand(
    _ positions: [Column: Int], header: [String], file: String
  ) throws(IntakeError) {
    let missing = Column.allCases.filter { $0.isRequired && positions[$0] == nil }
    guard !missing.isEmpty else { return }
    let nearest = missing.map {
      nearestName(to: $0.rawValue, among: header) ?? nearestName(to: $0.chinese, among: header)
        ?? ""
    }
    throw .missingColumns(
      file: file, names: missing.map { "\($0.rawValue) (\($0.chinese))" }, nearest: nearest)
  }
}

extension SourceColumn {
  /// Whether the column holds what somebody wrote at length, which may go over several lines.
  var isLongText: Bool {
    ["skills", "certificates", "wish", "experience", "requirements"].contains(rawValue)
  }
}
