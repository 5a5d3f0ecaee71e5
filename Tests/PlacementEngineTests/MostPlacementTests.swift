import Clearing
import LabourMarket
import MarketSupport
import PlacementAudit
import PlacementEngine
import TestSupport
import Testing

@Suite struct MostPlacementTests {
  private let mix = Mix(fit: 1, appeal: 0)

  /// Every assignment that gives no opening more people than seats, and hard reserved seats only to
  /// those for whom they are.
  private func possible(_ problem: PlacementProblem) -> [[Int]] {
    problem.allAssignments().filter { held in
      var free = problem.seats
      for pair in held where pair >= 0 { free[Int(problem.lists.pairs[pair].partner)] -= 1 }
      guard problem.mode == .hardReserve else { return free.allSatisfy { $0 >= 0 } }
      return problem.seats.indices.allSatisfy { opening in
        let people = Int(problem.seats[opening] - free[opening])
        let reserved = problem.reserves[opening].reduce(0) { $0 + Int($1.seats) }
        return people - reservedSeats(held, problem, at: opening)
          <= Int(problem.seats[opening]) - reserved
      }
    }
  }

  @Test(
    "hybrid: everybody placed stays placed, and as many as can be are placed",
    arguments: PlacementPolicy.ReserveMode.allCases)
  func hybrid(mode: PlacementPolicy.ReserveMode) {
    for seed in UInt64(1)...2000 {
      var random = SeededGenerator(seed: seed)
      let problem = RandomMarket(traits: 0...2, emergency: false)
        .problem(mode: mode, using: &random)
      let stable = placeStably(problem)
      let hybrid = placeHybrid(problem, from: stable)
      for (before, after) in zip(stable.held, hybrid.held) where before >= 0 {
        #expect(after >= 0, "seed \(seed)")
      }
      let possible = possible(problem)
      let most = possible.map { $0.count { $0 >= 0 } }.max()
      #expect(hybrid.held.count { $0 >= 0 } == most, "seed \(seed)")
      #expect(possible.contains(hybrid.held), "seed \(seed)")
      if mode == .minimumGuarantee {
        // Reserved seats are filled first, whoever came by whichever way.
        let labelled = hybrid.seats.count { if case .reserved = $0 { true } else { false } }
        #expect(labelled == reservedSeats(hybrid.held, problem), "seed \(seed)")
      }
    }
  }

  @Test(
    "most with reserves: as many as can be, and most reserved seats among those",
    arguments: PlacementPolicy.ReserveMode.allCases)
  func reserves(mode: PlacementPolicy.ReserveMode) throws {
    for seed in UInt64(1)...2000 {
      var random = SeededGenerator(seed: seed)
      let problem = RandomMarket(traits: 1...2, emergency: false)
        .problem(mode: mode, using: &random)
      let found = placeMost(
        problem, after: placeStably(problem), goal: .placedThenPoints, mix: mix)
      #expect(try AssignmentAudit(#require(found.certificate)).isProven, "seed \(seed)")
      let premium = (problem.lists.pairs.map(\.fit.value).max() ?? 0) + 1
      func worth(_ held: [Int]) -> [Int] {
        var (placed, points) = (0, 0)
        for pair in held where pair >= 0 {
          placed += 1
          points += Int(problem.lists.pairs[pair].fit.value)
        }
        return [placed, points + Int(premium) * reservedSeats(held, problem)]
      }
      let best = possible(problem).map(worth).max { $0.lexicographicallyPrecedes($1) }
      #expect(worth(found.held) == best, "seed \(seed)")
    }
  }

  /// The most holders who can sit on a seat that is reserved for a trait of theirs.
  private func reservedSeats(_ held: [Int], _ problem: PlacementProblem) -> Int {
    problem.seats.indices.reduce(0) { $0 + reservedSeats(held, problem, at: $1) }
  }

  private func reservedSeats(_ held: [Int], _ problem: PlacementProblem, at opening: Int) -> Int {
    let holders = held.indices.filter {
      held[$0] >= 0 && Int(problem.lists.pairs[held[$0]].partner) == opening
    }
    return seatable(holders[...], Array(problem.reserves[opening]), problem)
  }

  private func seatable(
    _ people: ArraySlice<Int>, _ free: [TraitSeats], _ problem: PlacementProblem
  ) -> Int {
    guard let first = people.first else { return 0 }
    var best = seatable(people.dropFirst(), free, problem)
    for reserve in free.indices
    where free[reserve].seats > 0 && problem.traits[first].contains(free[reserve].trait) {
      var rest = free
      rest[reserve].seats -= 1
      best = max(best, 1 + seatable(people.dropFirst(), rest, problem))
    }
    return best
  }
}

