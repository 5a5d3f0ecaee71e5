/// All ways in which people write the members of a classification.
package struct CodeBook<Value: Hashable> {
  private var entries: [String: Value] = [:]

  /// - Parameter tiers: Spellings, those that count most first: codes, then names, then aliases.
  ///   A spelling that two members of the same tier claim stands for neither.
  package init(tiers: [[(text: String, value: Value)]]) {
    for tier in tiers {
      var claims: [String: Value?] = [:]
      for (text, value) in tier where !text.isEmpty {
        for spelling in Set([text, folded(text)]) {
          claims[spelling] = claims[spelling, default: value] == value ? value : Value?.none
        }
      }
      for (spelling, value) in claims where entries[spelling] == nil {
        if let value { entries[spelling] = value }
      }
    }
  }

  /// What `text` stands for.
  package subscript(text: String) -> Value? { entries[text] ?? entries[folded(text)] }
}
