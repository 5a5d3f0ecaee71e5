internal import LabourMarket

/// What *most* counts.
public enum AssignmentGoal: Sendable {
  /// The sum of points.
  case points
  /// The number placed; among equals, the sum of points.
  case placedThenPoints
}

/// Finds the best assignment and the prices that prove it.
///
/// A few rounds of an auction, with an ε that starts near a sixteenth of the best worth and falls
/// by the factor 8 to 1, come close; then shortest paths in whole numbers make it exact. The
/// outcome's worth doesn't depend on how close the auction came.
public func assign(_ market: WeightedMarket, goal: AssignmentGoal) -> ProvenAssignment {
  let bonus = market.bonus(for: goal)
  // What floors add to a seat's worth is taken off its price instead, down to -bonus.
  let base = market.startPrices(bonus)
  var auction = Auction(market, bonus: bonus, prices: base)
  var epsilon = market.firstEpsilon
  while true {
    auction.run(epsilon: epsilon)
    guard epsilon > 1 else { break }
    auction.relax(by: 2 * epsilon, base: base)
    epsilon = max(1, epsilon / 8)
  }
  return market.repaired(
    prices: auction.prices, wanted: auction.assignment(of: market), bonus: bonus)
}

/// The same from the outcome of a market that had fewer pairs, but the same seekers and seats:
/// only where new pairs are wanted there is something to do.
func assign(
  _ market: WeightedMarket, goal: AssignmentGoal, near old: ProvenAssignment,
  of before: WeightedMarket
) -> ProvenAssignment {
  let bonus = market.bonus(for: goal)
  guard bonus == old.bonus, before.seats == market.seats, before.isFloor == market.isFloor else {
    return assign(market, goal: goal)
  }
  let wanted = old.held.enumerated().map { seeker, pair in
    guard pair >= 0 else { return -1 }
    let opening = before.pairs[pair].opening
    return market.pairs(of: seeker).first { market.pairs[$0].opening == opening } ?? -1
  }
  return market.repaired(
    prices: zip(old.prices, market.lowestPrices(bonus)).map { $0 + $1 }, wanted: wanted,
    bonus: bonus)
}

extension WeightedMarket {
  fileprivate func bonus(for goal: AssignmentGoal) -> Int64 {
    goal == .points ? 0 : bonusForNumber
  }

  fileprivate func lowestPrices(_ bonus: Int64) -> [Int64] { isFloor.map { $0 ? -bonus : 0 } }

  fileprivate func repaired(prices: [Int64], wanted: [Int], bonus: Int64) -> ProvenAssignment {
    let lowest = lowestPrices(bonus)
    var repair = Repair(self, bonus: bonus, lowest: lowest, prices: prices, wanted: wanted)
    repair.run()
    return ProvenAssignment(
      held: repair.table.held, prices: zip(repair.prices, lowest).map { $0 - $1 }, bonus: bonus)
  }
}

extension WeightedMarket {
  var bestWorth: Int64 { Int64(pairs.lazy.map(\.worth).max() ?? 0) }

  var bonusForNumber: Int64 {
    Int64(MarketSize.bonus(worth: Int(bestWorth), seekers: seekers, groups: seats.count))
  }

  /// As low as can be, but the bonus where seats are too few whoever gets them.
  ///
  /// So the auction need not find that out by bidding. An opening without seats costs more than
  /// anybody would pay.
  func startPrices(_ bonus: Int64) -> [Int64] {
    guard bonus > 0 else { return seats.map { $0 > 0 ? 0 : bestWorth } }
    var largest = Augmentation(self, held: [Int](repeating: -1, count: seekers))
    largest.run()
    let isScarce = largest.overdemanded
    return seats.indices.map { opening in
      if seats[opening] == 0 { return bestWorth + bonus }
      return isScarce[opening] ? bonus : isFloor[opening] ? -bonus : 0
    }
  }

  var firstEpsilon: Int64 {
    var epsilon: Int64 = 1
    while epsilon * 32 < bestWorth { epsilon *= 8 }
    return epsilon
  }
}

extension Auction {
  /// For each seeker the pair whose seat she holds, or -1.
  func assignment(of market: WeightedMarket) -> [Int] {
    var held = [Int](repeating: -1, count: market.seekers)
    for opening in market.seats.indices {
      for seeker in bids.holders(of: opening) {
        held[seeker] = market.pairs(of: seeker).first { Int(market.pairs[$0].opening) == opening }!
      }
    }
    return held
  }
}
