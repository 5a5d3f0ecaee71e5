internal import LabourMarket
internal import PlacementEngine
internal import Ranking

extension NightCheck {
  /// Everybody sits by a right that is hers, at the rank that her list says; hired people sit where
  /// they were hired; whoever does not sit is told a reason.
  mutating func checkSeatKinds(
    _ outcomes: [Outcome], _ claim: PlacementClaim, kept: [Int: Int], called: [Int32]
  ) {
    let called = Set(called)
    for seeker in claim.seekers.indices {
      let (outcome, id) = (outcomes[seeker], evidence.seekers[seeker])
      if let opening = kept[seeker], outcome.opening != opening {
        note(["\(id) does not keep her seat at \(evidence.openings[opening])"])
      }
      guard let opening = outcome.opening else {
        if !isReason(outcome) { note(["\(id): \(outcome.word) for no known reason"]) }
        continue
      }
      var rights = [SeatKind.open.id]
      if kept[seeker] != nil {
        rights = [SeatKind.locked.id]
      } else if called.contains(Int32(seeker)) {
        rights = [SeatKind.floor.id]
      } else if claim.seekers[seeker].tier == 9 {
        rights = [SeatKind.emergency.id]
      } else {
        for (position, reserve) in claim.openings[opening].reserves.enumerated()
        where claim.seekers[seeker].traits.contains(reserve.trait) {
          rights.append(SeatKind.reserved(Int32(position)).id)
        }
      }
      if !rights.contains(outcome.seat) || !outcome.reason.isEmpty {
        note(["\(id) has no right to the seat '\(outcome.seat)' at \(evidence.openings[opening])"])
      }
      if !isRank(outcome.rank, of: seeker, at: opening, isKept: kept[seeker] != nil) {
        note(["\(id): rank \(outcome.rank) is not that of her list"])
      }
    }
  }

  private func isReason(_ outcome: Outcome) -> Bool {
    switch outcome.word {
    case "unplaced": UnplacedReason(rawValue: outcome.reason) != nil
    case "ineligible": IneligibleReason(rawValue: outcome.reason) != nil
    case "withdrawn": outcome.reason.hasPrefix("batch:")
    default: false
    }
  }

  /// Whether `rank` is the place on her list, or beyond the part of it that the evidence holds.
  private func isRank(_ rank: String, of seeker: Int, at opening: Int, isKept: Bool) -> Bool {
    guard let number = Int(rank) else { return rank.isEmpty && isKept }
    let list = evidence.lists.seekers[seeker]
    if let place = list.firstIndex(where: { $0.partner == Int32(opening) }) {
      return number == place - list.startIndex + 1
    }
    return list.count < number && number <= Int(evidence.lists.eligibleOpenings[seeker])
  }

  /// `seats.csv` has the seats of the market and says of every opening as many people as
  /// `placements.csv` sends there.
  mutating func checkSeats(
    _ outcomes: [Outcome], _ claim: PlacementClaim
  ) throws(NightError) {
    var holders = [[Outcome]](repeating: [], count: evidence.openings.count)
    for outcome in outcomes {
      if let opening = outcome.opening { holders[opening].append(outcome) }
    }
    let rows = try rows(of: .seats)
    if rows.map({ $0[0] }) != evidence.openings {
      note(["seats.csv does not name every opening once, in order"])
      return
    }
    for (position, row) in rows.enumerated() {
      let numbers = (row[3...7] + row[11...]).map { Int($0) ?? -1 }
      summary.seats += numbers[0]
      if numbers[1] != holders[position].count || numbers[0] != numbers[1] + numbers[2]
        || numbers[0] != Int(claim.openings[position].seats)
      {
        note(["\(row[0]): seats, filled and unfilled do not add up"])
      }
      if numbers[5...].reduce(0, +) != numbers[2] || numbers[5...].contains(where: { $0 < 0 }) {
        note(["\(row[0]): the reasons do not sum to the empty seats"])
      }
      if numbers[3] != holders[position].count(where: { $0.seat == SeatKind.emergency.id })
        || numbers[4] != Int(evidence.lists.eligibleSeekers[position])
        || holders[position].contains(where: { $0.enterprise != row[1] })
      {
        note(["\(row[0]): enterprise, emergency reserve or eligible people are others"])
      }
    }
  }

