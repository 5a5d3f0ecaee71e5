/// How many characters, and neighbouring pairs of them, names share.
enum NameLikeness {
  /// Dice's coefficient of each two names, count × count, 0...1.
  static func dice(_ names: [String]) -> [Double] {
    let sets = names.map(grams)
    var owners: [UInt64: [Int32]] = [:]
    for (owner, set) in sets.enumerated() {
      for gram in set { owners[gram, default: []].append(Int32(owner)) }
    }
    let count = names.count
    var values = [Double](repeating: 0, count: count * count)
    for (a, set) in sets.enumerated() {
      var shared = [Int32](repeating: 0, count: count)
      for gram in set { for b in owners[gram]! { shared[Int(b)] += 1 } }
      for b in 0..<count where shared[b] > 0 {
        values[a * count + b] = 2 * Double(shared[b]) / Double(set.count + sets[b].count)
      }
    }
    return values
  }

  private static func grams(_ name: String) -> Set<UInt64> {
    let symbols = NormalizedText(name).symbols
    var grams = Set(symbols.map(UInt64.init))
    for (a, b) in zip(symbols, symbols.dropFirst()) { grams.insert(UInt64(a) << 32 | UInt64(b)) }
    return grams
  }
}
