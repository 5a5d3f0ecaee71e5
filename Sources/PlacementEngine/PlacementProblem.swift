public import LabourMarket

/// Everything that placement needs to know, by positions: who would go where, in which order, and
/// what each opening has to give.
public struct PlacementProblem: Sendable {
  /// For each seeker the openings that she would take, favourite first.
  ///
  /// Their `fit` is the opening's opinion of her; the order alone is hers.
  public var lists: RankedLists
  /// For each opening, the seats to give.
  public var seats: [Int32]
  /// For each seeker 0 (normal), 1 (after the normal ones) or 9 (emergency reserve).
  public var tiers: [UInt8]
  /// For each seeker the day number of the registration; the earlier one wins a tie in fit.
  public var registered: [Int32]
  /// For each seeker the traits that reserves and caps may ask for, ascending.
  public var traits: GroupedRows<Int32>
  /// For each opening, the seats reserved for traits.
  public var reserves: GroupedRows<TraitSeats>
  /// For each opening, how many people with a trait it takes at most.
  public var caps: GroupedRows<TraitSeats>
  /// What becomes of reserved seats for which nobody comes.
  public var mode: PlacementPolicy.ReserveMode
  /// For each opening, whether the emergency reserve may fill what normal supply leaves.
  public var acceptsEmergency: [Bool]
  /// For each opening the position of its enterprise.
  public var enterprises: [Int32]
  /// For each seeker the position of her cohort, or -1.
  public var cohorts: [Int32]
  /// For each cohort, the fewest who may go to one enterprise together.
  public var minimumBatches: [Int32]
  /// People who want the same opening or at least the same enterprise, by team id.
  public var teams: [[Int32]]
  /// Seats that stay with their holders from earlier nights.
  public var locked: [LockedSeat]
  /// Of the seekers with a locked seat those who were called to fill a floor.
  public var called: Set<Int32> = []
  /// For each opening, the fewest people that it is to get.
  public var floors: [Int32]

  /// A plain market: no tier, trait, cohort or team.
  ///
  /// - Precondition: Every partner in `lists` is a position in `seats`.
  public init(lists: RankedLists, seats: [Int32]) {
    (self.lists, self.seats) = (lists, seats)
    tiers = [UInt8](repeating: 0, count: lists.count)
    registered = [Int32](repeating: 0, count: lists.count)
    traits = GroupedRows(empty: lists.count)
    reserves = GroupedRows(empty: seats.count)
    caps = GroupedRows(empty: seats.count)
    mode = .minimumGuarantee
    acceptsEmergency = [Bool](repeating: true, count: seats.count)
    enterprises = (0..<Int32(seats.count)).map(\.self)
    cohorts = [Int32](repeating: -1, count: lists.count)
    (minimumBatches, teams, locked) = ([], [], [])
    floors = seats.map { _ in 0 }
  }

  /// The tier that never takes a seat from a normal seeker.
  public static let emergencyTier: UInt8 = 9

  /// Seats that are kept at openings that are not on their holders' lists, so that no pair stands
  /// for them.
  ///
  /// - Parameter held: For each seeker the position of her pair in the lists, or -1.
  func keptOffList(_ held: [Int]) -> [LockedSeat] { locked.filter { held[Int($0.seeker)] < 0 } }
}

/// A number of seats and the trait that they are about.
public struct TraitSeats: Hashable, Sendable {
  public var trait: Int32
  public var seats: Int32

  public init(trait: Int32, seats: Int32) { (self.trait, self.seats) = (trait, seats) }
}

/// A seat that somebody was hired for on an earlier night.
public struct LockedSeat: Hashable, Sendable {
  public var seeker: Int32
  public var opening: Int32

  public init(seeker: Int32, opening: Int32) { (self.seeker, self.opening) = (seeker, opening) }
}

/// Rows of various length, stored one after the other.
public struct GroupedRows<Element: Hashable & Sendable>: Hashable, Sendable {
  private var starts: [Int]
  public private(set) var elements: [Element]

  public init() { (starts, elements) = ([0], []) }

  /// As many rows as `count`, all empty.
  public init(empty count: Int) {
    (starts, elements) = ([Int](repeating: 0, count: count + 1), [])
  }

  public init(_ rows: [[Element]]) {
    self.init()
    for row in rows { append(row) }
  }

  /// The number of rows.
  public var count: Int { starts.count - 1 }

  public var indices: Range<Int> { 0..<count }

  public subscript(row: Int) -> ArraySlice<Element> {
    elements[starts[row]..<starts[row + 1]]
  }

  /// Whether a row has no elements, without making a slice of it.
  func isEmpty(_ row: Int) -> Bool { starts[row] == starts[row + 1] }

  public mutating func append(_ row: [Element]) {
    elements.append(contentsOf: row)
    starts.append(elements.count)
  }
}
