/// An advertisement's title without what advertises: pay, benefits, codes, bracketed remarks, and
/// the employer's name before "招聘".
///
/// Each step is undone where it would leave fewer than two letters.
package struct CleanTitle: Hashable, Sendable {
  /// Half width and lower case.
  package let text: String

  package init(_ title: String) {
    let whole = Self.folded(title)
    var symbols = Self.withoutBrackets(whole)
    symbols = Self.withoutRecruiter(symbols)
    symbols = Self.withoutAddition(symbols)
    symbols = Self.withoutCodes(symbols)
    let bare = Self.withoutNoise(symbols)
    if Self.letters(bare) >= 2 { symbols = bare }
    var view = String.UnicodeScalarView()
    for symbol in Self.letters(symbols) >= 2 ? symbols : whole {
      if let scalar = Unicode.Scalar(symbol) { view.append(scalar) }
    }
    text = String(view)
  }

  static func folded(_ text: String) -> [UInt32] {
    text.unicodeScalars.map { scalar in
      let value =
        (0xFF01...0xFF5E).contains(scalar.value)
        ? scalar.value - 0xFEE0 : scalar.value == 0x3000 ? 0x20 : scalar.value
      return (0x41...0x5A).contains(value) ? value + 32 : value
    }
  }

  private static func symbols(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  private static func letters(_ symbols: [UInt32]) -> Int {
    symbols.count { isWord($0) }
  }

  static func isWord(_ symbol: UInt32) -> Bool {
    symbol < 0x80
      ? NormalizedText.isLetter(symbol) || NormalizedText.isDigit(symbol) || symbol == 0x5F
      : Unicode.Scalar(symbol).map {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      } ?? false
  }

  private static let opening = Set(symbols("([【"))
  private static let closing = Set(symbols(")]】"))

  private static func withoutBrackets(_ text: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var position = 0
    var end = text.firstIndex { closing.contains($0) }
    while position < text.count {
      if let last = end, last < position {
        end = text[position...].firstIndex { closing.contains($0) }
      }
      guard opening.contains(text[position]), let end else {
        result.append(text[position])
        position += 1
        continue
      }
      result.append(0x20)
      position = end + 1
    }
    return result
  }

  private static let recruiting = ["招聘", "急招", "诚聘", "急聘", "直招", "诚招", "招募"].map(symbols)
  /// "招聘专员" recruits for a living; no employer's name stands before it.
  private static let recruiters = Set(symbols("专主经顾助人师总管岗"))

  private static func withoutRecruiter(_ text: [UInt32]) -> [UInt32] {
    for position in text.indices {
      guard let word = recruiting.first(where: { text[position...].starts(with: $0) }) else {
        continue
      }
      let end = position + word.count
      guard text.count - end >= 2, !recruiters.contains(text[end]) else { continue }
      return Array(text[end...])
    }
    return text
  }

  private static let amount = Set(symbols("0123456789 k-万元千w~\t"))

  private static func withoutAddition(_ text: [UInt32]) -> [UInt32] {
    guard let plus = text.firstIndex(of: 0x2B) else { return text }
    let head = Array(text[..<plus])
    guard letters(head) >= 2, !withoutNoise(head).allSatisfy({ amount.contains($0) }) else {
      return text
    }
    return head
  }

  private static let unit = Set(symbols("k万千元w"))

  /// Drops runs such as "j14739", "3k-5k" and "7500元".
  private static func withoutCodes(_ text: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var position = 0
    while position < text.count {
      var digit = position
      while digit < text.count, NormalizedText.isLetter(text[digit]) { digit += 1 }
      guard digit < text.count, NormalizedText.isDigit(text[digit]) else {
        result += text[position...min(digit, text.count - 1)]
        position = digit + 1
        continue
      }
      var end = digit + 1
      while end < text.count,
        NormalizedText.isLetter(text[end]) || NormalizedText.isDigit(text[end])
          || text[end] == 0x2D || text[end] == 0x7E
      { end += 1 }
      while end < text.count, unit.contains(text[end]) { end += 1 }
      result.append(0x20)
      position = end
    }
    return result
  }

  private static let noise = [
    "五险一金", "六险一金", "五险", "社保", "双休", "单休", "包吃包住", "包吃住", "包食宿", "包住宿", "包住", "包吃", "食宿",
    "无责任底薪", "无责底薪", "底薪", "高薪", "高提成", "提成", "无责任", "无责", "月薪", "周薪", "日薪", "年薪", "日结", "周结", "月结",
    "月入", "年入", "保底", "急招", "急聘", "诚聘", "高新", "直招", "诚招", "长期", "短期", "兼职", "全职", "实习生", "实习",
    "应届毕业生",
    "应届生", "应届", "可无经验", "无经验", "接受小白", "小白", "带薪", "年终奖", "奖金", "补贴", "福利好", "福利", "不加班", "加班少",
    "早九晚五", "朝九晚五", "朝九晚六", "居家", "在家", "学徒", "储备", "管培生", "管培", "待遇优厚", "待遇好", "待遇", "晋升", "免费",
    "培训",
    "大小周", "周末",
  ].map(symbols)

  private static func withoutNoise(_ text: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var position = 0
    while position < text.count {
      if let word = noise.first(where: { text[position...].starts(with: $0) }) {
        result.append(0x20)
        position += word.count
      } else {
        result.append(text[position])
        position += 1
      }
    }
    return result
  }
}
