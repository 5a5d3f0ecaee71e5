/// The seats of one opening after the night.
public struct OpeningOutcome: Hashable, Sendable {
  public var headcount: Int32
  public var filled: Int32
  /// Of `filled`: seats that emergency reserve people hold.
  public var emergency: Int32
  /// Of `filled`: seats kept from earlier nights.
  public var locked: Int32
  public var reserves: [ReserveUse]
  /// What an ordinary newcomer would have to beat; nil where a seat is free for her.
  public var cutoff: PriorityKey?
  /// Empty seats by reason; they sum to `unfilled`.
  public var unfilledBy: [UnfilledReason: Int32]

  public init(
    headcount: Int32, filled: Int32, emergency: Int32 = 0, locked: Int32 = 0,
    reserves: [ReserveUse] = [], cutoff: PriorityKey? = nil,
    unfilledBy: [UnfilledReason: Int32] = [:]
  ) {
    (self.headcount, self.filled) = (headcount, filled)
    (self.emergency, self.locked) = (emergency, locked)
    (self.reserves, self.cutoff, self.unfilledBy) = (reserves, cutoff, unfilledBy)
  }

  public var unfilled: Int32 { headcount - filled }
}

/// What became of the seats that an opening reserves for a trait.
public struct ReserveUse: Hashable, Sendable {
  public var trait: ReserveRule.Trait
  public var seats: Int32
  /// Held by people with the trait, in the name of this reserve.
  public var used: Int32
  /// Given to others, because too few people with the trait came.
  public var reverted: Int32
  /// Left empty.
  public var empty: Int32
  /// What a newcomer with the trait would have to beat; nil where a seat is free for her.
  public var cutoff: PriorityKey?

  public init(
    trait: ReserveRule.Trait, seats: Int32, used: Int32, reverted: Int32, empty: Int32,
    cutoff: PriorityKey? = nil
  ) {
    (self.trait, self.seats, self.used) = (trait, seats, used)
    (self.reverted, self.empty, self.cutoff) = (reverted, empty, cutoff)
  }
}

/// Why a seat stays empty; the raw value is the stable id in reports.
public enum UnfilledReason: String, CaseIterable, Sendable {
  /// Fewer people may and will do the work than there are seats.
  case noEligible = "no-eligible"
  /// Enough people may, but they hold something they like better.
  case preferElsewhere = "prefer-elsewhere"
  /// They would come if it paid what they ask for.
  case pay
  /// They would come if it were as near as they could wish, or too few live near enough.
  case commute
  /// Fewer people can start in time than there are seats.
  case date
  /// People would come whom a cap, or the floor of another opening, keeps away.
  case cap
  /// Reserved for a trait, and the mode lets nobody else have it.
  case hardReserve = "hard-reserve"
}

/// A seeker's standing at an opening; strictly ordered, whoever comes first is less.
public struct PriorityKey: Hashable, Comparable, Sendable {
  /// 0 normal, 1 registered at no centre (where a policy says so), 9 emergency reserve.
  public var tier: UInt8
  public var fit: Points
  public var registered: CalendarDay
  public var seeker: Int32

  public init(tier: UInt8, fit: Points, registered: CalendarDay, seeker: Int32) {
    (self.tier, self.fit, self.registered, self.seeker) = (tier, fit, registered, seeker)
  }

  /// A cutoff that nobody meets: no seat is left to compete for.
  public static let unreachable = PriorityKey(
    tier: 0, fit: Points(Points.maximum.value + 1), registered: CalendarDay(number: 0), seeker: -1)

  public static func < (a: Self, b: Self) -> Bool {
    if a.tier != b.tier { return a.tier < b.tier }
    if a.fit != b.fit { return a.fit > b.fit }
    if a.registered != b.registered { return a.registered < b.registered }
    return a.seeker < b.seeker
  }
}

/// A school class's batch at an enterprise that stayed under the class's minimum.
public struct BatchWithdrawal: Hashable, Sendable {
  public var cohort: Int32
  public var enterprise: Int32
  public var placed: Int32
  public var minimum: Int32

  public init(cohort: Int32, enterprise: Int32, placed: Int32, minimum: Int32) {
    (self.cohort, self.enterprise) = (cohort, enterprise)
    (self.placed, self.minimum) = (placed, minimum)
  }
}

/// A team whose members could not be seated together.
public struct TeamLeftover: Hashable, Sendable {
  public var team: TeamID
  /// Positions of the seekers, ascending.
  public var members: [Int32]

  public init(team: TeamID, members: [Int32]) { (self.team, self.members) = (team, members) }
}
