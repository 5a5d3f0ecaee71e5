import LabourMarket

/// A policy whose weights are known to give exact scores.
///
/// A view's 1,000,000 points are 15,625 units of 64. Units are split over facets, and within a
/// facet over its columns, by `apportion`, so they sum to 15,625 whatever the policy says. The
/// seeker's side of a cell is 0...64 and every cell is at least 0, so each partial sum, in any
/// order, lies in 0...1,000,000; mixed in at most 16 parts it stays below 2^24, and whole numbers
/// up to 2^24 are exact in single precision.
struct CompiledPolicy: Sendable {
  static let units = Int(Points.maximum.value) / 64
  static let exact = 1 << 24

  struct Strategy: Sendable {
    /// Per thousand, in the order of `Facet.allCases`.
    let weights: [View: [Int]]
    let similarityFloor: Int
    let occupationFloor: Int
  }

  let strategies: [Strategy]

  init(_ policy: Policy) throws(VectorizationError) {
    guard !policy.strategies.isEmpty else { throw .noStrategy }
    guard policy.strategies.count <= 255 else { throw .tooManyStrategies(policy.strategies.count) }
    var compiled: [Strategy] = []
    for strategy in policy.strategies {
      for floor in [strategy.similarityFloor, strategy.occupationFloor]
      where !(0...64).contains(floor) {
        throw .similarityFloor(strategy: strategy.name, value: floor)
      }
      guard strategy.orderClasses || !strategy.weighsOrder else {
        throw .orderWithoutClasses(strategy: strategy.name)
      }
      var weights: [View: [Int]] = [:]
      for view in View.allCases { weights[view] = try Self.check(strategy, view, policy.mix) }
      compiled.append(
        Strategy(
          weights: weights, similarityFloor: strategy.similarityFloor,
          occupationFloor: strategy.occupationFloor))
    }
    strategies = compiled
  }

  private static func check(
    _ strategy: Policy.Strategy, _ view: View, _ mix: Mix
  ) throws(VectorizationError) -> [Int] {
    var weights: [Int] = []
    for facet in Facet.allCases {
      let weight = strategy.weights[view]?[facet] ?? 0
      guard weight >= 0 else {
        throw .negativeWeight(strategy: strategy.name, view: view, facet: facet)
      }
      weights.append(weight)
    }
    let sum = weights.reduce(0, +)
    let most = sum * Int(Points.maximum.value) / 1000 * Int(mix.fit + mix.appeal)
    guard most <= exact else { throw .inexact(strategy: strategy.name, view: view, points: most) }
    guard sum == 1000 else { throw .weightSum(strategy: strategy.name, view: view, sum: sum) }
    return weights
  }
}
