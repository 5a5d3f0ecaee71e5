internal import LabourMarket
internal import PlacementEngine
internal import Ranking

/// A night's market with every list as long as it has to be, and the outcomes on it.
///
/// Whoever is called to fill a floor has a locked seat there; see `FloorCalls`.
struct FullPlacement {
  let market: DistrictMarket
  let stable: StableOutcome
  /// Only where the policy asks for it; then it is best among all eligible pairs.
  private(set) var most: MostOutcome?
  /// What reserves do under *stable*, on all eligible pairs; nil where there are none.
  private(set) var reserveEffect: ReserveEffect?

  /// - Throws: A policy that means nothing, or asks for what cannot be.
  init(
    _ start: NightStart, _ problem: RankingProblem, _ lists: RankedLists, threads: Int
  ) async throws(NightError) {
    let policy = start.policy.placement
    do throws(PlacementError) {
      var full = FullMarket(
        try DistrictMarket(district: start.district, policy: policy, lists: lists), problem)
      let floors = try await FloorStage(full.problem, problem, threads: threads)
      var outcome = await full.lengthen(threads: threads)
      if policy.objective == .most {
        floors.list(in: &full)
        (outcome, most) = await full.placeMost(after: outcome, threads: threads)
      } else {
        outcome = await floors.fill(&full, after: outcome)
      }
      (market, stable) = (full.market, outcome)
      reserveEffect = await full.reserveEffect(on: outcome, threads: threads)
    } catch { throw .policy(sentence(of: error, in: start.district, policy: policy)) }
  }
}

extension FullMarket {
  /// Places once more without reserves, and compares.
  fileprivate func reserveEffect(
    on outcome: StableOutcome, threads: Int
  ) async -> ReserveEffect? {
    guard !problem.reserves.elements.isEmpty else { return nil }
    var open = self
    let without = await open.lengthenWithoutReserves(threads: threads)
    return ReserveEffect(outcome, problem, without: without, open.problem)
  }
}