/// What must hold between markets of points that differ in a known way.
@Suite struct AssignmentRelationsTests {
  private func market(_ random: inout SeededGenerator) -> (PlacementProblem, WeightedMarket) {
    var shape = RandomMarket(traits: 0...0)
    (shape.seekers, shape.openings, shape.longestList) = (20...60, 4...12, 6)
    let problem = shape.problem(using: &random)
    let market = WeightedMarket(problem.lists, seats: problem.seats, mix: Mix(fit: 1, appeal: 0))
    return (problem, market)
  }

  private func best(_ market: WeightedMarket, _ goal: AssignmentGoal = .points) -> AssignmentAudit {
    AssignmentAudit(market, assign(market, goal: goal))
  }

  @Test("another seat never lowers the points, and each further one adds less", arguments: 1...30)
  func seats(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let (_, market) = market(&random)
    let opening = market.seats.indices.randomElement(using: &random)!
    let worth = (0..<6).map { more in
      var seats = market.seats
      seats[opening] = Int32(more)
      return best(WeightedMarket(starts: market.starts, pairs: market.pairs, seats: seats)).points
    }
    let gains = zip(worth.dropFirst(), worth).map(-)
    #expect(gains.allSatisfy { $0 >= 0 }, "seed \(seed)")
    #expect(zip(gains.dropFirst(), gains).allSatisfy { $0 <= $1 }, "seed \(seed)")
  }

  @Test("a pair less never raises the points", arguments: 1...30)
  func pairs(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let (_, market) = market(&random)
    guard let pair = market.pairs.indices.randomElement(using: &random) else { return }
    var pairs = market.pairs
    pairs.remove(at: pair)
    let less = WeightedMarket(
      starts: market.starts.map { $0 > pair ? $0 - 1 : $0 }, pairs: pairs, seats: market.seats)
    #expect(best(less).points <= best(market).points, "seed \(seed)")
  }

  @Test("stable has no more points, greedy at least half, and most seats most", arguments: 1...30)
  func comparisons(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var (problem, market) = market(&random)
    problem.tiers = problem.tiers.map { _ in 0 }
    let (points, number) = (best(market), best(market, .placedThenPoints))
    let stable = placeStably(problem).held
    let stablePoints = stable.reduce(0) { $0 + ($1 < 0 ? 0 : Int(market.pairs[$1].worth)) }
    #expect(stablePoints <= points.points, "seed \(seed)")
    #expect(stable.count { $0 >= 0 } <= number.placed, "seed \(seed)")
    #expect(points.placed <= number.placed && number.points <= points.points, "seed \(seed)")
    let greedy = greedy(market)
    #expect(2 * greedy.points >= points.points && greedy.placed <= number.placed, "seed \(seed)")
  }

  @Test(
    "numbering people and openings otherwise changes neither worth nor bound", arguments: 1...30)
  func relabelled(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let (_, market) = market(&random)
    let jobs = market.seats.indices.shuffled(using: &random)
    let people = (0..<market.starts.count - 1).shuffled(using: &random)
    var (starts, pairs) = ([0], [WeightedPair]())
    for seeker in people {
      pairs += market.pairs[market.starts[seeker]..<market.starts[seeker + 1]].map {
        WeightedPair(opening: Int32(jobs[Int($0.opening)]), worth: $0.worth)
      }.shuffled(using: &random)
      starts.append(pairs.count)
    }
    var seats = market.seats
    for (old, new) in jobs.enumerated() { seats[new] = market.seats[old] }
    let other = WeightedMarket(starts: starts, pairs: pairs, seats: seats)
    for goal in [AssignmentGoal.points, .placedThenPoints] {
      let (a, b) = (best(market, goal), best(other, goal))
      #expect(a.primal == b.primal && a.dual == b.dual && a.placed == b.placed, "seed \(seed)")
    }
  }

  private func greedy(_ market: WeightedMarket) -> (points: Int, placed: Int) {
    var (free, isPlaced, sum) = (market.seats, Set<Int>(), 0)
    let order = market.pairs.indices.sorted { market.pairs[$0].worth > market.pairs[$1].worth }
    for pair in order {
      let seeker = market.starts.lastIndex { $0 <= pair }!
      let opening = Int(market.pairs[pair].opening)
      guard free[opening] > 0, isPlaced.insert(seeker).inserted else { continue }
      free[opening] -= 1
      sum += Int(market.pairs[pair].worth)
    }
    return (sum, isPlaced.count)
  }
}
