internal import LabourMarket

/// The layout of `report.json`; codes as keys, names in both languages.
///
/// It holds everything that a report prints, so that the account can be read back from it.
struct AccountFile: Codable, Hashable {
  struct Name: Codable, Hashable {
    var zh: String
    var en: String
    init(_ name: BilingualName) { (zh, en) = (name.chinese, name.english) }

    var name: BilingualName { BilingualName(zh, en) }
  }

  struct People: Codable, Hashable {
    var key: String
    var name: Name
    var registered, proposed, unplaced, ineligible, withdrawn: Int
  }

  struct Seats: Codable, Hashable {
    var key: String
    var name: Name
    var openings, seats, filled, unfilled: Int
  }

  struct TargetLine: Codable, Hashable {
    var metric: String
    var name: Name
    var amount: Int
    var evidenced, proposed: Int?
    var periodStart: String
    var periodEnd: String?
  }

  struct Totals: Codable, Hashable {
    var registered, proposed, unplaced, ineligible, withdrawn: Int
    var seats, filled, unfilled: Int
    var fitPoints, appealPoints: Int
  }

  struct Lists: Codable, Hashable {
    var lines, openingsListed, seekersListed, openingsWished, linesOfTopHundredth: Int
  }

  /// `reason` of a full run, counts of one that ranked only what changed.
  struct Ranking: Codable, Hashable {
    var scope: String
    var reason: String?
    var changedSeekers, changedOpenings, refilledSeekers, refilledOpenings: Int?

    init(_ scope: RankingScope) {
      switch scope {
      case .full(let reason): (self.scope, self.reason) = ("full", reason.rawValue)
      case .delta(let counts):
        self.scope = "delta"
        (changedSeekers, changedOpenings) = (counts.changedSeekers, counts.changedOpenings)
        (refilledSeekers, refilledOpenings) = (counts.refilledSeekers, counts.refilledOpenings)
      }
    }
  }

  struct Reserve: Codable, Hashable {
    var trait: String
    var people, proposed, seats, used, reverted, empty: Int
  }

  struct Side: Codable, Hashable {
    var placed, emergency, points: Int

    init(_ side: PriceOfStability.Side) {
      (placed, emergency, points) = (side.placed, side.emergency, side.points)
    }
  }

  struct Price: Codable, Hashable {
    var stable, most: Side
    var enviousUnderMost: Int
    var isExact: Bool
  }

  struct File: Codable, Hashable {
    var file, encoding: String
    var rows, accepted, rejected, merged: Int
    var ignoredColumns: [String]
  }

  struct Effect: Codable, Hashable {
    var proposed, proposedWithout, entitled, entitledWithout, entitledMovedUp, othersLost,
      othersMovedDown: Int
  }

  struct Floors: Codable, Hashable {
    var openings, asked, seated, called, missing: Int
  }

  struct Quarantined: Codable, Hashable {
    var file, outcome, reason: String
    var rows: Int
  }

  var date, policy, objective, reserveMode: String
  var totals: Totals
  var people: [String: [People]]
  var seats: [String: [Seats]]
  var unfilledByReason, unplacedByReason, ineligibleByReason, pairsKeptApartByRule: [String: Int]
  var targets: [TargetLine]
  var lists: Lists
  var ranking: Ranking
  var reserves: [Reserve]
  var batchesWithdrawn, teamsSplit, keptFromEarlierNights: Int
  var priceOfStability: Price?
  var reserveEffect: Effect?
  var floors: Floors?
  var files: [File]
  var quarantine: [Quarantined]

