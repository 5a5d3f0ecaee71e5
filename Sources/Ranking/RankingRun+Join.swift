internal import DenseKernels
internal import LabourMarket

extension RankingRun {
  func result(openings: RankedLists, parts: [WorkerResult]) -> RankingResult {
    let (eligibleSeekers, eligibleOpenings) = joinCounts(parts) ?? problem.eligibility.counts()
    for opening in 0..<problem.openingCount {
      let most = min(problem.lists.opening, Int(eligibleSeekers[opening]))
      precondition(openings[opening].count <= most, "No list holds an excluded pair")
    }
    return RankingResult(
      openings: openings, seekers: joinSeekers(parts), eligibleSeekers: eligibleSeekers,
      eligibleOpenings: eligibleOpenings)
  }

  /// The eligible pairs that the workers counted in passing; nil where they could not.
  private func joinCounts(_ parts: [WorkerResult]) -> (ofOpenings: [Int32], ofSeekers: [Int32])? {
    guard case .panels = opposite else { return nil }
    var ofOpenings = [Int32](repeating: 0, count: problem.openingCount)
    var ofSeekers = [Int32](repeating: 0, count: problem.seekers.count)
    for part in parts {
      for opening in ofOpenings.indices { ofOpenings[opening] += part.eligibleSeekers[opening] }
      for block in part.blocks {
        for (seeker, count) in zip(blocks[block.block].seekers, block.eligibleOpenings) {
          ofSeekers[Int(seeker)] = count
        }
      }
    }
    return (ofOpenings, ofSeekers)
  }

  /// The workers' shares as whole lists, and the openings whose list may lack someone.
  ///
  /// Below its guess a worker keeps nobody. So a list is whole where the highest guess is reached
  /// by as many pairs as the list may hold, or where nobody guessed.
  func joinOpenings(_ parts: [WorkerResult]) -> (lists: RankedLists, short: [Int]) {
    var (starts, pairs, short) = ([0], [RankedPair](), [Int]())
    var merge = ListsMerge(parts.map(\.openings), mix: problem.mix)
    for opening in 0..<problem.openingCount {
      merge.append(opening, limit: problem.lists.opening, to: &pairs)
      let list = pairs[starts[opening]...]
      starts.append(pairs.count)
      let guess = parts.map { $0.guesses[opening] }.max() ?? .min
      guard guess != .min else { continue }
      let last = list.last.map { problem.mix.weigh(fit: $0.fit, appeal: $0.appeal) }
      if list.count < problem.lists.opening || last! < guess { short.append(opening) }
    }
    return (RankedLists(starts: starts, pairs: pairs), short)
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
