public import LabourMarket
public import PlacementAudit

/// What decides who gets a seat, without names: the market of the night and what its rounds settled.
public struct MarketEvidence: Hashable, Sendable {
  public var objective: PlacementPolicy.Objective
  public var mode: PlacementPolicy.ReserveMode
  public var seekers: [Seeker]
  public var openings: [Opening]
  /// What each trait number stands for.
  public var traits: [ReserveRule.Trait]
  public var separations: Separations

  public struct Seeker: Hashable, Sendable {
    /// 0 normal, 1 after them, 9 emergency reserve.
    public var tier: UInt8
    public var registered: Int32
    /// Ascending.
    public var traits: [Int32]
    /// Whether she takes part.
    public var isAsking: Bool
    /// The opening whose seat she keeps from an earlier night.
    public var kept: Int32?
    /// Whether she was called to fill the floor of the opening that she holds.
    public var isCalled: Bool

    public init(
      tier: UInt8, registered: Int32, traits: [Int32], isAsking: Bool, kept: Int32?,
      isCalled: Bool
    ) {
      (self.tier, self.registered, self.traits) = (tier, registered, traits)
      (self.isAsking, self.kept, self.isCalled) = (isAsking, kept, isCalled)
    }
  }

  public struct Opening: Hashable, Sendable {
    public var seats: Int32
    /// The fewest people that it is to get.
    public var floor: Int32
    public var reserves: [PlacementClaim.Share]
    public var caps: [PlacementClaim.Share]
    public var acceptsEmergency: Bool

    public init(
      seats: Int32, floor: Int32, reserves: [PlacementClaim.Share], caps: [PlacementClaim.Share],
      acceptsEmergency: Bool
    ) {
      (self.seats, self.floor, self.reserves) = (seats, floor, reserves)
      (self.caps, self.acceptsEmergency) = (caps, acceptsEmergency)
    }
  }

  public init(
    objective: PlacementPolicy.Objective, mode: PlacementPolicy.ReserveMode, seekers: [Seeker],
    openings: [Opening], traits: [ReserveRule.Trait], separations: Separations
  ) {
    (self.objective, self.mode, self.seekers) = (objective, mode, seekers)
    (self.openings, self.traits, self.separations) = (openings, traits, separations)
  }

  /// The market as the audit wants it: nobody seated, no wishes; only kept seats are locked.
  public var claim: PlacementClaim {
    PlacementClaim(
      mode: mode,
      seekers: seekers.map { seeker in
        PlacementClaim.Seeker(
          tier: seeker.tier, registered: seeker.registered, traits: seeker.traits,
          isLocked: seeker.kept != nil, held: nil, wishes: [])
      },
      openings: openings.map { opening in
        PlacementClaim.Opening(
          seats: opening.seats, reserves: opening.reserves, caps: opening.caps,
          acceptsEmergency: opening.acceptsEmergency)
      })
  }
}
