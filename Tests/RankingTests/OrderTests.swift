import DenseKernels
import LabourMarket
import Ranking
import TestSupport
import Testing

/// What must not matter: where a row stands, and how the seekers are shared out.
@Suite struct OrderTests {
  @Test("shuffled rows give every list the same points", arguments: UInt64(1)...8)
  func shuffledRows(seed: UInt64) async {
    let problem = randomProblem(
      seed: seed, seekers: 500, openings: 90, values: Values.allCases[Int(seed) % 3])
    var random = SeededGenerator(seed: seed)
    let people = Array(0..<problem.seekers.count).shuffled(using: &random)
    let posts = Array(0..<problem.openingCount).shuffled(using: &random)
    let plain = await rank(problem, threads: 2)
    for kernel in Kernel.allCases where kernel.isSupported {
      let other = await rank(shuffled(problem, people, posts), threads: 2, kernel: kernel)
      // Ties fall to the lower position, so partners may differ; points may not.
      for (place, opening) in posts.enumerated() {
        #expect(
          other.openings[place].map { problem.mix.weigh(fit: $0.fit, appeal: $0.appeal) }
            == plain.openings[opening].map { problem.mix.weigh(fit: $0.fit, appeal: $0.appeal) })
        #expect(other.eligibleSeekers[place] == plain.eligibleSeekers[opening])
      }
      for (place, seeker) in people.enumerated() {
        #expect(other.seekers[place].map(\.appeal) == plain.seekers[seeker].map(\.appeal))
        #expect(other.eligibleOpenings[place] == plain.eligibleOpenings[seeker])
      }
    }
  }

  @Test("any split into slices merges to the same digest", arguments: UInt64(1)...8)
  func anySplit(seed: UInt64) async {
    var random = SeededGenerator(seed: seed)
    let problem = randomProblem(
      seed: seed, seekers: 700, openings: 50, values: Values.allCases[Int(seed) % 3])
    let whole = await rank(problem, threads: 2)
    for kernel in Kernel.allCases where kernel.isSupported {
      let inner = (0..<Int.random(in: 0...5, using: &random)).map { _ in
        Int.random(in: 0...700, using: &random)
      }
      let cuts = ([0, 700] + inner).sorted()
      var parts: [RankingResult] = []
      for (start, end) in zip(cuts, cuts.dropFirst()) {
        parts.append(await rank(problem.slice(start..<end), threads: 2, kernel: kernel))
      }
      let merged = RankingResult.merged(
        parts, mix: problem.mix, openingLimit: problem.lists.opening)
      #expect(merged == whole, "\(kernel), cut at \(cuts)")
      #expect(merged.digest == whole.digest)
    }
  }

  private func shuffled(
    _ problem: RankingProblem, _ people: [Int], _ posts: [Int]
  ) -> RankingProblem {
    let rules = problem.eligibility
    func bits(_ rows: [UInt64], _ places: [Int]) -> [UInt64] {
      places.flatMap { rows[$0 * rules.words..<$0 * rules.words + rules.words] }
    }
    return RankingProblem(
      seekers: problem.seekers.rows(at: people),
      strategyOf: people.map { problem.strategyOf[$0] },
      openings: problem.openings.map {
        ViewRows(fit: $0.fit.rows(at: posts), appeal: $0.appeal.rows(at: posts))
      },
      eligibility: Eligibility(
        words: rules.words, offers: bits(rules.offers, people),
        requires: bits(rules.requires, posts), available: people.map { rules.available[$0] },
        latestStart: posts.map { rules.latestStart[$0] }),
      mix: problem.mix, lists: problem.lists)
  }
}
