package import LabourMarket

extension CalendarDay {
  /// Reads a day as people and exports write it: `2014-03-01`, `2014/3/1`, `2014.3.1`,
  /// `20140301`, `2014年3月1日`, full-width digits, with or without a time of day behind it.
  ///
  /// Nil where the order of day and month would be a guess, or where there is no such day.
  package init?(reading text: String) {
    var (numbers, digits) = ([0, 0, 0], [0, 0, 0])
    var (part, separators) = (0, [Unicode.Scalar]())
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if let digit = decimalDigit(scalar) {
        guard part < 3, digits[part] < 8 else { return nil }
        numbers[part] = numbers[part] * 10 + digit
        digits[part] += 1
      } else if "-/.年月日号－／．".unicodeScalars.contains(scalar), separators.count < 3 {
        separators.append(scalar)
        part += 1
      } else {
        guard scalar == " " || scalar == "T", Self.isTimeOfDay(rest) else { return nil }
        break
      }
    }
    if separators.isEmpty, digits[0] == 8 {
      numbers = [numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100]
    } else {
      guard digits[0] == 4, (1...2).contains(digits[1]), (1...2).contains(digits[2]),
        Self.belongTogether(separators)
      else { return nil }
    }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  private static func belongTogether(_ separators: [Unicode.Scalar]) -> Bool {
    if separators.first == "年" {
      return separators == ["年", "月"] || separators == ["年", "月", "日"]
        || separators == ["年", "月", "号"]
    }
    return separators.count == 2 && separators[0] == separators[1]
      && !"月日号".unicodeScalars.contains(separators[0])
  }

  private static func isTimeOfDay(_ text: Substring.UnicodeScalarView) -> Bool {
    (4...15).contains(text.count) && text.contains(":")
      && text.allSatisfy { decimalDigit($0) != nil || $0 == ":" || $0 == "." }
  }
}

/// The value of an ASCII or full-width digit.
func decimalDigit(_ scalar: Unicode.Scalar) -> Int? {
  switch scalar.value {
  case 0x30...0x39: Int(scalar.value) - 0x30
  case 0xFF10...0xFF19: Int(scalar.value) - 0xFF10
  default: nil
  }
}
