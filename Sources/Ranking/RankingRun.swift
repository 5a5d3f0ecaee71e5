internal import DenseKernels
internal import LabourMarket
internal import Synchronization

/// One pass over a problem: blocks of seekers taken by workers from a shared counter.
final class RankingRun: Sendable {
  let problem: RankingProblem
  let blocks: [SeekerBlock]
  let opposite: OppositeSide
  let setup: ListSetup
  private let next = Atomic<Int>(0)
  private let done = Atomic<Int>(0)
  private let progress: @Sendable (Double) -> Void

  private let bars: KnownBars?

  /// - Parameters:
  ///   - guessing: Whether bars may be guessed, so that some lists may be done again.
  ///   - bars: Scores below which nothing is wanted; nil to want all.
  init(
    _ problem: RankingProblem, kernel: Kernel, guessing: Bool = false, bars: KnownBars? = nil,
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) {
    useOneBlasThread()
    (self.problem, self.progress, self.bars) = (problem, progress, bars)
    blocks = SeekerBlock.blocks(of: problem)
    setup = ListSetup(problem, block: SeekerBlock.size, guessing: guessing)
    opposite = OppositeSide(problem, setup: setup, kernel: kernel)
  }

  /// Works on blocks until none is left; seekers' lists go to `store`.
  func work(_ store: ListStore) -> WorkerResult {
    var worker = ListWorker(setup)
    if let bars { worker.setBars(opposite.bySlot(bars.openings)) }
    switch opposite {
    case .dense(let views):
      var pass = DensePass(views, block: SeekerBlock.size)
      while let block = takeBlock() {
        worker.begin(seekers: block.seekers, rules: problem.eligibility, bars: bars)
        pass.enter(
          seekers: block.seekers, of: problem.seekers, strategy: block.strategy, into: &worker)
        finish(block, &worker, store)
      }
    case .panels(let strategies, let kernel, _):
      while let block = takeBlock() {
        worker.begin(seekers: block.seekers, rules: problem.eligibility, bars: bars)
        worker.rank(problem.seekers, against: strategies[block.strategy], kernel: kernel)
        finish(block, &worker, store)
      }
    }
    let slots = (0..<problem.openingCount).map { Int32(opposite.slot(of: $0)) }
    let lists = worker.openingLists(of: RankedPair.self, slots: slots)
    return WorkerResult(
      openings: RankedLists(starts: lists.starts, pairs: lists.lines),
      guesses: slots.map { worker.guess(of: Int($0)) ?? .min }, eligibleSeekers: lists.allowed)
  }

  private func takeBlock() -> SeekerBlock? {
    let block = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return block < blocks.count ? blocks[block] : nil
  }

  private func finish(_ block: SeekerBlock, _ worker: inout ListWorker, _ store: ListStore) {
    worker.keepSeekers(in: store)
    let total = done.wrappingAdd(block.seekers.count, ordering: .relaxed).newValue
    progress(Double(total) / Double(problem.seekers.count))
  }
}

/// Scores below which a pair isn't wanted, because better ones are known: mixed points for
/// openings, appeal for seekers; the lowest number where everything is wanted.
struct KnownBars: Sendable {
  var openings: [Int32]
  var seekers: [Int32]
}

/// The opening side in the form that a kernel reads.
enum OppositeSide: Sendable {
  case dense(DenseViews)
  /// Panels of each strategy, and the slot of each opening.
  case panels([Panels], Kernel, slots: [Int32])

  init(_ problem: RankingProblem, setup: ListSetup, kernel: Kernel) {
    guard kernel != .sgemm else {
      self = .dense(DenseViews(problem.openings, columns: problem.seekers.columns))
      return
    }
    let order = OpeningOrder(problem)
    let panels = problem.openings.map {
      Panels($0, order: order.openings, place: order.place, setup: setup)
    }
    var slots = [Int32](repeating: 0, count: order.openings.count)
    for (slot, opening) in order.openings.enumerated() { slots[Int(opening)] = Int32(slot) }
    self = .panels(panels, kernel, slots: slots)
  }

  func bySlot(_ bars: [Int32]) -> [Int32] {
    switch self {
    case .dense: return bars
    case .panels(_, _, let slots):
      var result = bars
      for (opening, slot) in slots.enumerated() { result[Int(slot)] = bars[opening] }
      return result
    }
  }

  func slot(of opening: Int) -> Int {
    switch self {
    case .dense: opening
    case .panels(_, _, let slots): Int(slots[opening])
    }
  }
}

extension ListSetup {
  init(_ problem: RankingProblem, block: Int, guessing: Bool) {
    self.init(
      openings: problem.openingCount, words: problem.eligibility.words,
      requires: problem.eligibility.requires, latestStart: problem.eligibility.latestStart,
      mixFit: problem.mix.fit, mixAppeal: problem.mix.appeal,
      openingLimit: problem.lists.opening, seekerLimit: problem.lists.seeker, block: block,
      expected: guessing ? problem.seekers.count : 0)
  }
}

extension ListWorker {
  mutating func begin(seekers: [Int32], rules: Eligibility, bars: KnownBars?) {
    var offers: [UInt64] = []
    offers.reserveCapacity(seekers.count * rules.words)
    for seeker in seekers {
      let base = Int(seeker) * rules.words
      for word in base..<base + rules.words { offers.append(rules.offers[word]) }
    }
    begin(
      seekers: seekers, offers: offers, available: seekers.map { rules.available[Int($0)] },
      bars: bars.map { bars in seekers.map { bars.seekers[Int($0)] } } ?? [])
  }
}
