internal import LabourMarket

/// The way back from `report.json`.
extension AccountFile {
  /// Why the file cannot be an account: a word that isn't one of a list.
  struct Unknown: Error { var word: String }

  /// - Throws: `Unknown`, for words that no account has.
  func account() throws(Unknown) -> NightAccount {
    var account = NightAccount(
      date: try known(date, CalendarDay.init), policy: policy,
      objective: try known(objective, PlacementPolicy.Objective.init),
      reserveMode: try known(reserveMode, PlacementPolicy.ReserveMode.init),
      totals: totals.totals)
    try readBreakdowns(into: &account)
    account.unfilled = try counts(unfilledByReason)
    account.unplaced = try counts(unplacedByReason)
    account.ineligible = try counts(ineligibleByReason)
    account.rules = pairsKeptApartByRule.map { RuleEffect(rule: $0.key, pairs: $0.value) }
      .sorted { ($1.pairs, $0.rule) < ($0.pairs, $1.rule) }
    for target in targets { account.targets.append(try progress(target)) }
    account.exposure = lists.exposure
    account.ranking = try scope(ranking)
    for reserve in reserves { account.reserves.append(try summary(reserve)) }
    (account.batchesWithdrawn, account.teamsSplit) = (batchesWithdrawn, teamsSplit)
    account.kept = keptFromEarlierNights
    account.price = priceOfStability.map { price in
      PriceOfStability(
        stable: price.stable.side, most: price.most.side,
        enviousUnderMost: price.enviousUnderMost, isExact: price.isExact)
    }
    account.reserveEffect = reserveEffect?.effect
    account.floorEffect = floors?.effect
    account.intake.files = files.map(\.tally)
    for count in quarantine {
      account.intake.counts.append(
        IntakeSummary.Count(
          file: count.file, reason: try known(count.reason, QuarantineReason.init),
          outcome: try known(count.outcome, QuarantineRow.Outcome.init), rows: count.rows))
    }
    return account
  }

  private func known<Value>(
    _ word: String, _ read: (String) -> Value?
  ) throws(Unknown) -> Value {
    guard let value = read(word) else { throw Unknown(word: word) }
    return value
  }

  private func counts<Reason: RawRepresentable<String> & Hashable>(
    _ counts: [String: Int]
  ) throws(Unknown) -> [Reason: Int] {
    var result: [Reason: Int] = [:]
    for (word, count) in counts { result[try known(word, Reason.init)] = count }
    return result
  }

  private func readBreakdowns(into account: inout NightAccount) throws(Unknown) {
    for word in people.keys { _ = try known(word, PeopleDimension.init) }
    for word in seats.keys { _ = try known(word, SeatDimension.init) }
    account.people = PeopleDimension.allCases.compactMap { dimension in
      people[dimension.rawValue].map {
        PeopleBreakdown(dimension: dimension, rows: $0.map(\.row))
      }
    }
    account.seats = SeatDimension.allCases.compactMap { dimension in
      seats[dimension.rawValue].map {
        SeatBreakdown(dimension: dimension, rows: $0.map(\.row))
      }
    }
  }

  private func progress(_ line: TargetLine) throws(Unknown) -> TargetProgress {
    var end: CalendarDay?
    if let text = line.periodEnd { end = try known(text, CalendarDay.init) }
    return TargetProgress(
      target: Target(
        metric: line.metric, name: line.name.name, amount: line.amount,
        period: Validity(from: try known(line.periodStart, CalendarDay.init), to: end)),
      evidenced: line.evidenced, proposed: line.proposed)
  }

  private func scope(_ line: Ranking) throws(Unknown) -> RankingScope {
    switch line.scope {
    case "full": return .full(try known(line.reason ?? "", FullRunReason.init))
    case "delta":
      return .delta(
        DeltaCounts(
          changedSeekers: line.changedSeekers ?? 0, changedOpenings: line.changedOpenings ?? 0,
          refilledSeekers: line.refilledSeekers ?? 0,
          refilledOpenings: line.refilledOpenings ?? 0))
    default: throw Unknown(word: line.scope)
    }
  }

  private func summary(_ line: Reserve) throws(Unknown) -> ReserveSummary {
    var summary = ReserveSummary(trait: try known(line.trait, ReserveRule.Trait.init(id:)))
    (summary.people, summary.proposed, summary.seats) = (line.people, line.proposed, line.seats)
    (summary.used, summary.reverted, summary.empty) = (line.used, line.reverted, line.empty)
    return summary
  }
}

extension AccountFile.Totals {
  fileprivate var totals: PlacementTotals {
    var result = PlacementTotals()
    (result.registered, result.placed, result.unplaced) = (registered, proposed, unplaced)
    (result.ineligible, result.withdrawn) = (ineligible, withdrawn)
    (result.seats, result.filled) = (seats, filled)
    (result.fit, result.appeal) = (fitPoints, appealPoints)
    return result
  }
}

extension AccountFile.People {
  fileprivate var row: PeopleRow {
    var row = PeopleRow(key: key, name: name.name)
    (row.registered, row.proposed, row.unplaced) = (registered, proposed, unplaced)
    (row.ineligible, row.withdrawn) = (ineligible, withdrawn)
    return row
  }
}

extension AccountFile.Seats {
  fileprivate var row: SeatRow {
    var row = SeatRow(key: key, name: name.name)
    (row.openings, row.seats, row.filled) = (openings, seats, filled)
    return row
  }
}

extension AccountFile.Lists {
  fileprivate var exposure: Exposure {
    var exposure = Exposure()
    (exposure.lines, exposure.openingsListed) = (lines, openingsListed)
    (exposure.seekersListed, exposure.openingsWished) = (seekersListed, openingsWished)
    exposure.linesOfTopHundredth = linesOfTopHundredth
    return exposure
  }
}

extension AccountFile.Side {
  fileprivate var side: PriceOfStability.Side {
    var side = PriceOfStability.Side()
    (side.placed, side.emergency, side.points) = (placed, emergency, points)
    return side
  }
}

extension AccountFile.Effect {
  fileprivate var effect: ReserveEffect {
    var effect = ReserveEffect()
    (effect.placed, effect.placedWithout) = (proposed, proposedWithout)
    (effect.entitled, effect.entitledWithout) = (entitled, entitledWithout)
    (effect.entitledMovedUp, effect.othersLost) = (entitledMovedUp, othersLost)
    effect.othersMovedDown = othersMovedDown
    return effect
  }
}

extension AccountFile.Floors {
  fileprivate var effect: FloorEffect {
    var effect = FloorEffect()
    (effect.openings, effect.asked, effect.seated) = (openings, asked, seated)
    (effect.called, effect.missing) = (called, missing)
    return effect
  }
}

extension AccountFile.File {
  fileprivate var tally: FileTally {
    var tally = FileTally(file: file, encoding: encoding)
    (tally.rows, tally.accepted) = (rows, accepted)
    (tally.rejected, tally.merged, tally.ignoredColumns) = (rejected, merged, ignoredColumns)
    return tally
  }
}
