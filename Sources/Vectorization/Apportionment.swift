/// Splits `total` in proportion to `weights` into whole numbers that sum to `total` exactly.
///
/// Each part gets its share cut to a whole number; what is left goes, one each, to the largest
/// remainders, the earlier part first where remainders tie. All zero where all weights are.
///
/// - Precondition: `total` and every weight are at least 0.
package func apportion(_ total: Int, by weights: [Int]) -> [Int] {
  precondition(total >= 0 && weights.allSatisfy { $0 >= 0 }, "Shares of something")
  let sum = weights.reduce(0, +)
  guard sum > 0 else { return weights.map { _ in 0 } }
  var parts = weights.map { total * $0 / sum }
  let remainders = weights.map { total * $0 % sum }
  let byRemainder = weights.indices.sorted { (remainders[$0], $1) > (remainders[$1], $0) }
  for index in byRemainder.prefix(total - parts.reduce(0, +)) { parts[index] += 1 }
  return parts
}
