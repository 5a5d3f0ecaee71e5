/// Makes a nearly best assignment best: shortest augmenting paths in whole numbers.
///
/// Throughout, each holder's surplus at her opening is her best one. First seekers who would gain
/// something are brought in (prices rise), then openings with a price but free seats are filled
/// (prices fall); after that the prices prove the assignment.
///
/// > Source: J. Munkres' and J. Edmonds and R. M. Karp's duality argument as in R. K. Ahuja,
/// > T. L. Magnanti, J. B. Orlin. *Network Flows*, 1993, section 9.7.
struct Repair {
  let market: WeightedMarket
  let bonus: Int64
  /// Below which an opening's price cannot fall.
  let lowest: [Int64]
  var prices: [Int64]
  var table: SeatTable
  var search: PathSearch

  /// Keeps of `wanted` (for each seeker a pair, or -1) those whose surplus is the best.
  init(
    _ market: WeightedMarket, bonus: Int64, lowest: [Int64], prices: [Int64], wanted: [Int]
  ) {
    (self.market, self.bonus, self.lowest, self.prices) = (market, bonus, lowest, prices)
    table = SeatTable(market)
    search = PathSearch(openings: market.seats.count)
    for (seeker, pair) in wanted.enumerated() where pair >= 0 {
      let own = surplus(pair)
      guard own >= 0, market.pairs(of: seeker).allSatisfy({ surplus($0) <= own }) else { continue }
      table.seat(seeker, at: opening(pair), pair: pair)
    }
  }

  @inline(__always) func opening(_ pair: Int) -> Int { Int(market.pairs[pair].opening) }

  @inline(__always) func surplus(_ pair: Int) -> Int64 {
    Int64(market.pairs[pair].worth) + bonus - prices[opening(pair)]
  }

  mutating func run() {
    for seeker in 0..<market.seekers where table.held[seeker] < 0 { bringIn(seeker) }
    fillPricedSeats()
  }

  /// Finds the cheapest chain that starts with `seeker` and ends at a free seat, or with somebody
  /// who loses hers, and carries it out.
  private mutating func bringIn(_ seeker: Int) {
    let best = market.pairs(of: seeker).lazy.map(surplus).max() ?? 0
    guard best > 0 else { return }
    search.begin()
    var end = PathSearch.End(distance: best, opening: -1, seeker: seeker)
    for pair in market.pairs(of: seeker) {
      search.offer(opening(pair), best - surplus(pair), via: pair, seeker, below: end.distance)
    }
    while let (distance, from) = search.next(), distance < end.distance {
      guard table.isFull(from) else {
        end = PathSearch.End(distance: distance, opening: from, seeker: -1)
        break
      }
      for slot in table.slots(of: from) {
        let holder = table.holder(at: slot)
        let own = surplus(table.held[holder])
        if distance + own < end.distance {
          end = PathSearch.End(distance: distance + own, opening: from, seeker: holder)
        }
        for pair in market.pairs(of: holder) {
          search.offer(
            opening(pair), distance + own - surplus(pair), via: pair, holder,
            below: end.distance)
        }
      }
    }
    for opening in search.reached where search.distance[opening] < end.distance {
      prices[opening] += end.distance - search.distance[opening]
    }
    carryOut(end, for: seeker)
  }

  /// Moves everybody on the chain one opening on.
  private mutating func carryOut(_ end: PathSearch.End, for seeker: Int) {
    guard end.seeker != seeker else { return }
    var target = end.opening
    if end.seeker >= 0 { table.unseat(end.seeker, from: target) }
    while true {
      let (mover, pair) = (Int(search.seeker[target]), search.pair[target])
      let before = table.held[mover]
      let source = before >= 0 ? opening(before) : -1
      if before >= 0 { table.unseat(mover, from: source) }
      table.seat(mover, at: target, pair: pair)
      guard mover != seeker else { return }
      target = source
    }
  }
}
