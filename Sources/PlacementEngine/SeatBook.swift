internal import LabourMarket

/// Somebody who holds or seeks a seat of one opening.
struct Candidate: Hashable, Sendable {
  var key: Key
  /// A bit for each of the opening's reserves whose trait the seeker has.
  var reserves: UInt64 = 0
  /// The opening's cap that counts her, or -1.
  var cap: Int32 = -1
}

/// Who holds the seats of one opening: its choice function, one newcomer at a time.
///
/// The choice from a set is the same in whatever order its members come, since each of the passes
/// keeps the best of what reaches it and hands on the rest:
/// * `minimumGuarantee`: reserved seats, then open seats, which are as many as reserves leave.
/// * `overAndAbove`: open seats, then reserved ones, then what reserves leave.
/// * `hardReserve`: reserved seats, then open seats, which are fixed in number.
/// Caps come before all passes: of the people a cap counts, only the best take part.
///
/// > Source: T. Sönmez, M. B. Yenmez. "Affirmative Action in India via Vertical, Horizontal, and
/// > Overlapping Reservations." *Econometrica* 90(3), 2022, pp. 1143–1176.
struct SeatBook: Sendable {
  private let mode: PlacementPolicy.ReserveMode
  private let seats: Int
  private let reservedSeats: Int
  private let capSeats: [Int32]
  private(set) var reserved: ReservedSeats
  /// Holders of open seats, best first.
  private(set) var open: [Candidate] = []
  /// In `overAndAbove`: holders of seats that reserves left, best first.
  private(set) var reverted: [Candidate] = []
  private var capUse: [Int32]

  init(seats: Int32, reserves: [Int32], caps: [Int32], mode: PlacementPolicy.ReserveMode) {
    (self.seats, self.mode, capSeats) = (Int(seats), mode, caps)
    reserved = ReservedSeats(seats: reserves)
    reservedSeats = reserves.reduce(0) { $0 + Int($1) }
    capUse = caps.map { _ in 0 }
  }

  /// Two keys up to which an opening refuses everybody at once; 0 where it cannot tell.
  struct Bars: Sendable {
    /// For people without traits.
    var plain: Key = 0
    /// Whatever their traits.
    var any: Key = 0

    /// Of an opening without seats.
    static let none = Bars(plain: .max, any: .max)
  }

  /// Everybody who holds a seat.
  var all: [Candidate] { reserved.holders + open + reverted }

  /// Seats that anybody may still take.
  var free: Int {
    switch mode {
    case .minimumGuarantee, .hardReserve: openSeats - open.count
    case .overAndAbove: openSeats - open.count + revertedSeats - reverted.count
    }
  }

  /// Lets somebody ask for a seat; returns who goes without, the newcomer or a holder.
  mutating func admit(_ newcomer: Candidate) -> Candidate? {
    guard newcomer.cap >= 0 else { return recount(seat(newcomer)) }
    let cap = Int(newcomer.cap)
    guard capUse[cap] == capSeats[cap] else {
      capUse[cap] += 1
      return recount(seat(newcomer))
    }
    guard let last = worst(cap: newcomer.cap), last.key < newcomer.key else { return newcomer }
    remove(last)
    let rejected = seat(newcomer)
    precondition(rejected == nil, "Capped traits overlap with no other, so a seat was free")
    return last
  }

  /// Lets somebody ask for a seat and brings `bars` up to date; returns who goes without.
  mutating func admit(_ newcomer: Candidate, _ bars: inout Bars) -> Candidate? {
    let rejected = admit(newcomer)
    guard rejected?.key != newcomer.key else { return rejected }
    bars.plain = bar(for: 0) ?? 0
    if free == 0, reserved.holders.count == reservedSeats {
      let ofOthers = min(open.last?.key ?? Key.max, reverted.last?.key ?? Key.max)
      bars.any = min(reserved.holders.last?.key ?? Key.max, ofOthers)
    }
    return rejected
  }

  private mutating func recount(_ rejected: Candidate?) -> Candidate? {
    if let rejected, rejected.cap >= 0 { capUse[Int(rejected.cap)] -= 1 }
    return rejected
  }

  private mutating func seat(_ newcomer: Candidate) -> Candidate? {
    switch mode {
    case .minimumGuarantee, .hardReserve:
      let before = reserved.holders.count
      guard let next = reserved.admit(newcomer) else {
        let grew = reserved.holders.count > before
        return grew && open.count > openSeats ? open.removeLast() : nil
      }
      return open.keepBest(openSeats, of: next)
    case .overAndAbove:
      guard let second = open.keepBest(openSeats, of: newcomer) else { return nil }
      guard let third = reserved.admit(second) else {
        return reverted.count > revertedSeats ? reverted.removeLast() : nil
      }
      return reverted.keepBest(revertedSeats, of: third)
    }
  }

  /// Seats of the open pass as things stand.
  var openSeats: Int {
    mode == .minimumGuarantee ? seats - reserved.holders.count : seats - reservedSeats
  }

  /// Seats that `overAndAbove` gives to whoever comes, as things stand.
  var revertedSeats: Int { reservedSeats - reserved.holders.count }

  /// What a newcomer with the traits of `reserves`, whom no cap counts, has to beat; nil where a
  /// seat is free for her.
  func bar(for reserves: UInt64) -> Key? {
    let byTrait = reserves == 0 ? Key.max : reserved.bar(for: reserves)
    guard let byTrait else { return nil }
    let last = mode == .overAndAbove && revertedSeats > 0 ? reverted : open
    let free = self.free > 0
    return free ? nil : min(byTrait, last.last?.key ?? Key.max)
  }

  /// What a newcomer with the traits of `candidate` has to beat; nil where a seat is free for her.
  func bar(for candidate: Candidate) -> Key? {
    guard candidate.cap >= 0, capUse[Int(candidate.cap)] == capSeats[Int(candidate.cap)] else {
      return bar(for: candidate.reserves)
    }
    return worst(cap: candidate.cap)?.key ?? Key.max
  }

  private func worst(cap: Int32) -> Candidate? {
    let all = [reserved.holders, open, reverted].compactMap { holders in
      holders.last { $0.cap == cap }
    }
    return all.min { $0.key < $1.key }
  }

  private mutating func remove(_ holder: Candidate) {
    if let position = open.firstIndex(of: holder) {
      open.remove(at: position)
    } else if let position = reverted.firstIndex(of: holder) {
      reverted.remove(at: position)
    } else {
      reserved.remove(holder)
    }
  }
}

extension [Candidate] {
  /// Takes `newcomer` into a list that is sorted best first and holds at most `limit`; returns
  /// who has no room.
  mutating func keepBest(_ limit: Int, of newcomer: Candidate) -> Candidate? {
    if count >= limit, last.map({ newcomer.key < $0.key }) ?? true { return newcomer }
    insert(newcomer, at: positionBehind(newcomer.key))
    return count > limit ? removeLast() : nil
  }

  /// Where a candidate with `key` belongs.
  func positionBehind(_ key: Key) -> Int {
    var range = indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if self[middle].key > key {
        range = middle + 1..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    return range.lowerBound
  }
}
