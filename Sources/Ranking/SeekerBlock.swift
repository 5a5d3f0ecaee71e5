internal import DenseKernels
internal import LabourMarket

/// Seekers of one strategy who are scored together.
///
/// A block is made of groups that are scored at once: the people of a group should be allowed the
/// same openings. Groups of a strategy come in random order, since bars are guessed from the
/// first of them.
struct SeekerBlock: Sendable {
  static let group = 12
  /// The most seekers of a block.
  static let size = 20 * group

  /// Seekers a block where there are `count`: small where few would leave a thread without work.
  static func size(for count: Int) -> Int { count < 50 * size ? 2 * group : size }

  var strategy: Int
  var seekers: [Int32]

  /// All seekers, in blocks; neighbours share a strategy, then rules.
  static func blocks(of problem: RankingProblem) -> [SeekerBlock] {
    let order = problem.eligibility.seekersBySignature()
    var members = [[Int32]](repeating: [], count: problem.openings.count)
    for seeker in order { members[Int(problem.strategyOf[Int(seeker)])].append(seeker) }
    var blocks: [SeekerBlock] = []
    let size = size(for: problem.seekers.count)
    for (strategy, people) in members.enumerated() {
      let seekers = shuffledGroups(people)
      for start in stride(from: 0, to: seekers.count, by: size) {
        let end = min(start + size, seekers.count)
        blocks.append(SeekerBlock(strategy: strategy, seekers: Array(seekers[start..<end])))
      }
    }
    return shuffled(blocks.count).map { blocks[$0] }
  }

  /// All seekers, in blocks of neighbours who share a strategy: quick to make, and memory is read in
  /// its order.
  static func inOrder(_ problem: RankingProblem) -> [SeekerBlock] {
    var members = [[Int32]](repeating: [], count: problem.openings.count)
    var blocks: [SeekerBlock] = []
    for seeker in 0..<problem.seekers.count {
      let strategy = Int(problem.strategyOf[seeker])
      members[strategy].append(Int32(seeker))
      guard members[strategy].count == size else { continue }
      blocks.append(SeekerBlock(strategy: strategy, seekers: members[strategy]))
      members[strategy] = []
    }
    for (strategy, people) in members.enumerated() where !people.isEmpty {
      blocks.append(SeekerBlock(strategy: strategy, seekers: people))
    }
    return blocks
  }

  /// The same seekers, whole groups moved about; the last, shorter group stays last.
  private static func shuffledGroups(_ seekers: [Int32]) -> [Int32] {
    let whole = seekers.count / group
    var result: [Int32] = []
    result.reserveCapacity(seekers.count)
    for place in shuffled(whole) {
      result.append(contentsOf: seekers[place * group..<(place + 1) * group])
    }
    result.append(contentsOf: seekers[(whole * group)...])
    return result
  }

  /// 0..<count in a fixed random order.
  private static func shuffled(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    for last in stride(from: count - 1, to: 0, by: -1) {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      order.swapAt(last, Int((state >> 33) % UInt64(last + 1)))
    }
    return order
  }
}

extension Eligibility {
  /// All seekers, those whom the rules treat alike next to each other.
  func seekersBySignature() -> [Int32] {
    let bits = SignatureGroups(offers, count: available.count, words: words)
    let days = Set(latestStart).sorted()
    let keys = available.indices.map { seeker in
      let day = DayCounts.place(of: available[seeker], in: days)
      return UInt32(truncatingIfNeeded: Int(bits.groupOf[seeker]) &* (days.count + 1) &+ day)
    }
    return positions(sortedBy: keys)
  }
}

/// The positions of `keys` in ascending order, equal keys as they came (radix sort).
private func positions(sortedBy keys: [UInt32]) -> [Int32] {
  var order = keys.indices.map(Int32.init)
  guard let most = keys.max(), most > 0 else { return order }
  var moved = order
  for shift in stride(from: UInt32(0), to: 32, by: 11) where most >> shift > 0 {
    var starts = [Int](repeating: 0, count: 2049)
    for key in keys { starts[Int(key >> shift & 2047) + 1] += 1 }
    for digit in 0..<2048 { starts[digit + 1] += starts[digit] }
    for position in order {
      let digit = Int(keys[Int(position)] >> shift & 2047)
      moved[starts[digit]] = position
      starts[digit] += 1
    }
    swap(&order, &moved)
  }
  return order
}
