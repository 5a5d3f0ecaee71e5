/// In what proportion a recruiter's list weighs fit and appeal, such as 3 : 2.
public struct Mix: Hashable, Sendable {
  public var fit: Int32
  public var appeal: Int32

  /// - Precondition: Both are at least 0, their sum is 1...16, so that mixed points stay below
  ///   2^24 and exact in every kernel.
  public init(fit: Int32, appeal: Int32) {
    precondition(fit >= 0 && appeal >= 0 && (1...16).contains(fit + appeal), "Mix is 1...16 parts")
    (self.fit, self.appeal) = (fit, appeal)
  }

  /// What lists are ordered by: `fit` parts of fit plus `appeal` parts of appeal, undivided.
  public func weigh(fit fitPoints: Points, appeal appealPoints: Points) -> Int32 {
    fit * fitPoints.value + appeal * appealPoints.value
  }

  /// The same as points, cut to a whole number; for showing, not for ordering.
  public func points(fit fitPoints: Points, appeal appealPoints: Points) -> Points {
    Points(weigh(fit: fitPoints, appeal: appealPoints) / (fit + appeal))
  }
}
