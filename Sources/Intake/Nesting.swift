internal import LabourMarket

/// How deep text from outside may be nested before a parser sees it.
///
/// Parsers go down a level of their stack for each level of the text, and end the process where
/// the stack ends. Nothing that the engine reads is nested deeper than half a dozen levels.
package enum Nesting {
  package static let deepest = 32

  /// The line, counted from 1, on which JSON is nested deeper than `deepest`; nil: it nowhere is.
  ///
  /// What stands in strings doesn't count.
  package static func lineTooDeep(json: some Sequence<UInt8>) -> Int? {
    var (depth, line, isInString, isEscaped) = (0, 1, false, false)
    for byte in json {
      switch byte {
      case UInt8(ascii: "\n"): line += 1
      case _ where isEscaped: isEscaped = false
      case UInt8(ascii: "\\"): isEscaped = isInString
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += isInString ? 0 : 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= isInString ? 0 : 1
      default: break
      }
      if depth > deepest { return line }
    }
    return nil
  }

  /// The same for YAML, where also the indentation of a line and its dashes are levels.
  ///
  /// Brackets in words count, so this may refuse what a parser could take, but never the reverse.
  static func lineTooDeep(yaml text: String) -> Int? {
    var depth = 0
    for (index, line) in text.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() {
      let indentation = line.prefix { " \t-?:".utf8.contains($0) }
      var deepestHere = 0
      for byte in line {
        if "[{".utf8.contains(byte) { depth += 1 }
        if "]}".utf8.contains(byte) { depth = max(0, depth - 1) }
        deepestHere = max(deepestHere, depth)
      }
      // A comment may be ruled off with dashes, and a text may be indented far.
      let isNested =
        indentation.count { $0 != UInt8(ascii: " ") } > deepest
        || indentation.count > 3 * deepest
      if deepestHere > deepest || isNested { return index + 1 }
    }
    return nil
  }

  /// The line of the first reference (`*name`) too many: a few that refer to each other stand for
  /// more nodes than there is memory.
  static func lineOfTooManyReferences(yaml text: String) -> Int? {
    let most = 16
    var (count, line, before) = (0, 1, UInt8(ascii: "\n"))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\n") { line += 1 }
      let isStart = " \t\r\n[{,:-?".utf8.contains(before)
      if byte == UInt8(ascii: "*"), isStart {
        count += 1
        if count > most { return line }
      }
      before = byte
    }
    return nil
  }
}

/// Refuses settings that no parser should be given.
func checkNesting(ofYAML text: String, file: String) throws(SettingError) {
  let line = Nesting.lineTooDeep(yaml: text) ?? Nesting.lineOfTooManyReferences(yaml: text)
  if let line { throw SettingError(file: file, line: line, key: "", fault: .tooDeep) }
}
