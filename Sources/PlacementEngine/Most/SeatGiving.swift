internal import LabourMarket

/// Gives seats tier by tier: what is fixed first, then normal seekers, then the emergency reserve.
struct SeatGiving {
  enum Tier { case normal, emergency }

  private let problem: PlacementProblem
  private let stable: StableOutcome
  private(set) var outcome: MostOutcome
  /// What is left to give: seats, and reserves of them.
  private var left: PlacementProblem
  private var isFixed: [Bool]

  init(_ problem: PlacementProblem, _ stable: StableOutcome) {
    (self.problem, self.stable, left) = (problem, stable, problem)
    isFixed = problem.cohorts.map { $0 >= 0 && problem.minimumBatches[Int($0)] > 1 }
    for seat in problem.locked { isFixed[Int(seat.seeker)] = true }
    for (position, team) in problem.teams.enumerated() where !stable.splitTeams.contains(position) {
      for member in team { isFixed[Int(member)] = true }
    }
    let none = [SeatKind?](repeating: nil, count: problem.lists.count)
    outcome = MostOutcome(held: problem.lists.indices.map { _ in -1 }, seats: none)
    keepFixed()
  }

  private mutating func keepFixed() {
    var reserves = problem.seats.indices.map { Array(problem.reserves[$0]) }
    for opening in problem.seats.indices {
      for holder in stable.account(of: opening).holders {
        let seeker = Int(holder.seeker)
        guard isFixed[seeker], holder.seat != .emergency else { continue }
        outcome.held[seeker] = stable.held[seeker]
        outcome.seats[seeker] = holder.seat
        left.seats[opening] -= 1
        left.floors[opening] = max(0, left.floors[opening] - 1)
        if case .reserved(let reserve) = holder.seat, !reserves[opening].isEmpty {
          reserves[opening][Int(reserve)].seats -= 1
        }
      }
    }
    left.reserves = GroupedRows(reserves)
  }

  /// The market that people of `tier` meet.
  func groups(for tier: Tier, worth: (RankedPair) -> Int32) -> SeatGroups {
    var market = left
    if tier == .emergency { market.closeToEmergency() }
    return SeatGroups(market, worth: worth) { seeker in
      let isEmergency = problem.tiers[seeker] == PlacementProblem.emergencyTier
      return !isFixed[seeker] && isEmergency == (tier == .emergency)
    }
  }

  /// For each seeker the pair of the group market that `stable` gave her, or -1; also -1 for
  /// emergency people whose seats went to normal seekers meanwhile.
  func start(in groups: SeatGroups) -> [Int] {
    var held = [Int](repeating: -1, count: problem.lists.count)
    var free = groups.market.seats
    let lists = problem.lists
    let kinds = stable.seatKinds()
    for seeker in held.indices where stable.held[seeker] >= 0 {
      var reserve: Int32 = -1
      if case .reserved(let position) = kinds[seeker], problem.mode == .hardReserve {
        reserve = position
      }
      let opening = lists.pairs[stable.held[seeker]].partner
      let own = groups.market.pairs(of: seeker).first { pair in
        let group = Int(groups.market.pairs[pair].opening)
        return groups.openingOf[group] == opening && groups.reserveOf[group] == reserve
      }
      guard let own, free[Int(groups.market.pairs[own].opening)] > 0 else { continue }
      free[Int(groups.market.pairs[own].opening)] -= 1
      held[seeker] = own
    }
    return held
  }

  /// Takes over what was found for `groups`.
  mutating func take(_ held: [Int], of groups: SeatGroups) {
    var reserves = left.seats.indices.map { Array(left.reserves[$0]) }
    for (seeker, pair) in held.enumerated() where pair >= 0 {
      let group = Int(groups.market.pairs[pair].opening)
      let (opening, reserve) = (Int(groups.openingOf[group]), groups.reserveOf[group])
      outcome.held[seeker] = problem.lists[seeker].firstIndex { Int($0.partner) == opening }!
      outcome.seats[seeker] = kind(of: seeker, opening: opening, reserve: reserve)
      left.seats[opening] -= 1
      left.floors[opening] = max(0, left.floors[opening] - 1)
      if reserve >= 0 { reserves[opening][Int(reserve)].seats -= 1 }
    }
    left.reserves = GroupedRows(reserves)
  }

  private func kind(of seeker: Int, opening: Int, reserve: Int32) -> SeatKind {
    if problem.tiers[seeker] == PlacementProblem.emergencyTier { return .emergency }
    guard reserve >= 0 else { return .open }
    let row = problem.reserves[opening]
    let trait = row[row.startIndex + Int(reserve)].trait
    return problem.traits[seeker].contains(trait) ? .reserved(reserve) : .open
  }
}

extension PlacementProblem {
  /// Leaves the seats that the emergency reserve may have.
  fileprivate mutating func closeToEmergency() {
    for opening in seats.indices {
      if mode == .hardReserve { seats[opening] -= reserves[opening].reduce(0) { $0 + $1.seats } }
      if !acceptsEmergency[opening] { seats[opening] = 0 }
      floors[opening] = min(floors[opening], seats[opening])
    }
    reserves = GroupedRows(empty: seats.count)
  }
}

extension StableOutcome {
  /// For each seeker by which right she sits; nil for those without a seat.
  func seatKinds() -> [SeatKind?] {
    var kinds = [SeatKind?](repeating: nil, count: held.count)
    for opening in normal.market.problem.seats.indices {
      for holder in account(of: opening).holders { kinds[Int(holder.seeker)] = holder.seat }
    }
    return kinds
  }
}

extension SeatGiving {
  /// Says anew by which right everybody sits, as each opening's rule seats those who came.
  ///
  /// Where reserves are soft nothing but the number of people decided who comes.
  mutating func seatByRight(in problem: PlacementProblem) {
    let market = SeatMarket(problem, priorities: stable.normal.market.priorities)
    var books = market.emptyBooks
    func sit(_ seeker: Int, at opening: Int, fit: Points) {
      guard market.bookOf[opening] >= 0 else { return }
      let key = market.priorities.key(of: seeker, fit: fit)
      let left = books[Int(market.bookOf[opening])].admit(
        market.candidate(seeker, opening, key: key))
      precondition(left == nil, "No more people than seats")
    }
    for seat in problem.locked {
      sit(Int(seat.seeker), at: Int(seat.opening), fit: Points(0))
    }
    for (seeker, pair) in outcome.held.enumerated() where pair >= 0 {
      guard outcome.seats[seeker] == .open || outcome.seats[seeker]?.isReserved == true else {
        continue
      }
      let pair = problem.lists.pairs[pair]
      sit(seeker, at: Int(pair.partner), fit: pair.fit)
      outcome.seats[seeker] = .open
    }
    for book in books {
      for (key, reserve) in book.reserved.seating() where !Priorities.isLocked(key) {
        outcome.seats[market.priorities.seeker(of: key)] = .reserved(Int32(reserve))
      }
    }
  }
}

extension SeatKind {
  fileprivate var isReserved: Bool {
    if case .reserved = self { true } else { false }
  }
}
