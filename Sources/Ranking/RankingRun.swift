internal import DenseKernels
internal import LabourMarket
internal import Synchronization

/// One pass over a problem: blocks of seekers taken by workers from a shared counter.
final class RankingRun: Sendable {
  let problem: RankingProblem
  let blocks: [SeekerBlock]
  let views: DenseViews
  let setup: ListSetup
  private let next = Atomic<Int>(0)
  private let done = Atomic<Int>(0)
  private let progress: @Sendable (Double) -> Void

  init(_ problem: RankingProblem, progress: @escaping @Sendable (Double) -> Void) {
    useOneBlasThread()
    (self.problem, self.progress) = (problem, progress)
    blocks = SeekerBlock.blocks(of: problem)
    views = DenseViews(problem.openings, columns: problem.seekers.columns)
    setup = ListSetup(problem, block: SeekerBlock.size)
  }

  /// Works on blocks until none is left.
  func work() -> WorkerResult {
    var worker = ListWorker(setup)
    var pass = DensePass(views, block: SeekerBlock.size)
    var result = WorkerResult()
    while let block = takeBlock() {
      let seekers = blocks[block].seekers
      worker.begin(seekers: seekers, rules: problem.eligibility)
      pass.enter(
        seekers: seekers, of: problem.seekers, strategy: blocks[block].strategy, into: &worker)
      let (pairs, lengths) = worker.seekerLists()
      result.blocks.append(
        BlockResult(block: block, pairs: pairs.map(RankedPair.init), lengths: lengths))
      report(seekers.count)
    }
    for opening in 0..<problem.openingCount {
      result.openings.append(worker.openingList(opening).map(RankedPair.init))
    }
    return result
  }

  private func takeBlock() -> Int? {
    let block = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return block < blocks.count ? block : nil
  }

  private func report(_ seekers: Int) {
    let total = done.wrappingAdd(seekers, ordering: .relaxed).newValue
    progress(Double(total) / Double(problem.seekers.count))
  }
}

extension ListSetup {
  init(_ problem: RankingProblem, block: Int) {
    self.init(
      openings: problem.openingCount, words: problem.eligibility.words,
      requires: problem.eligibility.requires, latestStart: problem.eligibility.latestStart,
      mixFit: problem.mix.fit, mixAppeal: problem.mix.appeal,
      openingLimit: problem.lists.opening, seekerLimit: problem.lists.seeker, block: block)
  }
}

extension ListWorker {
  mutating func begin(seekers: [Int32], rules: Eligibility) {
    var offers: [UInt64] = []
    offers.reserveCapacity(seekers.count * rules.words)
    for seeker in seekers {
      let base = Int(seeker) * rules.words
      offers.append(contentsOf: rules.offers[base..<base + rules.words])
    }
    begin(
      seekers: seekers, offers: offers, available: seekers.map { rules.available[Int($0)] })
  }
}

extension RankedPair {
  init(_ pair: ListWorker.Pair) {
    self.init(partner: pair.partner, fit: Points(pair.fit), appeal: Points(pair.appeal))
  }
}
