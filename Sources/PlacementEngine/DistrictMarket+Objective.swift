public import LabourMarket

extension DistrictMarket {
  /// Places the district as the policy says.
  ///
  /// - Parameters:
  ///   - stable: What *hybrid* starts from, and others keep in part, whatever the objective.
  ///   - most: Under *most*, best among all eligible pairs; else it isn't looked at.
  /// - Precondition: Under *most* there is one.
  public func place(
    after stable: StableOutcome, most: MostOutcome?, facts: MarketFacts
  ) -> Placement {
    var placement: Placement
    var held = stable.held
    switch policy.objective {
    case .stable: placement = self.placement(stable, facts: facts)
    case .most:
      held = most!.held
      placement = self.placement(most!, facts: facts, objective: .most, stable: stable)
    case .hybrid:
      let hybrid = placeHybrid(problem, from: stable)
      held = hybrid.held
      placement = self.placement(hybrid, facts: facts, objective: .hybrid, stable: stable)
    }
    placement.floorEffect = FloorEffect(problem, held: held)
    return placement
  }

  /// How many an outcome places, and the points that they have together.
  ///
  /// - Parameter held: For each seeker the position of her pair, or -1.
  public func side(of held: [Int], mix: Mix) -> PriceOfStability.Side {
    var side = PriceOfStability.Side()
    for (seeker, position) in held.enumerated() where position >= 0 {
      let pair = problem.lists.pairs[position]
      side.placed += 1
      side.emergency += problem.tiers[seeker] == PlacementProblem.emergencyTier ? 1 : 0
      side.points += Int(mix.points(fit: pair.fit, appeal: pair.appeal).value)
    }
    for seat in problem.keptOffList(held) {
      side.placed += 1
      side.emergency += problem.tiers[Int(seat.seeker)] == PlacementProblem.emergencyTier ? 1 : 0
    }
    return side
  }

  /// The outcome of *most* or *hybrid* in the words of the labour market.
  func placement(
    _ outcome: MostOutcome, facts: MarketFacts, objective: PlacementPolicy.Objective,
    stable: StableOutcome
  ) -> Placement {
    var accounts = problem.seats.indices.map { opening in
      SeatAccount(
        reserves: problem.reserves[opening].map {
          SeatAccount.ReserveAccount(trait: $0.trait, seats: $0.seats, used: 0)
        })
    }
    let lockedAt = Dictionary(
      problem.locked.map { (Int($0.seeker), Int($0.opening)) }, uniquingKeysWith: { a, _ in a })
    for (seeker, seat) in outcome.seats.enumerated() {
      guard let seat else { continue }
      let opening = lockedAt[seeker] ?? Int(problem.lists.pairs[outcome.held[seeker]].partner)
      accounts[opening].holders.append(SeatAccount.Holder(seeker: Int32(seeker), seat: seat))
      if case .reserved(let reserve) = seat,
        accounts[opening].reserves.indices.contains(Int(reserve))
      {
        accounts[opening].reserves[Int(reserve)].used += 1
      }
    }
    for opening in accounts.indices {
      accounts[opening].settleReserves(seats: problem.seats[opening])
    }
    var result = placement(accounts, held: outcome.held, stable: stable, facts: facts)
    result.objective = objective
    return result
  }
}
