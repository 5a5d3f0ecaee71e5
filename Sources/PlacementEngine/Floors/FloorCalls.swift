public import LabourMarket

/// Whom to call so that *stable* meets its floors.
///
/// Called people keep their seat as if they had been hired there; everybody else is placed stably
/// on what is left. They are those who lose the least appeal in sum by coming, found as a best
/// assignment to the seats of floors that stay short. When people move up into seats that the
/// called left, an opening may fall below its floor again; then more are called. The called never
/// become fewer, so this ends.
///
/// > Why not fewer seats elsewhere until enough people come: `Documentation/Decisions/Floors.md`.
public struct FloorCalls: Sendable {
  /// Somebody who could come, and what she loses by it.
  private struct Offer: Sendable {
    var loss: Int32
    var seeker: Int32
  }

  /// For each opening the seats to fill now.
  public let seats: [Int32]
  private let wanted: Int
  /// For each seeker whether she can be called.
  private let isFree: [Bool]
  /// For each seeker where she sits, or -1, and how much that appeals to her.
  private let places: [(opening: Int32, appeal: Int32)]
  /// For each opening those who lose least by coming: as many as all floors want together, for
  /// whoever comes after them is never needed.
  private var offers: [[Offer]]
  private let problem: PlacementProblem
  /// For each opening and each of its caps how many people may still be called whom it counts.
  private let spare: [[Int]]

  /// - Parameter everywhere: Whether people may also be called from openings that need them for
  ///   their own floor, whose seats are then to be filled too.
  public init(_ problem: PlacementProblem, after outcome: StableOutcome, everywhere: Bool) {
    self.problem = problem
    var people = problem.seats.map { _ in Int32(0) }
    var spare = problem.seats.indices.map { problem.caps[$0].map { Int($0.seats) } }
    func count(_ seeker: Int, at opening: Int) {
      people[opening] += 1
      if let cap = problem.cap(counting: seeker, at: opening) { spare[opening][cap] -= 1 }
    }
    places = outcome.held.enumerated().map { seeker, pair in
      guard pair >= 0 else { return (-1, 0) }
      let pair = problem.lists.pairs[pair]
      count(seeker, at: Int(pair.partner))
      return (pair.partner, pair.appeal.value)
    }
    for seat in problem.keptOffList(outcome.held) {
      count(Int(seat.seeker), at: Int(seat.opening))
    }
    self.spare = spare
    var isFree = problem.callable
    var seats = zip(problem.floors, people).map { max(0, $0 - $1) }
    for (seeker, place) in places.enumerated() where isFree[seeker] && place.opening >= 0 {
      let opening = Int(place.opening)
      guard people[opening] <= problem.floors[opening] else { continue }
      if everywhere { seats[opening] += 1 } else { isFree[seeker] = false }
    }
    (self.seats, self.isFree) = (seats, isFree)
    wanted = seats.reduce(0) { $0 + Int($1) }
    offers = seats.map { _ in [] }
  }

  public var openings: [Int32] { seats.indices.filter { seats[$0] > 0 }.map(Int32.init) }

  /// The seekers whose offers count.
  public var askable: [Int] { isFree.indices.filter { isFree[$0] } }

  /// Notes that a seeker may come to the opening of `pair`.
  public mutating func offer(_ seeker: Int, _ pair: RankedPair) {
    let (opening, place) = (Int(pair.partner), places[seeker])
    let loss = place.opening == pair.partner ? 0 : max(0, place.appeal - pair.appeal.value)
    offers[opening].append(Offer(loss: loss, seeker: Int32(seeker)))
    if offers[opening].count >= 2 * wanted + 64 { cut(opening) }
  }

  private mutating func cut(_ opening: Int) {
    offers[opening].sort { ($0.loss, $0.seeker) < ($1.loss, $1.seeker) }
    if !spare[opening].isEmpty { dropCapped(opening) }
    offers[opening].removeLast(max(0, offers[opening].count - wanted))
  }

  /// Of the people whom a cap counts only as many stay as may still come.
  private mutating func dropCapped(_ opening: Int) {
    var left = spare[opening]
    offers[opening] = offers[opening].filter { offer in
      let seeker = Int(offer.seeker)
      guard places[seeker].opening != opening,
        let cap = problem.cap(counting: seeker, at: opening)
      else { return true }
      left[cap] -= 1
      return left[cap] >= 0
    }
  }

  /// Whom to call, by seeker, and how many seats stay empty even so.
  public mutating func calls() -> (calls: [LockedSeat], missing: Int) {
    var pairs: [(seeker: Int32, pair: WeightedPair)] = []
    for opening in offers.indices {
      cut(opening)
      pairs += offers[opening].map {
        ($0.seeker, WeightedPair(opening: Int32(opening), worth: 1_000_001 - $0.loss))
      }
    }
    pairs.sort { ($0.seeker, $0.pair.opening) < ($1.seeker, $1.pair.opening) }
    let starts = pairs.indices.filter { $0 == 0 || pairs[$0 - 1].seeker != pairs[$0].seeker }
    let market = WeightedMarket(
      starts: starts + [pairs.count], pairs: pairs.map(\.pair), seats: seats)
    let held = assign(market, goal: .placedThenPoints).held.filter { $0 >= 0 }
    let calls = held.filter { places[Int(pairs[$0].seeker)].opening != pairs[$0].pair.opening }
    return (
      calls.map { LockedSeat(seeker: pairs[$0].seeker, opening: pairs[$0].pair.opening) },
      wanted - held.count
    )
  }
}

extension PlacementProblem {
  /// The position of the cap that counts a seeker at an opening, if any.
  fileprivate func cap(counting seeker: Int, at opening: Int) -> Int? {
    let caps = caps[opening]
    guard !caps.isEmpty, !traits.isEmpty(seeker) else { return nil }
    return caps.firstIndex { traits[seeker].contains($0.trait) }.map { $0 - caps.startIndex }
  }

  /// For each seeker whether she can be called to fill a floor: she takes part, and is neither kept
  /// or called already, nor in a team or batch, nor in the emergency reserve.
  fileprivate var callable: [Bool] {
    var callable = lists.indices.map { seeker in
      let isBatch = cohorts[seeker] >= 0 && minimumBatches[Int(cohorts[seeker])] > 1
      return !isBatch && !lists[seeker].isEmpty && tiers[seeker] != Self.emergencyTier
    }
    for member in teams.joined() { callable[Int(member)] = false }
    for seat in locked { callable[Int(seat.seeker)] = false }
    return callable
  }
}

extension FloorEffect {
  /// Nil where there are no floors.
  ///
  /// - Parameter held: For each seeker the position of her pair in the lists, or -1.
  init?(_ problem: PlacementProblem, held: [Int]) {
    guard problem.floors.contains(where: { $0 > 0 }) else { return nil }
    self.init()
    var people = problem.seats.map { _ in 0 }
    for pair in held where pair >= 0 { people[Int(problem.lists.pairs[pair].partner)] += 1 }
    for seat in problem.keptOffList(held) { people[Int(seat.opening)] += 1 }
    for (opening, floor) in problem.floors.enumerated() where floor > 0 {
      openings += 1
      asked += Int(floor)
      seated += people[opening]
      missing += max(0, Int(floor) - people[opening])
    }
    called = problem.called.count
  }
}
