/// What a character may do to text that somebody prints or opens, the least first.
enum Oddity: Comparable {
  case none
  /// It breaks the line, or shows nothing: a space of no width, a soft hyphen. Taken out.
  case hidden
  /// It has no place in a cell: control characters, those of C1 (escape sequences of one byte)
  /// among them, changes of writing direction, tags, and what stands for a character that was lost.
  case foul

  /// Whether a character that isn't `none` may begin with `byte`; almost none does.
  static func isSuspect(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3: true
    default: false
    }
  }

  /// Of the character that begins at `position` of valid UTF-8.
  init(_ span: Span<UInt8>, at position: Int) {
    let byte = span[position]
    guard byte >= 0x80 else {
      self = byte == 0x0A || byte == 0x0D || byte == 0x09 ? .hidden : .foul
      return
    }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard position + length <= span.count else {
      self = .none
      return
    }
    var value = UInt32(byte) & (0xFF >> (UInt32(length) + 1))
    for offset in 1..<length { value = value << 6 | UInt32(span[position + offset] & 0x3F) }
    self.init(value)
  }

  private init(_ value: UInt32) {
    self =
      switch value {
      case 0x85, 0xAD, 0x180E, 0x200B...0x200D, 0x2028, 0x2029, 0x2060...0x2064, 0xFEFF: .hidden
      case 0x80...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2065...0x206F, 0xFFF0...0xFFFB,
        0xFFFD, 0xE0000...0xE0FFF:
        .foul
      default: .none
      }
  }

  /// `text` without hidden characters, and with one space, or one line end, for a run of breaks.
  static func tidied(_ text: String, keepsLines: Bool) -> String {
    var result = String.UnicodeScalarView()
    var hasBreak = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: hasBreak = true
      case 0x09: result.append(" ")
      case _ where Oddity(scalar.value) == .hidden: continue
      default:
        if hasBreak, !result.isEmpty { result.append(keepsLines ? "\n" : " ") }
        hasBreak = false
        result.append(scalar)
      }
    }
    while result.last == " " { result.removeLast() }
    return String(result.drop { $0 == " " })
  }
}
