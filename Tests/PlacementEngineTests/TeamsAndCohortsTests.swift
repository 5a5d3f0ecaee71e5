import Clearing
import LabourMarket
import MarketSupport
import PlacementAudit
import PlacementEngine
import TestSupport
import Testing

@Suite struct TeamsAndCohortsTests {
  /// Openings in pairs of one enterprise, some people in teams, some in classes with a minimum.
  private func market(_ random: inout SeededGenerator) -> PlacementProblem {
    var shape = RandomMarket(traits: 0...2, emergency: Bool.random(using: &random))
    (shape.seekers, shape.openings, shape.longestList) = (16...40, 4...9, 7)
    var problem = shape.problem(using: &random)
    problem.enterprises = problem.seats.indices.map { Int32($0 / 2) }
    problem.minimumBatches = [2, 3, 4]
    let people = problem.lists.indices.shuffled(using: &random).map { Int32($0) }
    problem.teams = [Array(people[0..<2]).sorted(), Array(people[2..<5]).sorted()]
    for person in people[5..<14] {
      problem.cohorts[Int(person)] = Int32(Int.random(in: 0..<3, using: &random))
    }
    return problem
  }

  @Test("a team sits together, or is named as split; a batch is as large as it must be")
  func kept() {
    for seed in UInt64(1)...300 {
      var random = SeededGenerator(seed: seed)
      let problem = market(&random)
      let outcome = placeStably(problem)
      func enterprise(_ seeker: Int) -> Int32? {
        let pair = outcome.held[seeker]
        return pair < 0 ? nil : problem.enterprises[Int(problem.lists.pairs[pair].partner)]
      }
      for (position, team) in problem.teams.enumerated()
      where !outcome.splitTeams.contains(position) {
        let places = Set(team.map { enterprise(Int($0)) })
        #expect(places.count == 1 && places.first! != nil, "seed \(seed)")
      }
      var batches: [[Int32]: Int] = [:]
      for seeker in problem.lists.indices where problem.cohorts[seeker] >= 0 {
        guard let place = enterprise(seeker) else { continue }
        batches[[problem.cohorts[seeker], place], default: 0] += 1
      }
      for (batch, count) in batches {
        #expect(count >= problem.minimumBatches[Int(batch[0])], "seed \(seed)")
      }
      for withdrawal in outcome.withdrawals {
        #expect(batches[[withdrawal.cohort, withdrawal.enterprise]] == nil, "seed \(seed)")
        #expect(withdrawal.placed < withdrawal.minimum, "seed \(seed)")
      }
    }
  }

  @Test("but for what teams and batches gave up, nobody has reason to complain")
  func stable() {
    for seed in UInt64(1)...300 {
      var random = SeededGenerator(seed: seed)
      let problem = market(&random)
      let outcome = placeStably(problem)
      let claim = PlacementClaim(problem, held: outcome.held, isBarred: outcome.bars)
      #expect(audit(claim).isEmpty, "seed \(seed)")
    }
  }

  @Test("without teams and minimum batches the rounds change nothing")
  func idle() {
    for seed in UInt64(1)...100 {
      var random = SeededGenerator(seed: seed)
      var problem = market(&random)
      problem.teams = []
      problem.minimumBatches = [1, 1, 1]
      let with = placeStably(problem).held
      problem.cohorts = problem.cohorts.map { _ in -1 }
      #expect(placeStably(problem).held == with, "seed \(seed)")
    }
  }

  /// People who all want the openings of one row, and fit as their own number says.
  private func worked(_ wishes: [[Int32]], seats: [Int32]) -> PlacementProblem {
    var lists = RankedLists()
    for (person, row) in wishes.enumerated() {
      lists.append(
        row.map {
          RankedPair(partner: $0, fit: Points(Int32(100 - person)), appeal: Points(0))
        })
    }
    return PlacementProblem(lists: lists, seats: seats)
  }

  @Test("a team goes where its members together like it best, to one opening before one enterprise")
  func bestPlace() {
    var problem = worked([[0, 1, 2], [1, 2, 0]], seats: [2, 2, 2])
    problem.teams = [[0, 1]]
    let held = placeStably(problem).held
    #expect(held.map { problem.lists.pairs[$0].partner } == [1, 1])
    var apart = worked([[0, 2], [1, 2]], seats: [1, 1, 2])
    (apart.teams, apart.enterprises) = ([[0, 1]], [7, 7, 8])
    #expect(placeStably(apart).held.map { apart.lists.pairs[$0].partner } == [2, 2])
    apart.seats[2] = 1
    #expect(placeStably(apart).held.map { apart.lists.pairs[$0].partner } == [0, 1])
  }

  @Test("of batches below their minimum the one furthest below is withdrawn first")
  func furthestBelow() {
    // Class 0 has 1 of 4, class 1 has 2 of 3; with the seat of the former the latter is complete.
    var problem = worked([[0, 1], [0], [0], [0]], seats: [3, 1])
    problem.cohorts = [0, 1, 1, 1]
    problem.minimumBatches = [4, 3]
    let outcome = placeStably(problem)
    #expect(outcome.withdrawals.map(\.cohort) == [0, 0])
    #expect(outcome.held.map { $0 >= 0 } == [false, true, true, true])
  }
}
