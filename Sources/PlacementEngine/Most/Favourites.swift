/// The few pairs of each seeker that were best when her list was last read in full.
///
/// Within a phase prices only rise, so every other pair is at most as good as the best of them
/// was then. While two of the few still reach that bound, her list need not be read again.
struct Favourites {
  struct Choice {
    var opening: Int
    var surplus: Int64
    /// The best surplus at any other opening; below 0 where there is none.
    var second: Int64
  }

  private static let kept = 4
  /// Four pairs a seeker, -1 where there are fewer.
  private var pairs: [Int32]
  /// What the best of the other pairs was worth.
  private var bound: [Int64]
  private static let unread = Int64.max
  private static let nothing = Int64.min / 2

  init(seekers: Int) {
    pairs = [Int32](repeating: -1, count: seekers * Self.kept)
    bound = [Int64](repeating: Self.unread, count: seekers)
  }

  mutating func forget() {
    for seeker in bound.indices { bound[seeker] = Self.unread }
  }

  mutating func best(
    of seeker: Int, _ market: WeightedMarket, _ prices: [Int64], _ bonus: Int64
  ) -> Choice {
    let limit = bound[seeker]
    if limit != Self.unread {
      let choice = kept(of: seeker, market, prices, bonus)
      if choice.second >= limit || choice.surplus <= 0 && limit <= 0 { return choice }
    }
    read(seeker, market, prices, bonus)
    return kept(of: seeker, market, prices, bonus)
  }

  private func kept(
    of seeker: Int, _ market: WeightedMarket, _ prices: [Int64], _ bonus: Int64
  ) -> Choice {
    var choice = Choice(opening: 0, surplus: Self.nothing, second: Self.nothing)
    for slot in seeker * Self.kept..<(seeker + 1) * Self.kept {
      let pair = Int(pairs[slot])
      guard pair >= 0 else { break }
      let opening = Int(market.openings[pair])
      let surplus = Int64(market.weights[pair]) + bonus - prices[opening]
      if surplus > choice.surplus {
        choice = Choice(opening: opening, surplus: surplus, second: choice.surplus)
      } else if surplus > choice.second {
        choice.second = surplus
      }
    }
    return choice
  }

  /// Reads the whole list and keeps the best pairs, best first.
  private mutating func read(
    _ seeker: Int, _ market: WeightedMarket, _ prices: [Int64], _ bonus: Int64
  ) {
    var (first, second, third, fourth) = (Self.nothing, Self.nothing, Self.nothing, Self.nothing)
    var (a, b, c, d): (Int32, Int32, Int32, Int32) = (-1, -1, -1, -1)
    var rest = Self.nothing
    for pair in market.pairs(of: seeker) {
      let surplus = Int64(market.weights[pair]) + bonus - prices[Int(market.openings[pair])]
      guard surplus > fourth else {
        rest = max(rest, surplus)
        continue
      }
      rest = max(rest, fourth)
      (fourth, d) = (surplus, Int32(truncatingIfNeeded: pair))
      if fourth > third { swap(&third, &fourth); swap(&c, &d) }
      if third > second { swap(&second, &third); swap(&b, &c) }
      if second > first { swap(&first, &second); swap(&a, &b) }
    }
    let slot = seeker * Self.kept
    (pairs[slot], pairs[slot + 1], pairs[slot + 2], pairs[slot + 3]) = (a, b, c, d)
    bound[seeker] = rest
  }
}
