/// Digits in groups of three: 114,262.
func grouped(_ number: Int) -> String {
  let digits = Array(String(number.magnitude))
  var text = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { text += "," }
    text.append(digit)
  }
  return number < 0 ? "-" + text : text
}

/// `part` of `whole` in per cent with one decimal, rounded half up; a dash where there is no
/// whole.
func share(_ part: Int, of whole: Int) -> String {
  guard whole > 0 else { return "-" }
  let permille = (part * 2000 + whole) / (2 * whole)
  return "\(permille / 10).\(permille % 10)%"
}

/// A change: `+12`, `-3`, `0`.
func signed(_ number: Int) -> String { (number > 0 ? "+" : "") + grouped(number) }
