/// Rows as a spreadsheet opens them: UTF-8 with a byte-order mark, CRLF, quoted where needed.
///
/// A cell of words that starts with `=`, `+`, `-`, `@`, a tab or a line break (or a full-width
/// form of the first four) gets a `'` in front, or a spreadsheet would run it as a formula.
///
/// > Source: RFC 4180; OWASP, "CSV Injection".
public struct CSVText: Sendable {
  public private(set) var text = "\u{FEFF}"

  public init() {}

  /// - Parameter cells: Words and numbers as text; numbers must be written by the caller.
  public mutating func append(_ cells: [Cell]) {
    for (column, cell) in cells.enumerated() {
      if column > 0 { text += "," }
      switch cell {
      case .number(let number): text += String(number)
      case .points(let tenths): text += tenths
      case .words(let words): appendWords(words)
      case .empty: break
      }
    }
    text += "\r\n"
  }

  public enum Cell: Sendable {
    case number(Int)
    /// Decimal digits that need neither quoting nor a guard.
    case points(String)
    case words(String)
    case empty
  }

  private mutating func appendWords(_ words: String) {
    let first = words.unicodeScalars.first
    let guarded = first.map { Self.formulaStarts.contains($0) } ?? false
    let quoted = words.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n")
        || $0 == UInt8(ascii: "\r")
    }
    guard guarded || quoted else {
      text += words
      return
    }
    text += "\"" + (guarded ? "'" : "")
    for character in words.unicodeScalars {
      if character == "\"" { text += "\"" }
      text.unicodeScalars.append(character)
    }
    text += "\""
  }

  private static let formulaStarts: [Unicode.Scalar] = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]
}