  init(_ account: NightAccount) {
    (date, policy) = (account.date.description, account.policy)
    (objective, reserveMode) = (account.objective.rawValue, account.reserveMode.rawValue)
    totals = Totals(
      registered: account.totals.registered, proposed: account.totals.placed,
      unplaced: account.totals.unplaced, ineligible: account.totals.ineligible,
      withdrawn: account.totals.withdrawn, seats: account.totals.seats,
      filled: account.totals.filled, unfilled: account.totals.unfilled,
      fitPoints: account.totals.fit, appealPoints: account.totals.appeal)
    people = Self.people(account.people)
    seats = Self.seats(account.seats)
    unfilledByReason = Self.byRawValue(account.unfilled)
    unplacedByReason = Self.byRawValue(account.unplaced)
    ineligibleByReason = Self.byRawValue(account.ineligible)
    pairsKeptApartByRule = Dictionary(
      uniqueKeysWithValues: account.rules.map { ($0.rule, $0.pairs) })
    targets = account.targets.map(Self.target)
    let exposure = account.exposure
    lists = Lists(
      lines: exposure.lines, openingsListed: exposure.openingsListed,
      seekersListed: exposure.seekersListed, openingsWished: exposure.openingsWished,
      linesOfTopHundredth: exposure.linesOfTopHundredth)
    ranking = Ranking(account.ranking)
    reserves = account.reserves.map {
      Reserve(
        trait: $0.trait.id, people: $0.people, proposed: $0.proposed, seats: $0.seats,
        used: $0.used, reverted: $0.reverted, empty: $0.empty)
    }
    (batchesWithdrawn, teamsSplit) = (account.batchesWithdrawn, account.teamsSplit)
    keptFromEarlierNights = account.kept
    priceOfStability = account.price.map {
      Price(
        stable: Side($0.stable), most: Side($0.most), enviousUnderMost: $0.enviousUnderMost,
        isExact: $0.isExact)
    }
    reserveEffect = account.reserveEffect.map {
      Effect(
        proposed: $0.placed, proposedWithout: $0.placedWithout, entitled: $0.entitled,
        entitledWithout: $0.entitledWithout, entitledMovedUp: $0.entitledMovedUp,
        othersLost: $0.othersLost,
        othersMovedDown: $0.othersMovedDown)
    }
    floors = account.floorEffect.map {
      Floors(
        openings: $0.openings, asked: $0.asked, seated: $0.seated, called: $0.called,
        missing: $0.missing)
    }
    files = account.intake.files.map {
      File(
        file: $0.file, encoding: $0.encoding, rows: $0.rows, accepted: $0.accepted,
        rejected: $0.rejected, merged: $0.merged, ignoredColumns: $0.ignoredColumns)
    }
    quarantine = account.intake.counts.map {
      Quarantined(
        file: $0.file, outcome: $0.outcome.rawValue, reason: $0.reason.rawValue, rows: $0.rows)
    }
  }

  private static func people(_ breakdowns: [PeopleBreakdown]) -> [String: [People]] {
    Dictionary(
      uniqueKeysWithValues: breakdowns.map { breakdown in
        (
          breakdown.dimension.rawValue,
          breakdown.rows.map {
            People(
              key: $0.key, name: Name($0.name), registered: $0.registered,
              proposed: $0.proposed, unplaced: $0.unplaced, ineligible: $0.ineligible,
              withdrawn: $0.withdrawn)
          }
        )
      })
  }

  private static func seats(_ breakdowns: [SeatBreakdown]) -> [String: [Seats]] {
    Dictionary(
      uniqueKeysWithValues: breakdowns.map { breakdown in
        (
          breakdown.dimension.rawValue,
          breakdown.rows.map {
            Seats(
              key: $0.key, name: Name($0.name), openings: $0.openings, seats: $0.seats,
              filled: $0.filled, unfilled: $0.unfilled)
          }
        )
      })
  }

  private static func target(_ progress: TargetProgress) -> TargetLine {
    TargetLine(
      metric: progress.target.metric, name: Name(progress.target.name),
      amount: progress.target.amount, evidenced: progress.evidenced,
      proposed: progress.proposed, periodStart: progress.target.period.from.description,
      periodEnd: progress.target.period.to?.description)
  }

  private static func byRawValue<Reason: RawRepresentable<String>>(
    _ counts: [Reason: Int]
  ) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: counts.map { ($0.key.rawValue, $0.value) })
  }
}
