internal import LabourMarket

/// For people who ask again and again, which of their pairs are out of the question for good.
///
/// An opening that refuses somebody refuses her too when more people have asked; so as long as
/// nobody is taken back who had asked by then, she need not ask it again.
struct SkippedPairs: Sendable {
  /// For each seeker where her row starts in `next`, or -1.
  private var starts: [Int]
  /// For each pair, and the end, of a seeker the first one from there on that is worth asking.
  private var next: [Int32] = []

  init(seekers: Int) { starts = [Int](repeating: -1, count: seekers) }

  /// - Parameter isBarred: Whether one of her pairs, counted from 0, is out of the question.
  mutating func note(_ seeker: Int, count: Int, isBarred: (Int) -> Bool) {
    starts[seeker] = next.count
    var (open, row) = (Int32(count), [Int32(count)])
    for pair in stride(from: count - 1, through: 0, by: -1) {
      if !isBarred(pair) { open = Int32(pair) }
      row.append(open)
    }
    next += row.reversed()
  }

  /// The first pair of a seeker's from `pair` on that is worth asking.
  @inline(__always) func first(_ seeker: Int, from pair: Int) -> Int {
    let start = starts[seeker]
    return start < 0 ? pair : Int(next[start + pair])
  }
}
