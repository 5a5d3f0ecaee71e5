import DenseKernels
import LabourMarket
import Ranking

/// The problem as a night would write it down: its columns are those that somebody has and some
/// opening asks for (every third one also where none does), its bits those that openings demand, in
/// the order in which they come up.
func namedNightly(
  _ problem: RankingProblem, _ names: RankingNames
) -> (problem: RankingProblem, names: RankingNames) {
  let asked = Set(problem.openings.flatMap { $0.fit.column + $0.appeal.column })
  let had = Set(problem.seekers.column)
  let columns = (0..<problem.seekers.columns).filter {
    let column = UInt16($0)
    return asked.contains(column) && had.contains(column)
      || $0 % 3 == 0 && (asked.contains(column) || had.contains(column))
  }
  let (rules, bits) = withBitsInOrder(problem.eligibility)
  func cut(_ rows: SparseRows) -> SparseRows { rows.cut(to: columns) }
  let result = RankingProblem(
    seekers: cut(problem.seekers), strategyOf: problem.strategyOf,
    openings: problem.openings.map { ViewRows(fit: cut($0.fit), appeal: cut($0.appeal)) },
    eligibility: rules, mix: problem.mix, lists: problem.lists)
  var named = names
  (named.columns, named.demands) = (
    columns.map { names.columns[$0] }, bits.map { names.demands[$0] }
  )
  return (result, named)
}

/// Bits in the order in which openings demand them, and which those were.
private func withBitsInOrder(_ rules: Eligibility) -> (Eligibility, [Int]) {
  func has(_ bits: [UInt64], _ row: Int, _ bit: Int) -> Bool {
    bits[row * rules.words + bit / 64] >> UInt64(bit % 64) & 1 == 1
  }
  var order: [Int] = []
  for opening in rules.latestStart.indices {
    for bit in 0..<rules.words * 64
    where has(rules.requires, opening, bit) && !order.contains(bit) {
      order.append(bit)
    }
  }
  let words = max(1, (order.count + 63) / 64)
  func moved(_ bits: [UInt64], rows: Int) -> [UInt64] {
    var result = [UInt64](repeating: 0, count: rows * words)
    for row in 0..<rows {
      for (place, bit) in order.enumerated() where has(bits, row, bit) {
        result[row * words + place / 64] |= 1 << UInt64(place % 64)
      }
    }
    return result
  }
  let changed = Eligibility(
    words: words, offers: moved(rules.offers, rows: rules.available.count),
    requires: moved(rules.requires, rows: rules.latestStart.count), available: rules.available,
    latestStart: rules.latestStart, ruleOfBit: order.map { rules.ruleOfBit[$0] },
    rules: rules.rules)
  return (changed, order)
}

extension SparseRows {
  /// The same rows with these columns only, which count from 0.
  fileprivate func cut(to kept: [Int]) -> SparseRows {
    var places = [Int](repeating: -1, count: columns)
    for (place, column) in kept.enumerated() { places[column] = place }
    var rows = SparseRows(columns: kept.count)
    for row in 0..<count {
      rows.append(
        cells(of: row).lazy.map { (places[Int(column[$0])], value[$0]) }.filter { $0.0 >= 0 })
    }
    return rows
  }
}
