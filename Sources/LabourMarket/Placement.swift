/// What a night proposes: for everybody an outcome, for every opening its seats.
///
/// Positions are those of the `District`. A proposal is no placement in the sense of the law or
/// of a statistic: that needs dated evidence of hiring.
public struct Placement: Hashable, Sendable {
  public var objective: PlacementPolicy.Objective
  public var reserveMode: PlacementPolicy.ReserveMode
  /// One for each seeker of the district.
  public var seekers: [SeekerOutcome]
  /// One for each opening of the district.
  public var openings: [OpeningOutcome]
  /// Batches that stayed under their cohort's minimum, in the order in which they were withdrawn.
  public var withdrawals: [BatchWithdrawal]
  /// Teams that could not be seated together, in the order of their ids.
  public var splitTeams: [TeamLeftover]
  /// What stability costs; nil where it was not asked for.
  public var price: PriceOfStability?
  /// What reserves change; nil where there are none.
  public var reserveEffect: ReserveEffect?
  /// What floors did; nil where there are none.
  public var floorEffect: FloorEffect?

  public init(
    objective: PlacementPolicy.Objective, reserveMode: PlacementPolicy.ReserveMode,
    seekers: [SeekerOutcome], openings: [OpeningOutcome], withdrawals: [BatchWithdrawal] = [],
    splitTeams: [TeamLeftover] = [], price: PriceOfStability? = nil
  ) {
    (self.objective, self.reserveMode) = (objective, reserveMode)
    (self.seekers, self.openings) = (seekers, openings)
    (self.withdrawals, self.splitTeams, self.price) = (withdrawals, splitTeams, price)
  }

  public var totals: PlacementTotals { PlacementTotals(self) }
}

/// What the night proposes to one registered person.
public enum SeekerOutcome: Hashable, Sendable {
  case placed(Seating)
  /// Eligible and ranked, but every opening on her list went to others.
  case unplaced(UnplacedReason)
  /// Took no part.
  case ineligible(IneligibleReason)
  /// Her batch at an enterprise stayed too small, and she has nothing else; the cohort's position.
  case withdrawn(cohort: Int32)

  public var seating: Seating? {
    if case .placed(let seating) = self { seating } else { nil }
  }

  /// The position of the opening proposed to her.
  public var opening: Int? { seating.map { Int($0.opening) } }
}

/// A seat proposed to a seeker.
public struct Seating: Hashable, Sendable {
  public var opening: Int32
  public var seat: SeatKind
  /// The opening's place in her list, 1 is her favourite; nil where it stands in no list of
  /// tonight, as a seat kept from an earlier night may.
  public var rank: Int32?
  public var fit: Points
  public var appeal: Points

  public init(opening: Int32, seat: SeatKind, rank: Int32?, fit: Points, appeal: Points) {
    (self.opening, self.seat, self.rank) = (opening, seat, rank)
    (self.fit, self.appeal) = (fit, appeal)
  }
}

/// By which right somebody holds a seat.
public enum SeatKind: Hashable, Sendable {
  case open
  /// A seat reserved for a trait: the position in the opening's `reserves`.
  case reserved(Int32)
  /// A seat that normal supply left empty.
  case emergency
  /// Called to fill the opening's floor, though she would rather be elsewhere.
  case floor
  /// Hired on an earlier night.
  case locked
}

/// Why somebody who took part is proposed nothing; the raw value is the stable id in reports.
public enum UnplacedReason: String, CaseIterable, Sendable {
  /// Every opening on her list is full with people who come before her.
  case outranked
  /// Held in the emergency reserve, and normal supply left nothing for her.
  case reserveNotNeeded = "reserve-not-needed"
  /// May work somewhere, but no opening shares any evidence with her.
  case nothingInCommon = "nothing-in-common"
}

/// Why somebody took no part; the raw value is the stable id in reports.
public enum IneligibleReason: String, CaseIterable, Sendable {
  case optedOut = "opted-out"
  /// The profile holds no evidence to score.
  case unscored
  /// Each opening demands something she may not or will not do.
  case noEligibleOpening = "no-eligible-opening"
  /// Hired or beyond: the search is over.
  case notSearching = "not-searching"
}

extension SeatKind {
  /// A stable name for files.
  public var id: String {
    switch self {
    case .open: "open"
    case .reserved(let position): "reserved-\(position)"
    case .emergency: "emergency"
    case .floor: "floor"
    case .locked: "locked"
    }
  }

  /// Reads exactly what `id` writes.
  public init?(id: String) {
    switch id {
    case "open": self = .open
    case "emergency": self = .emergency
    case "floor": self = .floor
    case "locked": self = .locked
    default:
      guard id.hasPrefix("reserved-"), let position = Int32(id.dropFirst("reserved-".count)),
        position >= 0
      else { return nil }
      self = .reserved(position)
      guard self.id == id else { return nil }
    }
  }
}
