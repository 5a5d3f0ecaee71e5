internal import DenseKernels
internal import LabourMarket

/// Seekers of one strategy who are scored together.
///
/// A block is made of groups that are scored at once: the people of a group should be allowed the
/// same openings. Groups of a strategy come in random order, since bars are guessed from the
/// first of them.
struct SeekerBlock: Sendable {
  static let group = 12
  static let size = 20 * group

  var strategy: Int
  var seekers: [Int32]

  /// All seekers with any points, in blocks.
  static func blocks(of problem: RankingProblem) -> [SeekerBlock] {
    var members = [[(rules: UInt64, seeker: Int32)]](
      repeating: [], count: problem.openings.count)
    for seeker in 0..<problem.seekers.count where !problem.seekers.cells(of: seeker).isEmpty {
      members[Int(problem.strategyOf[seeker])].append(
        (problem.eligibility.signature(ofSeeker: seeker), Int32(seeker)))
    }
    var blocks: [SeekerBlock] = []
    for (strategy, people) in members.enumerated() {
      let sorted = people.sorted {
        $0.rules != $1.rules ? $0.rules < $1.rules : $0.seeker < $1.seeker
      }
      let seekers = shuffledGroups(sorted.map(\.seeker))
      for start in stride(from: 0, to: seekers.count, by: size) {
        let end = min(start + size, seekers.count)
        blocks.append(SeekerBlock(strategy: strategy, seekers: Array(seekers[start..<end])))
      }
    }
    return shuffled(blocks.count).map { blocks[$0] }
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
  /// Equal for seekers whom the rules treat alike; only speed depends on it.
  func signature(ofSeeker seeker: Int) -> UInt64 {
    var mixed = UInt64(UInt32(bitPattern: available[seeker]))
    for word in 0..<words {
      mixed = (mixed ^ offers[seeker * words + word]) &* 0x9E37_79B9_7F4A_7C15
      mixed ^= mixed >> 29
    }
    return mixed
  }
}
