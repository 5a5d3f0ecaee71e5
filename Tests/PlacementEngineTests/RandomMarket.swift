import LabourMarket
import PlacementEngine
import TestSupport

/// Small markets with few distinct values, so that ties, full openings and overlaps are common.
struct RandomMarket {
  var seekers = 1...5
  var openings = 1...3
  var traits = 0...2
  var longestList = 3
  var emergency = true
  var caps = false

  func problem(
    mode: PlacementPolicy.ReserveMode = .minimumGuarantee, using random: inout SeededGenerator
  ) -> PlacementProblem {
    let people = Int.random(in: seekers, using: &random)
    let jobs = Int.random(in: openings, using: &random)
    let kinds = Int32(Int.random(in: traits, using: &random))
    var lists = RankedLists()
    for _ in 0..<people {
      let wanted = (0..<jobs).shuffled(using: &random)
        .prefix(Int.random(in: 0...longestList, using: &random))
      lists.append(
        wanted.map { opening in
          RankedPair(
            partner: Int32(opening), fit: Points(Int32.random(in: 1...4, using: &random)),
            appeal: Points(0))
        })
    }
    let seats = (0..<jobs).map { _ in Int32.random(in: 0...3, using: &random) }
    var problem = PlacementProblem(lists: lists, seats: seats)
    problem.mode = mode
    problem.registered = (0..<people).map { _ in Int32.random(in: 0...2, using: &random) }
    problem.tiers = (0..<people).map { _ in
      emergency && Int.random(in: 0..<4, using: &random) == 0 ? 9 : 0
    }
    problem.acceptsEmergency = (0..<jobs).map { _ in Bool.random(using: &random) }
    problem.traits = GroupedRows(
      (0..<people).map { person in
        let limit = caps ? 1 : 2
        let own = (0..<kinds).filter { _ in Bool.random(using: &random) }.prefix(limit)
        return problem.tiers[person] == 9 ? [] : Array(own)
      })
    problem.reserves = GroupedRows(seats.map { shares(kinds, of: $0, &random) })
    if caps {
      problem.caps = GroupedRows(
        seats.map { _ in
          (0..<kinds).filter { _ in Bool.random(using: &random) }
            .map { TraitSeats(trait: $0, seats: Int32.random(in: 0...2, using: &random)) }
        })
    }
    return problem
  }

  private func shares(
    _ kinds: Int32, of seats: Int32, _ random: inout SeededGenerator
  ) -> [TraitSeats] {
    var left = seats
    return (0..<kinds).map { trait in
      let share = Int32.random(in: 0...left, using: &random)
      left -= share
      return TraitSeats(trait: trait, seats: share)
    }
  }
}

extension PlacementProblem {
  /// What a checker would read of an assignment: for each seeker a position in `pairs`, or -1.
  func claim(held: [Int]) -> PlacementClaim {
    let people = lists.indices.map { seeker in
      let list = lists.starts[seeker]..<lists.starts[seeker + 1]
      let better = held[seeker] < 0 ? list : list.lowerBound..<held[seeker]
      return PlacementClaim.Seeker(
        tier: tiers[seeker], registered: registered[seeker], traits: Array(traits[seeker]),
        held: held[seeker] < 0 ? nil : pair(held[seeker]), wishes: better.map(pair))
    }
    let jobs = seats.indices.map { opening in
      PlacementClaim.Opening(
        seats: seats[opening],
        reserves: reserves[opening].map { PlacementClaim.Share(trait: $0.trait, seats: $0.seats) },
        caps: caps[opening].map { PlacementClaim.Share(trait: $0.trait, seats: $0.seats) },
        acceptsEmergency: acceptsEmergency[opening])
    }
    return PlacementClaim(mode: mode, seekers: people, openings: jobs)
  }

  private func pair(_ position: Int) -> PlacementClaim.Pair {
    let pair = lists.pairs[position]
    return PlacementClaim.Pair(opening: pair.partner, fit: pair.fit.value)
  }

  /// Every way to give each seeker one opening of her list or none.
  func allAssignments() -> [[Int]] {
    var all: [[Int]] = [[]]
    for seeker in lists.indices {
      let choices = [-1] + Array(lists.starts[seeker]..<lists.starts[seeker + 1])
      all = all.flatMap { start in choices.map { start + [$0] } }
    }
    return all
  }
}
