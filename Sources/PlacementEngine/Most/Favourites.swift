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
  private static let unread = Int64.max
  private static let nothing = Int64.min / 2
  private static let none = WeightedPair(opening: -1, worth: 0)

  /// Four pairs a seeker, best first; -1 where there are fewer.
  private var best: [WeightedPair]
  /// What the best of the other pairs was worth.
  private var bound: [Int64]

  init(seekers: Int) {
    best = [WeightedPair](repeating: Self.none, count: seekers * Self.kept)
    bound = [Int64](repeating: Self.unread, count: seekers)
  }

  mutating func forget() {
    for seeker in bound.indices { bound[seeker] = Self.unread }
  }

  mutating func choice(
    of seeker: Int, _ market: WeightedMarket, _ prices: [Int64], _ bonus: Int64
  ) -> Choice {
    let limit = bound[seeker]
    if limit != Self.unread {
      let choice = kept(of: seeker, prices, bonus)
      if choice.second >= limit || choice.surplus <= 0 && limit <= 0 { return choice }
    }
    return read(seeker, market, prices, bonus)
  }

  private func kept(of seeker: Int, _ prices: [Int64], _ bonus: Int64) -> Choice {
    var choice = Choice(opening: 0, surplus: Self.nothing, second: Self.nothing)
    let few = best.span.extracting(seeker * Self.kept..<(seeker + 1) * Self.kept)
    for slot in few.indices {
      let pair = few[slot]
      guard pair.opening >= 0 else { break }
      let opening = Int(pair.opening)
      let surplus = Int64(pair.worth) &+ bonus &- prices[opening]
      if surplus > choice.surplus {
        choice = Choice(opening: opening, surplus: surplus, second: choice.surplus)
      } else if surplus > choice.second {
        choice.second = surplus
      }
    }
    return choice
  }

  /// Reads the whole list and keeps the best pairs.
  private mutating func read(
    _ seeker: Int, _ market: WeightedMarket, _ prices: [Int64], _ bonus: Int64
  ) -> Choice {
    var (first, second, third, fourth) = (Self.nothing, Self.nothing, Self.nothing, Self.nothing)
    var (a, b, c, d) = (Self.none, Self.none, Self.none, Self.none)
    var rest = Self.nothing
    let list = market.pairs.span.extracting(market.pairs(of: seeker))
    for position in list.indices {
      let pair = list[position]
      // Worth has 32 bits, bonus and prices 40: nothing can overflow.
      let surplus = Int64(pair.worth) &+ bonus &- prices[Int(pair.opening)]
      guard surplus > fourth else {
        rest = max(rest, surplus)
        continue
      }
      rest = max(rest, fourth)
      (fourth, d) = (surplus, pair)
      guard fourth > third else { continue }
      swap(&third, &fourth)
      swap(&c, &d)
      guard third > second else { continue }
      swap(&second, &third)
      swap(&b, &c)
      guard second > first else { continue }
      swap(&first, &second)
      swap(&a, &b)
    }
    let slot = seeker * Self.kept
    (best[slot], best[slot + 1], best[slot + 2], best[slot + 3]) = (a, b, c, d)
    bound[seeker] = rest
    return Choice(opening: max(0, Int(a.opening)), surplus: first, second: second)
  }
}
