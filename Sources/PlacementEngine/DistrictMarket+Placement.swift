public import LabourMarket

/// What other stages know of people and openings that got nothing.
public struct MarketFacts: Sendable {
  /// For each seeker, the openings that every hard rule allows her.
  public var eligibleOpenings: [Int32]
  /// For each opening, the seekers that every hard rule allows it.
  public var eligibleSeekers: [Int32]
  /// Seekers without evidence to score.
  public var unscored: Set<Int>
  /// For each opening, what keeps most of those away who are not eligible.
  public var obstacles: [UnfilledReason]

  public init(
    eligibleOpenings: [Int32], eligibleSeekers: [Int32], unscored: Set<Int>,
    obstacles: [UnfilledReason] = []
  ) {
    (self.eligibleOpenings, self.eligibleSeekers) = (eligibleOpenings, eligibleSeekers)
    (self.unscored, self.obstacles) = (unscored, obstacles)
  }
}

extension DistrictMarket {
  /// The outcome in the words of the labour market.
  public func placement(_ outcome: StableOutcome, facts: MarketFacts) -> Placement {
    placement(
      problem.seats.indices.map(outcome.account), held: outcome.held, stable: outcome,
      facts: facts)
  }

  func placement(
    _ accounts: [SeatAccount], held: [Int], stable outcome: StableOutcome, facts: MarketFacts
  ) -> Placement {
    var seekers = district.seekers.indices.map { left($0, outcome, facts) }
    for (opening, account) in accounts.enumerated() {
      for holder in account.holders {
        seekers[Int(holder.seeker)] = .placed(seating(holder, opening, held))
      }
    }
    return Placement(
      objective: .stable, reserveMode: problem.mode, seekers: seekers,
      openings: accounts.enumerated().map { opening(at: $0, $1, facts) },
      withdrawals: outcome.withdrawals,
      splitTeams: outcome.splitTeams.map {
        TeamLeftover(team: teams[$0], members: problem.teams[$0])
      })
  }

  private func seating(
    _ holder: SeatAccount.Holder, _ opening: Int, _ held: [Int]
  ) -> Seating {
    let seeker = Int(holder.seeker)
    let position = held[seeker]
    guard position >= 0 else {
      return Seating(
        opening: Int32(opening), seat: holder.seat, rank: nil, fit: Points(0), appeal: Points(0))
    }
    let pair = problem.lists.pairs[position]
    return Seating(
      opening: Int32(opening), seat: holder.seat,
      rank: Int32(position - problem.lists.starts[seeker] + 1), fit: pair.fit, appeal: pair.appeal)
  }

  /// Why somebody who holds nothing holds nothing.
  private func left(_ position: Int, _ outcome: StableOutcome, _ facts: MarketFacts)
    -> SeekerOutcome
  {
    let seeker = district.seekers[position]
    if !seeker.state.isSearching { return .ineligible(.notSearching) }
    if seeker.optedOut { return .ineligible(.optedOut) }
    if facts.unscored.contains(position) { return .ineligible(.unscored) }
    if facts.eligibleOpenings[position] == 0 { return .ineligible(.noEligibleOpening) }
    if problem.lists[position].isEmpty { return .unplaced(.nothingInCommon) }
    if outcome.withdrawn.contains(position) {
      return .withdrawn(cohort: problem.cohorts[position])
    }
    let isReserve = problem.tiers[position] == PlacementProblem.emergencyTier
    return .unplaced(isReserve ? .reserveNotNeeded : .outranked)
  }

  private func opening(at position: Int, _ account: SeatAccount, _ facts: MarketFacts)
    -> OpeningOutcome
  {
    var outcome = OpeningOutcome(
      headcount: problem.seats[position], filled: Int32(account.holders.count),
      emergency: Int32(account.holders.count { $0.seat == .emergency }),
      locked: Int32(account.holders.count { $0.seat == .locked }),
      reserves: account.reserves.map { reserve in
        ReserveUse(
          trait: traits[Int(reserve.trait)], seats: reserve.seats, used: reserve.used,
          reverted: reserve.reverted, empty: reserve.empty, cutoff: reserve.cutoff)
      },
      cutoff: account.cutoff)
    explainUnfilled(&outcome, position, facts)
    return outcome
  }

  /// Seats that a hard reserve holds back first; then those for which too few people are
  /// eligible; for the rest there were enough, who hold something they like better.
  private func explainUnfilled(
    _ outcome: inout OpeningOutcome, _ position: Int, _ facts: MarketFacts
  ) {
    var empty = outcome.unfilled
    func explain(_ reason: UnfilledReason, _ seats: Int32) {
      guard seats > 0 else { return }
      outcome.unfilledBy[reason] = seats
      empty -= seats
    }
    if problem.mode == .hardReserve {
      explain(.hardReserve, min(empty, outcome.reserves.reduce(0) { $0 + $1.empty }))
    }
    let missing = max(0, outcome.headcount - facts.eligibleSeekers[position])
    let obstacle = facts.obstacles.isEmpty ? .noEligible : facts.obstacles[position]
    explain(obstacle, min(empty, missing))
    explain(.preferElsewhere, empty)
  }
}

extension SearchState {
  /// Whether the person still looks for work: not hired, insured, retained or ended.
  public var isSearching: Bool {
    switch self {
    case .registered, .eligible, .proposed, .notified, .accepted, .declined, .shortlisted,
      .interviewed, .offered:
      true
    case .hired, .insured, .retainedThreeMonths, .retainedSixMonths, .ended: false
    }
  }
}
