internal import LabourMarket

/// A placement problem as a market of points alone, in which reserves are openings of their own.
///
/// Each reserve of an opening becomes a group of seats. A hard reserve takes people with its trait
/// only. Into a soft one anybody may come, but somebody with the trait counts one full score more
/// there, so that no single person without it can outweigh her.
struct SeatGroups {
  let market: WeightedMarket
  /// For each pair of the market, the position of the pair in the problem's lists.
  let origin: [Int32]
  let openingOf: [Int32]
  /// For each group, the position in its opening's reserves, or -1 for open seats.
  let reserveOf: [Int32]

  /// - Parameters:
  ///   - takesPart: Whether a seeker is to be placed.
  init(
    _ problem: PlacementProblem, worth: (RankedPair) -> Int32, takesPart: (Int) -> Bool
  ) {
    var seats = problem.seats
    var (openingOf, reserveOf) = (seats.indices.map(Int32.init), seats.map { _ in Int32(-1) })
    var groups: [[(group: Int, trait: Int32)]] = []
    for opening in problem.seats.indices {
      var own: [(group: Int, trait: Int32)] = []
      for (position, reserve) in problem.reserves[opening].enumerated() {
        let size = min(reserve.seats, seats[opening])
        own.append((seats.count, reserve.trait))
        seats.append(size)
        seats[opening] -= size
        openingOf.append(Int32(opening))
        reserveOf.append(Int32(position))
      }
      groups.append(own)
    }
    let isHard = problem.mode == .hardReserve
    let premium = problem.lists.pairs.lazy.map(worth).max().map { $0 + 1 } ?? 0
    var (starts, pairs, origin) = ([0], [WeightedPair](), [Int32]())
    for seeker in problem.lists.indices {
      defer { starts.append(pairs.count) }
      guard takesPart(seeker) else { continue }
      let traits = problem.traits[seeker]
      for position in problem.lists.starts[seeker]..<problem.lists.starts[seeker + 1] {
        let pair = problem.lists.pairs[position]
        let opening = Int(pair.partner)
        func add(_ group: Int, _ worth: Int32) {
          guard seats[group] > 0 else { return }
          pairs.append(WeightedPair(opening: Int32(group), worth: worth))
          origin.append(Int32(position))
        }
        let worth = worth(pair)
        for (group, trait) in groups[opening] {
          let hasTrait = traits.contains(trait)
          if hasTrait || !isHard { add(group, hasTrait ? worth + premium : worth) }
        }
        add(opening, worth)
      }
    }
    market = WeightedMarket(starts: starts, pairs: pairs, seats: seats)
    (self.origin, self.openingOf, self.reserveOf) = (origin, openingOf, reserveOf)
  }
}
