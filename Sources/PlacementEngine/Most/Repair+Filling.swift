/// For each opening the pairs that lead to it.
struct PairsByOpening {
  private let starts: [Int32]
  let pairs: [Int32]
  let seekers: [Int32]

  init(_ market: WeightedMarket) {
    var starts = [Int32](repeating: 0, count: market.seats.count + 1)
    for pair in market.pairs { starts[Int(pair.opening) + 1] += 1 }
    for opening in market.seats.indices { starts[opening + 1] += starts[opening] }
    self.starts = starts
    var pairs = [Int32](repeating: 0, count: market.pairs.count)
    var seekers = pairs
    for seeker in 0..<market.seekers {
      for pair in market.pairs(of: seeker) {
        let opening = Int(market.pairs[pair].opening)
        let place = Int(starts[opening])
        (pairs[place], seekers[place]) = (Int32(pair), Int32(seeker))
        starts[opening] += 1
      }
    }
    (self.pairs, self.seekers) = (pairs, seekers)
  }

  @inline(__always) func places(of opening: Int) -> Range<Int> {
    Int(starts[opening])..<Int(starts[opening + 1])
  }
}

extension Repair {
  /// Lowers the prices of openings with free seats until the seats fill or cost nothing.
  mutating func fillPricedSeats() {
    let priced = prices.indices.filter { prices[$0] > 0 && !table.isFull($0) }
    guard !priced.isEmpty else { return }
    let index = PairsByOpening(market)
    for opening in priced {
      while prices[opening] > 0, !table.isFull(opening) { fill(opening, index) }
    }
  }

  /// Finds the cheapest chain that brings somebody to `target`: it starts with a seeker who holds
  /// nothing or at an opening whose seats then cost nothing.
  private mutating func fill(_ target: Int, _ index: PairsByOpening) {
    search.begin()
    var end = PathSearch.End(distance: prices[target], opening: target, seeker: -1)
    var last = (pair: -1, seeker: -1)
    search.offer(target, 0, via: -1, -1, below: .max)
    while let (distance, into) = search.next(), distance < end.distance {
      if distance + prices[into] < end.distance {
        end = PathSearch.End(distance: distance + prices[into], opening: into, seeker: -1)
      }
      for place in index.places(of: into) {
        let (pair, seeker) = (Int(index.pairs[place]), Int(index.seekers[place]))
        let held = table.held[seeker]
        guard held != pair else { continue }
        let loss = distance + (held < 0 ? 0 : surplus(held)) - surplus(pair)
        if held >= 0 {
          search.offer(opening(held), loss, via: pair, seeker, below: end.distance)
        } else if loss < end.distance {
          end = PathSearch.End(distance: loss, opening: into, seeker: seeker)
          last = (pair, seeker)
        }
      }
    }
    for opening in search.reached where search.distance[opening] < end.distance {
      prices[opening] -= end.distance - search.distance[opening]
    }
    carryBack(from: end.opening, to: target)
    if end.seeker >= 0 { table.seat(last.seeker, at: end.opening, pair: last.pair) }
  }

  /// Moves everybody on the chain from `start` one opening on towards `target`, whose free seat
  /// the last one takes first.
  private mutating func carryBack(from start: Int, to target: Int) {
    var chain: [Int] = []
    var source = start
    while source != target {
      chain.append(source)
      source = opening(Int(search.pair[source]))
    }
    for source in chain.reversed() {
      let (mover, pair) = (Int(search.seeker[source]), Int(search.pair[source]))
      table.unseat(mover, from: source)
      table.seat(mover, at: opening(pair), pair: pair)
    }
  }
}
