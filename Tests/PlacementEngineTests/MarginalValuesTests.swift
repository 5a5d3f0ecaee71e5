import Clearing
import LabourMarket
import MarketSupport
import PlacementAudit
import PlacementEngine
import TestSupport
import Testing

@Suite struct MarginalValuesTests {
  /// A market with floors and with pairs that count a premium.
  private struct Sample {
    var starts: [Int]
    var pairs: [WeightedPair]
    var seats: [Int32]
    var isFloor: [Bool]
    static let premium: Int32 = 5

    init(seed: UInt64, large: Bool) {
      var random = SeededGenerator(seed: seed)
      var shape = RandomMarket(traits: 0...0, emergency: false)
      if large { (shape.seekers, shape.openings, shape.longestList) = (10...30, 3...9, 5) }
      let problem = shape.problem(using: &random)
      (starts, seats) = (problem.lists.starts, problem.seats)
      let isReserved = seats.map { _ in Int.random(in: 0..<3, using: &random) == 0 }
      isFloor = seats.map { _ in Int.random(in: 0..<4, using: &random) == 0 }
      pairs = problem.lists.pairs.map { pair in
        let isEntitled = isReserved[Int(pair.partner)] && Bool.random(using: &random)
        return WeightedPair(
          opening: pair.partner, worth: pair.fit.value + (isEntitled ? Self.premium : 0))
      }
    }

    var market: WeightedMarket {
      WeightedMarket(starts: starts, pairs: pairs, seats: seats, isFloor: isFloor)
    }

    func with(seats more: Int32, at group: Int) -> Sample {
      var copy = self
      copy.seats[group] += more
      return copy
    }

    /// With the person twice, or not at all.
    func with(times: Int, person: Int) -> Sample {
      var copy = self
      (copy.starts, copy.pairs) = ([0], [])
      for seeker in 0..<market.seekers {
        for _ in 0..<(seeker == person ? times : 1) {
          copy.pairs += pairs[starts[seeker]..<starts[seeker + 1]]
          copy.starts.append(copy.pairs.count)
        }
      }
      return copy
    }

    /// What can be had at most: people and floor seats, then points with premiums.
    func best() -> [Int] {
      let audit = AssignmentAudit(market, assign(market, goal: .placedThenPoints))
      #expect(audit.isProven)
      return [audit.placed + audit.onFloors, audit.points]
    }

    /// The same by trying everything.
    func bestByBruteForce() -> [Int] {
      var best = [0, 0]
      func seat(_ person: Int, _ free: [Int32], _ sum: [Int]) {
        guard person < starts.count - 1 else {
          if best.lexicographicallyPrecedes(sum) { best = sum }
          return
        }
        seat(person + 1, free, sum)
        for pair in pairs[starts[person]..<starts[person + 1]] where free[Int(pair.opening)] > 0 {
          var rest = free
          rest[Int(pair.opening)] -= 1
          let count = isFloor[Int(pair.opening)] ? 2 : 1
          seat(person + 1, rest, [sum[0] + count, sum[1] + Int(pair.worth)])
        }
      }
      seat(0, seats, best)
      return best
    }
  }

  private func check(_ sample: Sample, _ best: (Sample) -> [Int], _ note: Comment) {
    func total(_ value: MarginalValue) -> [Int] {
      let points = value.points + value.entitled * Int(Sample.premium)
      return [value.people + value.floorSeats, points]
    }
    func difference(_ a: [Int], _ b: [Int]) -> [Int] { zip(a, b).map(-) }
    let now = best(sample)
    let proven = assign(sample.market, goal: .placedThenPoints)
    let values = MarginalValues(sample.market, proven, premium: Sample.premium)
    for group in sample.seats.indices {
      let more = best(sample.with(seats: 1, at: group))
      #expect(total(values.seatMore[group]) == difference(more, now), note)
      #expect((0...1).contains(values.seatMore[group].people), note)
      guard sample.seats[group] > 0 else { continue }
      let less = best(sample.with(seats: -1, at: group))
      #expect(total(values.seatLess[group]) == difference(now, less), note)
    }
    for person in 0..<sample.market.seekers {
      let twice = best(sample.with(times: 2, person: person))
      #expect(total(values.personMore[person]) == difference(twice, now), note)
      let without = best(sample.with(times: 0, person: person))
      #expect(total(values.personLess[person]) == difference(now, without), note)
    }
  }

  @Test("one seat or person more or less is worth what trying everything says")
  func bruteForce() {
    for seed in UInt64(1)...1000 {
      check(Sample(seed: seed, large: false), { $0.bestByBruteForce() }, "seed \(seed)")
    }
  }

  @Test("the same on larger markets, solved anew for each change", arguments: 1...40)
  func solvedAnew(seed: UInt64) {
    check(Sample(seed: seed, large: true), { $0.best() }, "seed \(seed)")
  }

  @Test("under most with reserves and floors, one more open seat is worth what placing anew says")
  func seatsOfOpenings() {
    for seed in UInt64(1)...500 {
      var random = SeededGenerator(seed: seed)
      var shape = RandomMarket(traits: 1...2, emergency: false)
      (shape.seekers, shape.openings) = (2...12, 2...5)
      let mode = PlacementPolicy.ReserveMode.allCases.randomElement(using: &random)!
      var problem = shape.problem(mode: mode, using: &random)
      problem.floors = problem.seats.map { Int32.random(in: 0...$0, using: &random) }
      func most(_ problem: PlacementProblem) -> MostOutcome {
        placeMost(
          problem, after: placeStably(problem), goal: .placedThenPoints,
          mix: Mix(fit: 1, appeal: 0))
      }
      let now = most(problem)
      let certificate = now.certificate!
      let audit = AssignmentAudit(certificate)
      let values = certificate.marginalValues()
      for opening in problem.seats.indices where certificate.market.seats[opening] > 0 {
        var more = problem
        more.seats[opening] += 1
        let other = AssignmentAudit(most(more).certificate!)
        let value = values.seatMore[opening]
        #expect(
          value.people + value.floorSeats == other.placed + other.onFloors - audit.placed
            - audit.onFloors, "seed \(seed)")
        #expect(
          value.points + value.entitled * Int(certificate.premium) == other.points - audit.points,
          "seed \(seed)")
      }
    }
  }

  @Test("prices bound: one more seat brings at most its price, one less costs at least it")
  func prices() {
    var strict = 0
    for seed in UInt64(1)...200 {
      let sample = Sample(seed: seed, large: true)
      let proven = assign(sample.market, goal: .placedThenPoints)
      let values = MarginalValues(sample.market, proven, premium: Sample.premium)
      func worth(_ value: MarginalValue) -> Int64 {
        Int64(value.people + value.floorSeats) * proven.bonus
          + Int64(value.points + value.entitled * Int(Sample.premium))
      }
      for group in sample.seats.indices where sample.seats[group] > 0 {
        let (more, less) = (worth(values.seatMore[group]), worth(values.seatLess[group]))
        #expect(more <= proven.prices[group] && proven.prices[group] <= less, "seed \(seed)")
        if more < proven.prices[group] { strict += 1 }
      }
    }
    // Prices alone would have overstated these.
    #expect(strict > 0)
  }
}
