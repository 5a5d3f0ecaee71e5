public import LabourMarket

/// Who could take which opening, with a whole number of points for each pair, and the seats.
///
/// Unlike a placement problem it knows no wishes and no priorities, only what a pair is worth.
public struct WeightedMarket: Sendable {
  /// Where each seeker's pairs start, and, last, where the last one's end.
  public let starts: [Int]
  /// Seeker after seeker.
  public let pairs: [WeightedPair]
  /// For each opening, at least 0.
  public let seats: [Int32]
  /// For each opening whether its seats are to be filled before others: under
  /// `placedThenPoints` a person there counts as two.
  public let isFloor: [Bool]

  /// - Precondition: `starts` ascends from 0 to the number of pairs; worth and seats are at least
  ///   0; its size is one that `MarketSize` lets pass.
  public init(
    starts: [Int], pairs: [WeightedPair], seats: [Int32], isFloor: [Bool]? = nil
  ) {
    precondition(starts.first == 0 && starts.last == pairs.count, "Rows cover the pairs")
    (self.starts, self.pairs, self.seats) = (starts, pairs, seats)
    self.isFloor = isFloor ?? seats.map { _ in false }
    precondition(size.holds(worth: Int(bestWorth)), "Prices and positions fit in a word")
    precondition(size.seats <= MarketSize.mostSeats, "A seat's number has 31 bits")
  }

  /// Weighs each pair of `lists` by `mix`.
  public init(_ lists: RankedLists, seats: [Int32], mix: Mix) {
    self.init(
      starts: lists.starts,
      pairs: lists.pairs.map { pair in
        WeightedPair(
          opening: pair.partner, worth: mix.weigh(fit: pair.fit, appeal: pair.appeal))
      },
      seats: seats)
  }

  /// The number of seekers.
  public var seekers: Int { starts.count - 1 }

  var size: MarketSize {
    MarketSize(
      seekers: seekers, groups: seats.count, seats: seats.reduce(0) { $0 + Int($1) })
  }

  /// The positions of a seeker's pairs.
  @inline(__always) func pairs(of seeker: Int) -> Range<Int> {
    starts[seeker]..<starts[seeker + 1]
  }
}

/// An opening that a seeker could take, and what that is worth.
public struct WeightedPair: Hashable, Sendable {
  public var opening: Int32
  /// At least 0; points and what is added to them for rights.
  public var worth: Int32

  public init(opening: Int32, worth: Int32) { (self.opening, self.worth) = (opening, worth) }
}

/// An assignment and the prices that prove that no other is worth more.
///
/// With prices *p* ≥ 0 of seats, nobody can do better than *D* = Σ seats × *p* + Σ over seekers of
/// the best surplus (worth − *p*, at least 0); an assignment worth *D* is therefore best.
public struct ProvenAssignment: Hashable, Sendable {
  /// For each seeker the position of her pair, or -1.
  public var held: [Int]
  /// For each opening the price of a seat.
  public var prices: [Int64]
  /// What was added to the worth of every pair, and once more where a floor is filled, so that
  /// more pairs always beat better ones.
  public var bonus: Int64
}
