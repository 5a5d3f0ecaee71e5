/// Phrases found in spite of one slip of the pen: a symbol left out, doubled, exchanged with its
/// neighbour or mistaken for another.
///
/// > Source: the symmetric delete method (W. Garbe): two phrases one slip apart share a phrase
/// > with at most one symbol deleted from each.
struct SlipIndex: Sendable {
  private var meanings: [[UInt32]: Int] = [:]
  /// Phrases with one symbol deleted, and the phrases they come from.
  private var shortened: [[UInt32]: [[UInt32]]] = [:]
  private static let lengths = 3...16

  /// Adds a phrase that isn't Latin; shorter ones would be mistaken for too many others.
  mutating func insert(_ phrase: [UInt32], meaning: Int) {
    guard Self.lengths.contains(phrase.count), phrase.allSatisfy({ $0 >= 0x2E80 }),
      meanings[phrase] == nil
    else { return }
    meanings[phrase] = meaning
    for short in Set(Self.shortenings(phrase)) where short.count > 1 {
      shortened[short, default: []].append(phrase)
    }
  }

  private static func shortenings(_ phrase: [UInt32]) -> [[UInt32]] {
    phrase.indices.map { Array(phrase[..<$0] + phrase[($0 + 1)...]) }
  }

  /// The meaning of the phrase that `written` is one slip away from; nil where there is none, or
  /// where several phrases of different meaning are.
  func meaning(of written: [UInt32]) -> Int? {
    guard (Self.lengths.lowerBound...(Self.lengths.upperBound + 1)).contains(written.count) else {
      return nil
    }
    var found = Set((shortened[written] ?? []).filter { $0.count >= 4 }.map { meanings[$0]! })
    for short in Self.shortenings(written) {
      if short.count >= 3, let meaning = meanings[short] { found.insert(meaning) }
      for phrase in shortened[short] ?? [] where Self.isOneSlip(written, phrase) {
        found.insert(meanings[phrase]!)
      }
    }
    return found.count == 1 ? found.first : nil
  }

  /// Whether two phrases of one length differ in one symbol of at least four, or in two
  /// neighbours that changed places.
  private static func isOneSlip(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    guard a.count == b.count else { return false }
    let different = a.indices.filter { a[$0] != b[$0] }
    if different.count == 1 { return a.count >= 4 || different[0] != 0 }
    return different.count == 2 && different[1] == different[0] + 1
      && a[different[0]] == b[different[1]] && a[different[1]] == b[different[0]]
  }
}
