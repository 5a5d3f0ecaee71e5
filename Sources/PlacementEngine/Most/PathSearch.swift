/// Distances from a start to openings, found in ascending order; scratch that is used again.
struct PathSearch {
  /// Where a chain ends: at a free seat of `opening`, or with `seeker` losing hers there.
  struct End {
    var distance: Int64
    var opening: Int
    var seeker: Int
  }

  private(set) var distance: [Int64]
  /// The pair (in `fill` the next opening) and the seeker by which each opening was reached.
  private(set) var pair: [Int]
  private(set) var seeker: [Int32]
  private(set) var reached: [Int] = []
  private var isDone: [Bool]
  /// A heap of distances with openings, the smallest on top.
  private var queue: [UInt64] = []
  private let packed: PackedEntries

  init(openings: Int) {
    packed = PackedEntries(positions: openings)
    distance = [Int64](repeating: .max, count: openings)
    pair = [Int](repeating: -1, count: openings)
    seeker = [Int32](repeating: -1, count: openings)
    isDone = [Bool](repeating: false, count: openings)
  }

  mutating func begin() {
    for opening in reached { (distance[opening], isDone[opening]) = (.max, false) }
    reached.removeAll(keepingCapacity: true)
    queue.removeAll(keepingCapacity: true)
  }

  /// Notes a way to `opening` if it is the shortest so far and shorter than `limit`.
  @inline(__always) mutating func offer(
    _ opening: Int, _ new: Int64, via pair: Int, _ seeker: Int, below limit: Int64
  ) {
    guard new < limit, new < distance[opening] else { return }
    if distance[opening] == .max { reached.append(opening) }
    distance[opening] = new
    self.pair[opening] = pair
    self.seeker[opening] = Int32(truncatingIfNeeded: seeker)
    push(packed.entry(new, opening))
  }

  /// The nearest opening not yet returned.
  mutating func next() -> (distance: Int64, opening: Int)? {
    while let top = pop() {
      let opening = packed.position(of: top)
      guard !isDone[opening] else { continue }
      isDone[opening] = true
      return (distance[opening], opening)
    }
    return nil
  }

  private mutating func push(_ entry: UInt64) {
    queue.append(entry)
    var child = queue.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard queue[parent] > entry else { break }
      queue[child] = queue[parent]
      child = parent
    }
    queue[child] = entry
  }

  private mutating func pop() -> UInt64? {
    guard let top = queue.first, let entry = queue.popLast() else { return nil }
    guard !queue.isEmpty else { return top }
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < queue.count else { break }
      if child + 1 < queue.count, queue[child + 1] < queue[child] { child += 1 }
      guard queue[child] < entry else { break }
      queue[parent] = queue[child]
      parent = child
    }
    queue[parent] = entry
    return top
  }
}
