/// Floors that cannot all be met, whatever else happens: too few people may take the openings.
///
/// Leaving out any one of them would leave floors that can be met together, so each is part of the
/// reason. Not necessarily the fewest that conflict: finding those is as hard as finding the
/// smallest circuit of a matroid.
public struct FloorConflict: Hashable, Sendable {
  /// Positions, ascending.
  public var openings: [Int]
  /// What their floors ask for together.
  public var asked: Int
  /// Different people who may take at least one of them.
  public var people: Int
}

/// Finds floors that cannot be met together; nil where all can.
///
/// A largest flow from people to floors shows an opening that stays short; the openings whose
/// people it could be given, directly or by moves, have too few together. From these, in order,
/// each is left out that isn't needed for the conflict.
///
/// - Parameters:
///   - floors: For each opening, the people whom it is to get.
///   - choices: For each person the openings with a floor that she may take.
///
/// > Source: P. Hall. "On Representatives of Subsets." *Journal of the London Mathematical
/// > Society* 10, 1935; the flow is that of `Augmentation`.
public func floorConflict(floors: [Int32], choices: [[Int32]]) -> FloorConflict? {
  guard let short = shortOpenings(floors, choices) else { return nil }
  var kept = floors.indices.filter(short.contains)
  for opening in kept {
    let rest = kept.filter { $0 != opening }
    if shortOpenings(only(rest, of: floors), choices) != nil { kept = rest }
  }
  let set = Set(kept.map(Int32.init))
  return FloorConflict(
    openings: kept, asked: kept.reduce(0) { $0 + Int(floors[$1]) },
    people: choices.count { $0.contains(where: set.contains) })
}

private func only(_ openings: [Int], of floors: [Int32]) -> [Int32] {
  var rest = floors.map { _ in Int32(0) }
  for opening in openings { rest[opening] = floors[opening] }
  return rest
}

/// Openings that together have fewer people than their floors ask for; nil where there are none.
private func shortOpenings(_ floors: [Int32], _ choices: [[Int32]]) -> Set<Int>? {
  var (starts, pairs) = ([0], [WeightedPair]())
  for openings in choices {
    pairs += openings.map { WeightedPair(opening: $0, worth: 0) }
    starts.append(pairs.count)
  }
  let market = WeightedMarket(starts: starts, pairs: pairs, seats: floors)
  var flow = Augmentation(market, held: choices.map { _ in -1 })
  flow.run()
  let table = flow.table
  var waiting = floors.indices.filter { !table.isFull($0) }
  guard !waiting.isEmpty else { return nil }
  let index = PairsByOpening(market)
  var reached = Set([waiting[0]])
  waiting = [waiting[0]]
  while let opening = waiting.popLast() {
    for place in index.places(of: opening) {
      let held = table.held[Int(index.entries[place].seeker)]
      guard held >= 0 else { continue }
      let other = Int(market.pairs[held].opening)
      if reached.insert(other).inserted { waiting.append(other) }
    }
  }
  return reached
}
