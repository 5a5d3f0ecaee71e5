/// The reserved seats of one opening and the best people who can fill them together.
///
/// Somebody may have the traits of several reserves but takes one seat. Which sets of people can
/// be seated is a transversal matroid, so the greedy choice by key is the best one, and a newcomer
/// either adds a filled seat or stands against the worst holder with whom she could change places.
struct ReservedSeats: Sendable {
  /// Best first.
  private(set) var holders: [Candidate] = []
  private let seats: [Int32]
  /// Seats taken of each reserve.
  private var taken: [Int32]
  private var kinds: [Kind] = []

  /// The holders who have the same traits.
  private struct Kind: Sendable {
    let traits: UInt64
    /// How many of them sit on each reserve's seats.
    var on: [Int32]
  }

  init(seats: [Int32]) {
    (self.seats, taken) = (seats, seats.map { _ in 0 })
  }

  /// Lets somebody ask for a reserved seat; returns who has to look elsewhere.
  mutating func admit(_ newcomer: Candidate) -> Candidate? {
    guard newcomer.reserves != 0 else { return newcomer }
    guard seats.count > 1 else { return admitToOnly(newcomer) }
    let search = chain(from: newcomer.reserves)
    if let free = search.free {
      shift(along: search, to: free)
      take(newcomer, from: search, end: free)
      return nil
    }
    guard let position = worst(within: search.reached), holders[position].key < newcomer.key else {
      return newcomer
    }
    let leaver = holders.remove(at: position)
    let end = leave(leaver.reserves, within: search.reached)
    shift(along: search, to: end)
    take(newcomer, from: search, end: end)
    return leaver
  }

  /// The same where there is one reserve, which leaves nothing to change places with.
  private mutating func admitToOnly(_ newcomer: Candidate) -> Candidate? {
    let grows = holders.count < Int(seats[0])
    let loser = holders.keepBest(Int(seats[0]), of: newcomer)
    guard grows else { return loser }
    taken[0] += 1
    kinds[kind(of: newcomer.reserves)].on[0] += 1
    return nil
  }

  /// What a newcomer with these traits has to beat: nil where a seat is free for her.
  func bar(for traits: UInt64) -> Key? {
    let search = chain(from: traits)
    guard traits != 0, search.free == nil else { return nil }
    return worst(within: search.reached).map { holders[$0].key } ?? Key.max
  }

  /// On which reserve each holder sits.
  ///
  /// The best comes first, each on the first reserve that her kind may use. Depends on who the holders are, not on how they came.
  func seating() -> [Key: Int] {
    var fresh = ReservedSeats(seats: seats)
    for holder in holders { _ = fresh.admit(holder) }
    var seating: [Key: Int] = [:]
    for holder in fresh.holders {
      let kind = fresh.kind(of: holder.reserves)
      let reserve = fresh.kinds[kind].on.firstIndex { $0 > 0 }!
      fresh.kinds[kind].on[reserve] -= 1
      seating[holder.key] = reserve
    }
    return seating
  }

  mutating func remove(_ holder: Candidate) {
    guard let position = holders.firstIndex(of: holder) else { return }
    holders.remove(at: position)
    _ = leave(holder.reserves, within: ~0)
  }

  /// Reserves that people with some traits can get at if holders change places.
  private struct Search {
    var reached: UInt64
    /// A reached reserve with a free seat.
    var free: Int?
    /// For each reserve, the kind that can move there and the reserve that it leaves.
    var from: [(kind: Int, reserve: Int)?]
  }

  private func chain(from traits: UInt64) -> Search {
    var search = Search(reached: traits, free: nil, from: seats.map { _ in nil })
    var queue = seats.indices.filter { traits >> UInt64($0) & 1 == 1 }
    var head = 0
    while head < queue.count {
      let reserve = queue[head]
      head += 1
      if taken[reserve] < seats[reserve] {
        search.free = reserve
        return search
      }
      for (index, kind) in kinds.enumerated() where kind.on[reserve] > 0 {
        var new = kind.traits & ~search.reached
        search.reached |= new
        while new != 0 {
          let next = new.trailingZeroBitCount
          new &= new - 1
          search.from[next] = (index, reserve)
          queue.append(next)
        }
      }
    }
    return search
  }

  /// Moves holders one reserve on, so that the newcomer's own reserve becomes free.
  private mutating func shift(along search: Search, to end: Int) {
    var reserve = end
    while let step = search.from[reserve] {
      kinds[step.kind].on[step.reserve] -= 1
      kinds[step.kind].on[reserve] += 1
      reserve = step.reserve
    }
  }

  /// Seats the newcomer at the start of the chain that ends at `end`.
  private mutating func take(_ newcomer: Candidate, from search: Search, end: Int) {
    var start = end
    while let step = search.from[start] { start = step.reserve }
    taken[end] += 1
    kinds[kind(of: newcomer.reserves)].on[start] += 1
    holders.insert(newcomer, at: holders.positionBehind(newcomer.key))
  }

  private mutating func kind(of traits: UInt64) -> Int {
    if let index = kinds.firstIndex(where: { $0.traits == traits }) { return index }
    kinds.append(Kind(traits: traits, on: seats.map { _ in 0 }))
    return kinds.count - 1
  }

  /// Frees a seat that a holder with these traits sat on; returns its reserve.
  private mutating func leave(_ traits: UInt64, within reached: UInt64) -> Int {
    let kind = kind(of: traits)
    let reserve = kinds[kind].on.indices.first {
      reached >> UInt64($0) & 1 == 1 && kinds[kind].on[$0] > 0
    }!
    kinds[kind].on[reserve] -= 1
    taken[reserve] -= 1
    return reserve
  }

  /// The last holder who sits on a reached reserve, and so has only reached traits.
  private func worst(within reached: UInt64) -> Int? {
    holders.lastIndex { $0.reserves & reached != 0 && $0.reserves & ~reached == 0 }
  }
}
