public import LabourMarket

/// Why a policy can't become rows of exact whole numbers.
public enum VectorizationError: Error, Hashable, Sendable {
  case noStrategy
  case tooManyStrategies(Int)
  /// A facet's weight is below 0.
  case negativeWeight(strategy: String, view: View, facet: Facet)
  /// The weights of a view don't sum to 1000.
  case weightSum(strategy: String, view: View, sum: Int)
  /// A pair could get more points than arithmetic keeps exact.
  case inexact(strategy: String, view: View, points: Int)
  /// A similarity floor outside 0...64.
  case similarityFloor(strategy: String, value: Int)
  /// A strategy for others than the students of order classes weighs who ordered a class.
  case orderWithoutClasses(strategy: String)
  /// Tonight's openings ask for more different things than a row has columns.
  case tooManyColumns(Int)
  /// The tables know more skills or occupations than a position has numbers.
  case tooManyNames(Int)
}

extension VectorizationError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noStrategy: "the policy has no strategy; it needs at least one"
    case .tooManyStrategies(let count): "the policy has \(count) strategies; at most 255 fit"
    case .negativeWeight(let strategy, let view, let facet):
      "strategies.\(strategy).\(view.rawValue).\(facet.rawValue) is below 0"
    case .weightSum(let strategy, let view, let sum):
      "strategies.\(strategy).\(view.rawValue) sums to \(sum); it must sum to 1000"
    case .inexact(let strategy, let view, let points):
      "strategies.\(strategy).\(view.rawValue) could give \(points) points in a list's mix; "
        + "sums are exact up to 16777216 (2^24) only"
    case .similarityFloor(let strategy, let value):
      "strategies.\(strategy).similarity_floor is \(value); it must be 0...64"
    case .orderWithoutClasses(let strategy):
      "strategies.\(strategy) weighs order, which only a strategy with order_classes may"
    case .tooManyColumns(let count):
      "tonight's openings ask for \(count) different things; at most 65536 fit"
    case .tooManyNames(let count):
      "the tables know \(count) skills or occupations; at most 65536 of each fit"
    }
  }
}
