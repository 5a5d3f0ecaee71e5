/// The figures of one night, ready to be printed; every breakdown sums to the same totals.
public struct NightAccount: Hashable, Sendable {
  public var date: CalendarDay
  public var policy: String
  public var objective: PlacementPolicy.Objective
  public var reserveMode: PlacementPolicy.ReserveMode
  public var totals: PlacementTotals
  /// One for each dimension, in the order of `PeopleDimension.allCases`.
  public var people: [PeopleBreakdown] = []
  /// One for each dimension, in the order of `SeatDimension.allCases`.
  public var seats: [SeatBreakdown] = []
  /// Seats by the reason why they stay empty; sums to `totals.unfilled`.
  public var unfilled: [UnfilledReason: Int] = [:]
  /// People by the reason why nothing is proposed to them.
  public var unplaced: [UnplacedReason: Int] = [:]
  public var ineligible: [IneligibleReason: Int] = [:]
  public var targets: [TargetProgress] = []
  public var exposure = Exposure()
  public var ranking = RankingScope.full(.noSnapshot)
  public var rules: [RuleEffect] = []
  public var reserves: [ReserveSummary] = []
  /// Class batches that stayed under their minimum, and teams that could not be seated together.
  public var batchesWithdrawn = 0
  public var teamsSplit = 0
  public var price: PriceOfStability?
  public var reserveEffect: ReserveEffect?
  public var floorEffect: FloorEffect?
  /// Of those proposed: people who keep a seat of an earlier night.
  public var kept = 0
  public var intake = IntakeSummary()

  /// - Parameter policy: Its name.
  public init(
    date: CalendarDay, policy: String, objective: PlacementPolicy.Objective,
    reserveMode: PlacementPolicy.ReserveMode, totals: PlacementTotals
  ) {
    (self.date, self.policy, self.totals) = (date, policy, totals)
    (self.objective, self.reserveMode) = (objective, reserveMode)
  }

  public init(date: CalendarDay, policy: Policy, placement: Placement) {
    self.init(
      date: date, policy: policy.name, objective: placement.objective,
      reserveMode: placement.reserveMode, totals: placement.totals)
    (batchesWithdrawn, teamsSplit) = (placement.withdrawals.count, placement.splitTeams.count)
    (price, reserveEffect) = (placement.price, placement.reserveEffect)
    floorEffect = placement.floorEffect
    kept = placement.openings.reduce(0) { $0 + Int($1.locked) }
  }
}

/// By what people are counted.
///
/// Everybody falls into exactly one row of each.
public enum PeopleDimension: String, CaseIterable, Sendable {
  case pool, channel, street, centre, cohort
}

/// By what seats are counted.
///
/// Every opening falls into exactly one row of each.
public enum SeatDimension: String, CaseIterable, Sendable {
  case keyEnterprise = "key-enterprise"
  case street
  case family
}

public struct PeopleBreakdown: Hashable, Sendable {
  public var dimension: PeopleDimension
  public var rows: [PeopleRow]

  public init(dimension: PeopleDimension, rows: [PeopleRow]) {
    (self.dimension, self.rows) = (dimension, rows)
  }
}

/// What became of the people of one pool, channel, street, centre or cohort.
public struct PeopleRow: Hashable, Sendable {
  /// The pool's, place's, cohort's code; empty for those who have none.
  public var key: String
  public var name: BilingualName
  public var registered = 0
  public var proposed = 0
  public var unplaced = 0
  public var ineligible = 0
  public var withdrawn = 0

  public init(key: String, name: BilingualName) { (self.key, self.name) = (key, name) }

  public mutating func count(_ outcome: SeekerOutcome) {
    registered += 1
    switch outcome {
    case .placed: proposed += 1
    case .unplaced: unplaced += 1
    case .ineligible: ineligible += 1
    case .withdrawn: withdrawn += 1
    }
  }
}

public struct SeatBreakdown: Hashable, Sendable {
  public var dimension: SeatDimension
  public var rows: [SeatRow]

  public init(dimension: SeatDimension, rows: [SeatRow]) {
    (self.dimension, self.rows) = (dimension, rows)
  }
}

/// What became of the seats of one enterprise, street or family of occupations.
public struct SeatRow: Hashable, Sendable {
  public var key: String
  public var name: BilingualName
  public var openings = 0
  public var seats = 0
  public var filled = 0

  public init(key: String, name: BilingualName) { (self.key, self.name) = (key, name) }

  public var unfilled: Int { seats - filled }

  public mutating func count(_ outcome: OpeningOutcome) {
    openings += 1
    seats += Int(outcome.headcount)
    filled += Int(outcome.filled)
  }
}
