public import LabourMarket

/// The seats of one opening after *stable*, by positions and keys.
public struct SeatAccount: Hashable, Sendable {
  /// Holders of seats and the right by which they sit, best first.
  public var holders: [Holder] = []
  /// In the order of the problem's reserves.
  public var reserves: [ReserveAccount] = []
  /// What a newcomer without traits has to beat; nil where a seat is free for her.
  public var cutoff: PriorityKey?

  /// Who sits there, by position, and by which right.
  public struct Holder: Hashable, Sendable {
    public var seeker: Int32
    public var seat: SeatKind
  }

  /// What became of the seats reserved for one trait: used, reverted and empty ones sum to `seats`.
  public struct ReserveAccount: Hashable, Sendable {
    public var trait: Int32
    public var seats: Int32
    public var used: Int32
    /// Given to others, because too few people with the trait came.
    public var reverted: Int32 = 0
    public var empty: Int32 = 0
    /// What a newcomer with the trait has to beat; nil where a seat is free for her.
    public var cutoff: PriorityKey?
  }
}

extension StableOutcome {
  /// What became of the seats of `opening`.
  public func account(of opening: Int) -> SeatAccount {
    let market = normal.market
    var account = SeatAccount()
    if let book = normal.book(of: opening) {
      let seating = book.reserved.seating()
      for holder in book.all.sorted(by: { $0.key > $1.key }) {
        account.add(holder.key, seating[holder.key].map { .reserved(Int32($0)) } ?? .open, market)
      }
      account.cutoff = book.bar(for: 0).map(market.priorities.standing)
      account.reserves = reserves(of: opening, book: book)
    } else {
      let keys = normal.keys(of: opening).sorted(by: >)
      for key in keys { account.add(key, .open, market) }
      let isFull = normal.freeSeats(of: opening) == 0
      account.cutoff = isFull ? keys.last.map(market.priorities.standing) ?? .unreachable : nil
    }
    for key in emergency.keys(of: opening).sorted(by: >) { account.add(key, .emergency, market) }
    account.settleReserves(seats: market.problem.seats[opening])
    return account
  }

  private func reserves(of opening: Int, book: SeatBook) -> [SeatAccount.ReserveAccount] {
    let reserves = normal.market.problem.reserves[opening]
    let used = book.reserved.seating().values.reduce(into: reserves.map { _ in Int32(0) }) {
      $0[$1] += 1
    }
    return reserves.enumerated().map { bit, reserve in
      SeatAccount.ReserveAccount(
        trait: reserve.trait, seats: reserve.seats, used: used[bit],
        cutoff: book.bar(for: 1 << UInt64(bit)).map(normal.market.priorities.standing))
    }
  }
}

extension SeatAccount {
  fileprivate mutating func add(_ key: Key, _ seat: SeatKind, _ market: SeatMarket) {
    let seeker = Int32(market.priorities.seeker(of: key))
    let kept: SeatKind = market.problem.called.contains(seeker) ? .floor : .locked
    holders.append(Holder(seeker: seeker, seat: Priorities.isLocked(key) ? kept : seat))
  }

  /// Seats that reserves left went to others as far as more people sit than unreserved seats.
  mutating func settleReserves(seats: Int32) {
    let used = reserves.reduce(0) { $0 + $1.used }
    let reserved = reserves.reduce(0) { $0 + $1.seats }
    var taken = max(0, Int32(holders.count) - used - (seats - reserved))
    for index in reserves.indices {
      let left = reserves[index].seats - reserves[index].used
      reserves[index].reverted = min(left, taken)
      reserves[index].empty = left - reserves[index].reverted
      taken -= reserves[index].reverted
    }
  }
}
