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

  private let bars: [Int32]?

  /// - Parameters:
  ///   - guessing: Whether bars may be guessed, so that some lists may be done again.
  ///   - bars: For each opening the mixed points below which nothing is wanted; nil to want all.
  ///   - opposite: The opening side, if it is packed already.
  ///   - inOrder: Whether blocks are made of neighbours rather than of people of equal rules.
  init(
    _ problem: RankingProblem, kernel: Kernel, guessing: Bool = false, bars: [Int32]? = nil,
    inOrder: Bool = false, opposite: OppositeSide? = nil,
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) {
    (self.problem, self.progress, self.bars) = (problem, progress, bars)
    blocks = inOrder ? SeekerBlock.inOrder(problem) : SeekerBlock.blocks(of: problem)
    var setup = ListSetup(problem, block: SeekerBlock.size, guessing: guessing)
    setup.few = bars != nil
    self.setup = setup
    self.opposite = opposite ?? OppositeSide(problem, kernel: kernel)
  }

  /// Works on blocks until none is left; `finish` takes the seekers' lists from the worker.
  func work(
    begin: (inout ListWorker) -> Void, finish: (inout ListWorker) -> Void
  ) -> WorkerResult {
    var worker = ListWorker(setup)
    if let bars { worker.setBars(opposite.bySlot(bars)) }
    var dense: DensePass?
    if case .dense(let views) = opposite { dense = DensePass(views, block: SeekerBlock.size) }
    while let block = takeBlock() {
      worker.begin(seekers: block.seekers, rules: problem.eligibility)
      begin(&worker)
      switch opposite {
      case .dense:
        dense?.enter(
          seekers: block.seekers, of: problem.seekers, strategy: block.strategy, into: &worker)
      case .panels(let strategies, let kernel, _):
        worker.rank(problem.seekers, against: strategies[block.strategy], kernel: kernel)
      }
      finish(&worker)
      let total = done.wrappingAdd(block.seekers.count, ordering: .relaxed).newValue
      progress(Double(total) / Double(problem.seekers.count))
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
}

/// The opening side in the form that a kernel reads.
enum OppositeSide: Sendable {
  case dense(DenseViews)
  /// Panels of each strategy, and the slot of each opening.
  case panels([Panels], Kernel, slots: [Int32])

  init(_ problem: RankingProblem, kernel: Kernel) {
    guard kernel != .sgemm else {
      self = .dense(DenseViews(problem.openings, columns: problem.seekers.columns))
      return
    }
    let order = OpeningOrder(problem).openings
    let setup = ListSetup(problem, block: SeekerBlock.size, guessing: false)
    let panels = problem.openings.map {
      Panels($0, order: order, setup: setup)
    }
    var slots = [Int32](repeating: 0, count: order.count)
    for (slot, opening) in order.enumerated() { slots[Int(opening)] = Int32(slot) }
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
  mutating func begin(seekers: [Int32], rules: Eligibility) {
    var offers: [UInt64] = []
    offers.reserveCapacity(seekers.count * rules.words)
    for seeker in seekers {
      let base = Int(seeker) * rules.words
      for word in base..<base + rules.words { offers.append(rules.offers[word]) }
    }
    begin(seekers: seekers, offers: offers, available: seekers.map { rules.available[Int($0)] })
  }
}
