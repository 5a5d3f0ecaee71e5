import DenseKernels
import LabourMarket
import Ranking

/// Dense clustered rows: what an embedding would give, in the integers of the design.
///
/// Every column counts, so the 1,000,000 points of a pair leave an opening about 122 a column.
struct DenseWorkload {
  var seekers: Int
  var openings: Int
  var columns: Int
  var seed: UInt64 = 1
  /// The share of eight rules that a seeker meets, and how many of them an opening has.
  var rules: (offered: Double, required: Int)?

  func problem() -> RankingProblem {
    var random = SeededRandom(seed: seed)
    let centres = (0..<64).map { _ in (0..<columns).map { _ in random.normal() } }
    let left = rows(seekers, of: centres, scale: 14, most: 64, total: .max, &random)
    let most = 1_000_000 / 64
    let right = rows(openings, of: centres, scale: 60, most: 255, total: most, &random)
    return RankingProblem(
      seekers: left, strategyOf: [UInt8](repeating: 0, count: seekers),
      openings: [ViewRows(fit: right, appeal: right)], eligibility: eligibility(&random),
      mix: Mix(fit: 3, appeal: 2), lists: Policy.ListLengths(opening: 100, seeker: 20))
  }

  private func rows(
    _ count: Int, of centres: [[Double]], scale: Double, most: Int, total: Int,
    _ random: inout SeededRandom
  ) -> SparseRows {
    var rows = SparseRows(columns: columns)
    for _ in 0..<count {
      let centre = centres[random.below(centres.count)]
      var values = centre.map {
        min(most, max(0, Int((1.7 + $0 + 0.7 * random.normal()) * scale)))
      }
      let sum = values.reduce(0, +)
      if sum > total { values = values.map { $0 * total / sum } }
      rows.append(values.enumerated().map { (column: $0, value: Int16($1)) })
    }
    return rows
  }

  private func eligibility(_ random: inout SeededRandom) -> Eligibility {
    let free = [Int32](repeating: 0, count: seekers)
    let open = [Int32](repeating: 0, count: openings)
    guard let rules else {
      return Eligibility(words: 0, offers: [], requires: [], available: free, latestStart: open)
    }
    let offers = (0..<seekers).map { _ in
      (0..<8).reduce(UInt64(0)) { $0 | (random.unit() < rules.offered ? 1 << UInt64($1) : 0) }
    }
    let requires = (0..<openings).map { _ in
      var bits: UInt64 = 0
      while bits.nonzeroBitCount < rules.required { bits |= 1 << UInt64(random.below(8)) }
      return bits
    }
    return Eligibility(
      words: 1, offers: offers, requires: requires, available: free, latestStart: open)
  }
}
