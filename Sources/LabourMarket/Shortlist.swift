/// One line of a ranked list: who, and how well, from both sides.
public struct RankedPair: Hashable, Sendable, BitwiseCopyable {
  /// The other side's position in its `District` list.
  public var partner: Int32
  /// The pair's points with the employer's weights.
  public var fit: Points
  /// The pair's points with the seeker's weights.
  public var appeal: Points

  public init(partner: Int32, fit: Points, appeal: Points) {
    (self.partner, self.fit, self.appeal) = (partner, fit, appeal)
  }

  /// The order of a seeker's list: appeal descending, then opening ascending.
  public func comesBefore(_ other: RankedPair) -> Bool {
    appeal != other.appeal ? appeal > other.appeal : partner < other.partner
  }
}

/// Ranked lists of many owners, stored one after the other.
public struct RankedLists: Hashable, Sendable {
  /// Where each owner's list starts in `pairs`, and, last, where the last one ends.
  public private(set) var starts: [Int]
  public private(set) var pairs: [RankedPair]

  public init() { (starts, pairs) = ([0], []) }

  /// - Precondition: `starts` ascends from 0 to `pairs.count`.
  public init(starts: [Int], pairs: [RankedPair]) {
    precondition(starts.first == 0 && starts.last == pairs.count, "Lists cover the pairs")
    (self.starts, self.pairs) = (starts, pairs)
  }

  /// The number of owners.
  public var count: Int { starts.count - 1 }

  public var indices: Range<Int> { 0..<count }

  /// The list of the owner at `position`, best first.
  public subscript(position: Int) -> ArraySlice<RankedPair> {
    pairs[starts[position]..<starts[position + 1]]
  }

  public mutating func append(_ list: some Sequence<RankedPair>) {
    pairs.append(contentsOf: list)
    starts.append(pairs.count)
  }
}
