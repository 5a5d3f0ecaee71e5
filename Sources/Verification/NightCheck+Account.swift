internal import LabourMarket
internal import NightEvidence
internal import NightResult
internal import PlacementAudit
internal import Refusals
internal import Vectorization

extension NightCheck {
  /// Every figure of the account is counted again from the tables and the evidence.
  func checkAccount() {
    let account = result.account
    checkTotals(account)
    let people = PeopleDimension.allCases.map { countPeople(by: $0) }
    expect(
      account.people == people, "report.json: people are counted otherwise than the tables say")
    let seats = SeatDimension.allCases.map { countSeats(by: $0) }
    expect(account.seats == seats, "report.json: seats are counted otherwise than the tables say")
    checkReasonCounts(account)
    expect(
      account.exposure == exposure,
      "report.json: whom the lists show is counted otherwise than the lists say")
    expect(account.targets == targets, "report.json: targets are counted otherwise")
    expect(account.reserves == reserves, "report.json: reserves are counted otherwise")
    expect(
      account.kept == evidence.market.seekers.count { $0.kept != nil },
      "report.json: the people who keep a seat are others")
    expect(
      account.batchesWithdrawn >= evidence.market.separations.withdrawn.count,
      "report.json: fewer batches are withdrawn than the market says")
    expect(
      account.rules == RuleCount(evidence.vectors.eligibility).effects,
      "report.json: rules keep other numbers of pairs apart")
    checkIntake(account)
    checkPrice(account)
    checkReserveEffect(account)
  }

  private func checkTotals(_ account: NightAccount) {
    var totals = PlacementTotals()
    totals.registered = result.placements.count
    for line in result.placements {
      switch line.outcome {
      case .proposed(let seat):
        totals.placed += 1
        totals.fit += Int(seat.fit.value)
        totals.appeal += Int(seat.appeal.value)
      case .unplaced: totals.unplaced += 1
      case .ineligible: totals.ineligible += 1
      case .withdrawn: totals.withdrawn += 1
      }
    }
    totals.seats = result.seats.reduce(0) { $0 + Int($1.seats) }
    totals.filled = result.seats.reduce(0) { $0 + Int($1.filled) }
    expect(account.totals == totals, "report.json: the totals are not those of the tables")
  }

  private func checkReasonCounts(_ account: NightAccount) {
    var unfilled: [UnfilledReason: Int] = [:]
    for (reason, seats) in result.seats.flatMap(\.unfilledBy) {
      unfilled[reason, default: 0] += Int(seats)
    }
    var unplaced: [UnplacedReason: Int] = [:]
    var ineligible: [IneligibleReason: Int] = [:]
    for line in result.placements {
      switch line.outcome {
      case .unplaced(let reason): unplaced[reason, default: 0] += 1
      case .ineligible(let reason): ineligible[reason, default: 0] += 1
      case .proposed, .withdrawn: break
      }
    }
    expect(
      account.unfilled == unfilled && account.unplaced == unplaced
        && account.ineligible == ineligible,
      "report.json: reasons count others than the tables")
  }

  private var exposure: Exposure {
    var times: [SeekerID: Int] = [:]
    for line in result.shortlists { times[line.seeker, default: 0] += 1 }
    var exposure = Exposure()
    exposure.seekersListed = times.count
    exposure.openingsListed = Set(result.shortlists.map(\.opening)).count
    exposure.openingsWished = Set(evidence.lists.seekers.pairs.map(\.partner)).count
    exposure.lines = result.shortlists.count
    exposure.linesOfTopHundredth = times.values.sorted(by: >)
      .prefix(max(1, times.count / 100)).reduce(0, +)
    return exposure
  }

  /// Of each target in force the people whom its metric counts.
  private var targets: [TargetProgress] {
    let facts = evidence.facts
    return facts.targets.filter { $0.period.contains(facts.date) }.map { target in
      let isMeant: ((AccountFacts.Person) -> Bool)? =
        switch target.metric {
        case "new-urban-employment": { _ in true }
        case "registered-unemployed-placed": { $0.pool == .laidOff }
        case "hardship-placed": { $0.isHardToEmploy }
        default: nil
        }
      guard let isMeant else {
        return TargetProgress(target: target, evidenced: nil, proposed: nil)
      }
      let group = facts.people.indices.filter { isMeant(facts.people[$0]) }
      return TargetProgress(
        target: target, evidenced: group.count { facts.people[$0].isHired },
        proposed: group.count { held[$0] != nil })
    }
  }

  private var reserves: [ReserveSummary] {
    var sums: [ReserveRule.Trait: ReserveSummary] = [:]
    for line in result.reserves {
      var sum = sums[line.trait] ?? ReserveSummary(trait: line.trait)
      sum.seats += Int(line.seats)
      sum.used += Int(line.used)
      sum.reverted += Int(line.reverted)
      sum.empty += Int(line.empty)
      sums[line.trait] = sum
    }
    for (seeker, person) in evidence.market.seekers.enumerated() {
      for trait in Set(person.traits.map({ evidence.market.traits[Int($0)] })) {
        sums[trait]?.people += 1
        sums[trait]?.proposed += held[seeker] == nil ? 0 : 1
      }
    }
    return sums.values.sorted { $0.trait.id < $1.trait.id }
  }

  /// Rows put aside are those of `quarantine.csv`, and files add up.
  private func checkIntake(_ account: NightAccount) {
    var counts: [String: Int] = [:]
    for row in result.quarantine {
      counts["\(row.file)/\(row.reason.rawValue)/\(row.outcome.rawValue)", default: 0] += 1
    }
    var told: [String: Int] = [:]
    for count in account.intake.counts {
      told["\(count.file)/\(count.reason.rawValue)/\(count.outcome.rawValue)"] = count.rows
    }
    expect(
      told == counts && account.intake.counts.count == counts.count,
      "report.json: rows put aside are others than quarantine.csv has")
    for file in account.intake.files {
      let lines = { (outcome: QuarantineRow.Outcome) in
        Set(
          result.quarantine.filter { $0.file == file.file && $0.outcome == outcome }.map(\.line))
      }
      expect(
        file.rows == file.accepted + file.rejected + file.merged
          && lines(.rejected).count == file.rejected,
        "report.json: the rows of \(file.file) do not add up")
    }
    let accepted = account.intake.files.reduce(into: [:]) { $0[$1.file] = $1.accepted }
    expect(
      (accepted["seekers.csv"] ?? 0) + (accepted["students.csv"] ?? 0) == evidence.seekers.count
        && accepted["openings.csv"] ?? 0 == evidence.openings.count,
      "report.json: other numbers of people or openings came in")
  }

  /// The reports are those of the account.
  func checkReports(
    _ folder: ResultFolder, _ reports: Verification.Reports
  ) throws(NightError) {
    for (file, bytes) in reports(result).sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      expect(
        try folder.bytes(of: file) == bytes,
        "\(file.rawValue) is not the report of these figures")
    }
  }
}
