/// One record of a CSV file, cut into cells.
struct Record {
  /// What makes a record unusable as a whole.
  enum Flaw: Hashable { case encoding, brokenQuote, fieldCount, textTooLong }

  /// UTF-8, quoting undone in place; what lies between the cells means nothing.
  var bytes: [UInt8] = []
  private(set) var cells: [Range<Int>] = []
  /// The cells with something that has no place in text: see `Oddity.foul`.
  private(set) var foulCells: Set<Int> = []
  /// The cells with line breaks or with characters that nobody sees.
  private(set) var oddCells: Set<Int> = []

  /// Cuts `bytes` at commas; false where a closing quote is followed by text or is missing.
  mutating func cut() -> Bool {
    cells.removeAll(keepingCapacity: true)
    if !foulCells.isEmpty { foulCells = [] }
    if !oddCells.isEmpty { oddCells = [] }
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
    let (end, oddity) = Self.plainCell(bytes.span, from: start)
    note(oddity)
    cells.append(start..<end)
    return end + 1
  }

  private mutating func note(_ oddity: Oddity) {
    switch oddity {
    case .none: break
    case .hidden: oddCells.insert(cells.count)
    case .foul: foulCells.insert(cells.count)
    }
  }

  private static func plainCell(_ span: Span<UInt8>, from start: Int) -> (end: Int, Oddity) {
    var (position, worst) = (start, Oddity.none)
    while position < span.count {
      let byte = span[position]
      if byte == UInt8(ascii: ",") { break }
      if Oddity.isSuspect(byte) { worst = max(worst, Oddity(span, at: position)) }
      position += 1
    }
    return (position, worst)
  }

  private mutating func cutQuoted(from start: Int) -> Int? {
    var (source, target) = (start, start)
    while source < bytes.count {
      let byte = bytes[source]
      if byte == UInt8(ascii: "\"") {
        guard source + 1 < bytes.count, bytes[source + 1] == byte else { break }
        source += 1
      } else if Oddity.isSuspect(byte) {
        note(Oddity(bytes.span, at: source))
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

  var isBlank: Bool { cells.allSatisfy { trimmed($0).isEmpty } }

  /// A cell's text without the white space around it and without characters that nobody sees.
  ///
  /// - Parameter keepsLines: Whether line breaks stay, one where there are several; else each run
  ///   of them is a space, so that no cell can look like two rows where it is printed.
  func text(_ cell: Int, keepsLines: Bool = false) -> String {
    let range = trimmed(cells[cell])
    guard !range.isEmpty else { return "" }
    let text = String(decoding: bytes[range], as: UTF8.self)
    return oddCells.contains(cell) ? Oddity.tidied(text, keepsLines: keepsLines) : text
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
