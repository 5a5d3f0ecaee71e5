/// Who holds the seats of each opening, and which pair each seeker holds.
struct SeatTable {
  /// For each seeker the position of her pair, or -1.
  private(set) var held: [Int]
  private let starts: [Int32]
  private(set) var counts: [Int32]
  private var holders: [Int32]
  /// For each seeker, where she stands in `holders`.
  private var places: [Int32]

  init(_ market: WeightedMarket) {
    held = [Int](repeating: -1, count: market.seekers)
    var starts: [Int32] = [0]
    for count in market.seats { starts.append(starts.last! + count) }
    self.starts = starts
    counts = market.seats.map { _ in 0 }
    holders = [Int32](repeating: -1, count: Int(starts.last!))
    places = [Int32](repeating: -1, count: market.seekers)
  }

  func isFull(_ opening: Int) -> Bool {
    counts[opening] == starts[opening + 1] - starts[opening]
  }

  func seats(of opening: Int) -> Int32 { starts[opening + 1] - starts[opening] }

  @inline(__always) func slots(of opening: Int) -> Range<Int> {
    Int(starts[opening])..<Int(starts[opening] + counts[opening])
  }

  @inline(__always) func holder(at slot: Int) -> Int { Int(holders[slot]) }

  /// - Precondition: The opening has a free seat.
  mutating func seat(_ seeker: Int, at opening: Int, pair: Int) {
    let place = starts[opening] + counts[opening]
    holders[Int(place)] = Int32(seeker)
    places[seeker] = place
    counts[opening] += 1
    held[seeker] = pair
  }

  mutating func unseat(_ seeker: Int, from opening: Int) {
    let (place, last) = (Int(places[seeker]), Int(starts[opening] + counts[opening]) - 1)
    holders[place] = holders[last]
    places[Int(holders[place])] = Int32(place)
    counts[opening] -= 1
    (held[seeker], places[seeker]) = (-1, -1)
  }
}
