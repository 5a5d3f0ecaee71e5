import LabourMarket
import MarketSupport
import PlacementEngine
import TestSupport
import Testing

/// Reserved seats whose traits overlap, against every set of people.
@Suite struct OverlappingTraitsTests {
  /// One opening whose seats are all reserved, and people in the order of their keys.
  private func opening(_ random: inout SeededGenerator) -> PlacementProblem {
    let kinds = Int32(Int.random(in: 2...4, using: &random))
    let reserves = (0..<kinds).map {
      TraitSeats(trait: $0, seats: Int32.random(in: 0...2, using: &random))
    }
    let people = Int.random(in: 3...9, using: &random)
    var lists = RankedLists()
    for person in 0..<people {
      lists.append([RankedPair(partner: 0, fit: Points(Int32(99 - person)), appeal: Points(0))])
    }
    var problem = PlacementProblem(
      lists: lists, seats: [reserves.reduce(0) { $0 + $1.seats }])
    problem.mode = .hardReserve
    problem.reserves = GroupedRows([reserves])
    problem.traits = GroupedRows(
      (0..<people).map { _ in (0..<kinds).filter { _ in Bool.random(using: &random) } })
    return problem
  }

  /// Whether each of `people` can have a seat of a trait of hers: tries every seat for everybody.
  private func fits(_ people: ArraySlice<Int>, _ free: [TraitSeats], _ problem: PlacementProblem)
    -> Bool
  {
    guard let first = people.first else { return true }
    return free.indices.contains { reserve in
      guard free[reserve].seats > 0, problem.traits[first].contains(free[reserve].trait) else {
        return false
      }
      var rest = free
      rest[reserve].seats -= 1
      return fits(people.dropFirst(), rest, problem)
    }
  }

  @Test("of all sets that can be seated, the one seated is person for person the best")
  func exhaustive() {
    for seed in UInt64(1)...2000 {
      var random = SeededGenerator(seed: seed)
      let problem = opening(&random)
      let people = problem.lists.indices
      let sets = (0..<1 << people.count).map { bits in people.filter { bits >> $0 & 1 == 1 } }
        .filter { fits($0[...], Array(problem.reserves[0]), problem) }
      let held = placeStably(problem).held
      let seated = people.filter { held[$0] >= 0 }
      #expect(sets.contains(seated), "seed \(seed)")
      for set in sets {
        let isBetter =
          set.count <= seated.count && zip(seated, set).allSatisfy { $0 <= $1 }
        #expect(isBetter, "seed \(seed): \(set) beside \(seated)")
      }
    }
  }

  @Test("nobody with a trait is out while somebody without it has its unused seat")
  func guarantee() {
    for seed in UInt64(1)...500 {
      var random = SeededGenerator(seed: seed)
      var shape = RandomMarket(traits: 1...1, emergency: false)
      (shape.seekers, shape.openings, shape.longestList) = (8...20, 2...4, 4)
      let problem = shape.problem(using: &random)
      let held = placeStably(problem).held
      for (opening, row) in problem.reserves.indices.map({ ($0, problem.reserves[$0]) }) {
        let holders = held.indices.filter {
          held[$0] >= 0 && Int(problem.lists.pairs[held[$0]].partner) == opening
        }
        let entitled = holders.count { !problem.traits[$0].isEmpty }
        guard entitled < row.first?.seats ?? 0 else { continue }
        for seeker in problem.lists.indices where !problem.traits[seeker].isEmpty {
          let wish = problem.lists[seeker].firstIndex { Int($0.partner) == opening }
          guard let wish, !holders.contains(seeker) else { continue }
          #expect(held[seeker] >= 0 && held[seeker] < wish, "seed \(seed)")
        }
      }
    }
  }
}
