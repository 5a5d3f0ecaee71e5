/// What an assignment is worth and what its prices say that any assignment can be worth at most.
///
/// Equal numbers prove that the assignment is best; the proof needs nothing but this page.
public struct AssignmentAudit: Hashable, Sendable {
  /// People with a pair.
  public var placed = 0
  /// Of them: on seats that floors ask to fill.
  public var onFloors = 0
  /// Points, without what was added for the number of pairs.
  public var points = 0
  /// Points with it.
  public var primal = 0
  /// Seats × price, plus everybody's best surplus.
  public var dual = 0
  /// Whether each seeker holds a pair of hers, no opening has more holders than seats, and no
  /// price is below 0.
  public var isFeasible = true

  /// Whether no assignment of this market is worth more.
  public var isProven: Bool { isFeasible && primal == dual }

  /// - Parameters:
  ///   - starts: Where each seeker's pairs start, and, last, where the last one's end.
  ///   - openings: The opening of each pair.
  ///   - worth: The points of each pair.
  ///   - bonus: What a pair counts beside its points; twice where `isFloor`.
  ///   - held: For each seeker the position of her pair, or -1.
  ///   - prices: For each opening the price of a seat.
  /// - Complexity: O(pairs + seats).
  public init(
    starts: [Int], openings: [Int32], worth: [Int32], seats: [Int32], isFloor: [Bool],
    bonus: Int64, held: [Int], prices: [Int64]
  ) {
    var free = seats
    for seeker in held.indices {
      let pairs = starts[seeker]..<starts[seeker + 1]
      let best = pairs.map { pair in
        let opening = Int(openings[pair])
        return Int(worth[pair]) + Int(bonus) * (isFloor[opening] ? 2 : 1) - Int(prices[opening])
      }.max()
      dual += max(0, best ?? 0)
      guard held[seeker] >= 0 else { continue }
      guard pairs.contains(held[seeker]) else {
        isFeasible = false
        continue
      }
      placed += 1
      if isFloor[Int(openings[held[seeker]])] { onFloors += 1 }
      points += Int(worth[held[seeker]])
      free[Int(openings[held[seeker]])] -= 1
    }
    for opening in seats.indices {
      dual += Int(seats[opening]) * Int(prices[opening])
      isFeasible = isFeasible && free[opening] >= 0 && prices[opening] >= 0
    }
    primal = points + (placed + onFloors) * Int(bonus)
  }
}
