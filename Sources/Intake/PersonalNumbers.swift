internal import LabourMarket

/// Numbers by which a person can be found: identity and bank card numbers, telephones.
///
/// They are known by their digits, half or full width, whatever marks part them.
package enum PersonalNumber {
  /// Where `scalars` holds such numbers.
  static func ranges(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var position = 0
    while position < scalars.count {
      guard decimalDigit(scalars[position]) != nil else {
        position += 1
        continue
      }
      let run = Run(scalars, from: position)
      if run.isPersonal { found.append(run.range) }
      position = run.range.upperBound
    }
    return found
  }

  /// Digits one after the other, with no more than two marks between any of them.
  private struct Run {
    var digits: [Int] = []
    var range: Range<Int>

    init(_ scalars: [Unicode.Scalar], from start: Int) {
      var (position, end, marks) = (start, start, 0)
      while position < scalars.count, marks <= 2 {
        if let digit = decimalDigit(scalars[position]) {
          digits.append(digit)
          (end, marks) = (position + 1, 0)
        } else if PersonalNumber.isMark(scalars[position]) {
          marks += 1
        } else {
          break
        }
        position += 1
      }
      // The check digit of an identity number may be X.
      if [14, 17].contains(digits.count), end < scalars.count,
        ["x", "X", "ｘ", "Ｘ"].contains(scalars[end])
      {
        digits.append(0)
        end += 1
      }
      range = start..<end
    }

    /// Thirteen digits and more are nothing that a cell or a setting should hold.
    var isPersonal: Bool {
      digits.count >= 13 || isMobile(digits[...]) || isLandline
        || digits.count == 13 && digits.starts(with: [8, 6]) && isMobile(digits.dropFirst(2))
    }

    private func isMobile(_ digits: ArraySlice<Int>) -> Bool {
      digits.count == 11 && digits.first == 1
        && (3...9).contains(digits[digits.startIndex + 1])
    }

    /// An area code begins with 0.
    private var isLandline: Bool { digits.first == 0 && (10...12).contains(digits.count) }
  }

  /// What people write between the digits of a number, or what nobody sees there.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x28, 0x29, 0x2D, 0x2E, 0x5F, 0xA0, 0xAD, 0xB7, 0x200B...0x200F, 0x2010...0x2015,
      0x2060, 0x2212,
      0x3000, 0xFEFF, 0xFF08, 0xFF09, 0xFF0D, 0xFF0E:
      true
    default: false
    }
  }

  /// Whether an identifier is a person's identity number or a telephone number.
  ///
  /// The check digit isn't asked: a slip of the pen in it leaves the number as personal as it was.
  ///
  /// - Parameter date: The night; a number with the birth date of somebody who couldn't work yet is
  ///   taken for a day and a serial number, which many offices use.
  static func isIdentifier(_ text: String, on date: CalendarDay) -> Bool {
    let joined = text.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
    let digits = joined.prefix { (0x30...0x39).contains($0) }.map { Int($0) - 0x30 }
    func born(_ year: Int, from position: Int) -> Bool {
      let pair = { digits[position + $0] * 10 + digits[position + $0 + 1] }
      guard (1...8).contains(digits[0]),
        let day = CalendarDay(year: year, month: pair(0), day: pair(2))
      else { return false }
      return (14...99).contains(day.age(on: date))
    }
    switch (digits.count, joined.count) {
    case (11, 11): return digits[0] == 1 && digits[1] >= 3
    case (15, 15): return born(1900 + digits[6] * 10 + digits[7], from: 8)
    case (18, 18), (17, 18):
      guard digits.count == 18 || joined[17] & 0xDF == UInt8(ascii: "X") else { return false }
      return born(digits[6..<10].reduce(0) { $0 * 10 + $1 }, from: 10)
    default: return false
    }
  }
}

/// `text` with the class and number of the digits in place of each personal number, and without
/// mail addresses.
///
/// What goes into a message, a report or a list of what was put aside and may hold anything passes
/// through here, or through `Shown`.
package func withoutPersonalNumbers(_ text: String) -> String {
  let scalars = Array(text.unicodeScalars)
  let ranges = PersonalNumber.ranges(in: scalars)
  guard !ranges.isEmpty || scalars.contains("@") || scalars.contains("＠") else { return text }
  var (result, position) = ("", 0)
  for range in ranges {
    result.unicodeScalars.append(contentsOf: scalars[position..<range.lowerBound])
    result +=
      "#×\(scalars[range].count { decimalDigit($0) != nil || "xXｘＸ".unicodeScalars.contains($0) })"
    position = range.upperBound
  }
  result.unicodeScalars.append(contentsOf: scalars[position...])
  return result.split(separator: " ", omittingEmptySubsequences: false).map { word in
    word.contains { $0 == "@" || $0 == "＠" } ? Shown.shape(String(word)) : String(word)
  }.joined(separator: " ")
}
