/// Brings in as many more people as can be seated, without unseating anybody.
///
/// Each unplaced seeker in turn looks for the shortest chain of moves that ends at a free seat;
/// ties fall to what comes first in lists. Openings from which no free seat could be reached are
/// never looked at again: nor can they reach one later.
///
/// > Source: C. Berge. "Two Theorems in Graph Theory." *Proceedings of the National Academy of
/// > Sciences* 43(9), 1957, pp. 842–844.
struct Augmentation {
  private let market: WeightedMarket
  private(set) var table: SeatTable
  private var pair: [Int32]
  private var mover: [Int32]
  private var state: [UInt8]
  private var reached: [Int] = []

  private enum State {
    static let fresh: UInt8 = 0
    static let seen: UInt8 = 1
    static let dead: UInt8 = 2
  }

  /// - Parameter held: For each seeker the position of her pair, or -1; no opening over its seats.
  init(_ market: WeightedMarket, held: [Int]) {
    self.market = market
    table = SeatTable(market)
    pair = market.seats.map { _ in -1 }
    mover = pair
    state = market.seats.map { $0 > 0 ? State.fresh : State.dead }
    for (seeker, pair) in held.enumerated() where pair >= 0 {
      table.seat(seeker, at: Int(market.pairs[pair].opening), pair: pair)
    }
  }

  mutating func run() {
    for seeker in 0..<market.seekers where table.held[seeker] < 0 {
      let end = search(from: seeker)
      for opening in reached { state[opening] = end == nil ? State.dead : State.fresh }
      if let end { carryOut(to: end, for: seeker) }
    }
  }

  /// The first free seat that a chain from `seeker` reaches.
  private mutating func search(from seeker: Int) -> Int? {
    reached.removeAll(keepingCapacity: true)
    visit(seeker)
    var head = 0
    while head < reached.count {
      let opening = reached[head]
      head += 1
      guard table.isFull(opening) else { return opening }
      for slot in table.slots(of: opening) { visit(table.holder(at: slot)) }
    }
    return nil
  }

  private mutating func visit(_ seeker: Int) {
    for position in market.pairs(of: seeker) {
      let opening = Int(market.pairs[position].opening)
      guard state[opening] == State.fresh else { continue }
      state[opening] = State.seen
      (pair[opening], mover[opening]) = (Int32(position), Int32(seeker))
      reached.append(opening)
    }
  }

  private mutating func carryOut(to end: Int, for seeker: Int) {
    var target = end
    while true {
      let (mover, pair) = (Int(self.mover[target]), Int(self.pair[target]))
      let before = table.held[mover]
      let source = before < 0 ? -1 : Int(market.pairs[before].opening)
      if before >= 0 { table.unseat(mover, from: source) }
      table.seat(mover, at: target, pair: pair)
      guard mover != seeker else { return }
      target = source
    }
  }
}
