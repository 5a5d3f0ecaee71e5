internal import LabourMarket
internal import PlacementEngine
internal import Ranking

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

  /// - Parameter isPriced: Whether to find what stability costs and what reserves do, which takes
  ///   half of the time.
  /// - Throws: A policy that means nothing, or asks for what cannot be.
  init(
    _ start: NightStart, _ problem: RankingProblem, _ lists: RankedLists, isPriced: Bool,
    threads: Int
  ) async throws(NightError) {
    let policy = start.policy.placement
    do throws(PlacementError) {
      var full = FullMarket(
        try DistrictMarket(district: start.district, policy: policy, lists: lists), problem)
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
      if isPriced { reserveEffect = await full.reserveEffect(on: outcome, threads: threads) }
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
