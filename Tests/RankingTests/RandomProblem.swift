import DenseKernels
import LabourMarket
import Ranking
import TestSupport

/// What the opening side holds, since kernels treat each in a way of its own.
enum Values: CaseIterable { case bytes, words, oneView }

/// A small random market: sparse rows, few distinct values (so ties are common), random rules.
///
/// - Parameter oneIn: A row has a cell in one of so many columns.
func randomProblem(
  seed: UInt64, seekers: Int, openings: Int, columns: Int = 12, strategies: Int = 2,
  words: Int = 2, demand: Double = 0.02, values: Values = .bytes, oneIn: Int = 3
) -> RankingProblem {
  var random = SeededGenerator(seed: seed)
  func rows(_ count: Int, _ values: ClosedRange<Int16>) -> SparseRows {
    var rows = SparseRows(columns: columns)
    for _ in 0..<count {
      let kept = (0..<columns).filter { _ in Int.random(in: 0..<oneIn, using: &random) == 0 }
      rows.append(kept.map { ($0, Int16.random(in: values, using: &random)) })
    }
    return rows
  }
  let views = (0..<strategies).map { _ in
    let fit = rows(openings, 0...(values == .words ? 400 : 3))
    return ViewRows(fit: fit, appeal: values == .oneView ? fit : rows(openings, 0...2))
  }
  func bits(_ rows: Int, _ share: Double) -> [UInt64] {
    (0..<rows * words).map { _ in
      (0..<64).reduce(into: UInt64(0)) { word, bit in
        if Double.random(in: 0..<1, using: &random) < share { word |= 1 << UInt64(bit) }
      }
    }
  }
  let rules = Eligibility(
    words: words, offers: bits(seekers, 0.7), requires: bits(openings, demand),
    available: (0..<seekers).map { _ in Int32.random(in: 0...9, using: &random) },
    latestStart: (0..<openings).map { _ in Int32.random(in: 4...12, using: &random) },
    ruleOfBit: (0..<words * 64).map { $0 % 5 }, rules: ["a", "b", "c", "d", "e", "date"])
  return RankingProblem(
    seekers: rows(seekers, 0...2),
    strategyOf: (0..<seekers).map { _ in
      UInt8(Int.random(in: 0..<strategies, using: &random))
    },
    openings: views, eligibility: rules, mix: Mix(fit: 3, appeal: 2),
    lists: Policy.ListLengths(opening: 7, seeker: 4))
}

/// All eligible pairs, scored cell by cell, sorted, cut: the definition.
func definition(_ problem: RankingProblem) -> (openings: [[RankedPair]], seekers: [[RankedPair]]) {
  let (n, m) = (problem.seekers.count, problem.openingCount)
  var ofOpenings = [[RankedPair]](repeating: [], count: m)
  var ofSeekers = [[RankedPair]](repeating: [], count: n)
  for seeker in 0..<n {
    let views = problem.openings[Int(problem.strategyOf[seeker])]
    for opening in 0..<m where problem.eligibility.allows(seeker: seeker, opening: opening) {
      let fit = product(problem.seekers, seeker, views.fit, opening)
      let appeal = product(problem.seekers, seeker, views.appeal, opening)
      if fit == 0 && appeal == 0 { continue }
      let (f, a) = (Points(fit), Points(appeal))
      ofOpenings[opening].append(RankedPair(partner: Int32(seeker), fit: f, appeal: a))
      ofSeekers[seeker].append(RankedPair(partner: Int32(opening), fit: f, appeal: a))
    }
  }
  let mix = problem.mix
  return (
    ofOpenings.map {
      cut($0, problem.lists.opening) { mix.weigh(fit: $0.fit, appeal: $0.appeal) }
    },
    ofSeekers.map { cut($0, problem.lists.seeker) { $0.appeal.value } }
  )
}

private func cut(
  _ pairs: [RankedPair], _ limit: Int, by score: (RankedPair) -> Int32
) -> [RankedPair] {
  let sorted = pairs.sorted {
    score($0) != score($1) ? score($0) > score($1) : $0.partner < $1.partner
  }
  return Array(sorted.prefix(limit))
}

private func product(_ a: SparseRows, _ i: Int, _ b: SparseRows, _ j: Int) -> Int32 {
  var dense = [Int32](repeating: 0, count: a.columns)
  for cell in a.cells(of: i) { dense[Int(a.column[cell])] = Int32(a.value[cell]) }
  return b.cells(of: j).reduce(0) { $0 + dense[Int(b.column[$1])] * Int32(b.value[$1]) }
}

extension RankedLists {
  var arrays: [[RankedPair]] { (0..<count).map { Array(self[$0]) } }
}
