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
  private var bars: [SeatBook.Bars]
  private var skipped: SkippedPairs
  /// Kept from the first `mark` on.
  private var journal: Journal?

  init(_ market: SeatMarket) {
    self.market = market
    next = Array(market.lists.starts.dropLast())
    holds = [Bool](repeating: false, count: market.lists.count)
    plain = PlainBooks(seats: market.plainSeats)
    books = market.emptyBooks
    bars = market.problem.seats.map { $0 > 0 ? SeatBook.Bars() : .none }
    skipped = SkippedPairs(seekers: market.lists.count)
  }

  /// Lets `seekers`, who have not asked yet, pass over what refuses them already.
  ///
  /// - Precondition: What was asked by now is never taken back.
  mutating func skipBarred(for seekers: [Int]) {
    for seeker in seekers {
      let list = market.lists[seeker]
      let base = market.priorities.key(of: seeker, fit: Points(0))
      let isPlain = market.problem.traits.isEmpty(seeker)
      skipped.note(seeker, count: list.count) { offset in
        let pair = list[list.startIndex + offset]
        let bars = bars[Int(pair.partner)]
        return Priorities.key(base, fit: pair.fit) <= (isPlain ? bars.plain : bars.any)
      }
    }
  }

  /// Lets `seekers` ask, and whoever they displace, until nobody is left who would ask.
  mutating func propose(_ seekers: some Sequence<Int>, bans: Bans? = nil) {
    let lists = market.lists
    let bans = bans.flatMap { $0.isEmpty ? nil : $0 }
    var waiting = seekers.map { Int32(truncatingIfNeeded: $0) }
    while !waiting.isEmpty {
      var displaced: [Int32] = []
      for seeker in waiting {
        if let loser = propose(Int(seeker), lists.pairs.span, bans) {
          displaced.append(Int32(truncatingIfNeeded: loser))
        }
      }
      waiting = inOrder(displaced)
    }
  }

  /// Many seekers ascending, as their lists lie in memory; few as they are.
  private func inOrder(_ seekers: [Int32]) -> [Int32] {
    guard seekers.count > market.lists.count / 64 else { return seekers }
    var isListed = [Bool](repeating: false, count: market.lists.count)
    for seeker in seekers { isListed[Int(seeker)] = true }
    return isListed.indices.lazy.filter { isListed[$0] }.map(Int32.init(truncatingIfNeeded:))
  }

  /// Goes down one seeker's list until somebody takes her; returns whom she displaces.
  private mutating func propose(
    _ seeker: Int, _ pairs: Span<RankedPair>, _ bans: Bans?
  ) -> Int? {
    let start = market.lists.starts[seeker]
    let list = next[seeker]..<market.lists.starts[seeker + 1]
    journal?.note(Journal.Asked(seeker: seeker, next: list.lowerBound, held: false))
    let all = pairs.extracting(start..<list.upperBound)
    let base = market.priorities.key(of: seeker, fit: Points(0))
    let isPlain = market.problem.traits.isEmpty(seeker)
    var place = skipped.first(seeker, from: list.lowerBound - start)
    while place < all.count {
      let (pair, asked) = (all[place], start + place + 1)
      place = skipped.first(seeker, from: place + 1)
      let opening = Int(pair.partner)
      let key = Priorities.key(base, fit: pair.fit)
      guard key > (isPlain ? bars[opening].plain : bars[opening].any) else { continue }
      if let bans, bans.contains(seeker, opening, in: market.problem) { continue }
      let rejected = admit(key, seeker, opening)
      guard rejected != key else { continue }
      next[seeker] = asked
      holds[seeker] = true
      guard let rejected else { return nil }
      let loser = market.priorities.seeker(of: rejected)
      journal?.note(Journal.Asked(seeker: loser, next: next[loser], held: true))
      holds[loser] = false
      return loser
    }
    next[seeker] = list.upperBound
    return nil
  }

  private mutating func admit(_ key: Key, _ seeker: Int, _ opening: Int) -> Key? {
    let (book, before) = (Int(market.bookOf[opening]), bars[opening])
    guard book >= 0 else {
      let rejected = plain.admit(key, opening, &bars[opening])
      if rejected != key {
        journal?.note(
          Journal.Seated(opening: opening, newcomer: key, displaced: rejected, bars: before))
      }
      return rejected
    }
    if journal?.isFirstChange(of: book) == true {
      journal?.note(
        Journal.Booked(opening: opening, book: book, before: books[book], bars: before))
    }
    return books[book].admit(market.candidate(seeker, opening, key: key), &bars[opening])?.key
  }

  /// Gives the seats of earlier nights to their holders, whom nobody can displace.
  mutating func seatLocked() {
    for seat in market.problem.locked {
      let (seeker, opening) = (Int(seat.seeker), Int(seat.opening))
      let key = market.priorities.key(of: seeker, fit: Points(0))
      precondition(admit(key, seeker, opening) == nil, "No more locked seats than seats")
    }
  }

  /// A moment to come back to; from the first one on, changes are written down.
  mutating func mark() -> Journal.Mark {
    if journal == nil { journal = Journal(books: books.count) }
    return journal!.mark()
  }

  /// Takes back everything since `mark`.
  mutating func undo(to mark: Journal.Mark) {
    while let change = journal?.takeSeated(since: mark) {
      plain.takeBack(change.newcomer, change.displaced, change.opening)
      bars[change.opening] = change.bars
    }
    journal?.putBack(&books, &bars, since: mark)
    while let change = journal?.takeAsked(since: mark) {
      (next[change.seeker], holds[change.seeker]) = (change.next, change.held)
    }
  }

  /// Who asked and was refused everywhere, or was displaced and is out, since `mark`.
  func left(since mark: Journal.Mark) -> [Int] {
    journal.map { $0.seekers(since: mark).filter { !holds[$0] } } ?? []
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
