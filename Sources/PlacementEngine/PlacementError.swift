internal import LabourMarket

/// Why a placement problem is refused before any work.
///
/// Numbers are positions.
public enum PlacementError: Error, Equatable, Sendable {
  case negativeSeats(opening: Int)
  case reservesExceedSeats(opening: Int, reserved: Int, seats: Int)
  case tooManyReserves(opening: Int)
  case lockedSeatsExceedSeats(opening: Int)
  case floorExceedsSeats(opening: Int, floor: Int, seats: Int)
  case floorsConflict(FloorConflict)
  /// Two traits that somebody has together: a cap cannot tell which of them counts her.
  case overlappingCap(opening: Int, trait: Int, other: Int)
  /// More than `MarketSize` has numbers for.
  case tooManySeekers(Int)
  case tooManySeats(Int)
  case tooManyGroups(Int, seekers: Int, most: Int)
}

extension PlacementProblem {
  /// Refuses what has no meaning.
  public func validate() throws(PlacementError) {
    for opening in seats.indices {
      guard seats[opening] >= 0 else { throw .negativeSeats(opening: opening) }
      let reserved = reserves[opening].reduce(0) { $0 + Int($1.seats) }
      guard reserved <= Int(seats[opening]) else {
        throw .reservesExceedSeats(
          opening: opening, reserved: reserved, seats: Int(seats[opening]))
      }
      guard floors[opening] <= seats[opening] else {
        throw .floorExceedsSeats(
          opening: opening, floor: Int(floors[opening]), seats: Int(seats[opening]))
      }
      guard reserves[opening].count <= PlacementPolicy.mostReserves else {
        throw .tooManyReserves(opening: opening)
      }
    }
    var free = seats
    for seat in locked {
      free[Int(seat.opening)] -= 1
      guard free[Int(seat.opening)] >= 0 else {
        throw .lockedSeatsExceedSeats(opening: Int(seat.opening))
      }
    }
    try size.check()
    try validateCaps()
  }

  private func validateCaps() throws(PlacementError) {
    guard !caps.elements.isEmpty else { return }
    var together: Set<[Int32]> = []
    for seeker in traits.indices {
      for a in traits[seeker] {
        for b in traits[seeker] where a != b { together.insert([a, b]) }
      }
    }
    for opening in seats.indices {
      let asked = caps[opening].map(\.trait) + reserves[opening].map(\.trait)
      for cap in caps[opening] {
        guard let other = asked.first(where: { together.contains([cap.trait, $0]) }) else {
          continue
        }
        throw .overlappingCap(opening: opening, trait: Int(cap.trait), other: Int(other))
      }
    }
  }
}
