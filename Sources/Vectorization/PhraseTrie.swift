/// Phrases and what they stand for, looked up by the longest one that starts at a place.
package struct PhraseTrie: Sendable {
  /// Open addressing over node and symbol; 0 marks a free slot, since no edge leads to the root.
  private var keys: [UInt64]
  private var targets: [UInt32]
  private var edges = 0
  /// For each node, the meaning of the phrase that ends there, or -1.
  private var meanings: [Int32] = [-1]

  package init() {
    keys = [UInt64](repeating: .max, count: 1 << 10)
    targets = [UInt32](repeating: 0, count: 1 << 10)
  }

  private func slot(_ key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[slot] != .max, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private static func key(_ node: UInt32, _ symbol: UInt32) -> UInt64 {
    UInt64(node) << 32 | UInt64(symbol)
  }

  private mutating func grow() {
    let (oldKeys, oldTargets) = (keys, targets)
    keys = [UInt64](repeating: .max, count: oldKeys.count * 2)
    targets = [UInt32](repeating: 0, count: oldKeys.count * 2)
    for index in oldKeys.indices where oldKeys[index] != .max {
      let slot = slot(oldKeys[index])
      (keys[slot], targets[slot]) = (oldKeys[index], oldTargets[index])
    }
  }

  /// Adds a phrase and says whether it was new; the first meaning of a phrase stays.
  @discardableResult
  package mutating func insert(_ phrase: some Sequence<UInt32>, meaning: Int) -> Bool {
    var node: UInt32 = 0
    for symbol in phrase {
      if edges * 2 >= keys.count { grow() }
      let slot = slot(Self.key(node, symbol))
      if keys[slot] == .max {
        keys[slot] = Self.key(node, symbol)
        targets[slot] = UInt32(meanings.count)
        meanings.append(-1)
        edges += 1
      }
      node = targets[slot]
    }
    guard node != 0, meanings[Int(node)] < 0 else { return false }
    meanings[Int(node)] = Int32(meaning)
    return true
  }

  /// The longest phrase that starts at `start` and doesn't cut a Latin word or a number.
  package func longest(
    in symbols: [UInt32], from start: Int
  ) -> (end: Int, meaning: Int)? {
    guard !Self.cuts(symbols, at: start) else { return nil }
    var node: UInt32 = 0
    var best: (end: Int, meaning: Int)?
    for position in start..<symbols.count {
      let slot = slot(Self.key(node, symbols[position]))
      guard keys[slot] != .max else { break }
      node = targets[slot]
      if meanings[Int(node)] >= 0, !Self.cuts(symbols, at: position + 1) {
        best = (position + 1, Int(meanings[Int(node)]))
      }
    }
    return best
  }

  /// Whether a cut before `position` would fall between two letters or two digits.
  private static func cuts(_ symbols: [UInt32], at position: Int) -> Bool {
    guard position > 0, position < symbols.count else { return false }
    let (left, right) = (symbols[position - 1], symbols[position])
    return NormalizedText.isLetter(left) && NormalizedText.isLetter(right)
      || NormalizedText.isDigit(left) && NormalizedText.isDigit(right)
  }
}
