/// Brings in as many more people as can be seated, without unseating anybody.
///
/// In each round the shortest chains of moves that end at a free seat are looked for, and as many
/// of them carried out as don't get in each other's way. When there is none, the number is the
/// largest.
///
/// > Source: J. E. Hopcroft and R. M. Karp. "An n^5/2 Algorithm for Maximum Matchings in Bipartite
/// > Graphs." *SIAM Journal on Computing* 2(4), 1973, pp. 225–231.
struct Augmentation {
  private let market: WeightedMarket
  private(set) var table: SeatTable
  private var pair: [Int]
  private var mover: [Int32]
  private var isSeen: [Bool]
  private var level: [Int32]
  private var stack: [Frame] = []

  /// The holders of an opening, or the seeker who started, and how far their lists are read.
  private struct Frame {
    var holders: Range<Int>
    var seeker: Int
    var pairs: Range<Int>
  }

  /// - Parameter held: For each seeker the position of her pair, or -1; no opening over its seats.
  init(_ market: WeightedMarket, held: [Int]) {
    self.market = market
    table = SeatTable(market)
    pair = market.seats.map { _ in -1 }
    mover = market.seats.map { _ in -1 }
    level = market.seats.map { _ in 0 }
    isSeen = market.seats.map { $0 == 0 }
    for (seeker, pair) in held.enumerated() where pair >= 0 {
      table.seat(seeker, at: Int(market.pairs[pair].opening), pair: pair)
    }
  }

  /// Openings that unplaced seekers reach by chains.
  ///
  /// Every largest assignment fills them and turns somebody away. Only after `run`; openings
  /// without seats count too.
  var overdemanded: [Bool] { zip(level, market.seats).map { $0 > 0 || $1 == 0 } }

  mutating func run() {
    while findLevels() {
      for opening in market.seats.indices { isSeen[opening] = market.seats[opening] == 0 }
      for seeker in 0..<market.seekers where table.held[seeker] < 0 {
        guard let end = search(from: seeker) else { continue }
        carryOut(to: end, for: seeker)
      }
    }
  }

  /// Numbers openings by the moves that bring an unplaced seeker there, up to the first number
  /// with a free seat; returns whether there is one.
  private mutating func findLevels() -> Bool {
    for opening in level.indices { level[opening] = 0 }
    var front = (0..<market.seekers).filter { table.held[$0] < 0 }
    var (depth, isFound) = (Int32(0), false)
    while !front.isEmpty, !isFound {
      depth += 1
      var next: [Int] = []
      for seeker in front {
        for position in market.pairs(of: seeker) {
          let opening = Int(market.pairs[position].opening)
          guard level[opening] == 0, market.seats[opening] > 0 else { continue }
          level[opening] = depth
          isFound = isFound || !table.isFull(opening)
          next += table.slots(of: opening).map(table.holder)
        }
      }
      front = next
    }
    return isFound
  }

  /// A free seat that a chain from `seeker` reaches.
  private mutating func search(from seeker: Int) -> Int? {
    if let end = freeSeat(for: seeker, at: 1) { return end }
    stack = [Frame(holders: 0..<0, seeker: seeker, pairs: market.pairs(of: seeker))]
    while var frame = stack.popLast() {
      if let position = frame.pairs.popFirst() {
        let opening = Int(market.pairs[position].opening)
        let mover = frame.seeker
        stack.append(frame)
        guard !isSeen[opening], Int(level[opening]) == stack.count else { continue }
        isSeen[opening] = true
        (pair[opening], self.mover[opening]) = (position, Int32(mover))
        stack.append(Frame(holders: table.slots(of: opening), seeker: -1, pairs: 0..<0))
      } else if let slot = frame.holders.popFirst() {
        frame.seeker = table.holder(at: slot)
        frame.pairs = market.pairs(of: frame.seeker)
        if let end = freeSeat(for: frame.seeker, at: stack.count + 1) { return end }
        stack.append(frame)
      }
    }
    return nil
  }

  /// The first opening on the seeker's list that has a free seat.
  private mutating func freeSeat(for seeker: Int, at depth: Int) -> Int? {
    for position in market.pairs(of: seeker) {
      let opening = Int(market.pairs[position].opening)
      guard Int(level[opening]) == depth, !table.isFull(opening) else { continue }
      (pair[opening], mover[opening]) = (position, Int32(seeker))
      return opening
    }
    return nil
  }

  private mutating func carryOut(to end: Int, for seeker: Int) {
    var target = end
    while true {
      let (mover, pair) = (Int(self.mover[target]), self.pair[target])
      let before = table.held[mover]
      let source = before < 0 ? -1 : Int(market.pairs[before].opening)
      if before >= 0 { table.unseat(mover, from: source) }
      table.seat(mover, at: target, pair: pair)
      guard mover != seeker else { return }
      target = source
    }
  }
}
