internal import DenseKernels
internal import Dispatch
internal import LabourMarket
internal import Synchronization

/// What one worker hands back beside the lists of the seekers it met.
struct WorkerResult: Sendable {
  /// Its share of the openings' lists.
  var openings: RankedLists
  /// For each opening the mixed score below which its list lacks pairs.
  var guesses: [Int32]
  /// Of the seekers it met, those whom the rules allow each opening; zeros if the kernel can't say.
  var eligibleSeekers: [Int32]
}

/// What a pass found.
struct RankedPass: Sendable {
  var openings: RankedLists
  var seekers: RankedLists
  /// Openings whose list may lack someone, ascending.
  var short: [Int]
  /// Eligible pairs of both sides, counted in passing; nil if the kernel can't.
  var counts: EligibleCounts?
}

extension RankingRun {
  /// Ranks everything on `threads` workers.
  func ranked(threads: Int) async -> RankedPass {
    let (seekers, parts) = filled(threads: max(1, threads))
    let (openings, short) = await joinOpenings(parts, threads: max(1, threads))
    var counts: EligibleCounts?
    if case .panels = opposite {
      let ofOpenings = (0..<problem.openingCount).map { opening in
        parts.reduce(Int32(0)) { $0 + $1.eligibleSeekers[opening] }
      }
      counts = EligibleCounts(ofOpenings: ofOpenings, ofSeekers: seekers.allowed)
    }
    return RankedPass(
      openings: openings, seekers: RankedLists(starts: seekers.starts, pairs: seekers.lines),
      short: short, counts: counts)
  }

  /// Fills the seekers' lists where they will stay.
  private func filled(threads: Int) -> (FilledLists<RankedPair>, [WorkerResult]) {
    var parts: [WorkerResult] = []
    let lists = makeLists(
      of: RankedPair.self, owners: problem.seekers.count, limit: problem.lists.seeker
    ) { store in
      parts = workers(threads) { $0.keepSeekers(in: store) }
    }
    return (lists, parts)
  }

  /// Edits seekers' lists: the openings of this problem are newcomers, `partners` their positions.
  func edited(
    _ editor: borrowing ListEditor, _ edit: ListEdit, partners: [Int32], threads: Int
  ) -> [WorkerResult] {
    workers(threads, begin: { $0.useBars(of: editor) }) {
      $0.editSeekers(of: editor, edit, partners: partners)
    }
  }

  /// Threads rather than tasks, since lists are lent for the time of a call.
  private func workers(
    _ threads: Int, begin: @Sendable (inout ListWorker) -> Void = { _ in },
    finish: @Sendable (inout ListWorker) -> Void
  ) -> [WorkerResult] {
    let parts = Mutex<[WorkerResult]>([])
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      let part = work(begin: begin, finish: finish)
      parts.withLock { $0.append(part) }
    }
    return parts.withLock { $0 }
  }

  /// The workers' shares as whole lists, and the openings whose list may lack someone.
  func joinOpenings(
    _ parts: [WorkerResult], threads: Int
  ) async -> (lists: RankedLists, short: [Int]) {
    let share = max(1, (problem.openingCount + threads - 1) / threads)
    let joined = await withTaskGroup(of: (Int, JoinedOpenings).self) { group in
      for start in stride(from: 0, to: problem.openingCount, by: share) {
        let range = start..<min(start + share, problem.openingCount)
        group.addTask { (start, self.joined(range, of: parts)) }
      }
      var joined: [(Int, JoinedOpenings)] = []
      for await part in group { joined.append(part) }
      return joined.sorted { $0.0 < $1.0 }.map(\.1)
    }
    var (starts, pairs) = ([0], [RankedPair]())
    pairs.reserveCapacity(joined.reduce(0) { $0 + $1.pairs.count })
    for part in joined {
      for length in part.lengths { starts.append(starts.last! + length) }
      pairs.append(contentsOf: part.pairs)
    }
    return (RankedLists(starts: starts, pairs: pairs), joined.flatMap(\.short))
  }

  /// The lists of consecutive openings.
  ///
  /// Below its guess a worker keeps nobody. So a list is whole where the highest guess is reached
  /// by as many pairs as the list may hold, or where nobody guessed.
  private func joined(_ openings: Range<Int>, of parts: [WorkerResult]) -> JoinedOpenings {
    var result = JoinedOpenings()
    result.pairs.reserveCapacity(openings.count * problem.lists.opening)
    var merge = ListsMerge(parts.map(\.openings), mix: problem.mix)
    for opening in openings {
      let start = result.pairs.count
      merge.append(opening, limit: problem.lists.opening, to: &result.pairs)
      let length = result.pairs.count - start
      result.lengths.append(length)
      let guess = parts.map { $0.guesses[opening] }.max() ?? .min
      guard guess != .min else { continue }
      let last = result.pairs.last.map { problem.mix.weigh(fit: $0.fit, appeal: $0.appeal) }
      if length < problem.lists.opening || last! < guess { result.short.append(opening) }
    }
    return result
  }
}

/// The lists of consecutive openings.
private struct JoinedOpenings: Sendable {
  var lengths: [Int] = []
  var pairs: [RankedPair] = []
  var short: [Int] = []
}
