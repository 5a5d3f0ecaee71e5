internal import LabourMarket

/// Reads a CSV file (RFC 4180) record by record, in memory that the longest record bounds.
///
/// A quote left open would swallow the rows that follow. So a record that can't be what somebody
/// meant (text behind a closing quote, no closing quote, several lines and the wrong number of
/// cells) costs its first line only, and reading goes on with the line after it.
struct RecordReader: ~Copyable {
  /// A longer record is a broken one.
  static let longestRecord = 1 << 20

  let encoding: SourceEncoding
  private(set) var record = Record()
  /// The line on which the current record starts; the first is 1.
  private(set) var line = 0
  /// Bytes of the file behind the current record.
  private(set) var bytesRead = 0
  /// How many cells a record must have; nil before the header is read.
  var width: Int?

  private let file: ByteFile
  private let decoder: GB18030Decoder
  private var buffer = [UInt8](repeating: 0, count: 1 << 18)
  private var (start, end, isAtEnd) = (0, 0, false)
  /// Bytes that came from the file.
  private var received = 0
  private var nextLine = 1
  private var scratch: [UInt8] = []

  var name: String { file.name }
  var size: Int { file.size }

  private init(_ file: consuming ByteFile, _ encoding: SourceEncoding) {
    self.encoding = encoding
    self.file = file
    decoder = GB18030Decoder()
  }

  static func open(folder: String, name: String) throws(IntakeError) -> RecordReader {
    let file = try ByteFile(folder: folder, name: name)
    let encoding = try SourceEncoding.detect(in: file)
    file.rewind()
    var reader = RecordReader(file, encoding)
    if encoding == .utf8WithMark {
      while reader.end < 3 { guard try reader.refill() else { break } }
      (reader.start, reader.bytesRead) = (3, 3)
    }
    return reader
  }

  /// Moves to the next record that isn't blank; nil at the end of the file.
  mutating func next() throws(IntakeError) -> Outcome? {
    while true {
      if start == end { guard try refill() else { return nil } }
      var extent = try locate()
      var flaw = extent.flaw
      if flaw == nil {
        flaw = load(extent)
        if extent.lines > 1, flaw == .fieldCount || flaw == .brokenQuote {
          extent = extent.firstLineOnly
        }
      }
      line = nextLine
      if extent.isUnended, let missing = missing(of: extent, flaw) {
        throw .cutFile(file: name, line: line, found: missing)
      }
      if extent.isOverlong { try skipLine() } else { advance(over: extent) }
      if let flaw { return .flawed(flaw) }
      if !record.isBlank { return .record }
    }
  }

  enum Outcome: Hashable {
    case record
    case flawed(Record.Flaw)
  }

  /// Where a record lies in the buffer, from `start` on.
  private struct Extent {
    /// Bytes without the line end that closes it.
    var length = 0
    /// Bytes with it.
    var stride = 0
    var lines = 1
    var firstLine = 0
    var flaw: Record.Flaw?
    var isOverlong = false
    /// Whether the file ends here, and no line end stands before.
    var isUnended = false

    var firstLineOnly: Extent {
      Extent(length: firstLine, stride: firstLine + 1, lines: 1, firstLine: firstLine)
    }
  }
}

extension RecordReader {
  private mutating func refill() throws(IntakeError) -> Bool {
    guard !isAtEnd else { return false }
    if start > 0 {
      buffer.replaceSubrange(0..<(end - start), with: Array(buffer[start..<end]))
      (start, end) = (0, end - start)
    }
    if end == buffer.count {
      buffer.append(contentsOf: repeatElement(0, count: buffer.count))
    }
    let count = try file.read(into: &buffer, from: end)
    end += count
    received += count
    isAtEnd = count == 0
    if isAtEnd { try file.checkUnchanged(count: received) }
    return count > 0
  }

