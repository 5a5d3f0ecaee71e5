internal import LabourMarket

/// A proven assignment and the ways in which people could exchange seats.
struct SeatExchanges {
  let market: WeightedMarket
  let proven: ProvenAssignment
  let premium: Int32
  let index: PairsByOpening
  private let isFull: [Bool]

  init(_ market: WeightedMarket, _ proven: ProvenAssignment, premium: Int32) {
    (self.market, self.proven, self.premium) = (market, proven, premium)
    index = PairsByOpening(market)
    var free = market.seats
    for pair in proven.held where pair >= 0 { free[Int(market.pairs[pair].opening)] -= 1 }
    isFull = free.map { $0 <= 0 }
  }

  private func group(_ pair: Int) -> Int { Int(market.pairs[pair].opening) }

  /// What the pair counts, in its parts.
  func value(_ pair: Int) -> MarginalValue {
    var value = MarginalValue()
    value.people = 1
    value.floorSeats = market.isFloor[group(pair)] ? 1 : 0
    value.entitled = premium > 0 && market.pairs[pair].worth >= premium ? 1 : 0
    value.points = Int(market.pairs[pair].worth) - value.entitled * Int(premium)
    return value
  }

  private func worth(_ value: MarginalValue) -> Int64 {
    Int64(value.people + value.floorSeats) * proven.bonus
      + Int64(value.entitled) * Int64(premium) + Int64(value.points)
  }

  private func surplus(_ pair: Int) -> Int64 {
    let group = group(pair)
    return Int64(market.pairs[pair].worth) + (market.isFloor[group] ? 2 : 1) * proven.bonus
      - proven.prices[group]
  }

  /// What one more seat of each group would bring: it goes to somebody without a seat, or to
  /// somebody who leaves one that brings something in turn, or to nobody.
  ///
  /// The distance of a group is how far its price can fall.
  func gains() -> [MarginalValue] {
    var gains = market.seats.map { _ in MarginalValue() }
    var search = PathSearch(openings: market.seats.count)
    search.begin()
    for group in market.seats.indices {
      search.offer(group, proven.prices[group], via: -1, -1, below: .max)
    }
    for seeker in 0..<market.seekers where proven.held[seeker] < 0 {
      for pair in market.pairs(of: seeker) {
        search.offer(group(pair), -surplus(pair), via: pair, seeker, below: .max)
      }
    }
    let holders = holders()
    while let (distance, from) = search.next() {
      let (pair, seeker) = (search.pair[from], Int(search.seeker[from]))
      if pair >= 0 {
        gains[from] = value(pair)
        let held = proven.held[seeker]
        if held >= 0 { gains[from] = gains[from] - value(held) + gains[group(held)] }
      }
      for holder in holders[from] {
        let own = surplus(proven.held[Int(holder)])
        for pair in market.pairs(of: Int(holder)) where group(pair) != from {
          search.offer(
            group(pair), distance + own - surplus(pair), via: pair, Int(holder), below: .max)
        }
      }
    }
    return gains
  }

  /// What one seat less of each group would cost: nothing where a seat is free; else one holder
  /// loses hers, or takes another one, which costs something in turn.
  ///
  /// The distance of a group is how far its price can rise.
  func losses() -> [MarginalValue] {
    var losses = market.seats.map { _ in MarginalValue() }
    // What each seeker holds, side by side rather than across all pairs.
    let holdings: [(group: Int32, surplus: Int64)] = proven.held.map { held in
      held < 0 ? (-1, 0) : (Int32(group(held)), surplus(held))
    }
    var search = PathSearch(openings: market.seats.count)
    search.begin()
    for group in market.seats.indices where !isFull[group] {
      search.offer(group, 0, via: -1, -1, below: .max)
    }
    for seeker in 0..<market.seekers {
      let held = proven.held[seeker]
      guard held >= 0, isFull[group(held)] else { continue }
      search.offer(group(held), surplus(held), via: -1, seeker, below: .max)
    }
    while let (distance, into) = search.next() {
      let (next, seeker) = (search.pair[into], Int(search.seeker[into]))
      if seeker >= 0 {
        losses[into] = value(proven.held[seeker])
        if next >= 0 {
          let pair = market.pairs(of: seeker).first { group($0) == next }!
          losses[into] = losses[into] - value(pair) + losses[next]
        }
      }
      let start = distance + proven.prices[into] - (market.isFloor[into] ? 2 : 1) * proven.bonus
      for place in index.places(of: into) {
        let entry = index.entries[place]
        let holding = holdings[Int(entry.seeker)]
        guard holding.group >= 0, Int(holding.group) != into, isFull[Int(holding.group)] else {
          continue
        }
        search.offer(
          Int(holding.group), start - Int64(entry.worth) + holding.surplus, via: into,
          Int(entry.seeker), below: .max)
      }
    }
    return losses
  }

  /// What one more person with these pairs would bring where seats cost this much.
  func best(of seeker: Int, seatsCost: [MarginalValue]) -> MarginalValue {
    var best = MarginalValue()
    for pair in market.pairs(of: seeker) where market.seats[group(pair)] > 0 {
      let gain = value(pair) - seatsCost[group(pair)]
      if worth(gain) > worth(best) { best = gain }
    }
    return best
  }

  /// For each group who sits there.
  private func holders() -> GroupedRows<Int32> {
    var rows = market.seats.map { _ in [Int32]() }
    for seeker in 0..<market.seekers where proven.held[seeker] >= 0 {
      rows[group(proven.held[seeker])].append(Int32(seeker))
    }
    return GroupedRows(rows)
  }
}

extension MarginalValue {
  static func + (a: Self, b: Self) -> Self {
    var sum = a
    sum.people += b.people
    sum.floorSeats += b.floorSeats
    sum.entitled += b.entitled
    sum.points += b.points
    return sum
  }

  static func - (a: Self, b: Self) -> Self {
    var difference = a
    difference.people -= b.people
    difference.floorSeats -= b.floorSeats
    difference.entitled -= b.entitled
    difference.points -= b.points
    return difference
  }
}
