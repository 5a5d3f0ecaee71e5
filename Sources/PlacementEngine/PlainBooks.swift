/// The holders of openings without reserves: for each a heap whose top is the worst of them.
struct PlainBooks: Sendable {
  private let starts: [Int32]
  private var counts: [Int32]
  private var keys: [Key]

  init(seats: [Int32]) {
    var starts: [Int32] = [0]
    for count in seats { starts.append(starts.last! + count) }
    self.starts = starts
    counts = seats.map { _ in 0 }
    keys = [Key](repeating: 0, count: Int(starts.last!))
  }

  /// The keys of `opening`'s holders, in no order that matters.
  subscript(opening: Int) -> ArraySlice<Key> {
    let start = Int(starts[opening])
    return keys[start..<start + Int(counts[opening])]
  }

  func free(_ opening: Int) -> Int32 {
    starts[opening + 1] - starts[opening] - counts[opening]
  }

  /// Lets somebody ask for a seat and brings `bars` up to date; returns who goes without.
  mutating func admit(_ key: Key, _ opening: Int, _ bars: inout SeatBook.Bars) -> Key? {
    let rejected = admit(key, opening)
    if free(opening) == 0, counts[opening] > 0 {
      let worst = keys[Int(starts[opening])]
      bars = SeatBook.Bars(plain: worst, any: worst)
    }
    return rejected
  }

  /// Lets somebody ask for a seat; returns who goes without.
  mutating func admit(_ key: Key, _ opening: Int) -> Key? {
    let start = Int(starts[opening])
    let (count, seats) = (Int(counts[opening]), Int(starts[opening + 1]) - start)
    if count < seats {
      counts[opening] += 1
      keys.raise(key, from: count, start: start)
      return nil
    }
    guard seats > 0, keys[start] < key else { return key }
    let worst = keys[start]
    keys.sink(key, from: 0, start: start, count: count)
    return worst
  }

  /// Undoes an `admit` that seated `key` and returned `displaced`.
  ///
  /// - Complexity: O(seats of the opening).
  mutating func takeBack(_ key: Key, _ displaced: Key?, _ opening: Int) {
    let start = Int(starts[opening])
    let position = self[opening].firstIndex(of: key)! - start
    if let displaced {
      keys.raise(displaced, from: position, start: start)
      return
    }
    counts[opening] -= 1
    let (last, count) = (keys[start + Int(counts[opening])], Int(counts[opening]))
    guard position < count else { return }
    if position > 0, keys[start + (position - 1) / 2] > last {
      keys.raise(last, from: position, start: start)
    } else {
      keys.sink(last, from: position, start: start, count: count)
    }
  }
}
