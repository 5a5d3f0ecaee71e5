internal import LabourMarket

/// A placement problem made ready for proposals: keys, and a book for each opening that has
/// reserves or caps.
struct SeatMarket: Sendable {
  let problem: PlacementProblem
  let priorities: Priorities
  /// For each opening the position of its book, or -1 where a heap of keys does.
  let bookOf: [Int32]
  let plainSeats: [Int32]
  let emptyBooks: [SeatBook]

  init(_ problem: PlacementProblem, priorities: Priorities? = nil) {
    self.problem = problem
    self.priorities = priorities ?? Priorities(problem)
    var (bookOf, plainSeats, books) = ([Int32](), problem.seats, [SeatBook]())
    let kept = Dictionary(grouping: problem.locked) { Int($0.opening) }
    for opening in problem.seats.indices {
      let (reserves, caps) = (problem.reserves[opening], problem.caps[opening])
      guard !(reserves.isEmpty && caps.isEmpty) else {
        bookOf.append(-1)
        continue
      }
      bookOf.append(Int32(books.count))
      plainSeats[opening] = 0
      books.append(
        SeatBook(
          seats: problem.seats[opening],
          reserves: problem.reserves(of: opening, besides: kept[opening] ?? []),
          caps: problem.caps(of: opening, besides: kept[opening] ?? []), mode: problem.mode))
    }
    (self.bookOf, self.plainSeats, emptyBooks) = (bookOf, plainSeats, books)
  }

  var lists: RankedLists { problem.lists }

  /// What the book of `opening` has to know of a seeker.
  func candidate(_ seeker: Int, _ opening: Int, key: Key) -> Candidate {
    var candidate = Candidate(key: key)
    guard !problem.traits.isEmpty(seeker) else { return candidate }
    let traits = problem.traits[seeker]
    for (bit, reserve) in problem.reserves[opening].enumerated()
    where traits.contains(reserve.trait) {
      candidate.reserves |= 1 << UInt64(bit)
    }
    if let cap = problem.caps[opening].enumerated().first(where: { traits.contains($1.trait) }) {
      candidate.cap = Int32(cap.offset)
    }
    return candidate
  }

  /// The market that the emergency reserve meets: seats that normal supply left, open to all,
  /// at openings that accept it.
  func residual(after normal: DeferredAcceptance) -> SeatMarket {
    var rest = problem
    rest.reserves = GroupedRows(empty: problem.seats.count)
    rest.caps = rest.reserves
    rest.locked = []
    rest.seats = problem.seats.indices.map { opening in
      problem.acceptsEmergency[opening] ? normal.freeSeats(of: opening) : 0
    }
    return SeatMarket(rest, priorities: priorities)
  }

  /// Where a locked seat stands in its holder's list, or -1.
  func position(of seat: LockedSeat) -> Int {
    let list = lists[Int(seat.seeker)]
    return list.firstIndex { $0.partner == seat.opening } ?? -1
  }
}

extension PlacementProblem {
  /// The caps of an opening, but never below the number of those whom it keeps anyway.
  fileprivate func caps(of opening: Int, besides kept: [LockedSeat]) -> [Int32] {
    caps[opening].map { cap in
      max(cap.seats, Int32(kept.count { traits[Int($0.seeker)].contains(cap.trait) }))
    }
  }

  /// The reserved seats of an opening that those whom it keeps anyway leave.
  ///
  /// As many of them as can sit on reserved seats, unless open seats are given first. Where the
  /// others need more than the open seats, reserves shrink, the last first, but not those on whose
  /// seats the kept sit.
  fileprivate func reserves(of opening: Int, besides kept: [LockedSeat]) -> [Int32] {
    var seats = reserves[opening].map(\.seats)
    guard !kept.isEmpty else { return seats }
    let candidates = kept.enumerated().map { order, seat in
      var candidate = Candidate(key: Key(order))
      for (bit, reserve) in reserves[opening].enumerated()
      where traits[Int(seat.seeker)].contains(reserve.trait) {
        candidate.reserves |= 1 << UInt64(bit)
      }
      return candidate
    }
    func sitting(on seats: [Int32]) -> Int {
      guard mode != .overAndAbove else { return 0 }
      var reserved = ReservedSeats(seats: seats)
      for candidate in candidates { _ = reserved.admit(candidate) }
      return reserved.holders.count
    }
    let onReserves = sitting(on: seats)
    var excess = seats.reduce(0, +) - (self.seats[opening] - Int32(kept.count - onReserves))
    for reserve in seats.indices.reversed() {
      while excess > 0, seats[reserve] > 0 {
        seats[reserve] -= 1
        guard sitting(on: seats) == onReserves else {
          seats[reserve] += 1
          break
        }
        excess -= 1
      }
    }
    return seats
  }
}
