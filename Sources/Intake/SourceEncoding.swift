/// How the text of a delivered file is encoded; the raw value is what reports print.
enum SourceEncoding: String {
  case utf8 = "UTF-8"
  case utf8WithMark = "UTF-8 with BOM"
  case gb18030 = "GB18030"
}

extension SourceEncoding {
  /// What the text of `file` is encoded in; leaves the file at its start, behind a mark.
  ///
  /// A file that is UTF-8 throughout is UTF-8. Otherwise its lines vote, those apart that say
  /// nothing (ASCII): one foreign line doesn't change what the others are, and the order of lines
  /// doesn't matter. A tie is UTF-8.
  static func detect(in file: borrowing ByteFile) throws(IntakeError) -> SourceEncoding {
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    let opening = try file.read(into: &buffer, from: 0)
    try refuseForeignFormats(Array(buffer[..<opening]), file: file.name)
    if buffer[..<opening].starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8WithMark }
    var (unicode, other) = (0, 0)
    var (filled, count) = (opening, opening)
    while count > 0 {
      let end = (buffer[..<filled].lastIndex(of: 0x0A) ?? filled - 1) + 1
      vote(buffer[..<end], unicode: &unicode, other: &other)
      buffer.replaceSubrange(0..<(filled - end), with: Array(buffer[end..<filled]))
      filled -= end
      count = try file.read(into: &buffer, from: filled)
      filled += count
    }
    vote(buffer[..<filled], unicode: &unicode, other: &other)
    return other > unicode ? .gb18030 : .utf8
  }

  private static func refuseForeignFormats(
    _ opening: [UInt8], file: String
  ) throws(IntakeError) {
    guard !opening.isEmpty else { throw .emptyFile(file: file) }
    if opening.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      throw .wrongEncoding(file: file, found: "Excel (xlsx)")
    }
    let zeros = opening.prefix(4096).count { $0 == 0 }
    if opening.starts(with: [0xFF, 0xFE]) || opening.starts(with: [0xFE, 0xFF])
      || zeros * 4 > min(opening.count, 4096)
    {
      throw .wrongEncoding(file: file, found: "UTF-16")
    }
  }

  private static func vote(_ lines: ArraySlice<UInt8>, unicode: inout Int, other: inout Int) {
    let isValid = lines.withSpan { (try? UTF8Span(validating: $0)) != nil }
    var start = lines.startIndex
    while start < lines.endIndex {
      let end = lines[start...].firstIndex(of: 0x0A) ?? lines.endIndex
      let line = lines[start..<end]
      if line.contains(where: { $0 >= 0x80 }) {
        let isUnicode = isValid || line.withSpan { (try? UTF8Span(validating: $0)) != nil }
        if isUnicode { unicode += 1 } else { other += 1 }
      }
      start = min(end + 1, lines.endIndex)
    }
  }
}

extension ArraySlice<UInt8> {
  /// The slice's bytes as a span.
  func withSpan<Result>(_ body: (Span<UInt8>) -> Result) -> Result { body(span) }
}
