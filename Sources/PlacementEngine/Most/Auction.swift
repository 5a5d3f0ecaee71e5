/// A forward auction: seekers bid for seats, the highest bidders hold them.
///
/// Every holder of a seat is within ε of her best surplus at the prices reached. An opening's price
/// is its lowest bid when it is full, else the price it started with.
///
/// > Source: D. P. Bertsekas. "Auction Algorithms for Network Flow Problems." *Computational
/// > Optimization and Applications* 1, 1992, pp. 7–66; similar persons and objects, section 4.
struct Auction {
  /// Bids of the holders, a heap for each opening with the lowest bid on top; stored with `bonus`
  /// added, because prices of floors start below 0.
  private(set) var bids: BidHeaps
  private(set) var prices: [Int64]
  private let market: WeightedMarket
  private let bonus: Int64

  init(_ market: WeightedMarket, bonus: Int64, prices: [Int64]) {
    (self.market, self.bonus, self.prices) = (market, bonus, prices)
    bids = BidHeaps(seats: market.seats, seekers: market.seekers)
  }

  /// Auctions all seats anew from the present prices.
  mutating func run(epsilon: Int64) {
    bids.removeAll()
    var queue = SeekerQueue(count: market.seekers)
    while let seeker = queue.next() {
      guard let bid = bid(of: seeker) else { continue }
      let loser = bids.place(bid.price + epsilon + bonus, of: seeker, at: bid.opening)
      if let price = bids.price(of: bid.opening) {
        prices[bid.opening] = price - bonus
      }
      if let loser { queue.append(loser) }
    }
  }

  /// Prices from which the next phase starts, so low that it can still correct them.
  mutating func relax(by margin: Int64, base: [Int64]) {
    for opening in prices.indices {
      let isFull = bids.price(of: opening) != nil
      prices[opening] = isFull ? max(base[opening], prices[opening] - margin) : base[opening]
    }
  }

  /// The opening that is best for the seeker, and the price at which the second best is as good.
  private func bid(of seeker: Int) -> (opening: Int, price: Int64)? {
    var (opening, first, second) = (0, Int64.min, Int64(0))
    let list = market.pairs.span.extracting(market.pairs(of: seeker))
    for position in list.indices {
      let pair = list[position]
      // `MarketSize` leaves room: nothing can overflow.
      let surplus = Int64(pair.worth) &+ bonus &- prices[Int(pair.opening)]
      let isBest = surplus > first
      second = max(second, isBest ? first : surplus)
      opening = isBest ? Int(pair.opening) : opening
      first = isBest ? surplus : first
    }
    guard first > 0 else { return nil }
    return (opening, prices[opening] + first - second)
  }
}

/// Seekers in the order in which they bid: first everybody, then, round after round, those who lost
/// a seat.
///
/// Many losers bid ascending, as their lists lie in memory, few in the order of their losses.
struct SeekerQueue {
  private let count: Int
  private var round: [Int32]
  private var position = 0
  private var losers: [Int32] = []
  private var isListed: [Bool]

  init(count: Int) {
    self.count = count
    round = (0..<Int32(count)).map(\.self)
    isListed = [Bool](repeating: false, count: count)
  }

  mutating func append(_ seeker: Int) { losers.append(Int32(truncatingIfNeeded: seeker)) }

  mutating func next() -> Int? {
    if position == round.count {
      guard !losers.isEmpty else { return nil }
      startRound()
    }
    position += 1
    return Int(round[position - 1])
  }

  private mutating func startRound() {
    swap(&round, &losers)
    losers.removeAll(keepingCapacity: true)
    position = 0
    guard round.count > count / 64 else { return }
    for seeker in round { isListed[Int(seeker)] = true }
    round.removeAll(keepingCapacity: true)
    for seeker in isListed.indices where isListed[seeker] {
      round.append(Int32(truncatingIfNeeded: seeker))
      isListed[seeker] = false
    }
  }
}
