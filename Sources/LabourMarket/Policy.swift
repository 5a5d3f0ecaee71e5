/// Everything a bureau may decide about a night, read from a policy file and validated.
public struct Policy: Hashable, Sendable {
  public var name = "default"
  public var lists = ListLengths()
  public var mix = Mix(fit: 3, appeal: 2)
  /// The first is for everybody whose pool no other one names.
  public var strategies: [Strategy] = []
  /// The predicates of `work_rules.csv` that are switched on.
  public var rules: [String] = []
  public var placement = PlacementPolicy()
  /// How much of the co-occurrence behind similarity comes from the night's own words, 0...100.
  public var nightPercent = 0
  /// More bad rows than this per thousand in any file hold publication.
  public var holdAbovePermille = 50
  /// A delivered file that lost more than this per thousand of yesterday's rows holds it, too.
  public var holdLossPermille = 300

  public init() {}

  public struct ListLengths: Hashable, Sendable {
    public var opening = 100
    public var seeker = 20

    public init(opening: Int = 100, seeker: Int = 20) {
      (self.opening, self.seeker) = (opening, seeker)
    }
  }

  /// The weights with which the people of some pools are matched.
  public struct Strategy: Hashable, Sendable {
    public var name: String
    public var pools: [Pool]
    /// Whether it is for the students of classes that an enterprise with openings tonight ordered,
    /// whatever their pool; no other strategy may weigh the facet `order`.
    public var orderClasses = false
    /// Points per thousand that each facet can give at most; each view sums to 1000.
    public var weights: [View: [Facet: Int]]
    /// Skills less alike than this (0...64) don't count as alike.
    public var similarityFloor: Int
    /// The same for occupations: lower, and neighbouring work counts sooner.
    public var occupationFloor: Int

    /// Whether it gives points to students at the enterprise that ordered their class.
    public var weighsOrder: Bool { weights.values.contains { $0[.order, default: 0] > 0 } }

    public init(
      name: String, pools: [Pool] = [], weights: [View: [Facet: Int]], similarityFloor: Int = 24,
      occupationFloor: Int? = nil
    ) {
      (self.name, self.pools) = (name, pools)
      (self.weights, self.similarityFloor) = (weights, similarityFloor)
      self.occupationFloor = occupationFloor ?? similarityFloor
    }
  }

  /// The position in `strategies` of the one that the people of `pool` are matched with.
  public func strategy(of pool: Pool, inOrderClass: Bool = false) -> Int {
    let others = strategies.dropFirst()
    if inOrderClass, let own = others.firstIndex(where: \.orderClasses) { return own }
    return others.firstIndex { $0.pools.contains(pool) } ?? 0
  }
}

/// How seats are given; design: stable by default, see `Documentation/Decisions`.
public struct PlacementPolicy: Hashable, Sendable {
  /// The most reserves of one opening: a bit of a word each.
  public static let mostReserves = 64

  public enum Objective: String, CaseIterable, Sendable { case stable, most, hybrid }
  public enum ReserveMode: String, CaseIterable, Sendable {
    case minimumGuarantee, overAndAbove, hardReserve
  }

  public var objective = Objective.stable
  public var reserveMode = ReserveMode.minimumGuarantee
  /// Whether people registered at no centre of the district come after those who are.
  public var centreRegisteredFirst = false
  public var reserves: [ReserveRule] = []
  /// Shares that people with a trait may take at most.
  public var caps: [ReserveRule] = []
  public var floors: [FloorRule] = []

  public init() {}
}

/// The fewest people whom each opening in scope is to get.
public struct FloorRule: Hashable, Sendable {
  public enum Size: Hashable, Sendable {
    case people(Int)
    /// Per thousand of the headcount, rounded down.
    case permille(Int)
  }

  public var scope: ReserveRule.Scope
  public var size: Size

  public init(scope: ReserveRule.Scope, size: Size) { (self.scope, self.size) = (scope, size) }

  public func people(of opening: Opening) -> Int {
    switch size {
    case .people(let number): number
    case .permille(let share): opening.headcount * share / 1000
    }
  }
}

extension ReserveRule.Scope {
  /// Whether a rule with this scope is about `opening`.
  public func includes(_ opening: Opening, isKey: Bool) -> Bool {
    switch self {
    case .all: true
    case .keyEnterprises: isKey
    case .enterprise(let id): opening.enterprise == id
    case .opening(let id): opening.id == id
    }
  }
}

/// A share of an opening's seats held for people with a trait.
public struct ReserveRule: Hashable, Sendable {
  public enum Trait: Hashable, Sendable {
    /// Any hard-to-employ category.
    case hardToEmploy
    case hardship(HardshipCode)
    case pool(Pool)
    case zeroEmploymentHousehold
    /// The students of classes that the opening's enterprise ordered.
    case orderClass
  }

  public enum Scope: Hashable, Sendable {
    case all, keyEnterprises
    case enterprise(EnterpriseID)
    case opening(OpeningID)
  }

  public var trait: Trait
  public var scope: Scope
  /// Seats per thousand of the headcount, rounded down.
  public var permille: Int

  public init(trait: Trait, scope: Scope = .all, permille: Int) {
    (self.trait, self.scope, self.permille) = (trait, scope, permille)
  }
}
