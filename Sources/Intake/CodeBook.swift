/// All ways in which people write the members of a classification.
package struct CodeBook<Value: Hashable> {
  private var entries: [Spelling: Value] = [:]

  /// - Parameter tiers: Spellings, those that count most first: codes, then names, then aliases.
  ///   A spelling that two members of the same tier claim stands for neither.
  package init(tiers: [[(text: String, value: Value)]]) {
    for tier in tiers {
      var claims: [Spelling: Value?] = [:]
      for (text, value) in tier where !text.isEmpty {
        for spelling in Set([Spelling(text), Spelling(folded(text))]) {
          claims[spelling] = claims[spelling, default: value] == value ? value : Value?.none
        }
      }
      for (spelling, value) in claims where entries[spelling] == nil {
        if let value { entries[spelling] = value }
      }
    }
  }

  /// What `text` stands for.
  package subscript(text: String) -> Value? {
    entries[Spelling(text)] ?? entries[Spelling(folded(text))]
  }
}

/// A text that equals another where the bytes do.
///
/// Strings compare and hash by canonical equivalence, which for Chinese costs ten times as much.
private struct Spelling: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (a: Self, b: Self) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

  /// FNV-1a.
  func hash(into hasher: inout Hasher) {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { state = (state ^ UInt64(byte)) &* 0x0100_0000_01B3 }
    hasher.combine(state)
  }
}
