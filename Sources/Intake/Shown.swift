internal import LabourMarket

/// What the quarantine may show of a value.
///
/// Any cell may hold what belongs into another one: a name in the column for the pool, a telephone
/// number in that for the place. So of a cell that isn't what its column holds only that is shown
/// which can be nothing but a short code, a number or a day; of everything else its shape. Who
/// mends it has file, line and column.
struct Shown: ExpressibleByStringLiteral {
  let text: String

  init(stringLiteral text: String) { self.text = text }

  private init(_ text: String) { self.text = text }

  /// An id, a day or a number that intake has read as such, or words of a reference table.
  static func checked(_ text: String) -> Shown { Shown(text) }

  /// An identifier that was read as one and may yet be somebody's number.
  static func identifier(_ text: String) -> Shown { Shown(withoutPersonalNumbers(text)) }

  /// A cell that isn't what its column holds.
  static func cell(_ text: String, _ column: some SourceColumn) -> Shown {
    if column.rawValue == SeekerColumn.birthDate.rawValue { return Shown(birthDate(text)) }
    let isDay = holdsDays(column) && isDay(text)
    return Shown(isCode(text) || isDay ? text : shape(text))
  }

  /// A day in any other column may be somebody's birthday.
  private static func holdsDays(_ column: some SourceColumn) -> Bool {
    ["_on", "_until", "_by", "_from"].contains(where: column.rawValue.hasSuffix)
  }

  /// Of a birth date the year.
  private static func birthDate(_ text: String) -> String {
    isDay(text) && ["19", "20"].contains(text.prefix(2)) ? "\(text.prefix(4))-**-**" : shape(text)
  }

  /// Six digits at most, or an occupation's eight, and three letters at most: no name, no number
  /// of a person.
  private static func isCode(_ text: String) -> Bool {
    let bytes = text.utf8
    let (digits, letters) = (bytes.count(where: isDigit), bytes.count(where: isLetter))
    let marks = bytes.count { "+-.,:/%~_".utf8.contains($0) }
    guard digits + letters + marks == bytes.count, letters <= 3, marks <= 4 else { return false }
    let isOccupation = letters == 0 && text.split(separator: "-").map(\.utf8.count) == [1, 2, 2, 2]
    return digits <= 6 || isOccupation
  }

  /// Year, month and day in any order, parted by one kind of mark.
  private static func isDay(_ text: String) -> Bool {
    guard let mark = text.first(where: { "-/.".contains($0) }) else { return false }
    let parts = text.split(separator: mark, omittingEmptySubsequences: false)
    return (2...3).contains(parts.count) && parts.allSatisfy { $0.utf8.allSatisfy(isDigit) }
      && parts.map(\.utf8.count).sorted().reversed().starts(with: parts.count == 3 ? [4, 2] : [4])
      && text.utf8.count <= 10
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  /// What kinds of characters a text has, one after the other: `字×4 #×11` for four Chinese
  /// characters and eleven digits, `a` for letters and `·` for anything else.
  static func shape(_ text: String) -> String {
    var runs: [(kind: Character, count: Int)] = []
    for scalar in text.unicodeScalars {
      let kind = kind(of: scalar)
      if runs.last?.kind == kind {
        runs[runs.count - 1].count += 1
      } else if runs.count < 6 {
        runs.append((kind, 1))
      } else {
        return shown(runs) + " …"
      }
    }
    return shown(runs)
  }

  private static func shown(_ runs: [(kind: Character, count: Int)]) -> String {
    runs.map { "\($0.kind)×\($0.count)" }.joined(separator: " ")
  }

  private static func kind(of scalar: Unicode.Scalar) -> Character {
    if decimalDigit(scalar) != nil { return "#" }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter: return "a"
    case .otherLetter: return "字"
    default: return "·"
    }
  }
}
