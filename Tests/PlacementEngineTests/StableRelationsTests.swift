import LabourMarket
import MarketSupport
import PlacementEngine
import TestSupport
import Testing

/// What must hold between a market and one that differs from it in a known way.
@Suite struct StableRelationsTests {
  static let seeds = UInt64(1)...60

  static func market(_ random: inout SeededGenerator, reserves: Bool = true) -> PlacementProblem {
    var shape = RandomMarket(traits: reserves ? 1...3 : 0...0, emergency: false)
    (shape.seekers, shape.openings, shape.longestList) = (10...40, 3...9, 6)
    let mode = PlacementPolicy.ReserveMode.allCases.randomElement(using: &random)!
    return shape.problem(mode: mode, using: &random)
  }

  /// For each seeker how far down her list she ends; her list's length where she gets nothing.
  static func ranks(_ problem: PlacementProblem, _ held: [Int]) -> [Int] {
    problem.lists.indices.map { seeker in
      held[seeker] < 0 ? problem.lists[seeker].count : held[seeker] - problem.lists.starts[seeker]
    }
  }

  static func places(_ problem: PlacementProblem) -> [Int32?] {
    placeStably(problem).held.map { $0 < 0 ? nil : problem.lists.pairs[$0].partner }
  }

  @Test("one more seat hurts nobody", arguments: seeds)
  func addSeat(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var problem = Self.market(&random)
    let before = Self.ranks(problem, placeStably(problem).held)
    problem.seats[problem.seats.indices.randomElement(using: &random)!] += 1
    let after = Self.ranks(problem, placeStably(problem).held)
    #expect(zip(after, before).allSatisfy { $0 <= $1 }, "seed \(seed)")
  }

  @Test("somebody who leaves hurts nobody else", arguments: seeds)
  func removeSeeker(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var problem = Self.market(&random)
    let before = Self.ranks(problem, placeStably(problem).held)
    let leaver = problem.lists.indices.randomElement(using: &random)!
    problem.setList([], of: leaver)
    let after = Self.ranks(problem, placeStably(problem).held)
    for seeker in problem.lists.indices where seeker != leaver {
      #expect(after[seeker] <= before[seeker], "seed \(seed)")
    }
  }

  @Test("more points at one opening don't hurt the one who gets them", arguments: seeds)
  func improvement(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var problem = Self.market(&random)
    guard let pair = problem.lists.pairs.indices.randomElement(using: &random) else { return }
    let seeker = problem.lists.starts.lastIndex { $0 <= pair }!
    let before = Self.ranks(problem, placeStably(problem).held)[seeker]
    var pairs = problem.lists.pairs
    pairs[pair].fit = Points(pairs[pair].fit.value + 2)
    problem.lists = RankedLists(starts: problem.lists.starts, pairs: pairs)
    let after = Self.ranks(problem, placeStably(problem).held)[seeker]
    #expect(after <= before, "seed \(seed)")
  }

  @Test("nobody gains by another order of wishes, or by hiding some", arguments: seeds)
  func misreport(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let problem = Self.market(&random)
    let held = placeStably(problem).held
    for seeker in problem.lists.indices {
      let list = Array(problem.lists[seeker])
      var lying = problem
      lying.setList(
        Array(list.shuffled(using: &random).prefix(Int.random(in: 0...6, using: &random))),
        of: seeker)
      guard let won = Self.places(lying)[seeker] else { continue }
      let rank = list.firstIndex { $0.partner == won }!
      #expect(Self.ranks(problem, held)[seeker] <= rank, "seed \(seed), seeker \(seeker)")
    }
  }

  @Test("only the order of fits counts, not their size", arguments: seeds)
  func monotone(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var problem = Self.market(&random)
    let before = placeStably(problem).held
    let pairs = problem.lists.pairs.map { pair in
      RankedPair(
        partner: pair.partner, fit: Points(pair.fit.value * pair.fit.value * 500 + 7),
        appeal: pair.appeal)
    }
    problem.lists = RankedLists(starts: problem.lists.starts, pairs: pairs)
    #expect(placeStably(problem).held == before, "seed \(seed)")
  }

  @Test("the emergency reserve changes nothing for normal seekers", arguments: seeds)
  func emergency(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var shape = RandomMarket()
    (shape.seekers, shape.openings, shape.longestList) = (10...40, 3...9, 6)
    var problem = shape.problem(using: &random)
    let with = Self.places(problem)
    let normal = problem.tiers.indices.filter { problem.tiers[$0] == 0 }
    for seeker in problem.tiers.indices where problem.tiers[seeker] == 9 {
      problem.setList([], of: seeker)
    }
    let without = Self.places(problem)
    for seeker in normal { #expect(with[seeker] == without[seeker], "seed \(seed)") }
  }

  @Test("what was found, kept from the night before, is found again", arguments: seeds)
  func idempotent(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var problem = Self.market(&random)
    let before = placeStably(problem).held
    for (seeker, pair) in before.enumerated() where pair >= 0 && Bool.random(using: &random) {
      problem.locked.append(
        LockedSeat(seeker: Int32(seeker), opening: problem.lists.pairs[pair].partner))
    }
    let after = placeStably(problem).held
    for seat in problem.locked {
      #expect(after[Int(seat.seeker)] == before[Int(seat.seeker)], "seed \(seed)")
    }
  }

  @Test("a night that starts from its own outcome ends there", arguments: seeds)
  func resumed(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var problem = Self.market(&random)
    let before = placeStably(problem).held
    for (seeker, pair) in before.enumerated() where pair >= 0 {
      problem.locked.append(
        LockedSeat(seeker: Int32(seeker), opening: problem.lists.pairs[pair].partner))
    }
    #expect(placeStably(problem).held == before, "seed \(seed)")
    var plain = Self.market(&random, reserves: false)
    let held = placeStably(plain).held
    for (seeker, pair) in held.enumerated() where pair >= 0 && Bool.random(using: &random) {
      plain.locked.append(
        LockedSeat(seeker: Int32(seeker), opening: plain.lists.pairs[pair].partner))
    }
    #expect(placeStably(plain).held == held, "seed \(seed)")
  }
}

extension PlacementProblem {
  mutating func setList(_ list: [RankedPair], of seeker: Int) {
    var rest = RankedLists()
    for other in lists.indices { rest.append(other == seeker ? list[...] : lists[other]) }
    lists = rest
  }
}
