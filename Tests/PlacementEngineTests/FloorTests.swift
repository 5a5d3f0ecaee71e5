import Clearing
import LabourMarket
import MarketSupport
import PlacementAudit
import PlacementEngine
import TestSupport
import Testing

@Suite struct FloorTests {
  private func market(
    _ mode: PlacementPolicy.ReserveMode, _ random: inout SeededGenerator
  ) -> PlacementProblem {
    var problem = RandomMarket(traits: 0...1, emergency: false)
      .problem(mode: mode, using: &random)
    problem.floors = problem.seats.map { Int32.random(in: 0...$0, using: &random) }
    return problem
  }

  private func holders(_ held: [Int], _ problem: PlacementProblem) -> [[Int]] {
    var holders = problem.seats.map { _ in [Int]() }
    for (seeker, pair) in held.enumerated() where pair >= 0 {
      holders[Int(problem.lists.pairs[pair].partner)].append(seeker)
    }
    return holders
  }

  /// People on floors, people, and points with a full score for each used reserved seat.
  private func worth(_ held: [Int], _ problem: PlacementProblem) -> [Int] {
    let premium = Int(problem.lists.pairs.map(\.fit.value).max() ?? 0) + 1
    var (onFloors, points) = (0, 0)
    for (opening, people) in holders(held, problem).enumerated() {
      onFloors += min(people.count, Int(problem.floors[opening]))
      let reserved = problem.reserves[opening].first?.seats ?? 0
      points += premium * min(people.count { !problem.traits[$0].isEmpty }, Int(reserved))
    }
    for pair in held where pair >= 0 { points += Int(problem.lists.pairs[pair].fit.value) }
    return [onFloors, held.count { $0 >= 0 }, points]
  }

  /// Whether no opening has more people than seats, nor hard reserved seats for others.
  private func isPossible(_ held: [Int], _ problem: PlacementProblem) -> Bool {
    holders(held, problem).enumerated().allSatisfy { opening, people in
      let reserved = Int(problem.reserves[opening].first?.seats ?? 0)
      let others = people.count { problem.traits[$0].isEmpty }
      let shut = problem.mode == .hardReserve ? max(0, reserved - (people.count - others)) : 0
      return people.count + shut <= Int(problem.seats[opening])
    }
  }

  @Test(
    "most: floors first, then people, then points, over all assignments of tiny markets",
    arguments: PlacementPolicy.ReserveMode.allCases)
  func most(mode: PlacementPolicy.ReserveMode) throws {
    for seed in UInt64(1)...2000 {
      var random = SeededGenerator(seed: seed)
      let problem = market(mode, &random)
      let found = placeMost(
        problem, after: placeStably(problem), goal: .placedThenPoints, mix: Mix(fit: 1, appeal: 0))
      let possible = problem.allAssignments().filter { isPossible($0, problem) }
      let best = possible.map { worth($0, problem) }.max { $0.lexicographicallyPrecedes($1) }
      let own = worth(found.held, problem)
      // A floor lies on open seats before hard ones, where a used reserved seat may count less.
      let counts = mode == .hardReserve ? 2 : 3
      #expect(own.prefix(counts) == best?.prefix(counts), "seed \(seed)")
      #expect(try AssignmentAudit(#require(found.certificate)).isProven, "seed \(seed)")
    }
  }
}

@Suite struct FloorConflictTests {
  /// Whether people can be given to `openings` so that each has what it asks for, by trying.
  private func canMeet(
    _ openings: [Int], _ floors: [Int32], _ choices: [[Int32]], from person: Int = 0
  ) -> Bool {
    if openings.allSatisfy({ floors[$0] == 0 }) { return true }
    guard person < choices.count else { return false }
    return choices[person].contains { opening in
      guard openings.contains(Int(opening)), floors[Int(opening)] > 0 else { return false }
      var less = floors
      less[Int(opening)] -= 1
      return canMeet(openings, less, choices, from: person + 1)
    } || canMeet(openings, floors, choices, from: person + 1)
  }

