/// For each opening who could take it, and what that is worth.
struct PairsByOpening {
  struct Entry {
    var seeker: Int32
    var worth: Int32
  }

  private let starts: [Int]
  let entries: [Entry]

  init(_ market: WeightedMarket) {
    var starts = [Int](repeating: 0, count: market.seats.count + 1)
    for pair in market.pairs { starts[Int(pair.opening) + 1] += 1 }
    for opening in market.seats.indices { starts[opening + 1] += starts[opening] }
    self.starts = starts
    let none = Entry(seeker: 0, worth: 0)
    var entries = [Entry](repeating: none, count: market.pairs.count)
    for seeker in 0..<market.seekers {
      for pair in market.pairs(of: seeker) {
        let (opening, worth) = (Int(market.pairs[pair].opening), market.pairs[pair].worth)
        entries[starts[opening]] = Entry(seeker: Int32(seeker), worth: worth)
        starts[opening] += 1
      }
    }
    self.entries = entries
  }

  @inline(__always) func places(of opening: Int) -> Range<Int> {
    starts[opening]..<starts[opening + 1]
  }
}

extension Repair {
  /// Lowers the prices of openings with free seats until the seats fill or cost least.
  mutating func fillPricedSeats() {
    let priced = prices.indices.filter { prices[$0] > lowest[$0] && !table.isFull($0) }
    guard !priced.isEmpty else { return }
    let index = PairsByOpening(market)
    var holdings = table.held.map { pair in
      pair < 0 ? WeightedPair(opening: -1, worth: 0) : market.pairs[pair]
    }
    for opening in priced {
      while prices[opening] > lowest[opening], !table.isFull(opening) {
        fill(opening, index, &holdings)
      }
    }
  }

  /// Finds the cheapest chain that brings somebody to `target`: it starts with a seeker who holds
  /// nothing or at an opening whose seats then cost least.
  ///
  /// - Parameter holdings: What each seeker holds, side by side rather than across all pairs.
  private mutating func fill(
    _ target: Int, _ index: PairsByOpening, _ holdings: inout [WeightedPair]
  ) {
    search.begin()
    var end = PathSearch.End(
      distance: prices[target] - lowest[target], opening: target, seeker: -1)
    search.offer(target, 0, via: -1, -1, below: .max)
    while let (distance, into) = search.next(), distance < end.distance {
      let toEnd = distance + prices[into] - lowest[into]
      if toEnd < end.distance {
        end = PathSearch.End(distance: toEnd, opening: into, seeker: -1)
      }
      let cost = distance + prices[into] - bonus
      for place in index.places(of: into) {
        let entry = index.entries[place]
        let (seeker, held) = (Int(entry.seeker), holdings[Int(entry.seeker)])
        guard held.opening != into else { continue }
        let loss = cost - Int64(entry.worth)
        if held.opening >= 0 {
          let own = Int64(held.worth) + bonus - prices[Int(held.opening)]
          search.offer(Int(held.opening), loss + own, via: into, seeker, below: end.distance)
        } else if loss < end.distance {
          end = PathSearch.End(distance: loss, opening: into, seeker: seeker)
        }
      }
    }
    for opening in search.reached where search.distance[opening] < end.distance {
      prices[opening] -= end.distance - search.distance[opening]
    }
    carryBack(from: end.opening, to: target, &holdings)
    if end.seeker >= 0 { move(end.seeker, to: end.opening, &holdings) }
  }

  /// Moves everybody on the chain from `start` one opening on towards `target`, whose free seat
  /// the last one takes first.
  private mutating func carryBack(
    from start: Int, to target: Int, _ holdings: inout [WeightedPair]
  ) {
    var chain: [Int] = []
    var source = start
    while source != target {
      chain.append(source)
      source = search.pair[source]
    }
    for source in chain.reversed() {
      let mover = Int(search.seeker[source])
      table.unseat(mover, from: source)
      move(mover, to: search.pair[source], &holdings)
    }
  }

  private mutating func move(
    _ seeker: Int, to opening: Int, _ holdings: inout [WeightedPair]
  ) {
    let pair = market.pairs(of: seeker).first { self.opening($0) == opening }!
    table.seat(seeker, at: opening, pair: pair)
    holdings[seeker] = market.pairs[pair]
  }
}
