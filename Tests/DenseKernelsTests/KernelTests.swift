import DenseKernels
import TestSupport
import Testing

/// A line of a list, as kernels write it.
struct Line: BitwiseCopyable, Hashable, Sendable {
  var partner: Int32 = 0
  var fit: Int32 = 0
  var appeal: Int32 = 0
}

/// A few people and openings, small whole numbers, half the pairs ruled out; lists by definition.
struct SmallMarket {
  static let (seekers, openings) = (37, 21)
  static let (openingLimit, seekerLimit) = (6, 5)

  let people: SparseRows
  let views: ViewRows
  let offers: [UInt64]
  let setup: ListSetup

  init(seed: UInt64, values: ClosedRange<Int16>) {
    people = SmallRows(seed: seed, values: 0...2, count: Self.seekers).rows
    views = ViewRows(
      fit: SmallRows(seed: seed + 1, values: values, count: Self.openings).rows,
      appeal: SmallRows(seed: seed + 2, values: values, count: Self.openings).rows)
    var random = SeededGenerator(seed: seed + 3)
    offers = (0..<Self.seekers).map { _ in UInt64.random(in: 0..<8, using: &random) }
    setup = ListSetup(
      openings: Self.openings, words: 1,
      requires: (0..<Self.openings).map { _ in 1 << UInt64.random(in: 0..<3, using: &random) },
      latestStart: (0..<Self.openings).map { _ in Int32.random(in: 0...3, using: &random) },
      mixFit: 2, mixAppeal: 1, openingLimit: Self.openingLimit, seekerLimit: Self.seekerLimit,
      block: 10, expected: 0)
  }

  private func available(_ seeker: Int) -> Int32 { Int32(seeker % 3) }

  private func line(_ seeker: Int, _ opening: Int, partner: Int) -> Line? {
    let required = setup.requires[opening]
    guard offers[seeker] & required == required, available(seeker) <= setup.latestStart[opening]
    else { return nil }
    let line = Line(
      partner: Int32(partner), fit: people.product(seeker, views.fit, opening),
      appeal: people.product(seeker, views.appeal, opening))
    return line.fit == 0 && line.appeal == 0 ? nil : line
  }

  private func best(_ lines: [Line], _ limit: Int, _ points: (Line) -> Int32) -> [Line] {
    Array(lines.sorted { (points($1), $0.partner) < (points($0), $1.partner) }.prefix(limit))
  }

  /// The definition: every pair that the rules allow and that has points, sorted and cut.
  var definition: (openings: [[Line]], seekers: [[Line]]) {
    (
      (0..<Self.openings).map { opening in
        let lines = (0..<Self.seekers).compactMap { line($0, opening, partner: $0) }
        return best(lines, Self.openingLimit) { 2 * $0.fit + $0.appeal }
      },
      (0..<Self.seekers).map { seeker in
        let lines = (0..<Self.openings).compactMap { line(seeker, $0, partner: $0) }
        return best(lines, Self.seekerLimit) { $0.appeal }
      }
    )
  }

  /// The lists by a kernel, blocks of ten.
  func ranked(_ kernel: Kernel) -> (openings: [[Line]], seekers: [[Line]]) {
    var worker = ListWorker(setup)
    // Kernels of panels count openings by slot.
    let order = (0..<Int32(Self.openings)).reversed().map(\.self)
    let panels = kernel == .sgemm ? nil : Panels(views, order: order, setup: setup)
    var dense = DensePass(DenseViews([views], columns: people.columns), block: setup.block)
    let seekers = makeLists(of: Line.self, owners: Self.seekers, limit: Self.seekerLimit) { store in
      for first in stride(from: 0, to: Self.seekers, by: setup.block) {
        let block = Array(first..<min(first + setup.block, Self.seekers))
        worker.begin(
          seekers: block.map(Int32.init), offers: block.map { offers[$0] },
          available: block.map(available))
        if let panels {
          worker.rank(people, against: panels, kernel: kernel)
        } else {
          dense.enter(seekers: block.map(Int32.init), of: people, strategy: 0, into: &worker)
        }
        worker.keepSeekers(in: store)
      }
    }
    let slots = (0..<Self.openings).map { Int32(panels == nil ? $0 : Self.openings - 1 - $0) }
    return (worker.openingLists(of: Line.self, slots: slots).lists, seekers.lists)
  }
}

extension FilledLists {
  var lists: [[Line]] { zip(starts, starts.dropFirst()).map { Array(lines[$0..<$1]) } }
}

/// Kernels on small whole numbers, of which every sum is exact: equal is equal.
@Suite struct KernelTests {
  @Test(
    "every kernel that this CPU has gives the lists of the definition", arguments: UInt64(1)...10,
    [0...3, 0...255, 0...900] as [ClosedRange<Int16>])
  func agreement(seed: UInt64, values: ClosedRange<Int16>) {
    let market = SmallMarket(seed: seed, values: values)
    let expected = market.definition
    for kernel in Kernel.allCases where kernel.isSupported {
      let (openings, seekers) = market.ranked(kernel)
      #expect(openings == expected.openings, "\(kernel)")
      #expect(seekers == expected.seekers, "\(kernel)")
    }
  }

  @Test("some kernel runs everywhere, and the best is one that runs")
  func support() {
    #expect(Kernel.sgemm.isSupported && Kernel.portable.isSupported && Kernel.best.isSupported)
  }

  @Test("tiles of any shape score as the rows do")
  func tiles() {
    let market = SmallMarket(seed: 20, values: 0...9)
    let (fit, appeal) = (Matrix(market.views.fit), Matrix(market.views.appeal))
    let people = Matrix(market.people)
    #expect(fit.rows == SmallMarket.openings && fit.columns == market.people.columns)
    let seekers = Array(0..<10)
    for width in [1, 4, 21] {
      var worker = ListWorker(market.setup)
      worker.begin(
        seekers: seekers.map(Int32.init), offers: seekers.map { _ in 7 },
        available: seekers.map { _ in 0 })
      var fitTile = ScoreTile(capacity: 10 * width)
      var appealTile = ScoreTile(capacity: 10 * width)
      for start in stride(from: 0, to: 21, by: width) {
        let openings = start..<min(start + width, 21)
        fitTile.fill(queries: people, 0..<10, targets: fit, openings)
        appealTile.fill(queries: people, 0..<10, targets: appeal, openings)
        #expect((fitTile.rows, fitTile.columns) == (10, openings.count))
        worker.scan(fit: fitTile, appeal: appealTile, first: 0, openings: openings.map(Int32.init))
      }
      for list in worker.openingLists(of: Line.self, slots: [0, 20]).lists.enumerated() {
        for line in list.element {
          let opening = list.offset * 20
          #expect(line.fit == market.people.product(Int(line.partner), market.views.fit, opening))
        }
        #expect(!list.element.isEmpty)
      }
    }
  }
}
