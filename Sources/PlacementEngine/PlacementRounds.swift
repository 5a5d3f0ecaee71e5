internal import LabourMarket

/// The rounds that bring batches and teams to an end; see `placeStably`.
struct PlacementRounds {
  /// People of one cohort with a minimum who are in no team.
  private struct Class {
    var cohort: Int32
    var members: [Int]
    /// Before they asked.
    var mark: Journal.Mark?
  }

  /// Somebody who counts in a batch.
  private struct Seated {
    var seeker: Int
    var batch: Bans.Batch
  }

  private let market: SeatMarket
  private let reserve: [Int]
  private var normal: DeferredAcceptance
  private var bans: Bans
  private var outcome: (withdrawals: [BatchWithdrawal], withdrawn: Set<Int>) = ([], [])
  /// In the order in which they ask: whose batch is likely to be withdrawn next comes last, as then
  /// little has to be taken back.
  private var classes: [Class]
  private var teams: TeamRounds
  /// All who count in batches, cohort by cohort.
  private let members: [Int]
  /// Of one cohort, for each enterprise and, first, for none, how many are placed; all 0 between uses.
  private var placed: [Int32]

  init(_ problem: PlacementProblem) {
    market = SeatMarket(problem)
    var isAsking = [Bool](repeating: true, count: problem.lists.count)
    for seat in problem.locked { isAsking[Int(seat.seeker)] = false }
    let asking = isAsking.indices.filter { isAsking[$0] }
    reserve = asking.filter { problem.tiers[$0] == PlacementProblem.emergencyTier }
    for seeker in reserve { isAsking[seeker] = false }
    teams = TeamRounds(problem) { isAsking[$0] }
    for member in problem.teams.joined() { isAsking[Int(member)] = false }
    var classes = problem.minimumBatches.indices.map { Class(cohort: Int32($0), members: []) }
    var others: [Int] = []
    for seeker in isAsking.indices where isAsking[seeker] {
      let cohort = Int(problem.cohorts[seeker])
      if cohort >= 0, problem.minimumBatches[cohort] > 1 {
        classes[cohort].members.append(seeker)
      } else {
        others.append(seeker)
      }
    }
    self.classes = classes.filter { !$0.members.isEmpty }
    members = (classes.flatMap(\.members) + teams.members).filter { problem.cohorts[$0] >= 0 }
      .sorted { (problem.cohorts[$0], $0) < (problem.cohorts[$1], $1) }
    bans = Bans(problem)
    placed = [Int32](repeating: 0, count: Int(problem.enterprises.max() ?? -1) + 2)
    normal = DeferredAcceptance(market)
    normal.seatLocked()
    normal.propose(others)
    normal.skipBarred(for: classes.flatMap(\.members) + teams.members)
  }

  /// Classes settle first; then teams come in, and where they push a batch below its minimum, it
  /// is withdrawn and they come in again.
  mutating func run() -> StableOutcome {
    let start = normal.mark()
    ask(from: 0)
    while withdrawBatch() {}
    while true {
      teams.enter(&normal, bans: &bans)
      guard withdrawBatch(before: start) else { return finish() }
      while withdrawBatch() {}
    }
  }

  private mutating func ask(from first: Int) {
    for index in classes.indices[first...] {
      classes[index].mark = normal.mark()
      normal.propose(classes[index].members, bans: bans)
    }
  }

  private mutating func finish() -> StableOutcome {
    var emergency = askReserve()
    while let small = smallBatch(of: emergency) {
      withdraw(small, among: seated(reserve, in: emergency))
      emergency = askReserve()
    }
    var result = StableOutcome(
      held: market.lists.indices.map { max(normal.held(by: $0), emergency.held(by: $0)) },
      bans: bans, normal: normal, emergency: emergency)
    for seat in market.problem.locked {
      result.held[Int(seat.seeker)] = market.position(of: seat)
    }
    (result.withdrawals, result.withdrawn) = outcome
    result.splitTeams = teams.split
    return result
  }

  /// Lets the emergency reserve ask for what normal supply leaves.
  private func askReserve() -> DeferredAcceptance {
    var emergency = DeferredAcceptance(market.residual(after: normal))
    emergency.propose(reserve, bans: bans)
    return emergency
  }

