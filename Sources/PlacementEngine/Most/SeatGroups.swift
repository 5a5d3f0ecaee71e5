internal import LabourMarket

/// A placement problem as a market of points alone, in which reserves are openings of their own.
///
/// Each reserve of an opening becomes a group of seats. A hard reserve takes people with its trait
/// only. Into a soft one anybody may come, but somebody with the trait counts one full score more
/// there, so that no single person without it can outweigh her.
struct SeatGroups {
  /// Pairs stand in the order of the problem's lists, those of one opening side by side.
  let market: WeightedMarket
  let openingOf: [Int32]
  /// For each group, the position in its opening's reserves, or -1 for open seats.
  let reserveOf: [Int32]
  /// What somebody counts more on a seat reserved for a trait of hers.
  let premium: Int32
  /// The seekers who are to be placed, ascending.
  let seekers: [Int]

  /// - Parameters:
  ///   - takesPart: Whether a seeker is to be placed.
  init(
    _ problem: PlacementProblem, worth: (RankedPair) -> Int32, takesPart: (Int) -> Bool
  ) {
    var division = SeatDivision(problem)
    for opening in problem.seats.indices { division.divide(opening, of: problem) }
    let (seats, groups) = (division.seats, division.groups)
    let isHard = problem.mode == .hardReserve
    premium = problem.lists.pairs.lazy.map(worth).max().map { $0 + 1 } ?? 0
    seekers = problem.lists.indices.filter(takesPart)
    var (starts, pairs) = ([0], [WeightedPair]())
    for seeker in problem.lists.indices {
      defer { starts.append(pairs.count) }
      guard takesPart(seeker) else { continue }
      let traits = problem.traits[seeker]
      for pair in problem.lists[seeker] {
        let opening = Int(pair.partner)
        func add(_ group: Int, _ worth: Int32) {
          guard seats[group] > 0 else { return }
          pairs.append(WeightedPair(opening: Int32(group), worth: worth))
        }
        let worth = worth(pair)
        for (group, trait) in groups[opening] {
          let hasTrait = trait.map(traits.contains) ?? false
          if hasTrait || !isHard || trait == nil { add(group, hasTrait ? worth + premium : worth) }
        }
        add(opening, worth)
      }
    }
    market = WeightedMarket(
      starts: starts, pairs: pairs, seats: seats, isFloor: division.isFloor)
    (openingOf, reserveOf) = (division.openingOf, division.reserveOf)
  }
}

/// The seats of each opening, divided by reserve and by whether the floor asks to fill them.
///
/// The floor counts people on whatever seats, so it lies on those that cost nobody anything: on
/// soft reserved seats, which anybody may take, before open ones; on open seats before hard ones.
private struct SeatDivision {
  /// The open seats of each opening without a floor, then the other groups.
  var seats: [Int32]
  var openingOf: [Int32]
  var reserveOf: [Int32]
  var isFloor: [Bool]
  /// For each opening its further groups, with the trait that they are for.
  var groups: [[(group: Int, trait: Int32?)]] = []

  init(_ problem: PlacementProblem) {
    seats = problem.seats
    openingOf = seats.indices.map(Int32.init)
    reserveOf = seats.map { _ in -1 }
    isFloor = seats.map { _ in false }
  }

  mutating func divide(_ opening: Int, of problem: PlacementProblem) {
    groups.append([])
    var floor = problem.floors[opening]
    var reserved: [TraitSeats] = []
    for reserve in problem.reserves[opening] {
      reserved.append(
        TraitSeats(trait: reserve.trait, seats: min(reserve.seats, seats[opening])))
      seats[opening] -= reserved.last!.seats
    }
    if problem.mode == .hardReserve { takeOpenFloor(&floor, opening) }
    for (position, reserve) in reserved.enumerated() {
      let onFloor = min(floor, reserve.seats)
      add(onFloor, opening, Int32(position), reserve.trait, isFloor: true)
      add(reserve.seats - onFloor, opening, Int32(position), reserve.trait, isFloor: false)
      floor -= onFloor
    }
    takeOpenFloor(&floor, opening)
  }

  private mutating func takeOpenFloor(_ floor: inout Int32, _ opening: Int) {
    let onFloor = min(floor, seats[opening])
    add(onFloor, opening, -1, nil, isFloor: true)
    seats[opening] -= onFloor
    floor -= onFloor
  }

  private mutating func add(
    _ count: Int32, _ opening: Int, _ reserve: Int32, _ trait: Int32?, isFloor: Bool
  ) {
    guard count > 0 else { return }
    groups[opening].append((seats.count, trait))
    seats.append(count)
    openingOf.append(Int32(opening))
    reserveOf.append(reserve)
    self.isFloor.append(isFloor)
  }
}
