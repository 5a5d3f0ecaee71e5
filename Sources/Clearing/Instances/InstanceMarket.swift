internal import LabourMarket
internal import PlacementAudit
internal import PlacementEngine

/// A market from a file as the engine takes it.
struct InstanceMarket {
  let instance: PlacementInstance
  private let problem: PlacementProblem
  private let worth: [Int32]

  /// A pair enters where both sides name each other.
  ///
  /// Rankings become `fit`: the better the place,
  /// the more. Without weights each pair is worth 1; costs are turned round.
  init(_ instance: PlacementInstance) {
    self.instance = instance
    let ceiling = instance.worth?.joined().max() ?? 0
    var lists = RankedLists()
    var worth: [Int32] = []
    let ranks = instance.rankings.map { $0.map(Self.ranks) }
    for (seeker, wishes) in instance.wishes.enumerated() {
      var list: [RankedPair] = []
      for (position, opening) in wishes.enumerated() {
        guard let fit = ranks.map({ $0[opening][seeker] }) ?? 0 else { continue }
        list.append(RankedPair(partner: Int32(opening), fit: Points(fit), appeal: Points(0)))
        let own = instance.worth?[seeker][position] ?? 1
        worth.append(Int32(instance.isCost ? ceiling - own : own))
      }
      lists.append(list)
    }
    problem = PlacementProblem(
      lists: lists, seats: Self.seats(instance.seats, wanted: lists.pairs.map(\.partner)))
    self.worth = worth
  }

  /// No opening needs more seats than one for each who would come, and one that stays free.
  private static func seats(_ seats: [Int], wanted: [Int32]) -> [Int32] {
    var people = seats.map { _ in 1 }
    for opening in wanted { people[Int(opening)] += 1 }
    return zip(seats, people).map { Int32(min($0, $1)) }
  }

  private static func ranks(_ list: [Int]) -> [Int: Int32] {
    var ranks: [Int: Int32] = [:]
    for (place, seeker) in list.enumerated() { ranks[seeker] = Int32(list.count - place) }
    return ranks
  }

  /// - Throws: That the market is too large for the solvers.
  func checkSize() throws(PlacementError) { try problem.size.check() }

  func place(_ objective: PlacementPolicy.Objective) -> InstancePlacement {
    switch objective {
    case .stable: stable()
    case .most: most()
    case .hybrid: hybrid()
    }
  }

  private func stable() -> InstancePlacement {
    let held = placeStably(problem).held
    let other = placeForOpenings(problem)
    var answer = describe(held, .stable)
    answer.certificate.violations = audit(PlacementClaim(problem, held: held)).count
    (answer.seekerOptimal, answer.openingOptimal) = (openings(held), openings(other))
    answer.unique = held == other
    return answer
  }

  private func most() -> InstancePlacement {
    let market = WeightedMarket(
      starts: problem.lists.starts,
      pairs: zip(problem.lists.pairs, worth).map { pair, worth in
        WeightedPair(opening: pair.partner, worth: worth)
      },
      seats: problem.seats)
    let proven = assign(market, goal: .placedThenPoints)
    let proof = AssignmentAudit(market, proven)
    var answer = describe(proven.held, .most)
    answer.certificate = InstancePlacement.Certificate(
      primal: proof.primal, dual: proof.dual, bonus: Int(proven.bonus), prices: proven.prices)
    return answer
  }

  private func hybrid() -> InstancePlacement {
    let start = placeStably(problem)
    let held = placeHybrid(problem, from: start).held
    var answer = describe(held, .hybrid)
    answer.envious = envious(PlacementClaim(problem, held: held))
    answer.certificate.violations = zip(start.held, held).count { $0 >= 0 && $1 < 0 }
    return answer
  }

  private func describe(
    _ held: [Int], _ objective: PlacementPolicy.Objective
  ) -> InstancePlacement {
    var answer = InstancePlacement(
      objective: objective.rawValue, assignment: openings(held), certificate: .init(),
      seekers: instance.seekerNames, openings: instance.openingNames)
    answer.placed = held.count { $0 >= 0 }
    answer.unplaced = held.count - answer.placed
    answer.freeSeats = instance.seats.reduce(0, +) - answer.placed
    let points = held.reduce(0) { $0 + ($1 < 0 ? 0 : Int(worth[$1])) }
    if instance.isCost {
      answer.cost = answer.placed * (instance.worth?.joined().max() ?? 0) - points
    } else {
      answer.points = points
    }
    return answer
  }

  private func openings(_ held: [Int]) -> [Int] {
    held.map { $0 < 0 ? -1 : Int(problem.lists.pairs[$0].partner) }
  }
}
