public import LabourMarket

/// What *most* or *hybrid* found, by positions.
public struct MostOutcome: Sendable {
  /// For each seeker the position of her pair in the lists' `pairs`, or -1.
  public internal(set) var held: [Int]
  /// For each seeker by which right she sits; nil for those without a seat.
  public internal(set) var seats: [SeatKind?]
  /// All that a checker needs to see that no other outcome has more; nil where none is claimed.
  public internal(set) var certificate: MostCertificate?
  /// The same for the emergency reserve on the seats that the others left.
  public internal(set) var emergency: MostCertificate?
  /// For each opening what a seat is worth: the price of one more open seat is what it would add.
  public internal(set) var prices: [Int64] = []
  /// Of the prices: what counts for the number of people rather than for their points.
  public internal(set) var bonus: Int64 = 0
}

/// Meets floors as far as can be, then places as many as can be, and among those ways has the most
/// points.
///
/// Filling one more seat of a floor never costs a place: what can be filled at all can be filled by
/// a largest placement too. So both count the same.
///
/// Normal seekers come first; the emergency reserve is then placed in the same way on what they
/// left. Locked seats, teams and classes with a minimum batch keep what `stable` gave them.
///
/// - Parameter near: The outcome on shorter lists, from which the new one may not be far.
public func placeMost(
  _ problem: PlacementProblem, after stable: StableOutcome, goal: AssignmentGoal, mix: Mix,
  near: MostOutcome? = nil
) -> MostOutcome {
  func solve(_ groups: SeatGroups, near: MostCertificate?) -> ProvenAssignment {
    guard let near else { return assign(groups.market, goal: goal) }
    return assign(groups.market, goal: goal, near: near.assignment, of: near.market)
  }
  var giving = SeatGiving(problem, stable)
  let weigh = { (pair: RankedPair) in mix.points(fit: pair.fit, appeal: pair.appeal).value }
  let normal = giving.groups(for: .normal, worth: weigh)
  let proven = solve(normal, near: near?.certificate)
  giving.take(proven.held, of: normal)
  let emergency = giving.groups(for: .emergency, worth: weigh)
  let provenEmergency = solve(emergency, near: near?.emergency)
  giving.take(provenEmergency.held, of: emergency)
  var outcome = giving.outcome
  outcome.prices = Array(proven.prices.prefix(problem.seats.count))
  outcome.bonus = proven.bonus
  outcome.certificate = MostCertificate(normal, proven)
  outcome.emergency = MostCertificate(emergency, provenEmergency)
  return outcome
}

/// Starts from `stable` and brings in as many more as can be: everyone placed stays placed, though
/// some of them move.
///
/// No opening loses people by that, so floors that are met stay met.
public func placeHybrid(_ problem: PlacementProblem, from stable: StableOutcome) -> MostOutcome {
  var open = problem
  open.floors = problem.seats.map { _ in 0 }
  if problem.mode != .hardReserve { open.reserves = GroupedRows(empty: problem.seats.count) }
  var giving = SeatGiving(open, stable)
  for tier in [SeatGiving.Tier.normal, .emergency] {
    let groups = giving.groups(for: tier) { _ in 1 }
    var augmentation = Augmentation(groups.market, held: giving.start(in: groups))
    augmentation.run()
    giving.take(augmentation.table.held, of: groups)
  }
  if problem.mode != .hardReserve { giving.seatByRight(in: problem) }
  return giving.outcome
}
