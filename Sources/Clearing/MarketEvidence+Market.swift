internal import LabourMarket
internal import NightEvidence
internal import PlacementAudit
internal import PlacementEngine

extension MarketEvidence {
  /// What decided who got a seat.
  init(
    _ market: DistrictMarket, _ outcome: StableOutcome, _ objective: PlacementPolicy.Objective
  ) {
    let problem = market.problem
    var kept: [Int32: Int32] = [:]
    for seat in problem.locked where !problem.called.contains(seat.seeker) {
      kept[seat.seeker] = kept[seat.seeker] ?? seat.opening
    }
    self.init(
      objective: objective, mode: problem.mode,
      seekers: problem.lists.indices.map { seeker in
        Seeker(
          tier: problem.tiers[seeker], registered: problem.registered[seeker],
          traits: Array(problem.traits[seeker]), isAsking: !problem.lists[seeker].isEmpty,
          kept: kept[Int32(seeker)], isCalled: problem.called.contains(Int32(seeker)))
      },
      openings: problem.seats.indices.map { opening in
        Opening(
          seats: problem.seats[opening], floor: problem.floors[opening],
          reserves: Self.shares(problem.reserves[opening]),
          caps: Self.shares(problem.caps[opening]),
          acceptsEmergency: problem.acceptsEmergency[opening])
      },
      traits: market.traits, separations: Separations(problem, outcome))
  }

  private static func shares(_ row: ArraySlice<TraitSeats>) -> [PlacementClaim.Share] {
    row.map { PlacementClaim.Share(trait: $0.trait, seats: $0.seats) }
  }
}

extension Separations {
  fileprivate init(_ problem: PlacementProblem, _ outcome: StableOutcome) {
    self.init(
      cohorts: problem.cohorts, minimumBatches: problem.minimumBatches,
      enterprises: problem.enterprises,
      withdrawn: Set(
        outcome.withdrawals.map { Pair(group: $0.cohort, place: $0.enterprise) }),
      teamOpening: problem.lists.indices.map { outcome.teamOpening(of: $0) ?? -1 },
      teamEnterprise: problem.lists.indices.map { outcome.teamEnterprise(of: $0) ?? -1 })
  }
}
