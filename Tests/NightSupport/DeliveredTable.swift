public import Foundation

/// A delivered CSV file, cut into cells, so that a test can change it.
public struct DeliveredTable {
  public var header: [String]
  public var rows: [[String]]
  /// Whether the file starts with a byte-order mark, which reports name as its encoding.
  private let hasMark: Bool

  /// Reads UTF-8 with or without a byte-order mark; quotes are undone.
  public init(_ data: Data) {
    var cells: [[String]] = [[""]]
    var (isQuoted, previous): (Bool, Unicode.Scalar) = (false, " ")
    let text = String(decoding: data, as: UTF8.self)
    for scalar in text.unicodeScalars where scalar != "\u{FEFF}" {
      switch (scalar, isQuoted) {
      case ("\"", false):
        if previous == "\"" { cells[cells.count - 1][cells.last!.count - 1] += "\"" }
        isQuoted = true
      case ("\"", true): isQuoted = false
      case (",", false): cells[cells.count - 1].append("")
      case ("\n", false): cells.append([""])
      case ("\r", false): break
      default: cells[cells.count - 1][cells.last!.count - 1].unicodeScalars.append(scalar)
      }
      previous = scalar == "\"" && !isQuoted ? "\"" : " "
    }
    if cells.last == [""] { cells.removeLast() }
    (header, rows) = (cells[0], Array(cells.dropFirst()))
    hasMark = data.starts(with: [0xEF, 0xBB, 0xBF])
  }

  public var data: Data {
    let lines = ([header] + rows).map { row in
      row.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }
        .joined(separator: ",")
    }
    return Data(((hasMark ? "\u{FEFF}" : "") + lines.joined(separator: "\r\n") + "\r\n").utf8)
  }

  /// Changes the cells of `column` in every row that has it.
  public mutating func change(_ column: String, _ new: (String) -> String) {
    let position = header.firstIndex(of: column)!
    for row in rows.indices where rows[row].count > position {
      rows[row][position] = new(rows[row][position])
    }
  }

  public func values(of column: String) -> [String] {
    let position = header.firstIndex(of: column)!
    return rows.compactMap { $0.count > position ? $0[position] : nil }
  }
}
