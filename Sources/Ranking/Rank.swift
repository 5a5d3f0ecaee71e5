public import DenseKernels
internal import LabourMarket

/// The exact lists of `problem`; the same bytes for any kernel and any number of threads.
///
/// - Parameters:
///   - threads: Workers; each holds its own opening lists until the end.
///   - kernel: Nil for the fastest that this CPU can run.
///   - progress: Told the share of seekers done, 0...1, from any thread.
/// - Complexity: O(*n m d*) multiply-adds; memory beyond rows and lists doesn't grow with *n*.
public func rank(
  _ problem: RankingProblem, threads: Int, kernel: Kernel? = nil,
  progress: @escaping @Sendable (Double) -> Void = { _ in }
) async -> RankingResult {
  let kernel = kernel ?? .best
  let run = RankingRun(problem, kernel: kernel, guessing: true, progress: progress)
  var pass = await run.ranked(threads: threads)
  if !pass.short.isEmpty {
    let second = RankingRun(problem.only(openings: pass.short), kernel: kernel)
    let again = await second.ranked(threads: threads)
    pass.openings = pass.openings.replacing(pass.short, by: again.openings)
  }
  let counts = pass.counts ?? problem.eligibility.counts()
  for opening in 0..<problem.openingCount {
    let most = min(problem.lists.opening, Int(counts.ofOpenings[opening]))
    precondition(pass.openings[opening].count <= most, "No list holds an excluded pair")
  }
  return RankingResult(
    openings: pass.openings, seekers: pass.seekers, eligibleSeekers: counts.ofOpenings,
    eligibleOpenings: counts.ofSeekers)
}

extension RankedLists {
  /// The same lists, those of the owners in `places` (ascending) taken from `others`.
  func replacing(_ places: [Int], by others: RankedLists) -> RankedLists {
    var result = RankedLists()
    var next = 0
    for owner in 0..<count {
      if next < places.count && places[next] == owner {
        result.append(others[next])
        next += 1
      } else {
        result.append(self[owner])
      }
    }
    return result
  }
}
