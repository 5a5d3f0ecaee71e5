internal import DenseKernels
internal import LabourMarket

extension RankingRun {
  func result(openings: RankedLists, seekers: RankedLists) -> RankingResult {
    let (eligibleSeekers, eligibleOpenings) = problem.eligibility.counts()
    for opening in 0..<problem.openingCount {
      let most = min(problem.lists.opening, Int(eligibleSeekers[opening]))
      precondition(openings[opening].count <= most, "No list holds an excluded pair")
    }
    return RankingResult(
      openings: openings, seekers: seekers, eligibleSeekers: eligibleSeekers,
      eligibleOpenings: eligibleOpenings)
  }

  /// The workers' shares as whole lists, and the openings whose list may lack someone.
  ///
  /// Below its guess a worker keeps nobody. So a list is whole where the highest guess is reached
  /// by as many pairs as the list may hold, or where nobody guessed.
  func joinOpenings(_ parts: [WorkerResult]) -> (lists: RankedLists, short: [Int]) {
    var joined = RankedLists()
    var short: [Int] = []
    for opening in 0..<problem.openingCount {
      let list = best(
        problem.lists.opening, of: parts.flatMap { $0.openings[opening] }, mix: problem.mix)
      joined.append(list)
      let guess = parts.map { $0.guesses[opening] }.max() ?? .min
      guard guess != .min else { continue }
      let last = list.last.map { problem.mix.weigh(fit: $0.fit, appeal: $0.appeal) }
      if list.count < problem.lists.opening || last! < guess { short.append(opening) }
    }
    return (joined, short)
  }

  /// The lists of all seekers by position.
  func joinSeekers(_ parts: [WorkerResult]) -> RankedLists {
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
    var (starts, pairs) = ([0], [RankedPair]())
    starts.reserveCapacity(place.count + 1)
    pairs.reserveCapacity(parts.reduce(0) { $0 + $1.blocks.reduce(0) { $0 + $1.pairs.count } })
    for place in place {
      if let place {
        let block = parts[place.part].blocks[place.block].pairs
        pairs.append(contentsOf: block[place.start..<place.start + place.length])
      }
      starts.append(pairs.count)
    }
    return RankedLists(starts: starts, pairs: pairs)
  }
}
