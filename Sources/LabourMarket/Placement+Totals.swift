/// The sums that every breakdown of a report must meet.
public struct PlacementTotals: Hashable, Sendable {
  public var registered = 0
  public var placed = 0
  public var unplaced = 0
  public var ineligible = 0
  public var withdrawn = 0
  public var seats = 0
  public var filled = 0
  /// Sums over the proposals.
  public var fit = 0
  public var appeal = 0

  public var unfilled: Int { seats - filled }

  public init() {}

  public init(_ placement: Placement) {
    registered = placement.seekers.count
    for outcome in placement.seekers {
      switch outcome {
      case .placed(let seating):
        placed += 1
        fit += Int(seating.fit.value)
        appeal += Int(seating.appeal.value)
      case .unplaced: unplaced += 1
      case .ineligible: ineligible += 1
      case .withdrawn: withdrawn += 1
      }
    }
    for opening in placement.openings {
      seats += Int(opening.headcount)
      filled += Int(opening.filled)
    }
  }
}

/// What reserves bring and whom they cost: the stable outcome with them beside the one without.
public struct ReserveEffect: Hashable, Sendable {
  /// People proposed something, with reserves and without.
  public var placed = 0
  public var placedWithout = 0
  /// Of them: people with a trait that something is reserved for.
  public var entitled = 0
  public var entitledWithout = 0
  /// People with such a trait whom reserves give a better opening than they would have.
  public var entitledMovedUp = 0
  /// People without such a trait who would have a seat, or a better one, without reserves.
  public var othersLost = 0
  public var othersMovedDown = 0

  public init() {}
}

/// What floors did.
public struct FloorEffect: Hashable, Sendable {
  /// Openings with a floor, and the people whom their floors ask for together.
  public var openings = 0
  public var asked = 0
  /// People who sit at those openings.
  public var seated = 0
  /// Of them: called there, though they would rather be elsewhere.
  ///
  /// It is the envy that floors cause; nobody else has any.
  public var called = 0
  /// People still missing, where teams and batches could not be called.
  public var missing = 0

  public init() {}
}

/// What it costs that nobody has justified envy: *stable* against *most* on the same lists.
public struct PriceOfStability: Hashable, Sendable {
  /// A number placed and the mixed points that they have together.
  public struct Side: Hashable, Sendable {
    public var placed = 0
    /// Of them: from the emergency reserve, which comes after everybody else.
    public var emergency = 0
    public var points = 0

    public init() {}
  }

  public var stable: Side
  public var most: Side
  /// People who would envy somebody with reason under *most*.
  public var enviousUnderMost: Int
  /// Whether *most* knew every eligible pair; otherwise only the listed ones, and the price is at
  /// least this.
  public var isExact: Bool

  public init(stable: Side, most: Side, enviousUnderMost: Int, isExact: Bool) {
    (self.stable, self.most) = (stable, most)
    (self.enviousUnderMost, self.isExact) = (enviousUnderMost, isExact)
  }
}
