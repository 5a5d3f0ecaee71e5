/// Lists of many owners with the same room each, so that a few changes don't move the rest.
///
/// Each is the beginning of its owner's whole order: what is published (`head`), and a reserve
/// (`tail`) from which a list that lost members is filled up.
public struct KeptLists<Line: BitwiseCopyable & Sendable>: Sendable {
  /// The most lines a list can have: published, and in all.
  public let headLimit: Int
  public let limit: Int
  /// Owners × head limit, and owners × (limit - head limit); zeros after a list's last line.
  public internal(set) var head: [Line]
  public internal(set) var tail: [Line]
  /// For each owner the number of lines, reserve included.
  public internal(set) var lengths: [Int32]
  /// 1 where a list holds every pair that could ever enter it, 0 elsewhere.
  public internal(set) var whole: [UInt8]

  /// Lists that were stored as these arrays.
  public init(
    headLimit: Int, limit: Int, head: [Line], tail: [Line], lengths: [Int32], whole: [UInt8]
  ) {
    precondition(0 <= headLimit && headLimit <= limit, "What is published is a part of a list")
    precondition(head.count == headLimit * lengths.count, "The same room for each list")
    precondition(tail.count == (limit - headLimit) * lengths.count, "The same reserve for each")
    precondition(lengths.allSatisfy { (0...Int32(limit)).contains($0) }, "Lists fit their room")
    precondition(whole.count == lengths.count, "A mark for each list")
    (self.headLimit, self.limit, self.head, self.tail) = (headLimit, limit, head, tail)
    (self.lengths, self.whole) = (lengths, whole)
  }

  /// Empty lists; `zero` fills their room.
  public init(headLimit: Int, limit: Int, count: Int, zero: Line) {
    self.init(
      headLimit: headLimit, limit: limit,
      head: [Line](repeating: zero, count: headLimit * count),
      tail: [Line](repeating: zero, count: (limit - headLimit) * count),
      lengths: [Int32](repeating: 0, count: count), whole: [UInt8](repeating: 0, count: count))
  }

  /// Lists that follow each other, given the same room each; shorter than that means whole.
  public init(headLimit: Int, limit: Int, starts: [Int], lines: [Line], zero: Line) {
    self.init(headLimit: headLimit, limit: limit, count: starts.count - 1, zero: zero)
    let owners = Array(0..<count)
    _ = edit { $0.put(owners, starts: starts, lines: lines) }
  }

  /// The number of owners.
  public var count: Int { lengths.count }

  /// The last line of an owner's list.
  public func last(_ owner: Int) -> Line? {
    let length = Int(lengths[owner])
    if length == 0 { return nil }
    return length <= headLimit
      ? head[owner * headLimit + length - 1]
      : tail[owner * (limit - headLimit) + length - headLimit - 1]
  }

  /// What is published, one list after the other: `head` itself where all of it is filled.
  public var published: (starts: [Int], lines: [Line]) {
    var (starts, isFull) = ([0], true)
    starts.reserveCapacity(count + 1)
    for length in lengths {
      starts.append(starts.last! + min(Int(length), headLimit))
      isFull = isFull && Int(length) >= headLimit
    }
    if isFull { return (starts, head) }
    var lines: [Line] = []
    lines.reserveCapacity(starts.last!)
    for owner in 0..<count {
      let start = owner * headLimit
      lines.append(contentsOf: head[start..<start + starts[owner + 1] - starts[owner]])
    }
    return (starts, lines)
  }
}
