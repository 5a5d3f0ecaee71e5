internal import DenseKernels

/// Seekers of one strategy who are scored together.
struct SeekerBlock: Sendable {
  static let size = 256

  var strategy: Int
  var seekers: [Int32]

  /// All seekers with any points, in blocks.
  static func blocks(of problem: RankingProblem) -> [SeekerBlock] {
    var members = [[Int32]](repeating: [], count: problem.openings.count)
    for seeker in 0..<problem.seekers.count where !problem.seekers.cells(of: seeker).isEmpty {
      members[Int(problem.strategyOf[seeker])].append(Int32(seeker))
    }
    return members.enumerated().flatMap { strategy, seekers in
      stride(from: 0, to: seekers.count, by: size).map { start in
        let end = min(start + size, seekers.count)
        return SeekerBlock(strategy: strategy, seekers: Array(seekers[start..<end]))
      }
    }
  }
}
