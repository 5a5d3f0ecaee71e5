public import LabourMarket
internal import Tables

/// A what-if as JSON, UTF-8 with a line break at the end; points in millionths of a full score.
public func whatIfJSON(_ account: WhatIfAccount) -> String { jsonText(WhatIfFile(account)) }

/// The layout; codes as keys, names in both languages.
private struct WhatIfFile: Encodable {
  struct Name: Encodable {
    var zh, en: String
    init(_ name: BilingualName) { (zh, en) = (name.chinese, name.english) }
  }

  struct Side: Encodable {
    var objective, reserveMode: String
    var registered, proposed, unplaced, ineligible, withdrawn, seats, filled: Int
    var points, envious, called, missing: Int

    init(_ figures: WhatIfFigures) {
      let totals = figures.totals
      (objective, reserveMode) = (figures.objective.rawValue, figures.reserveMode.rawValue)
      (registered, proposed, unplaced) = (totals.registered, totals.placed, totals.unplaced)
      (ineligible, withdrawn) = (totals.ineligible, totals.withdrawn)
      (seats, filled, points) = (totals.seats, totals.filled, figures.points)
      (envious, called, missing) = (figures.envious, figures.called, figures.missing)
    }
  }

  struct Row: Encodable {
    var key: String
    var name: Name
    var registered, before, after, gained, lost, better, worse, appeal: Int
  }

  struct Seats: Encodable {
    var seats, filled: Int
    var cutoff: Int32?

    init(_ outcome: OpeningOutcome) {
      (seats, filled) = (Int(outcome.headcount), Int(outcome.filled))
      cutoff = outcome.cutoff?.fit.value
    }
  }

  struct Opening: Encodable {
    var id, title: String
    var before, after: Seats
  }

  struct Destination: Encodable {
    var opening, title: String
    var people: Int
  }

  struct Class: Encodable {
    var name: String
    var people, proposed, ineligible: Int
    var openings: [Destination]
  }

  struct Value: Encodable {
    var people, floorSeats, entitled, points: Int

    init(_ value: MarginalValue) {
      (people, floorSeats) = (value.people, value.floorSeats)
      (entitled, points) = (value.entitled, value.points)
    }
  }

  struct Seat: Encodable {
    var opening, title: String
    var seats, filled: Int
    var oneMore, oneLess: Value
  }

  struct People: Encodable {
    var key: String
    var name: Name
    var people, oneMorePlaced, oneMorePoints, oneLessMissed: Int

    init(_ row: MarginalAccount.People) {
      (key, name, people) = (row.key, Name(row.name), row.people)
      (oneMorePlaced, oneMorePoints) = (row.morePlaced, row.morePoints)
      oneLessMissed = row.lessPlaced
    }
  }

  struct Person: Encodable {
    var seeker, pool: String
    var occupation: Name
    var oneMore: Value
  }

  struct Margins: Encodable {
    var seats: [Seat]
    var pools, occupations: [People]
    var people: [Person]
  }

  var date, policy: String
  var given, changes: [Name]
  var before, after: Side
  var people: [String: [Row]]
  var openings: [Opening]
  var classes: [Class]
  var marginalValues: Margins?

  init(_ account: WhatIfAccount) {
    (date, policy) = (account.date.description, account.policy)
    (given, changes) = (account.given.map(Name.init), account.changes.map(Name.init))
    (before, after) = (Side(account.before), Side(account.after))
    people = Dictionary(
      uniqueKeysWithValues: account.people.map { breakdown in
        (breakdown.dimension.rawValue, breakdown.rows.map(Self.row))
      })
    openings = account.openings.map {
      Opening(id: $0.id.text, title: $0.title, before: Seats($0.before), after: Seats($0.after))
    }
    classes = account.classes.map { group in
      Class(
        name: group.name, people: group.people, proposed: group.placed,
        ineligible: group.ineligible,
        openings: group.destinations.map {
          Destination(opening: $0.opening.text, title: $0.title, people: $0.people)
        })
    }
    marginalValues = account.margins.map(Self.margins)
  }

  private static func row(_ row: WhatIfRow) -> Row {
    Row(
      key: row.key, name: Name(row.name), registered: row.registered, before: row.before,
      after: row.after, gained: row.gained, lost: row.lost, better: row.better, worse: row.worse,
      appeal: row.appeal)
  }

  private static func margins(_ margins: MarginalAccount) -> Margins {
    Margins(
      seats: margins.seats.map {
        Seat(
          opening: $0.opening.text, title: $0.title, seats: $0.seats, filled: $0.filled,
          oneMore: Value($0.more), oneLess: Value($0.less))
      },
      pools: margins.pools.map(People.init), occupations: margins.occupations.map(People.init),
      people: margins.people.map {
        Person(
          seeker: $0.seeker.text, pool: $0.pool.rawValue, occupation: Name($0.occupation),
          oneMore: Value($0.more))
      })
  }
}
