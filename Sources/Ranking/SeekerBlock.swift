internal import DenseKernels
internal import LabourMarket

/// Seekers of one strategy who are scored together.
struct SeekerBlock: Sendable {
  static let size = 240

  var strategy: Int
  var seekers: [Int32]

  /// All seekers with any points, in blocks; neighbours share a strategy, then rules.
  static func blocks(of problem: RankingProblem) -> [SeekerBlock] {
    let rules = problem.eligibility
    var keyed: [(strategy: UInt8, rules: UInt64, seeker: Int32)] = []
    for seeker in 0..<problem.seekers.count where !problem.seekers.cells(of: seeker).isEmpty {
      var mixed = UInt64(UInt32(bitPattern: rules.available[seeker]))
      for word in 0..<rules.words {
        mixed = (mixed ^ rules.offers[seeker * rules.words + word]) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
      }
      keyed.append((problem.strategyOf[seeker], mixed, Int32(seeker)))
    }
    keyed.sort {
      $0.strategy != $1.strategy
        ? $0.strategy < $1.strategy
        : $0.rules != $1.rules ? $0.rules < $1.rules : $0.seeker < $1.seeker
    }
    var blocks: [SeekerBlock] = []
    for entry in keyed {
      if blocks.last?.strategy != Int(entry.strategy) || blocks.last!.seekers.count == size {
        blocks.append(SeekerBlock(strategy: Int(entry.strategy), seekers: []))
      }
      blocks[blocks.count - 1].seekers.append(entry.seeker)
    }
    return blocks
  }
}
