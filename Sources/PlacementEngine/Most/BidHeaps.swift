/// For each opening a heap of the bids that hold its seats, the lowest on top.
struct BidHeaps {
  private let starts: [Int32]
  private var counts: [Int32]
  /// Prices with seekers.
  private var bids: [UInt64]
  private let packed: PackedEntries

  init(seats: [Int32], seekers: Int) {
    packed = PackedEntries(positions: seekers)
    var starts: [Int32] = [0]
    for count in seats { starts.append(starts.last! + count) }
    self.starts = starts
    counts = seats.map { _ in 0 }
    bids = [UInt64](repeating: 0, count: Int(starts.last!))
  }

  mutating func removeAll() {
    for opening in counts.indices { counts[opening] = 0 }
  }

  /// The lowest bid where the opening is full.
  func price(of opening: Int) -> Int64? {
    let start = starts[opening]
    guard counts[opening] == starts[opening + 1] - start, counts[opening] > 0 else { return nil }
    return packed.number(of: bids[Int(start)])
  }

  func holders(of opening: Int) -> some Sequence<Int> {
    let start = Int(starts[opening])
    return bids[start..<start + Int(counts[opening])].lazy.map(packed.position)
  }

  /// Gives a seat to a bidder; returns who loses hers.
  ///
  /// - Precondition: The opening has a seat that is free or held for less.
  mutating func place(_ price: Int64, of seeker: Int, at opening: Int) -> Int? {
    let bid = packed.entry(price, seeker)
    let start = Int(starts[opening])
    let (count, seats) = (Int(counts[opening]), Int(starts[opening + 1]) - start)
    if count < seats {
      counts[opening] += 1
      bids.raise(bid, from: count, start: start)
      return nil
    }
    let loser = bids[start]
    bids.sink(bid, start: start, count: count)
    return packed.position(of: loser)
  }
}