  /// The batch of the reserve furthest below its minimum, where it joins no normal one.
  private mutating func smallBatch(of emergency: DeferredAcceptance) -> BatchWithdrawal? {
    let own = seated(reserve, in: emergency).sorted { $0.batch.cohort < $1.batch.cohort }
    guard !own.isEmpty else { return nil }
    let standing = Set(seated(members, in: normal).map(\.batch))
    return small(own.filter { !standing.contains($0.batch) }).min(by: Self.comesFirst)
  }

  /// - Parameter people: Among whom those of the batch are.
  private mutating func withdraw(_ worst: BatchWithdrawal, among people: [Seated]) {
    outcome.withdrawals.append(worst)
    let batch = Bans.Batch(cohort: worst.cohort, enterprise: worst.enterprise)
    for person in people where person.batch == batch { outcome.withdrawn.insert(person.seeker) }
    bans.withdraw(batch)
  }

  /// Withdraws the batch with the lowest share of its minimum, and lets its class ask again, last.
  ///
  /// - Parameter start: Where to go back to if the batch has no class of its own, only teams.
  private mutating func withdrawBatch(before start: Journal.Mark? = nil) -> Bool {
    let seated = seated(members, in: normal)
    let failing = small(seated)
    guard let worst = failing.min(by: Self.comesFirst) else { return false }
    withdraw(worst, among: seated)
    let next = Dictionary(failing.map { ($0.cohort, $0) }) { Self.comesFirst($0, $1) ? $0 : $1 }
    askAgain(cohort: worst.cohort, next: next, before: start)
    return true
  }

  /// - Parameter next: For each cohort with batches below its minimum the one to be withdrawn first.
  private mutating func askAgain(
    cohort: Int32, next: [Int32: BatchWithdrawal], before start: Journal.Mark?
  ) {
    let index = classes.firstIndex { $0.cohort == cohort }
    guard let index, let mark = classes[index].mark else {
      if let start { normal.undo(to: start) }
      ask(from: 0)
      return
    }
    normal.undo(to: mark)
    let again = classes.remove(at: index)
    classes[index...].sort { a, b in
      guard let right = next[b.cohort] else { return false }
      return next[a.cohort].map { Self.comesFirst(right, $0) } ?? true
    }
    classes.append(again)
    ask(from: index)
  }

  /// The batches that have people, but fewer than their cohort's minimum.
  ///
  /// - Parameter seated: Everybody who counts in one, cohort by cohort.
  private mutating func small(_ seated: [Seated]) -> [BatchWithdrawal] {
    var small: [BatchWithdrawal] = []
    var batches: [Bans.Batch] = []
    for index in seated.indices {
      let batch = seated[index].batch
      let place = Int(batch.enterprise) + 1
      if placed[place] == 0 { batches.append(batch) }
      placed[place] += 1
      guard index + 1 == seated.count || seated[index + 1].batch.cohort != batch.cohort else {
        continue
      }
      for batch in batches {
        if let below = takeSmall(batch) { small.append(below) }
      }
      batches.removeAll(keepingCapacity: true)
    }
    return small
  }

  /// The batch as one to be withdrawn, if it is below its minimum; forgets how many it has.
  private mutating func takeSmall(_ batch: Bans.Batch) -> BatchWithdrawal? {
    let place = Int(batch.enterprise) + 1
    defer { placed[place] = 0 }
    let minimum = market.problem.minimumBatches[Int(batch.cohort)]
    guard placed[place] < minimum else { return nil }
    return BatchWithdrawal(
      cohort: batch.cohort, enterprise: batch.enterprise, placed: placed[place], minimum: minimum)
  }

  /// Those of `people` who hold something and belong to a cohort, with the batch in which they count.
  private func seated(_ people: [Int], in asked: DeferredAcceptance) -> [Seated] {
    people.compactMap { seeker in
      let held = asked.held(by: seeker)
      guard held >= 0 else { return nil }
      return Bans.batch(seeker, Int(market.lists.pairs[held].partner), in: market.problem)
        .map { Seated(seeker: seeker, batch: $0) }
    }
  }

  private static func comesFirst(_ a: BatchWithdrawal, _ b: BatchWithdrawal) -> Bool {
    let (left, right) = (a.placed * b.minimum, b.placed * a.minimum)
    return (left, a.cohort, a.enterprise) < (right, b.cohort, b.enterprise)
  }
}
