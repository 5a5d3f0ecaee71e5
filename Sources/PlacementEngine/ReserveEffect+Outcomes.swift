public import LabourMarket

extension ReserveEffect {
  /// Compares a stable outcome with that of the same market without reserves.
  ///
  /// - Parameters:
  ///   - problem: The market that `outcome` is of.
  ///   - open: The market without reserves, whose lists may be longer, that `without` is of.
  public init(
    _ outcome: StableOutcome, _ problem: PlacementProblem, without: StableOutcome,
    _ open: PlacementProblem
  ) {
    self.init()
    let kept = Set(problem.keptOffList(outcome.held).map { Int($0.seeker) })
    for seeker in problem.lists.indices {
      let (own, other) = (outcome.held[seeker], without.held[seeker])
      let hasTrait = !problem.traits[seeker].isEmpty
      let isKept = kept.contains(seeker)
      placed += own >= 0 || isKept ? 1 : 0
      placedWithout += other >= 0 || isKept ? 1 : 0
      if hasTrait {
        entitled += own >= 0 || isKept ? 1 : 0
        entitledWithout += other >= 0 || isKept ? 1 : 0
      } else if other >= 0, own < 0 {
        othersLost += 1
      }
      guard own >= 0, other >= 0 else { continue }
      let (pair, otherPair) = (problem.lists.pairs[own], open.lists.pairs[other])
      if hasTrait, pair.comesBefore(otherPair) { entitledMovedUp += 1 }
      if !hasTrait, otherPair.comesBefore(pair) { othersMovedDown += 1 }
    }
  }
}
