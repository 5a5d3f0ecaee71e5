public import LabourMarket
public import PlacementEngine
public import TestSupport

/// Small markets with few distinct values, so that ties, full openings and overlaps are common.
public struct RandomMarket {
  public var seekers: ClosedRange<Int>
  public var openings: ClosedRange<Int>
  public var traits: ClosedRange<Int>
  public var longestList: Int
  public var emergency: Bool
  public var caps: Bool
  /// Whether some people are registered at no centre, and whether some keep a seat.
  public var late: Bool
  public var kept: Bool

  public init(
    seekers: ClosedRange<Int> = 1...5, openings: ClosedRange<Int> = 1...3,
    traits: ClosedRange<Int> = 0...2, longestList: Int = 3, emergency: Bool = true,
    caps: Bool = false, late: Bool = false, kept: Bool = false
  ) {
    (self.seekers, self.openings, self.traits) = (seekers, openings, traits)
    (self.longestList, self.emergency, self.caps) = (longestList, emergency, caps)
    (self.late, self.kept) = (late, kept)
  }

  public func problem(
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
    if late {
      for person in 0..<people where problem.tiers[person] == 0 {
        problem.tiers[person] = UInt8.random(in: 0...1, using: &random)
      }
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
    if kept { problem.locked = keptSeats(people, of: seats, &random) }
    return problem
  }

  /// Seats of a third of the people, on their lists or not.
  private func keptSeats(
    _ people: Int, of seats: [Int32], _ random: inout SeededGenerator
  ) -> [LockedSeat] {
    var free = seats
    return (0..<people).filter { $0 % 3 == 1 }.compactMap { person in
      let opening = Int.random(in: seats.indices, using: &random)
      guard free[opening] > 0 else { return nil }
      free[opening] -= 1
      return LockedSeat(seeker: Int32(person), opening: Int32(opening))
    }
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
  /// Every way to give each seeker one opening of her list or none; who keeps a seat has that one.
  public func allAssignments() -> [[Int]] {
    var all: [[Int]] = [[]]
    let kept = Dictionary(locked.map { ($0.seeker, $0.opening) }) { first, _ in first }
    for seeker in lists.indices {
      let list = lists.starts[seeker]..<lists.starts[seeker + 1]
      var choices = [-1] + Array(list)
      if let opening = kept[Int32(seeker)] {
        choices = [list.first { lists.pairs[$0].partner == opening } ?? -1]
      }
      all = all.flatMap { start in choices.map { start + [$0] } }
    }
    return all
  }
}
