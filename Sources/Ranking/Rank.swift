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
  let parts = await run.parts(threads: threads)
  var (openings, short) = run.joinOpenings(parts)
  if !short.isEmpty {
    let again = problem.only(openings: short)
    let second = RankingRun(again, kernel: kernel, guessing: false, progress: { _ in })
    let (lists, _) = second.joinOpenings(await second.parts(threads: threads))
    openings = openings.replacing(short, by: lists)
  }
  return run.result(openings: openings, parts: parts)
}

/// What one worker hands back: whole lists of the seekers it met, its share of the openings'.
struct WorkerResult: Sendable {
  var blocks: [BlockResult] = []
  var openings = RankedLists()
  /// For each opening the mixed score below which its list lacks pairs.
  var guesses: [Int32] = []
  /// Of the seekers it met, those whom the rules allow each opening; empty if the kernel can't say.
  var eligibleSeekers: [Int32] = []
}

struct BlockResult: Sendable {
  var block: Int
  var pairs: [RankedPair]
  var lengths: [Int32]
  /// For each seeker the openings that the rules allow; empty if the kernel can't say.
  var eligibleOpenings: [Int32]
}

extension RankingRun {
  func parts(threads: Int) async -> [WorkerResult] {
    await withTaskGroup(of: WorkerResult.self) { group in
      for _ in 0..<max(1, threads) { group.addTask { self.work() } }
      var parts: [WorkerResult] = []
      for await part in group { parts.append(part) }
      return parts
    }
  }
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
