/// A forward auction: seekers bid for seats, the highest bidders hold them.
///
/// Every holder of a seat is within ε of her best surplus at the prices reached. An opening's price
/// is its lowest bid when it is full, else the price it started with.
///
/// > Source: D. P. Bertsekas. "Auction Algorithms for Network Flow Problems." *Computational
/// > Optimization and Applications* 1, 1992, pp. 7–66; similar persons and objects, section 4.
struct Auction {
  /// Bids of the holders: 40 bits of price, 24 bits of seeker, a heap for each opening with the
  /// lowest bid on top.
  private(set) var bids: BidHeaps
  private(set) var prices: [Int64]
  private let market: WeightedMarket
  private let bonus: Int64
  private var favourites: Favourites

  init(_ market: WeightedMarket, bonus: Int64, prices: [Int64]) {
    (self.market, self.bonus, self.prices) = (market, bonus, prices)
    bids = BidHeaps(seats: market.seats)
    favourites = Favourites(seekers: market.seekers)
  }

  /// Auctions all seats anew from the present prices.
  mutating func run(epsilon: Int64) {
    bids.removeAll()
    favourites.forget()
    var queue = SeekerQueue(count: market.seekers)
    while let seeker = queue.next() {
      guard let bid = bid(of: seeker) else { continue }
      let loser = bids.place(bid.price + epsilon, of: seeker, at: bid.opening)
      if let price = bids.price(of: bid.opening) { prices[bid.opening] = price }
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
  private mutating func bid(of seeker: Int) -> (opening: Int, price: Int64)? {
    let choice = favourites.choice(of: seeker, market, prices, bonus)
    guard choice.surplus > 0 else { return nil }
    let lead = choice.surplus - max(choice.second, 0)
    return (choice.opening, prices[choice.opening] + lead)
  }
}

/// Seekers in the order in which they bid: first everybody, then those who lost a seat, first
/// come, first served.
struct SeekerQueue {
  private let count: Int
  private var started = 0
  private var losers: [Int32] = []
  private var head = 0

  init(count: Int) { self.count = count }

  mutating func append(_ seeker: Int) { losers.append(Int32(seeker)) }

  mutating func next() -> Int? {
    if started < count {
      started += 1
      return started - 1
    }
    guard head < losers.count else { return nil }
    head += 1
    if head > 1 << 20, head * 2 > losers.count {
      losers.removeFirst(head - 1)
      head = 1
    }
    return Int(losers[head - 1])
  }
}
