import LabourMarket

/// Gives out identity numbers (GB 11643) as a police station would: none twice.
///
/// They are synthetic: valid check digits, the birth date and sex that the person has, serial
/// numbers drawn at random.
struct IdentityRegister {
  private var given: Set<UInt64> = []

  /// - Parameter serial: Where to look for a free serial number, 0...489; the next free one of
  ///   the same sex is taken.
  mutating func number(
    division: String, birth: CalendarDay, isMan: Bool, serial: Int
  ) -> String {
    let (year, month, day) = birth.civil
    let stem = (UInt64(division) ?? 0) * 100_000_000 + UInt64(year * 10_000 + month * 100 + day)
    var (body, step) = (stem * 1000 + Self.suffix(serial, isMan), 0)
    while given.contains(body), step < 490 {
      step += 1
      body = stem * 1000 + Self.suffix(serial + step, isMan)
    }
    given.insert(body)
    let digits = String(body)
    return digits + Self.checkDigit(digits)
  }

  /// Three digits, odd for men, that don't end in 00: a number that ends in zeros looks like one
  /// that a spreadsheet has cut, and intake must be able to tell the planted ones.
  private static func suffix(_ serial: Int, _ isMan: Bool) -> UInt64 {
    let serial = serial % 490
    return UInt64((serial / 49 * 50 + serial % 49 + 1) * 2 - (isMan ? 1 : 0))
  }

  /// > Source: GB 11643-1999, check digit by ISO 7064 MOD 11-2.
  static func checkDigit(_ body: String) -> String {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(body.utf8, weights).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
    return ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
  }
}
