internal import LabourMarket
internal import NightEvidence
internal import NightResult
internal import PlacementAudit

extension NightCheck {
  /// `seats.csv` has the seats of the market and says of every opening as many people as
  /// `placements.csv` sends there.
  mutating func checkSeats() {
    let holders = holders
    for (position, line) in result.seats.enumerated() {
      let market = evidence.market.openings[position]
      let people = holders[position]
      summary.seats += Int(line.seats)
      expect(
        line.seats == market.seats && Int(line.filled) == people.count
          && line.seats - line.filled == line.unfilled,
        "\(line.opening): seats, filled and unfilled do not add up")
      expect(
        line.unfilledBy.values.reduce(0) { $0 + Int($1) } == Int(line.unfilled),
        "\(line.opening): the reasons do not sum to the empty seats")
      expect(
        line.enterprise == evidence.facts.posts[position].enterprise
          && line.title == evidence.titles[position]
          && line.eligible == evidence.lists.eligibleSeekers[position]
          && Int(line.emergency) == people.count { seats[$0]?.kind == .emergency },
        "\(line.opening): enterprise, title, emergency reserve or eligible people are others")
      checkReasons(line, market)
    }
  }

  /// Of the empty seats those for which too few people are eligible, and those that a hard reserve
  /// holds back, follow from the market; the others had enough people.
  private func checkReasons(_ line: SeatLine, _ market: MarketEvidence.Opening) {
    func seats(_ reasons: UnfilledReason...) -> Int {
      reasons.reduce(0) { $0 + Int(line.unfilledBy[$1] ?? 0) }
    }
    let missing = max(0, Int(line.seats) - Int(line.eligible))
    let reserved = seats(.hardReserve)
    let lacking = min(Int(line.unfilled) - reserved, missing)
    let isHard = evidence.market.mode == .hardReserve
    expect(
      (isHard || reserved == 0) && reserved <= Int(line.unfilled)
        && seats(.noEligible, .date) <= lacking
        && seats(.noEligible, .date, .commute) >= lacking
        && seats(.preferElsewhere, .pay, .cap, .commute) >= Int(line.unfilled) - reserved - lacking,
      "\(line.opening): seats are empty for reasons that do not hold")
  }

  /// `reserves.csv` has every reserve of the market, and says of all of its seats what became of
  /// them.
  func checkReserves() {
    let holders = holders
    var lines = result.reserves[...]
    for (opening, id) in evidence.openings.enumerated() {
      let reserves = evidence.market.openings[opening].reserves
      let own = Array(lines.prefix(reserves.count))
      lines = lines.dropFirst(reserves.count)
      let isNamed =
        own.count == reserves.count
        && zip(own, reserves).allSatisfy { line, reserve in
          line.opening == id && line.seats == reserve.seats
            && line.trait == evidence.market.traits[Int(reserve.trait)]
        }
      guard isNamed else {
        note("reserves.csv does not name every reserve once, in order")
        return
      }
      if !own.isEmpty { checkUse(own, at: opening, holders[opening]) }
    }
    expect(lines.isEmpty, "reserves.csv names reserves that no opening has")
  }

  private func checkUse(_ told: [ReserveLine], at opening: Int, _ holders: [Int]) {
    let id = evidence.openings[opening]
    let market = evidence.market.openings[opening]
    for (position, (line, reserve)) in zip(told, market.reserves).enumerated() {
      let own = holders.count { seats[$0]?.kind == .reserved(Int32(position)) }
      // Hired and called people may sit on seats that are reserved for them, too.
      let others = holders.count { seeker in
        let person = evidence.market.seekers[seeker]
        return (person.kept != nil || person.isCalled) && person.traits.contains(reserve.trait)
      }
      expect(
        Int(line.used) + Int(line.reverted) + Int(line.empty) == Int(reserve.seats)
          && (own...own + others).contains(Int(line.used)),
        "reserves.csv: the seats of \(id) for \(line.trait.id) do not add up")
    }
    let reserved = market.reserves.reduce(0) { $0 + Int($1.seats) }
    let used = told.reduce(0) { $0 + Int($1.used) }
    let taken = max(0, holders.count - used - (Int(market.seats) - reserved))
    expect(
      told.reduce(0) { $0 + Int($1.reverted) } == min(reserved - used, taken),
      "reserves.csv: reverted seats of \(id) are not those that others hold")
  }

  /// The lines of `seats.csv` and `reserves.csv` are people whom a better newcomer would displace;
  /// only *stable* has lines.
  func checkCutoffs() {
    let holders = holders
    func cutoff(_ traits: [Int32], _ opening: Int) -> Cutoff? {
      guard summary.isStable,
        case .holder(let seeker) = claim.line(for: traits, at: opening, holders: holders[opening])
      else { return nil }
      let person = claim.seekers[seeker]
      return Cutoff(
        fit: Points(person.held?.fit ?? 0), registered: CalendarDay(number: person.registered),
        seeker: evidence.seekers[seeker])
    }
    for (opening, line) in result.seats.enumerated() {
      expect(line.cutoff == cutoff([], opening), "\(line.opening): the line is not the last's")
    }
    var lines = result.reserves[...]
    for (opening, market) in evidence.market.openings.enumerated() {
      for reserve in market.reserves {
        guard let line = lines.popFirst() else { return }
        let isCapped = market.caps.contains { $0.trait == reserve.trait }
        expect(
          isCapped || line.cutoff == cutoff([reserve.trait], opening),
          "reserves.csv: the line of \(line.opening) for \(line.trait.id) is not the last's")
      }
    }
  }
}
