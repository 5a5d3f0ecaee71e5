internal import LabourMarket

/// The rounds that bring teams and batches to an end; see `placeStably`.
struct PlacementRounds {
  private let market: SeatMarket
  private let members: [Int]
  private let reserve: [Int]
  /// After everybody who is in no team and no cohort with a minimum asked.
  private let base: DeferredAcceptance
  private var bans = Bans()
  private var withdrawals: [BatchWithdrawal] = []
  private var teams: [TeamSearch]

  init(_ problem: PlacementProblem) {
    market = SeatMarket(problem)
    var isMember = [Bool](repeating: false, count: problem.lists.count)
    for (seeker, cohort) in problem.cohorts.enumerated() where cohort >= 0 {
      isMember[seeker] = problem.minimumBatches[Int(cohort)] > 1
    }
    for member in problem.teams.joined() { isMember[Int(member)] = true }
    let locked = Set(problem.locked.map { Int($0.seeker) })
    let asking = problem.lists.indices.filter { !locked.contains($0) }
    let normal = asking.filter { problem.tiers[$0] != PlacementProblem.emergencyTier }
    members = normal.filter { isMember[$0] }
    reserve = asking.filter { problem.tiers[$0] == PlacementProblem.emergencyTier }
    var base = DeferredAcceptance(market)
    base.seatLocked()
    base.propose(normal.filter { !isMember[$0] })
    self.base = base
    teams = problem.teams.map { TeamSearch($0, problem) }
  }

  mutating func run() -> StableOutcome {
    for team in teams { bans.send(team.members, to: team.block) }
    while true {
      var normal = base
      normal.propose(members, bans: bans)
      var emergency = DeferredAcceptance(market.residual(after: normal))
      emergency.propose(reserve, bans: bans)
      let outcome = join(normal, emergency)
      guard advanceTeam(outcome) || withdrawBatch(outcome) else { return outcome }
    }
  }

  private func join(_ normal: DeferredAcceptance, _ emergency: DeferredAcceptance) -> StableOutcome
  {
    var outcome = StableOutcome(
      held: normal.held(), kinds: [:], withdrawals: withdrawals, splitTeams: [])
    for (seeker, position) in emergency.held().enumerated() where position >= 0 {
      outcome.held[seeker] = position
      outcome.kinds[seeker] = .emergency
    }
    for seat in market.problem.locked {
      outcome.held[Int(seat.seeker)] = market.position(of: seat)
      outcome.kinds[Int(seat.seeker)] = .locked
    }
    outcome.splitTeams = teams.indices.filter { teams[$0].block == nil }
    return outcome
  }

  /// Sends the first team whose members are not all in to its next block.
  private mutating func advanceTeam(_ outcome: StableOutcome) -> Bool {
    let failing = teams.firstIndex { team in
      team.block != nil && team.members.contains { outcome.held[Int($0)] < 0 }
    }
    guard let failing else { return false }
    teams[failing].advance()
    bans.send(teams[failing].members, to: teams[failing].block)
    return true
  }

  /// Withdraws the batch with the lowest share of its minimum.
  private mutating func withdrawBatch(_ outcome: StableOutcome) -> Bool {
    let problem = market.problem
    var batches: [Bans.Withdrawal: Int32] = [:]
    for (seeker, position) in outcome.held.enumerated() where position >= 0 {
      let cohort = problem.cohorts[seeker]
      guard cohort >= 0, problem.minimumBatches[Int(cohort)] > 1 else { continue }
      let opening = Int(problem.lists.pairs[position].partner)
      batches[
        Bans.Withdrawal(cohort: cohort, enterprise: problem.enterprises[opening]), default: 0] += 1
    }
    let failing = batches.map { batch, placed in
      BatchWithdrawal(
        cohort: batch.cohort, enterprise: batch.enterprise, placed: placed,
        minimum: problem.minimumBatches[Int(batch.cohort)])
    }.filter { $0.placed < $0.minimum }
    guard let worst = failing.min(by: Self.comesFirst) else { return false }
    withdrawals.append(worst)
    bans.withdraw(worst.cohort, from: worst.enterprise)
    return true
  }

  private static func comesFirst(_ a: BatchWithdrawal, _ b: BatchWithdrawal) -> Bool {
    let (left, right) = (a.placed * b.minimum, b.placed * a.minimum)
    return (left, a.cohort, a.enterprise) < (right, b.cohort, b.enterprise)
  }
}
