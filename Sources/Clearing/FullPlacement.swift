internal import LabourMarket
internal import NightInputs
internal import PlacementEngine
internal import Policies
internal import Ranking
internal import Refusals

/// A night's market with every list as long as it has to be, and the outcomes on it.
///
/// Whoever is called to fill a floor has a locked seat there; see `FloorCalls`.
struct FullPlacement {
  let market: DistrictMarket
  let stable: StableOutcome
  /// Where the policy asks for it, best among all eligible pairs; else among listed ones, for the
  /// price of stability.
  private(set) var most: MostOutcome?
  /// What reserves do under *stable*, on all eligible pairs; nil where there are none.
  private(set) var reserveEffect: ReserveEffect?
  /// What everybody would hold without reserves, by opening, or -1.
  private(set) var withoutReserves: [Int32]?

  /// - Parameter isPriced: Whether to find what stability costs and what reserves do, which takes
  ///   half of the time.
  /// - Throws: A policy that means nothing, or asks for what cannot be.
  init(
    _ inputs: NightInputs, _ problem: RankingProblem, _ lists: RankedLists, isPriced: Bool,
    threads: Int
  ) async throws(NightError) {
    let policy = inputs.policy.placement
    do throws(PlacementError) {
      var full = FullMarket(
        try DistrictMarket(district: inputs.district, policy: policy, lists: lists), problem)
      let isExact = policy.objective == .most
      let floors = try await FloorStage(
        full.problem, problem, isListing: isExact, threads: threads)
      var outcome = await full.lengthen(threads: threads)
      if isExact {
        floors.list(in: &full)
      } else {
        outcome = await floors.fill(&full, after: outcome)
      }
      if isExact || isPriced {
        (outcome, most) = await full.placeMost(after: outcome, isExact: isExact, threads: threads)
      }
      (market, stable) = (full.market, outcome)
      if isPriced, let open = await full.withoutReserves(threads: threads) {
        reserveEffect = ReserveEffect(outcome, full.problem, without: open.outcome, open.problem)
        withoutReserves = open.problem.openings(held: open.outcome.held)
      }
    } catch { throw .policy(error.sentence(in: inputs.district, inputs.document)) }
  }
}

extension FullMarket {
  /// Places once more without reserves; nil where there are none.
  fileprivate func withoutReserves(
    threads: Int
  ) async -> (outcome: StableOutcome, problem: PlacementProblem)? {
    guard !problem.reserves.elements.isEmpty else { return nil }
    var open = self
    let without = await open.lengthenWithoutReserves(threads: threads)
    return (without, open.problem)
  }
}

extension PlacementProblem {
  /// For each seeker the opening of her pair, or of the seat that she keeps, or -1.
  ///
  /// - Parameter held: For each seeker the position of her pair, or -1.
  func openings(held: [Int]) -> [Int32] {
    var openings = held.map { $0 < 0 ? -1 : lists.pairs[$0].partner }
    for seat in locked { openings[Int(seat.seeker)] = seat.opening }
    return openings
  }
}