  @Test("found exactly where floors can't be met; no part of it can be left out")
  func bruteForce() {
    var found = 0
    for seed in UInt64(1)...1000 {
      var random = SeededGenerator(seed: seed)
      let floors = (0..<4).map { _ in Int32.random(in: 0...2, using: &random) }
      let choices = (0..<Int.random(in: 2...7, using: &random)).map { _ in
        (0..<Int32(4)).filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
      }
      let conflict = floorConflict(floors: floors, choices: choices)
      #expect((conflict == nil) == canMeet([0, 1, 2, 3], floors, choices), "seed \(seed)")
      guard let conflict else { continue }
      found += 1
      #expect(!canMeet(conflict.openings, floors, choices), "seed \(seed)")
      for opening in conflict.openings {
        #expect(
          canMeet(conflict.openings.filter { $0 != opening }, floors, choices), "seed \(seed)")
      }
      #expect(conflict.asked == conflict.openings.reduce(0) { $0 + Int(floors[$1]) })
      #expect(conflict.people < conflict.asked, "seed \(seed)")
    }
    #expect(found > 100)
  }
}

@Suite struct FloorCallsTests {
  /// Calls until nobody more is called, as a night does.
  private func fill(_ problem: inout PlacementProblem) -> StableOutcome {
    while true {
      let outcome = placeStably(problem)
      var calls = calls(problem, outcome, everywhere: false)
      if calls.missing > 0 { calls = self.calls(problem, outcome, everywhere: true) }
      guard !calls.calls.isEmpty else { return outcome }
      problem.locked += calls.calls
      problem.called.formUnion(calls.calls.map(\.seeker))
    }
  }

  private func calls(
    _ problem: PlacementProblem, _ outcome: StableOutcome, everywhere: Bool
  ) -> (calls: [LockedSeat], missing: Int) {
    var calls = FloorCalls(problem, after: outcome, everywhere: everywhere)
    for seeker in calls.askable {
      for pair in problem.lists[seeker] where calls.openings.contains(pair.partner) {
        calls.offer(seeker, pair)
      }
    }
    return calls.calls()
  }

  @Test("floors that can be met are met, and all but the called have no reason to complain")
  func met() {
    for seed in UInt64(1)...300 {
      var random = SeededGenerator(seed: seed)
      var shape = RandomMarket(traits: 0...2, emergency: false)
      (shape.seekers, shape.openings, shape.longestList) = (8...30, 3...7, 5)
      var problem = shape.problem(using: &random)
      problem.floors = problem.seats.map { Int32.random(in: 0...$0, using: &random) }
      let choices = problem.lists.indices.map { problem.lists[$0].map(\.partner) }
      guard floorConflict(floors: problem.floors, choices: choices) == nil else { continue }
      let outcome = fill(&problem)
      var people = problem.seats.map { _ in Int32(0) }
      for pair in outcome.held where pair >= 0 {
        people[Int(problem.lists.pairs[pair].partner)] += 1
      }
      #expect(zip(people, problem.floors).allSatisfy { $0 >= $1 }, "seed \(seed)")
      let claim = PlacementClaim(problem, held: outcome.held)
      #expect(audit(claim).isEmpty, "seed \(seed)")
      let again = placeStably(problem)
      #expect(again.held == outcome.held, "seed \(seed)")
    }
  }

  @Test("whoever loses least is called, but nobody beyond a cap")
  func leastLoss() {
    var lists = RankedLists()
    for loss in [30, 10, 20, 40] as [Int32] {
      lists.append([
        RankedPair(partner: 0, fit: Points(5), appeal: Points(90)),
        RankedPair(partner: 1, fit: Points(5), appeal: Points(90 - loss)),
      ])
    }
    var problem = PlacementProblem(lists: lists, seats: [4, 4])
    problem.floors = [0, 2]
    var capped = problem
    _ = fill(&problem)
    #expect(problem.called == [1, 2])
    capped.traits = GroupedRows([[], [7], [7], []])
    capped.caps = GroupedRows([[], [TraitSeats(trait: 7, seats: 1)]])
    _ = fill(&capped)
    #expect(capped.called == [0, 1])
  }

  @Test("where floors are met anyway, nobody is called")
  func idle() {
    for seed in UInt64(1)...100 {
      var random = SeededGenerator(seed: seed)
      var problem = RandomMarket(traits: 0...2, emergency: false).problem(using: &random)
      let before = placeStably(problem)
      for pair in before.held where pair >= 0 {
        problem.floors[Int(problem.lists.pairs[pair].partner)] += 1
      }
      #expect(fill(&problem).held == before.held && problem.called.isEmpty, "seed \(seed)")
    }
  }
}
