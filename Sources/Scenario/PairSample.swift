import LabourMarket

/// Which pairs the truth is told of: for some owners of a list, partners of three sorts, a third
/// each: anybody, somebody of the same occupation, somebody of the same family of occupations.
struct PairSample {
  /// The trade of each partner that can be drawn, by position; nil where the partner can't.
  private let byTrade: [[Int]]
  private let byFamily: [[Int]]
  private let all: [Int]
  private let familyOfTrade: [Int]

  init(trades: [Int?], landscape: Landscape) {
    familyOfTrade = landscape.trades.map(\.family)
    var byTrade = [[Int]](repeating: [], count: landscape.trades.count)
    var byFamily = [[Int]](repeating: [], count: landscape.families.count)
    for (position, trade) in trades.enumerated() {
      guard let trade else { continue }
      byTrade[trade].append(position)
      byFamily[familyOfTrade[trade]].append(position)
    }
    all = trades.indices.filter { trades[$0] != nil }
    (self.byTrade, self.byFamily) = (byTrade, byFamily)
  }

  /// Up to `count` positions among those that can be drawn, ascending.
  func owners(_ count: Int, _ random: inout RandomStream) -> [Int] {
    Self.drawn(count, from: all, &random).sorted()
  }

  /// Up to `count` partners for an owner of a trade, ascending, none twice.
  func partners(_ count: Int, trade: Int, _ random: inout RandomStream) -> [Int] {
    var chosen = Set(Self.drawn(count / 3, from: byTrade[trade], &random))
    chosen.formUnion(Self.drawn(count / 3, from: byFamily[familyOfTrade[trade]], &random))
    let wanted = min(count, all.count)
    while chosen.count < wanted { chosen.insert(random.pick(all)) }
    return chosen.sorted()
  }

  private static func drawn(
    _ count: Int, from pool: [Int], _ random: inout RandomStream
  ) -> Set<Int> {
    guard pool.count > count else { return Set(pool) }
    var chosen: Set<Int> = []
    while chosen.count < count { chosen.insert(random.pick(pool)) }
    return chosen
  }
}
