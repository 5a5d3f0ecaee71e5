internal import LabourMarket

/// The rounds that bring teams and batches to an end; see `placeStably`.
struct PlacementRounds {
  private let market: SeatMarket
  /// Normal seekers in a team or in a cohort with a minimum.
  private let members: [Int]
  private let reserve: [Int]
  /// After everybody else asked.
  private let base: DeferredAcceptance
  private var bans = Bans()
  private var withdrawals: [BatchWithdrawal] = []
  private var withdrawn: Set<Int> = []
  private var teams: [TeamSearch]

  init(_ problem: PlacementProblem) {
    market = SeatMarket(problem)
    var isMember = problem.cohorts.map { cohort in
      cohort >= 0 && problem.minimumBatches[Int(cohort)] > 1
    }
    for member in problem.teams.joined() { isMember[Int(member)] = true }
    var isAsking = [Bool](repeating: true, count: problem.lists.count)
    for seat in problem.locked { isAsking[Int(seat.seeker)] = false }
    let asking = isAsking.indices.filter { isAsking[$0] }
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
      guard advanceTeam(normal) || withdrawBatch(normal) else { return finish(normal) }
    }
  }

  private func finish(_ normal: DeferredAcceptance) -> StableOutcome {
    var emergency = DeferredAcceptance(market.residual(after: normal))
    emergency.propose(reserve, bans: bans)
    var outcome = StableOutcome(
      held: market.lists.indices.map { max(normal.held(by: $0), emergency.held(by: $0)) },
      bans: bans, normal: normal, emergency: emergency)
    for seat in market.problem.locked {
      outcome.held[Int(seat.seeker)] = market.position(of: seat)
    }
    (outcome.withdrawals, outcome.withdrawn) = (withdrawals, withdrawn)
    outcome.splitTeams = teams.indices.filter { teams[$0].block == nil }
    return outcome
  }

  /// Sends the first team whose members are not all in to its next block.
  private mutating func advanceTeam(_ normal: DeferredAcceptance) -> Bool {
    let failing = teams.firstIndex { team in
      team.block != nil && team.members.contains { normal.held(by: Int($0)) < 0 }
    }
    guard let failing else { return false }
    teams[failing].advance()
    bans.send(teams[failing].members, to: teams[failing].block)
    return true
  }

  /// Withdraws the batch with the lowest share of its minimum.
  private mutating func withdrawBatch(_ normal: DeferredAcceptance) -> Bool {
    var batches: [Bans.Withdrawal: [Int]] = [:]
    for seeker in members {
      guard let batch = batch(of: seeker, normal) else { continue }
      batches[batch, default: []].append(seeker)
    }
    let failing = batches.map { batch, seekers in
      BatchWithdrawal(
        cohort: batch.cohort, enterprise: batch.enterprise, placed: Int32(seekers.count),
        minimum: market.problem.minimumBatches[Int(batch.cohort)])
    }
    .filter { $0.placed < $0.minimum }
    guard let worst = failing.min(by: Self.comesFirst) else { return false }
    withdrawals.append(worst)
    bans.withdraw(worst.cohort, from: worst.enterprise)
    let key = Bans.Withdrawal(cohort: worst.cohort, enterprise: worst.enterprise)
    withdrawn.formUnion(batches[key] ?? [])
    return true
  }

  private func batch(of seeker: Int, _ normal: DeferredAcceptance) -> Bans.Withdrawal? {
    let (cohort, held) = (market.problem.cohorts[seeker], normal.held(by: seeker))
    guard cohort >= 0, held >= 0, market.problem.minimumBatches[Int(cohort)] > 1 else {
      return nil
    }
    let opening = Int(market.lists.pairs[held].partner)
    return Bans.Withdrawal(cohort: cohort, enterprise: market.problem.enterprises[opening])
  }

  private static func comesFirst(_ a: BatchWithdrawal, _ b: BatchWithdrawal) -> Bool {
    let (left, right) = (a.placed * b.minimum, b.placed * a.minimum)
    return (left, a.cohort, a.enterprise) < (right, b.cohort, b.enterprise)
  }
}
