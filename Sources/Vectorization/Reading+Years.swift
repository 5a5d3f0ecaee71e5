extension Lexicon {
  /// The years that a piece names: "5年", "五年", "3 years"; the largest below 60.
  static func years(in piece: [UInt32]) -> Int? {
    var best: Int?
    for position in piece.indices where piece[position] == year || piece[position] == 0x79 {
      guard piece[position] == year || piece[position...].starts(with: yearWord) else { continue }
      var end = position
      if end > 0, piece[end - 1] == NormalizedText.space || piece[end - 1] == 0x4E2A { end -= 1 }
      guard let number = number(in: piece, endingAt: end), number < 60 else { continue }
      best = max(best ?? 0, number)
    }
    return best
  }

  private static let year: UInt32 = 0x5E74
  private static let yearWord = NormalizedText("year").symbols
  private static let numerals = Array("零一二三四五六七八九十两".unicodeScalars.map(\.value))

  private static func number(in piece: [UInt32], endingAt end: Int) -> Int? {
    var (start, value, scale) = (end, 0, 1)
    while start > 0, NormalizedText.isDigit(piece[start - 1]), scale <= 1000 {
      value += Int(piece[start - 1] - 0x30) * scale
      (start, scale) = (start - 1, scale * 10)
    }
    if scale > 1 { return value }
    guard end > 0, let last = numerals.firstIndex(of: piece[end - 1]) else { return nil }
    if last == 11 { return 2 }
    if last < 10 { return end > 1 && piece[end - 2] == numerals[10] ? 10 + last : last }
    guard end > 1, let tens = numerals.firstIndex(of: piece[end - 2]), (1...9).contains(tens) else {
      return 10
    }
    return tens * 10
  }
}
