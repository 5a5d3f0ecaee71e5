import LabourMarket
import PlacementEngine
import TestSupport
import Testing

@Suite struct MostPlacementTests {
  private let mix = Mix(fit: 1, appeal: 0)

  /// Every assignment that gives no opening more people than seats.
  private func possible(_ problem: PlacementProblem) -> [[Int]] {
    problem.allAssignments().filter { held in
      var free = problem.seats
      for pair in held where pair >= 0 { free[Int(problem.lists.pairs[pair].partner)] -= 1 }
      return free.allSatisfy { $0 >= 0 }
    }
  }

  @Test("hybrid: everybody placed stays placed, and as many as can be are placed")
  func hybrid() {
    for seed in UInt64(1)...2000 {
      var random = SeededGenerator(seed: seed)
      let problem = RandomMarket(traits: 0...1, emergency: false).problem(using: &random)
      let stable = placeStably(problem)
      let hybrid = placeHybrid(problem, from: stable)
      for (before, after) in zip(stable.held, hybrid.held) where before >= 0 {
        #expect(after >= 0, "seed \(seed)")
      }
      let most = possible(problem).map { $0.count { $0 >= 0 } }.max()
      #expect(hybrid.held.count { $0 >= 0 } == most, "seed \(seed)")
      #expect(possible(problem).contains(hybrid.held), "seed \(seed)")
    }
  }

  @Test("most with soft reserves: as many as can be, and most reserved seats among those")
  func softReserves() {
    for seed in UInt64(1)...2000 {
      var random = SeededGenerator(seed: seed)
      let problem = RandomMarket(traits: 1...2, emergency: false).problem(using: &random)
      let found = placeMost(
        problem, after: placeStably(problem), goal: .placedThenPoints, mix: mix)
      #expect(found.audit?.isProven == true, "seed \(seed)")
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
    problem.seats.indices.reduce(0) { sum, opening in
      let holders = held.indices.filter {
        held[$0] >= 0 && Int(problem.lists.pairs[held[$0]].partner) == opening
      }
      return sum + seatable(holders[...], Array(problem.reserves[opening]), problem)
    }
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
    #expect(2 * greedyPoints(market) >= points.points, "seed \(seed)")
  }

  private func greedyPoints(_ market: WeightedMarket) -> Int {
    var (free, isPlaced, sum) = (market.seats, Set<Int>(), 0)
    let order = market.pairs.indices.sorted { market.pairs[$0].worth > market.pairs[$1].worth }
    for pair in order {
      let seeker = market.starts.lastIndex { $0 <= pair }!
      let opening = Int(market.pairs[pair].opening)
      guard free[opening] > 0, isPlaced.insert(seeker).inserted else { continue }
      free[opening] -= 1
      sum += Int(market.pairs[pair].worth)
    }
    return sum
  }
}
