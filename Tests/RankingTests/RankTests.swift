import DenseKernels
import LabourMarket
import Ranking
import Testing

@Suite struct RankTests {
  @Test(
    "lists are the definition's, for any kernel and number of threads", arguments: UInt64(1)...24)
  func ranksAsDefined(seed: UInt64) async {
    let problem = randomProblem(
      seed: seed, seekers: 60 + Int(seed) * 37, openings: 1 + Int(seed * seed) % 190,
      strategies: 1 + Int(seed % 3), words: Int(seed % 4), demand: seed % 5 == 0 ? 0.2 : 0.01,
      values: Values.allCases[Int(seed) % 3])
    let expected = definition(problem)
    for kernel in Kernel.allCases where kernel.isSupported {
      for threads in [1, 2, 4, 7] {
        let result = await rank(problem, threads: threads, kernel: kernel)
        #expect(result.openings.arrays == expected.openings, "\(kernel), \(threads) threads")
        #expect(result.seekers.arrays == expected.seekers, "\(kernel), \(threads) threads")
      }
    }
  }

  @Test("lists whose guessed bar was too high are ranked again", arguments: Values.allCases)
  func certifiesGuesses(values: Values) async {
    // The best seekers are rare and come first in no order, so some guesses fail.
    let problem = randomProblem(
      seed: 7, seekers: 6000, openings: 40, columns: 30, strategies: 1, values: values)
    let expected = definition(problem)
    for kernel in Kernel.allCases where kernel.isSupported {
      let result = await rank(problem, threads: 2, kernel: kernel)
      #expect(result.openings.arrays == expected.openings)
      #expect(result.seekers.arrays == expected.seekers)
    }
  }

  @Test("eligible pairs are counted as they are allowed", arguments: UInt64(1)...6)
  func countsEligiblePairs(seed: UInt64) async {
    let problem = randomProblem(seed: seed, seekers: 90, openings: 40, words: Int(seed % 3))
    let (n, m) = (problem.seekers.count, problem.openingCount)
    let rules = problem.eligibility
    let counts = rules.counts()
    for opening in 0..<m {
      let allowed = (0..<n).count { rules.allows(seeker: $0, opening: opening) }
      #expect(Int(counts.ofOpenings[opening]) == allowed)
    }
    for seeker in 0..<n {
      let allowed = (0..<m).count { rules.allows(seeker: seeker, opening: $0) }
      #expect(Int(counts.ofSeekers[seeker]) == allowed)
    }
  }

  @Test("every list is as long as it can be", arguments: UInt64(1)...6)
  func listsAreFull(seed: UInt64) async {
    // A column of their own gives every pair points.
    var problem = randomProblem(seed: seed, seekers: 700, openings: 60, demand: 0.05)
    problem.seekers = shifted(problem.seekers)
    problem.openings = problem.openings.map {
      ViewRows(fit: shifted($0.fit), appeal: shifted($0.appeal))
    }
    let result = await rank(problem, threads: 4)
    for (list, eligible) in zip(result.openings.arrays, result.eligibleSeekers) {
      #expect(list.count == min(problem.lists.opening, Int(eligible)))
    }
    for (list, eligible) in zip(result.seekers.arrays, result.eligibleOpenings) {
      #expect(list.count == min(problem.lists.seeker, Int(eligible)))
    }
  }

  private func shifted(_ rows: SparseRows) -> SparseRows {
    var result = SparseRows(columns: rows.columns + 1)
    for row in 0..<rows.count {
      let cells = rows.cells(of: row).map { (Int(rows.column[$0]) + 1, rows.value[$0]) }
      result.append([(0, 1)] + cells)
    }
    return result
  }

  @Test("an empty side gives empty lists")
  func emptySides() async {
    let nobody = await rank(randomProblem(seed: 1, seekers: 0, openings: 3), threads: 2)
    #expect(nobody.openings.count == 3 && nobody.openings.pairs.isEmpty)
    let nowhere = await rank(randomProblem(seed: 1, seekers: 3, openings: 0), threads: 2)
    #expect(nowhere.seekers.count == 3 && nowhere.seekers.pairs.isEmpty)
  }
}