  /// Finds the end of the record at `start`.
  private mutating func locate() throws(IntakeError) -> Extent {
    var (offset, state, lines) = (0, QuoteState.atCellStart, 1)
    var firstLine: Int?
    while true {
      let stop = Self.scan(buffer.span.extracting(start..<end), &offset, &state)
      if stop == .lineEnd {
        firstLine = firstLine ?? offset
        guard state == .quoted else { break }
        (offset, lines) = (offset + 1, lines + 1)
      } else if stop == .misplacedText || offset > Self.longestRecord {
        return try brokenExtent(firstLine, isQuote: stop == .misplacedText || state == .quoted)
      } else if try !refill() {
        var extent = Extent(
          length: offset, stride: offset, lines: lines, firstLine: firstLine ?? offset)
        if state == .quoted { extent = try brokenExtent(firstLine, isQuote: true) }
        extent.isUnended = state != .quoted || firstLine == nil
        return extent
      }
    }
    return Extent(
      length: offset, stride: offset + 1, lines: lines, firstLine: firstLine ?? offset)
  }

  /// The first physical line of a record that is broken.
  private mutating func brokenExtent(
    _ firstLine: Int?, isQuote: Bool
  ) throws(IntakeError) -> Extent {
    var extent = Extent(flaw: isQuote ? .brokenQuote : .textTooLong)
    guard let firstLine else {
      extent.isOverlong = true
      return extent
    }
    (extent.length, extent.stride, extent.firstLine) = (firstLine, firstLine + 1, firstLine)
    return extent
  }

  /// What is missing at the end of a file whose last record has no line end.
  ///
  /// Nil where the record is whole all the same, as programs leave it that don't end the last line.
  private func missing(of extent: Extent, _ flaw: Record.Flaw?) -> BilingualName? {
    switch flaw {
    case .brokenQuote:
      BilingualName("最后一行的引号没有结束", "its last row ends within quotes")
    case .encoding where encoding == .gb18030 || Self.endsInCharacter(buffer[start..<end]):
      BilingualName("最后一行断在一个字的中间", "its last row ends within a character")
    case .fieldCount where record.cells.count < width ?? 0:
      BilingualName(
        "最后一行只有 \(record.cells.count) 列，表头有 \(width ?? 0) 列",
        "its last row has \(record.cells.count) of \(width ?? 0) cells")
    default: nil
    }
  }

  /// Whether bytes of UTF-8 end before their last character does.
  private static func endsInCharacter(_ bytes: ArraySlice<UInt8>) -> Bool {
    let tail = bytes.suffix(4)
    guard let start = tail.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return false }
    let length = tail[start] < 0xC0 ? 1 : tail[start] < 0xE0 ? 2 : tail[start] < 0xF0 ? 3 : 4
    return tail.endIndex - start < length
  }

  private mutating func advance(over extent: Extent) {
    start += extent.stride
    bytesRead += extent.stride
    nextLine += extent.lines
  }

  /// Drops what is left of a line that is too long to hold.
  private mutating func skipLine() throws(IntakeError) {
    nextLine += 1
    repeat {
      let found = buffer[start..<end].firstIndex(of: 0x0A)
      bytesRead += (found.map { $0 + 1 } ?? end) - start
      start = found.map { $0 + 1 } ?? end
      if found != nil { return }
    } while try refill()
  }

  /// Copies the record out of the buffer, as UTF-8, and cuts it.
  private mutating func load(_ extent: Extent) -> Record.Flaw? {
    var length = extent.length
    if length > 0, buffer[start + length - 1] == 0x0D { length -= 1 }
    record.bytes.removeAll(keepingCapacity: true)
    record.bytes.append(contentsOf: buffer[start..<(start + length)])
    guard decode() else { return .encoding }
    guard record.cut() else { return .brokenQuote }
    guard let width, record.cells.count != width, !record.isBlank else { return nil }
    return .fieldCount
  }

  private mutating func decode() -> Bool {
    let (isUnicode, isASCII) = Self.inspect(record.bytes.span)
    guard encoding == .gb18030, !isASCII else { return isUnicode }
    // By chance GB18030 looks like two-byte UTF-8; three bytes a character is no chance.
    guard !isUnicode else { return !record.bytes.contains { $0 >= 0xE0 } }
    guard decoder.decode(&record.bytes, into: &scratch) else { return false }
    swap(&record.bytes, &scratch)
    return true
  }
}

extension RecordReader {
  private static func inspect(_ bytes: Span<UInt8>) -> (isUnicode: Bool, isASCII: Bool) {
    guard let text = try? UTF8Span(validating: bytes) else { return (false, false) }
    return (true, text.isKnownASCII)
  }
}
