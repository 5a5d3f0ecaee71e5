internal import LabourMarket

/// Seeker-proposing deferred acceptance, a value that can be kept and continued.
///
/// Seekers ask for seats in the order of their lists; an opening keeps the best of those who asked
/// and rejects the rest, who ask on. As choice functions are substitutable, the outcome is the
/// stable one that every seeker likes best, whoever asks first, so people may be added in parts.
///
/// - Complexity: O(*p* log *c*) where *p* is the number of proposals and *c* the largest number
///   of seats.
///
/// > Source: D. Gale and L. S. Shapley. "College Admissions and the Stability of Marriage."
/// > *American Mathematical Monthly* 69(1), 1962, pp. 9–15. With choice functions:
/// > J. W. Hatfield and P. R. Milgrom. "Matching with Contracts." *American Economic Review*
/// > 95(4), 2005, pp. 913–935.
struct DeferredAcceptance: Sendable {
  let market: SeatMarket
  /// For each seeker, the position in `pairs` after the one that she asked for last.
  private(set) var next: [Int]
  private var holds: [Bool]
  private(set) var plain: PlainBooks
  private(set) var books: [SeatBook]

  init(_ market: SeatMarket) {
    self.market = market
    next = Array(market.lists.starts.dropLast())
    holds = [Bool](repeating: false, count: market.lists.count)
    plain = PlainBooks(seats: market.plainSeats)
    books = market.emptyBooks
  }

  /// Lets `seekers` ask, and whoever they displace, until nobody is left who would ask.
  mutating func propose(_ seekers: some Sequence<Int>, bans: Bans = Bans()) {
    var waiting: [Int] = []
    for seeker in seekers {
      waiting.append(seeker)
      while let asker = waiting.popLast() {
        if let rejected = propose(asker, bans) { waiting.append(rejected) }
      }
    }
  }

  /// Goes down one seeker's list until somebody takes her; returns whom she displaces.
  private mutating func propose(_ seeker: Int, _ bans: Bans) -> Int? {
    let end = market.lists.starts[seeker + 1]
    var position = next[seeker]
    defer { next[seeker] = position }
    while position < end {
      let pair = market.lists.pairs[position]
      position += 1
      let opening = Int(pair.partner)
      guard bans.isEmpty || !bans.contains(seeker, opening, in: market.problem) else { continue }
      let key = market.priorities.key(of: seeker, fit: pair.fit)
      let rejected = admit(key, seeker, opening)
      guard rejected != key else { continue }
      holds[seeker] = true
      guard let rejected else { return nil }
      let loser = market.priorities.seeker(of: rejected)
      holds[loser] = false
      return loser
    }
    return nil
  }

  private mutating func admit(_ key: Key, _ seeker: Int, _ opening: Int) -> Key? {
    let book = market.bookOf[opening]
    guard book >= 0 else { return plain.admit(key, opening) }
    let candidate = market.candidate(seeker, opening, key: key)
    return books[Int(book)].admit(candidate)?.key
  }

  /// Gives the seats of earlier nights to their holders, whom nobody can displace.
  mutating func seatLocked() {
    for seat in market.problem.locked {
      let (seeker, opening) = (Int(seat.seeker), Int(seat.opening))
      let key = market.priorities.key(of: seeker, fit: Points(0))
      precondition(admit(key, seeker, opening) == nil, "No more locked seats than seats")
    }
  }

  /// The position in `pairs` of what she holds, or -1.
  func held(by seeker: Int) -> Int { holds[seeker] ? next[seeker] - 1 : -1 }

  func keys(of opening: Int) -> [Key] {
    let book = market.bookOf[opening]
    return book < 0 ? Array(plain[opening]) : books[Int(book)].all.map(\.key)
  }

  /// Seats that anybody may still take.
  func freeSeats(of opening: Int) -> Int32 {
    let book = market.bookOf[opening]
    return book < 0 ? plain.free(opening) : Int32(books[Int(book)].free)
  }

  /// The book of an opening that has reserves or caps.
  func book(of opening: Int) -> SeatBook? {
    let book = market.bookOf[opening]
    return book < 0 ? nil : books[Int(book)]
  }
}
