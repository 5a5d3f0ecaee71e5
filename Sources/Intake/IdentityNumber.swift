package import LabourMarket

/// What can be told from a citizen identity number (GB 11643) without keeping it.
///
/// It serves to recognise the same person twice, and to notice a birth date that doesn't fit.
package enum IdentityNumber: Hashable {
  /// `person` is the same for the 18 digits and for the 15 digits that the person had before.
  ///
  /// `endsInZeros` is what a spreadsheet makes of the last three digits, and what one number in a
  /// thousand looks like anyway.
  case valid(person: UInt64, birth: CalendarDay, endsInZeros: Bool)
  /// A spreadsheet turned it into a number and lost digits.
  case damaged
  case invalid

  package init(_ text: String) {
    let bytes = Array(folded(text).utf8.drop { $0 == UInt8(ascii: "'") })
    let body = bytes.prefix(17).map { Int($0) - 48 }
    if bytes.count == 18, body.allSatisfy((0...9).contains) {
      self = Self.modern(body, check: bytes[17])
    } else if bytes.count == 15, body.allSatisfy((0...9).contains) {
      self = Self.legacy(body)
    } else {
      self = Self.looksLikeANumber(bytes) ? .damaged : .invalid
    }
  }

  /// > Source: GB 11643-1999, check digit by ISO 7064 MOD 11-2.
  private static func modern(_ body: [Int], check: UInt8) -> IdentityNumber {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(body, weights).reduce(0) { $0 + $1.0 * $1.1 }
    let expected = Array("10x98765432".utf8)[sum % 11]
    let endsInZeros = body[15] == 0 && body[16] == 0 && check == UInt8(ascii: "0")
    guard expected == check, let birth = birth(body) else {
      return endsInZeros ? .damaged : .invalid
    }
    return .valid(person: person(body), birth: birth, endsInZeros: endsInZeros)
  }

  /// Fifteen digits were given until 1999, to people of the twentieth century.
  private static func legacy(_ body: [Int]) -> IdentityNumber {
    let long = body[..<6] + [1, 9] + body[6...]
    guard let birth = birth(Array(long)) else { return .invalid }
    return .valid(person: person(Array(long)), birth: birth, endsInZeros: false)
  }

  private static func birth(_ body: [Int]) -> CalendarDay? {
    CalendarDay(
      year: body[6] * 1000 + body[7] * 100 + body[8] * 10 + body[9],
      month: body[10] * 10 + body[11], day: body[12] * 10 + body[13])
  }

  private static func person(_ body: [Int]) -> UInt64 {
    body.reduce(0) { $0 * 10 + UInt64($1) }
  }

  /// `5.00107E+17` and its like.
  private static func looksLikeANumber(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return bytes.first.map { (48...57).contains($0) } == true
      && (text.contains("e+") || text.contains("e1") || text.hasSuffix(".0"))
      && text.utf8.allSatisfy { (48...57).contains($0) || "e+.".utf8.contains($0) }
  }

  /// What a report may show of the text in the column: a valid number's district, else nothing.
  package static func masked(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isDigits = scalars.count >= 15 && scalars.prefix(6).allSatisfy { ("0"..."9").contains($0) }
    return (isDigits ? String(scalars.prefix(6).map(Character.init)) : "")
      + String(repeating: "*", count: min(scalars.count, 18) - (isDigits ? 6 : 0))
  }
}
