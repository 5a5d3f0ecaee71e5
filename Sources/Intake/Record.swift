/// One record of a CSV file, cut into cells.
struct Record {
  /// What makes a record unusable as a whole.
  enum Flaw: Hashable { case encoding, brokenQuote, fieldCount, textTooLong }

  /// UTF-8, quoting undone in place; what lies between the cells means nothing.
  var bytes: [UInt8] = []
  private(set) var cells: [Range<Int>] = []
  /// The cells with a control character, a change of writing direction or U+FFFD.
  private(set) var foulCells: Set<Int> = []

  /// Cuts `bytes` at commas; false where a closing quote is followed by text or is missing.
  mutating func cut() -> Bool {
    cells.removeAll(keepingCapacity: true)
    if !foulCells.isEmpty { foulCells = [] }
    var position = 0
    repeat {
      let isQuoted = position < bytes.count && bytes[position] == UInt8(ascii: "\"")
      guard let next = isQuoted ? cutQuoted(from: position + 1) : cutPlain(from: position) else {
        return false
      }
      position = next
    } while position <= bytes.count
    return true
  }

  /// Ends at the next comma; returns where the next cell starts, past the end after the last.
  private mutating func cutPlain(from start: Int) -> Int {
    let (end, isFoul) = Self.plainCell(bytes.span, from: start)
    if isFoul { foulCells.insert(cells.count) }
    cells.append(start..<end)
    return end + 1
  }

  private static func plainCell(_ span: Span<UInt8>, from start: Int) -> (end: Int, isFoul: Bool) {
    var (position, isFoul) = (start, false)
    while position < span.count {
      let byte = span[position]
      if byte == UInt8(ascii: ",") { break }
      if isSuspect(byte), Self.isFoul(span, position) { isFoul = true }
      position += 1
    }
    return (position, isFoul)
  }

  private mutating func cutQuoted(from start: Int) -> Int? {
    var (source, target) = (start, start)
    while source < bytes.count {
      let byte = bytes[source]
      if byte == UInt8(ascii: "\"") {
        guard source + 1 < bytes.count, bytes[source + 1] == byte else { break }
        source += 1
      } else if Self.isSuspect(byte), byte != 0x0A, byte != 0x0D,
        Self.isFoul(bytes.span, source)
      {
        foulCells.insert(cells.count)
      }
      bytes[target] = byte
      (source, target) = (source + 1, target + 1)
    }
    guard source < bytes.count else { return nil }
    cells.append(start..<target)
    let next = source + 1
    guard next == bytes.count || bytes[next] == UInt8(ascii: ",") else { return nil }
    return next + 1
  }

  /// Whether `byte` may be part of something that has no place in a cell; almost none is.
  private static func isSuspect(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xE2 || byte == 0xEF
  }

  private static func isFoul(_ span: Span<UInt8>, _ position: Int) -> Bool {
    let byte = span[position]
    guard byte >= 0xE0 else { return byte != 0x09 }
    guard position + 2 < span.count else { return false }
    return switch (byte, span[position + 1], span[position + 2]) {
    case (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9), (0xEF, 0xBF, 0xBD): true
    default: false
    }
  }

  var isBlank: Bool { cells.allSatisfy { trimmed($0).isEmpty } }

  /// A cell's text without the white space around it.
  func text(_ cell: Int) -> String {
    let range = trimmed(cells[cell])
    return range.isEmpty ? "" : String(decoding: bytes[range], as: UTF8.self)
  }

  /// `range` without spaces, tabs, line ends, no-break and ideographic spaces at its ends.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      if bytes[low] <= 0x20 {
        low += 1
      } else if bytes[low] == 0xC2, low + 1 < high, bytes[low + 1] == 0xA0 {
        low += 2
      } else if bytes[low] == 0xE3, low + 2 < high, bytes[low + 1] == 0x80, bytes[low + 2] == 0x80 {
        low += 3
      } else {
        break
      }
    }
    while low < high {
      if bytes[high - 1] <= 0x20 {
        high -= 1
      } else if high - 2 >= low, bytes[high - 2] == 0xC2, bytes[high - 1] == 0xA0 {
        high -= 2
      } else if high - 3 >= low, bytes[high - 3] == 0xE3, bytes[high - 2] == 0x80,
        bytes[high - 1] == 0x80
      {
        high -= 3
      } else {
        break
      }
    }
    return low..<high
  }
}