  /// `reserves.csv` has every reserve of the market, and says of all of its seats what became of
  /// them.
  mutating func checkReserves(
    _ claim: PlacementClaim, _ outcomes: [Outcome], traits: [String]
  ) throws(NightError) {
    var holders = [[Int]](repeating: [], count: evidence.openings.count)
    for (seeker, outcome) in outcomes.enumerated() {
      if let opening = outcome.opening { holders[opening].append(seeker) }
    }
    var rows = try rows(of: .reserves)
    for (opening, id) in evidence.openings.enumerated() {
      let reserves = claim.openings[opening].reserves
      guard !reserves.isEmpty else { continue }
      let own = rows.prefix(reserves.count)
      rows = rows.dropFirst(reserves.count)
      let isNamed =
        own.count == reserves.count
        && zip(own, reserves).allSatisfy { row, reserve in
          row[0] == id && Int32(row[2]) == reserve.seats
            && traits.indices.contains(Int(reserve.trait)) && row[1] == traits[Int(reserve.trait)]
        }
      guard isNamed else {
        note(["reserves.csv does not name every reserve once, in order"])
        return
      }
      checkUse(own.map { $0[3...5].map { Int($0) ?? -1 } }, at: opening, holders, outcomes, claim)
    }
    if !rows.isEmpty { note(["reserves.csv names reserves that no opening has"]) }
  }

  /// - Parameter told: For each reserve of the opening its seats used, reverted and empty.
  private mutating func checkUse(
    _ told: [[Int]], at opening: Int, _ holders: [[Int]], _ outcomes: [Outcome],
    _ claim: PlacementClaim
  ) {
    let id = evidence.openings[opening]
    let reserves = claim.openings[opening].reserves
    for (position, (numbers, reserve)) in zip(told, reserves).enumerated() {
      let own = holders[opening].count {
        outcomes[$0].seat == SeatKind.reserved(Int32(position)).id
      }
      // Hired and called people may sit on seats that are reserved for them, too.
      let others = holders[opening].count {
        claim.seekers[$0].isLocked && claim.seekers[$0].traits.contains(reserve.trait)
      }
      if numbers.reduce(0, +) != Int(reserve.seats) || numbers.contains(where: { $0 < 0 })
        || !(own...own + others).contains(numbers[0])
      {
        note(["reserves.csv: the seats of \(id) for trait \(reserve.trait) do not add up"])
      }
    }
    let reserved = reserves.reduce(0) { $0 + Int($1.seats) }
    let used = told.reduce(0) { $0 + $1[0] }
    let unreserved = Int(claim.openings[opening].seats) - reserved
    let taken = max(0, holders[opening].count - used - unreserved)
    if told.reduce(0, { $0 + $1[1] }) != min(reserved - used, taken) {
      note(["reserves.csv: reverted seats of \(id) are not those that others hold"])
    }
  }

  /// The lines of `seats.csv` and `reserves.csv` are people whom a better newcomer would displace;
  /// only *stable* has lines.
  mutating func checkCutoffs(_ claim: PlacementClaim) throws(NightError) {
    let holders = claim.holders
    func cells(_ traits: [Int32], _ opening: Int) -> [String] {
      guard summary.isStable,
        case .holder(let seeker) = claim.line(for: traits, at: opening, holders: holders[opening])
      else { return ["", "", ""] }
      let person = claim.seekers[seeker]
      return [
        Points(person.held!.fit).exact, CalendarDay(number: person.registered).description,
        evidence.seekers[seeker],
      ]
    }
    for (opening, row) in try rows(of: .seats).enumerated() where opening < claim.openings.count {
      if Array(row[8...10]) != cells([], opening) {
        note(["\(row[0]): the line is not the last's"])
      }
    }
    var rows = try rows(of: .reserves)
    for (opening, id) in evidence.openings.enumerated() {
      for reserve in claim.openings[opening].reserves {
        guard let row = rows.popFirst() else { return }
        let isCapped = claim.openings[opening].caps.contains { $0.trait == reserve.trait }
        if !isCapped, Array(row[6...8]) != cells([reserve.trait], opening) {
          note(["reserves.csv: the line of \(id) for \(row[1]) is not the last's"])
        }
      }
    }
  }

  /// `shortlists.csv` shows the lists of the evidence, and who on them is proposed the opening.
  mutating func checkShortlists(_ outcomes: [Outcome]) throws(NightError) {
    var rows = try rows(of: .shortlists)
    for (opening, id) in evidence.openings.enumerated() {
      var isRight = true
      for (place, pair) in evidence.lists.openings[opening].enumerated() {
        let seeker = Int(pair.partner)
        let points = evidence.mix.points(fit: pair.fit, appeal: pair.appeal)
        let expected = [
          id, "\(place + 1)", evidence.seekers[seeker], points.exact, pair.fit.exact,
          pair.appeal.exact, outcomes[seeker].opening == opening ? "yes" : "",
        ]
        isRight = rows.popFirst() == expected && isRight
      }
      guard isRight else {
        note(["shortlists.csv: the list of \(id) is not the night's"])
        return
      }
    }
    if !rows.isEmpty { note(["shortlists.csv has lines that no opening's list has"]) }
  }
}
