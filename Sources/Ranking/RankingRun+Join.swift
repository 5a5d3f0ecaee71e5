internal import DenseKernels
internal import LabourMarket

extension RankingRun {
  /// Puts the parts of all workers together by position.
  func join(_ parts: [WorkerResult]) -> RankingResult {
    let (eligibleSeekers, eligibleOpenings) = problem.eligibility.counts()
    let result = RankingResult(
      openings: joinOpenings(parts.map(\.openings)), seekers: joinSeekers(parts),
      eligibleSeekers: eligibleSeekers, eligibleOpenings: eligibleOpenings)
    for opening in 0..<problem.openingCount {
      let most = min(problem.lists.opening, Int(eligibleSeekers[opening]))
      precondition(result.openings[opening].count <= most, "No list holds an excluded pair")
    }
    return result
  }

  private func joinOpenings(_ parts: [RankedLists]) -> RankedLists {
    guard parts.count > 1 else { return parts[0] }
    var joined = RankedLists()
    for opening in 0..<problem.openingCount {
      let candidates = parts.flatMap { $0[opening] }
      joined.append(best(problem.lists.opening, of: candidates, mix: problem.mix))
    }
    return joined
  }

  private func joinSeekers(_ parts: [WorkerResult]) -> RankedLists {
    var place = [(part: Int, block: Int, start: Int, length: Int)?](
      repeating: nil, count: problem.seekers.count)
    for (part, result) in parts.enumerated() {
      for (slot, block) in result.blocks.enumerated() {
        var start = 0
        for (seeker, length) in zip(blocks[block.block].seekers, block.lengths) {
          place[Int(seeker)] = (part, slot, start, Int(length))
          start += Int(length)
        }
      }
    }
    var joined = RankedLists()
    for place in place {
      guard let place else {
        joined.append([])
        continue
      }
      let pairs = parts[place.part].blocks[place.block].pairs
      joined.append(pairs[place.start..<place.start + place.length])
    }
    return joined
  }
}
