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
  let run = RankingRun(problem, kernel: kernel ?? .best, progress: progress)
  let parts = await withTaskGroup(of: WorkerResult.self) { group in
    for _ in 0..<max(1, threads) { group.addTask { run.work() } }
    var parts: [WorkerResult] = []
    for await part in group { parts.append(part) }
    return parts
  }
  return run.join(parts)
}

/// What one worker hands back: whole lists of the seekers it met, its share of the openings'.
struct WorkerResult: Sendable {
  var blocks: [BlockResult] = []
  var openings = RankedLists()
}

struct BlockResult: Sendable {
  var block: Int
  var pairs: [RankedPair]
  var lengths: [Int32]
}
