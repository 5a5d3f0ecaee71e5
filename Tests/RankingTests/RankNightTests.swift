import DenseKernels
import LabourMarket
import Ranking
import TestSupport
import Testing

@Suite struct RankNightTests {
  /// A market of which every night shows a part, with some rows changed.
  private struct Nights {
    let universe: RankingProblem
    let other: RankingProblem
    var random: SeededGenerator
    var seekers: Set<Int>
    var openings: Set<Int>
    /// Who has the row of the other market tonight.
    var movedSeekers: Set<Int> = []
    var movedOpenings: Set<Int> = []

    /// Whether columns and bits are those that tonight's openings use.
    let isNamedNightly: Bool

    init(seed: UInt64, values: Values, isNamedNightly: Bool = false) {
      func market(_ seed: UInt64) -> RankingProblem {
        isNamedNightly
          ? randomProblem(
            seed: seed, seekers: 300, openings: 60, columns: 150, demand: 0.005, values: values,
            oneIn: 30)
          : randomProblem(seed: seed, seekers: 300, openings: 60, values: values)
      }
      (universe, other) = (market(seed), market(seed &+ 1000))
      self.isNamedNightly = isNamedNightly
      random = SeededGenerator(seed: seed)
      seekers = Set(0..<280)
      openings = Set(2..<60)
    }

    mutating func sleep() {
      for _ in 0..<4 { seekers.formSymmetricDifference([Int.random(in: 0..<300, using: &random)]) }
      openings.formSymmetricDifference([Int.random(in: 0..<60, using: &random)])
      for _ in 0..<5 { movedSeekers.insert(Int.random(in: 0..<300, using: &random)) }
      movedOpenings.insert(Int.random(in: 0..<60, using: &random))
    }

    func tonight() -> (problem: RankingProblem, names: RankingNames) {
      let (people, posts) = (seekers.sorted(), openings.sorted())
      let (a, b) = (universe.eligibility, other.eligibility)
      let words = a.words
      func rows(_ pick: (RankingProblem) -> SparseRows, _ places: [Int], _ moved: Set<Int>)
        -> SparseRows
      {
        var rows = SparseRows(columns: universe.seekers.columns)
        for place in places {
          let from = pick(moved.contains(place) ? other : universe)
          rows.append(from.cells(of: place).map { (Int(from.column[$0]), from.value[$0]) })
        }
        return rows
      }
      let rules = Eligibility(
        words: words,
        offers: people.flatMap {
          (movedSeekers.contains($0) ? b : a).offers[$0 * words..<$0 * words + words]
        },
        requires: posts.flatMap {
          (movedOpenings.contains($0) ? b : a).requires[$0 * words..<$0 * words + words]
        },
        available: people.map { a.available[$0] }, latestStart: posts.map { a.latestStart[$0] },
        ruleOfBit: a.ruleOfBit, rules: a.rules)
      let views = universe.openings.indices.map { strategy in
        ViewRows(
          fit: rows({ $0.openings[strategy].fit }, posts, movedOpenings),
          appeal: rows({ $0.openings[strategy].appeal }, posts, movedOpenings))
      }
      let problem = RankingProblem(
        seekers: rows({ $0.seekers }, people, movedSeekers),
        strategyOf: people.map { universe.strategyOf[$0] }, openings: views, eligibility: rules,
        mix: universe.mix, lists: universe.lists)
      func name(_ place: Int) -> String { "E\(1000 + place)" }
      let names = RankingNames(
        seekers: people.map { SeekerID(name($0))! }, openings: posts.map { OpeningID(name($0))! },
        columns: (0..<problem.seekers.columns).map { "c\($0)" },
        demands: (0..<words * 64).map { "b\($0)" })
      return isNamedNightly ? namedNightly(problem, names) : (problem, names)
    }
  }

  private let basis = RankingSnapshot.Basis(policy: "p", vocabulary: "v", program: "1")

  @Test("delta nights give a full run's bytes", arguments: UInt64(1)...12, [false, true])
  func deltaEqualsFull(seed: UInt64, isNamedNightly: Bool) async {
    var nights = Nights(
      seed: seed, values: Values.allCases[Int(seed) % 3], isNamedNightly: isNamedNightly)
    var yesterday: RankingSnapshot?
    let reserve = ListReserve(opening: Int(seed % 4), seeker: Int(seed % 3))
    for night in 0..<5 {
      let (problem, names) = nights.tonight()
      let ranked = await rankNight(
        problem, names: names, basis: basis, after: yesterday, reserve: reserve,
        threads: 1 + night % 3)
      let whole = await rank(problem, threads: 2)
      #expect(ranked.result == whole, "night \(night)")
      if night > 0 {
        guard case .delta = ranked.scope else {
          Issue.record("night \(night) was ranked in full: \(ranked.scope)")
          return
        }
      }
      yesterday = ranked.snapshot
      nights.sleep()
    }
  }

  @Test("a change of what rows mean leads to a full run that says why")
  func fullRunsSayWhy() async {
    let nights = Nights(seed: 3, values: .bytes)
    let (problem, names) = nights.tonight()
    func scope(_ basis: RankingSnapshot.Basis, _ old: RankingSnapshot?) async -> RankingScope {
      await rankNight(
        problem, names: names, basis: basis, after: old, threads: 2
      ).scope
    }
    let first = await rankNight(
      problem, names: names, basis: basis, after: nil, threads: 2)
    #expect(first.scope == .full(.noSnapshot))
    var changed = basis
    changed.policy = "q"
    #expect(await scope(changed, first.snapshot) == .full(.policyChanged))
    changed = basis
    changed.vocabulary = "w"
    #expect(await scope(changed, first.snapshot) == .full(.vocabularyChanged))
    changed = basis
    changed.program = "2"
    #expect(await scope(changed, first.snapshot) == .full(.programChanged))
    let quiet = await scope(basis, first.snapshot)
    #expect(
      quiet
        == .delta(
          DeltaCounts(
            changedSeekers: 0, changedOpenings: 0, refilledSeekers: 0, refilledOpenings: 0)))
  }
}
