/// Why the bytes of a table are not the table that they should be.
public enum TableError: Error, Hashable, Sendable {
  /// The first line lacks columns, or names others.
  case wrongHeader(expected: [String])
  /// The line, counted from 1, is no record of the table.
  case brokenLine(Int)
  /// A cell isn't what its column holds.
  case badCell(line: Int, column: String)

  /// The line that is wrong; the header's is 1.
  public var line: Int {
    switch self {
    case .wrongHeader: 1
    case .brokenLine(let line), .badCell(let line, _): line
    }
  }
}
