internal import LabourMarket

/// An opening's opinion of a seeker as one whole number; the greater comes first.
///
/// From the top: 4 bits of tier (turned round), 28 bits of fit, 32 bits of seniority (turned
/// round). Seniority is the position in the order by registration day and seeker id, so no two
/// seekers share a key and the key names its seeker.
typealias Key = UInt64

/// Makes keys, and finds the seeker of a key.
struct Priorities: Sendable {
  /// The tier of people whose seat is locked: before everybody.
  static let lockedTier: UInt8 = 15
  private static let tierShift: Key = 60

  /// For each seeker, the key without fit.
  private let base: [Key]
  /// The seekers by registration day, then id.
  private let bySeniority: [Int32]
  private let registered: [Int32]

  init(_ problem: PlacementProblem) {
    let order = problem.registered.indices.map(Int32.init).sorted {
      let (a, b) = (problem.registered[Int($0)], problem.registered[Int($1)])
      return a != b ? a < b : $0 < $1
    }
    var base = [Key](repeating: 0, count: order.count)
    for (seniority, seeker) in order.enumerated() {
      let tier = Key(14 - min(problem.tiers[Int(seeker)], 14))
      base[Int(seeker)] = tier << Self.tierShift | Key(UInt32.max - UInt32(seniority))
    }
    for seat in problem.locked {
      base[Int(seat.seeker)] |= Key(Self.lockedTier) << Self.tierShift
    }
    (self.base, bySeniority, registered) = (base, order, problem.registered)
  }

  func key(of seeker: Int, fit: Points) -> Key {
    Self.key(base[seeker], fit: fit)
  }

  /// The key of the seeker whose key without fit is `base`.
  @inline(__always) static func key(_ base: Key, fit: Points) -> Key {
    base &+ Key(UInt32(bitPattern: fit.value)) &<< 32
  }

  func seeker(of key: Key) -> Int {
    Int(bySeniority[Int(UInt32.max - UInt32(truncatingIfNeeded: key))])
  }

  static func isLocked(_ key: Key) -> Bool { key >> tierShift == Key(lockedTier) }

  /// The key as a report shows it; nobody can beat a locked one.
  func standing(of key: Key) -> PriorityKey {
    guard key != Key.max, !Self.isLocked(key) else { return .unreachable }
    let seeker = seeker(of: key)
    return PriorityKey(
      tier: UInt8(14 - key >> Self.tierShift),
      fit: Points(Int32(key >> 32 & 0xFFF_FFFF)),
      registered: CalendarDay(number: registered[seeker]), seeker: Int32(seeker))
  }
}
