public import LabourMarket

/// A placement as its files state it, with all that is needed to judge it.
///
/// It shares no type or code with the solvers, so that a fault in them cannot hide itself.
public struct PlacementClaim: Sendable {
  /// What becomes of reserved seats for which nobody comes.
  public var mode: PlacementPolicy.ReserveMode
  public var seekers: [Seeker]
  public var openings: [Opening]

  public init(mode: PlacementPolicy.ReserveMode, seekers: [Seeker], openings: [Opening]) {
    (self.mode, self.seekers, self.openings) = (mode, seekers, openings)
  }

  /// For each opening the positions of those who hold its seats, ascending.
  ///
  /// - Precondition: Nobody holds an opening that does not exist.
  public var holders: [[Int]] {
    var holders = [[Int]](repeating: [], count: openings.count)
    for (position, seeker) in seekers.enumerated() {
      if let held = seeker.held { holders[Int(held.opening)].append(position) }
    }
    return holders
  }

  /// A person, with all that decides where she stands.
  public struct Seeker: Hashable, Sendable {
    /// 0 normal, 1 after them, 9 emergency reserve.
    public var tier: UInt8
    /// Day number; the earlier one wins a tie in fit.
    public var registered: Int32
    /// What seats are reserved for, by number.
    public var traits: [Int32]
    /// Whether she keeps her seat from an earlier night, or was called to fill a floor.
    public var isLocked: Bool
    /// What she holds; nil: nothing.
    public var held: Pair?
    /// Every opening that she would rather have than what she holds, and that nothing bars.
    public var wishes: [Pair]

    public init(
      tier: UInt8 = 0, registered: Int32 = 0, traits: [Int32] = [], isLocked: Bool = false,
      held: Pair?, wishes: [Pair]
    ) {
      (self.tier, self.registered, self.traits) = (tier, registered, traits)
      (self.isLocked, self.held, self.wishes) = (isLocked, held, wishes)
    }
  }

  /// An opening and what it thinks of the seeker.
  public struct Pair: Hashable, Sendable {
    public var opening: Int32
    /// 0...1,000,000.
    public var fit: Int32

    public init(opening: Int32, fit: Int32) { (self.opening, self.fit) = (opening, fit) }
  }

  /// An opening and what it may do with its seats.
  public struct Opening: Hashable, Sendable {
    public var seats: Int32
    /// Trait and number of seats.
    public var reserves: [Share]
    /// The most people with a trait.
    public var caps: [Share]
    /// Whether the emergency reserve may have what normal supply leaves.
    public var acceptsEmergency: Bool

    public init(
      seats: Int32, reserves: [Share] = [], caps: [Share] = [], acceptsEmergency: Bool = true
    ) {
      (self.seats, self.reserves, self.caps) = (seats, reserves, caps)
      self.acceptsEmergency = acceptsEmergency
    }
  }

  /// A trait and a number of seats.
  public struct Share: Hashable, Sendable {
    public var trait: Int32
    public var seats: Int32

    public init(trait: Int32, seats: Int32) { (self.trait, self.seats) = (trait, seats) }
  }
}

/// Something that a sound placement doesn't have.
///
/// Positions are those of the claim.
public enum PlacementViolation: Hashable, Sendable {
  /// The opening or the seats named don't exist.
  case unknownOpening(seeker: Int, opening: Int)
  case overCapacity(opening: Int, holders: Int, seats: Int)
  case overCap(opening: Int, trait: Int, holders: Int, limit: Int)
  /// The emergency reserve sits where it isn't accepted.
  case emergencyNotAccepted(seeker: Int, opening: Int)
  /// By its own rules the opening would rather leave the seat than give it to this holder.
  case unwantedHolder(seeker: Int, opening: Int)
  /// She would rather be there, and a seat is free for her.
  case wastedSeat(seeker: Int, opening: Int)
  /// She would rather be there, and the opening would rather have her than one of its holders.
  case blockingPair(seeker: Int, opening: Int)

  /// Whether only *stable* promises that this does not occur.
  public var isAboutPriority: Bool {
    switch self {
    case .unwantedHolder, .wastedSeat, .blockingPair: true
    case .unknownOpening, .overCapacity, .overCap, .emergencyNotAccepted: false
    }
  }
}
