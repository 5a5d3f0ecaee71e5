internal import LabourMarket

/// How large a market is, so that one that the solvers' numbers cannot hold is refused in words
/// before any work.
///
/// Nothing here is about memory, which ends long before on today's machines.
public struct MarketSize: Hashable, Sendable {
  public var seekers: Int
  /// Groups of seats that *most* tells apart: the open seats of each opening, each of its reserves,
  /// and the parts of either that a floor asks to fill.
  public var groups: Int
  public var seats: Int

  /// A key has 28 bits for an opinion, which may be a place among all seekers.
  public static let mostSeekers = 1 << 28 - 1
  /// Seats are numbered in 31 bits.
  public static let mostSeats = Int(Int32.max)
  /// What somebody may be worth on a seat reserved for a trait of hers.
  private static let bestWorth = 2 * Int(Points.maximum.value) + 1

  public init(seekers: Int, groups: Int, seats: Int) {
    (self.seekers, self.groups, self.seats) = (seekers, groups, seats)
  }

  /// - Throws: What there is too much of.
  public func check() throws(PlacementError) {
    guard seekers <= Self.mostSeekers else { throw .tooManySeekers(seekers) }
    guard seats <= Self.mostSeats else { throw .tooManySeats(seats) }
    guard holds(worth: Self.bestWorth) else {
      throw .tooManyGroups(groups, seekers: seekers, most: mostGroups)
    }
  }

  /// Whether heaps and sums have bits enough where the best pair is worth `worth`.
  ///
  /// A price is at most twice the bonus and the best worth, and stands in one word with a position;
  /// nobody counts more than that either, so sums over everybody fit where that does.
  func holds(worth: Int) -> Bool {
    let bonus = Self.bonus(worth: worth, seekers: seekers, groups: groups)
    let (price, isHuge) = (bonus + 2 * (worth + 1)).multipliedReportingOverflow(by: 2)
    return !isHuge && !price.multipliedReportingOverflow(by: max(1, seekers, groups)).overflow
  }

  /// More than any exchange can lose in points: a chain that places one more person moves at most
  /// one holder of each group.
  static func bonus(worth: Int, seekers: Int, groups: Int) -> Int {
    (worth + 1) * (min(groups, seekers) + 1)
  }

  /// The most groups with so many seekers.
  private var mostGroups: Int {
    var (low, high) = (0, groups)
    while low < high {
      let middle = (low + high + 1) / 2
      let size = MarketSize(seekers: seekers, groups: middle, seats: seats)
      if size.holds(worth: Self.bestWorth) { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

extension PlacementProblem {
  /// How large the market is, groups of seats as *most* would divide them.
  public var size: MarketSize {
    let groups = seats.indices.reduce(seats.count) { sum, opening in
      let kinds = reserves[opening].count
      return sum + (floors[opening] > 0 ? 2 * kinds + 1 : kinds)
    }
    return MarketSize(
      seekers: lists.count, groups: groups, seats: seats.reduce(0) { $0 + Int($1) })
  }
}
