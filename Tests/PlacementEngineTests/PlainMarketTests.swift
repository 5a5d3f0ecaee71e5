import LabourMarket
import MarketSupport
import PlacementEngine
import TestSupport
import Testing

/// Markets in which something makes no difference, and markets that have one outcome.
@Suite struct PlainMarketTests {
  private static let seeds = StableRelationsTests.seeds

  @Test("a reserve of no seat, or for a trait that nobody has, is none", arguments: seeds)
  func idleReserves(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var problem = StableRelationsTests.market(&random)
    guard problem.mode != .hardReserve else { return }
    problem.reserves = GroupedRows(empty: problem.seats.count)
    let plain = placeStably(problem).held
    problem.reserves = GroupedRows(
      problem.seats.map { [TraitSeats(trait: 0, seats: 0), TraitSeats(trait: 99, seats: $0)] })
    #expect(placeStably(problem).held == plain, "seed \(seed)")
  }

  @Test("an opening without seats is as good as none", arguments: seeds)
  func noSeats(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var problem = StableRelationsTests.market(&random)
    let closed = Int32(Int.random(in: problem.seats.indices, using: &random))
    problem.seats[Int(closed)] = 0
    problem.reserves = GroupedRows(
      problem.seats.indices.map { $0 == Int(closed) ? [] : Array(problem.reserves[$0]) })
    let with = StableRelationsTests.places(problem)
    for seeker in problem.lists.indices {
      problem.setList(problem.lists[seeker].filter { $0.partner != closed }, of: seeker)
    }
    #expect(StableRelationsTests.places(problem) == with, "seed \(seed)")
  }

  @Test("a hard reserve is an opening of its own that is asked first", arguments: seeds)
  func splitOpenings(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var shape = RandomMarket(traits: 1...1, emergency: false)
    (shape.seekers, shape.openings, shape.longestList) = (10...40, 3...9, 6)
    let problem = shape.problem(mode: .hardReserve, using: &random)
    let count = Int32(problem.seats.count)
    var split = problem
    split.reserves = GroupedRows(empty: 2 * problem.seats.count)
    split.caps = split.reserves
    let reserved = problem.seats.indices.map { problem.reserves[$0].first?.seats ?? 0 }
    split.seats = zip(problem.seats, reserved).map { $0 - $1 } + reserved
    split.acceptsEmergency += problem.acceptsEmergency
    split.enterprises += problem.enterprises
    split.lists = RankedLists()
    for seeker in problem.lists.indices {
      split.lists.append(
        problem.lists[seeker].flatMap { pair in
          var own = pair
          own.partner += count
          return problem.traits[seeker].isEmpty ? [pair] : [own, pair]
        })
    }
    let places = StableRelationsTests.places(split).map { $0.map { $0 % count } }
    #expect(StableRelationsTests.places(problem) == places, "seed \(seed)")
  }

  @Test("who sits, and how many where, is the same in every stable outcome", arguments: seeds)
  func ruralHospitals(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let problem = StableRelationsTests.market(&random, reserves: false)
    let (best, worst) = (placeStably(problem).held, placeForOpenings(problem))
    #expect(best.map { $0 >= 0 } == worst.map { $0 >= 0 }, "seed \(seed)")
    func sitting(_ held: [Int]) -> [Set<Int>] {
      var sitting = problem.seats.map { _ in Set<Int>() }
      for (seeker, pair) in held.enumerated() where pair >= 0 {
        sitting[Int(problem.lists.pairs[pair].partner)].insert(seeker)
      }
      return sitting
    }
    for (opening, (a, b)) in zip(sitting(best), sitting(worst)).enumerated() {
      #expect(a.count == b.count, "seed \(seed)")
      if a.count < Int(problem.seats[opening]) { #expect(a == b, "seed \(seed)") }
    }
  }

  @Test("where all agree on who is better, the better one chooses first", arguments: seeds)
  func serial(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var problem = StableRelationsTests.market(&random, reserves: false)
    let merit = problem.lists.indices.map { Int32($0) }.shuffled(using: &random)
    for seeker in problem.lists.indices {
      problem.setList(
        problem.lists[seeker].map {
          RankedPair(partner: $0.partner, fit: Points(merit[seeker]), appeal: $0.appeal)
        }, of: seeker)
    }
    var free = problem.seats
    var greedy = [Int32?](repeating: nil, count: problem.lists.count)
    for seeker in problem.lists.indices.sorted(by: { merit[$0] > merit[$1] }) {
      guard let pair = problem.lists[seeker].first(where: { free[Int($0.partner)] > 0 }) else {
        continue
      }
      free[Int(pair.partner)] -= 1
      greedy[seeker] = pair.partner
    }
    #expect(StableRelationsTests.places(problem) == greedy, "seed \(seed)")
  }

  @Test(
    "where one score ranks both sides, the best pair left is taken, again and again",
    arguments: seeds)
  func oneScore(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var problem = StableRelationsTests.market(&random, reserves: false)
    let scores = (1...1000).shuffled(using: &random)
    var next = 0
    for seeker in problem.lists.indices {
      let list = problem.lists[seeker].map { pair in
        next += 1
        return RankedPair(
          partner: pair.partner, fit: Points(Int32(scores[next])), appeal: pair.appeal)
      }
      problem.setList(list.sorted { $0.fit > $1.fit }, of: seeker)
    }
    let pairs = problem.lists.indices.flatMap { seeker in
      problem.lists[seeker].map { (seeker, $0) }
    }.sorted { $0.1.fit > $1.1.fit }
    var free = problem.seats
    var greedy = [Int32?](repeating: nil, count: problem.lists.count)
    for (seeker, pair) in pairs where greedy[seeker] == nil && free[Int(pair.partner)] > 0 {
      free[Int(pair.partner)] -= 1
      greedy[seeker] = pair.partner
    }
    #expect(StableRelationsTests.places(problem) == greedy, "seed \(seed)")
  }

  @Test("numbering people and openings otherwise changes nothing", arguments: seeds)
  func relabelled(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var problem = StableRelationsTests.market(&random)
    problem.registered = problem.registered.indices.map { Int32($0) }.shuffled(using: &random)
    let people = Array(problem.lists.indices.shuffled(using: &random))
    let jobs = Array(problem.seats.indices.shuffled(using: &random))
    let newJob = problem.seats.indices.map { Int32(jobs.firstIndex(of: $0)!) }
    var other = problem
    other.lists = RankedLists()
    for seeker in people {
      other.lists.append(
        problem.lists[seeker].map {
          RankedPair(partner: newJob[Int($0.partner)], fit: $0.fit, appeal: $0.appeal)
        })
    }
    other.traits = GroupedRows(people.map { Array(problem.traits[$0]) })
    other.registered = people.map { problem.registered[$0] }
    other.seats = jobs.map { problem.seats[$0] }
    other.reserves = GroupedRows(jobs.map { Array(problem.reserves[$0]) })
    let before = StableRelationsTests.places(problem)
    let after = StableRelationsTests.places(other)
    #expect(after == people.map { before[$0].map { newJob[Int($0)] } }, "seed \(seed)")
  }
}
