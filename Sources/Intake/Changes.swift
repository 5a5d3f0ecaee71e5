public import LabourMarket

/// Changes to a night that somebody asks about; nothing of them is ever written to a file.
public struct Changes: Hashable, Sendable {
  public var objective: PlacementPolicy.Objective?
  public var reserveMode: PlacementPolicy.ReserveMode?
  /// Each takes the place of the policy's rule with the same trait and scope; 0 removes it.
  public var reserves: [ReserveRule] = []
  /// Wide scopes first, so that narrow ones count more; then by id.
  public var openings: [OpeningChange] = []
  /// By name.
  public var classes: [TrainingClass] = []

  public init() {}

  public var isEmpty: Bool { self == Changes() }
}

/// What is different at each opening in scope.
public struct OpeningChange: Hashable, Sendable {
  public enum Seats: Hashable, Sendable {
    case exactly(Int)
    /// More, or less below 0.
    case more(Int)
    /// Per thousand of what they are, rounded down.
    case share(Int)
  }

  public enum Pay: Hashable, Sendable {
    /// Yuan a month; nil: no upper end is stated.
    case exactly(low: Int, high: Int?)
    /// Added to both ends.
    case more(Int)
  }

  public var scope: ReserveRule.Scope
  public var seats: Seats?
  public var pay: Pay?
  public var shift: Shift?
  public var accommodation: Bool?

  public init(scope: ReserveRule.Scope) { self.scope = scope }

  /// Whether rows and rules stay as they are, and only the number of seats changes.
  public var isAboutSeatsOnly: Bool { pay == nil && shift == nil && accommodation == nil }
}

/// People alike whom a course would bring to the market.
public struct TrainingClass: Hashable, Sendable {
  public var name: String
  public var people: Int
  /// What all of them have in common; id and dates are made when they join a night.
  public var member: Seeker
  /// Whether `member` has a birthday of its own.
  public var hasBirthDate: Bool
}
