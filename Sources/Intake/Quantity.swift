/// A whole number, or a range of them, as people write one: `1,200`, `３５００元/月`,
/// `3000-4500元`, `3000元以上`, `7.5公里`.
///
/// Nothing is guessed: `3.5` without a unit that says of what, `3k` or `面议` is no quantity.
package struct Quantity: Hashable {
  /// Fractions are cut.
  package var low: Int
  /// Nil for a single number and for an open range.
  package var high: Int?

  package enum Unit {
    case yuan, kilometres, years, people, hours, none

    /// What may follow the number, white space and capitals aside.
    fileprivate var words: [String] {
      switch self {
      case .yuan: ["元/月", "元每月", "元", "/月", "yuan", "rmb", "yuan/month"]
      case .kilometres: ["公里", "千米", "km"]
      case .years: ["年", "岁", "周岁", "years", "year"]
      case .people: ["人", "名", "个"]
      case .hours: ["小时", "小时/周", "h", "hours"]
      case .none: []
      }
    }
  }

  package init?(_ text: String, unit: Unit) {
    if let plain = Self.plainDigits(text) {
      (low, high) = (plain, nil)
      return
    }
    var rest = folded(text)[...]
    for mark in ["¥", "￥", "人民币"] where unit == .yuan && rest.hasPrefix(mark) {
      rest = rest.dropFirst(mark.count)
    }
    guard let first = Self.number(&rest) else { return nil }
    low = first
    Self.skip(unit.words, in: &rest)
    if let mark = ["-", "~", "—", "–", "至", "到"].first(where: rest.hasPrefix) {
      rest = rest.dropFirst(mark.count)
      guard let second = Self.number(&rest), second >= first else { return nil }
      high = second
      Self.skip(unit.words, in: &rest)
    } else {
      Self.skip(["及以上", "以上", "起"], in: &rest)
    }
    guard rest.isEmpty else { return nil }
  }

  /// What almost every cell holds.
  private static func plainDigits(_ text: String) -> Int? {
    guard (1...9).contains(text.utf8.count) else { return nil }
    var value = 0
    for byte in text.utf8 {
      guard (48...57).contains(byte) else { return nil }
      value = value * 10 + Int(byte) - 48
    }
    return value
  }

  /// Takes a number from the front: an optional sign, digits, perhaps in groups of three, perhaps
  /// a fraction, which is cut.
  private static func number(_ rest: inout Substring) -> Int? {
    let sign = rest.hasPrefix("-") ? -1 : 1
    if sign < 0 { rest.removeFirst() }
    let run = rest.prefix { $0.isASCII && ($0.isWholeNumber || $0 == "," || $0 == ".") }
    let halves = run.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = halves.first, !whole.isEmpty, halves.count <= 2, run.utf8.count <= 15 else {
      return nil
    }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard let head = groups.first, !head.isEmpty, groups.count == 1 || head.count <= 3,
      groups.dropFirst().allSatisfy({ $0.count == 3 }),
      halves.count == 1 || (!halves[1].isEmpty && !halves[1].contains(","))
    else { return nil }
    rest = rest.dropFirst(run.count)
    return Int(groups.joined()).map { $0 * sign }
  }

  private static func skip(_ words: [String], in rest: inout Substring) {
    let longest = words.filter(rest.hasPrefix).max { $0.count < $1.count }
    if let longest { rest = rest.dropFirst(longest.count) }
  }
}
