internal import LabourMarket
internal import NightEvidence
internal import NightResult

/// Counting by rows, from the facts alone.
extension NightCheck {
  /// What became of people, by what they are counted by.
  func countPeople(by dimension: PeopleDimension) -> PeopleBreakdown {
    let facts = evidence.facts
    let streetOf = Dictionary(
      facts.centres.map { ($0.code, $0.place) }, uniquingKeysWith: { first, _ in first })
    var rows = Dictionary(
      peopleNames(dimension).map { ($0.code, PeopleRow(key: $0.code, name: $0.name)) },
      uniquingKeysWith: { first, _ in first })
    for (person, line) in zip(facts.people, result.placements) {
      let centre = person.centre?.text ?? ""
      let key =
        switch dimension {
        case .pool: person.pool.rawValue
        case .channel: person.channel.rawValue
        case .centre: centre
        case .street: streetOf[centre] ?? ""
        case .cohort: person.cohort?.text ?? ""
        }
      var row = rows[key] ?? PeopleRow(key: key, name: Self.nameOfOthers(key))
      row.registered += 1
      switch line.outcome {
      case .proposed: row.proposed += 1
      case .unplaced: row.unplaced += 1
      case .ineligible: row.ineligible += 1
      case .withdrawn: row.withdrawn += 1
      }
      rows[key] = row
    }
    return PeopleBreakdown(
      dimension: dimension, rows: inOrder(rows, dimension))
  }

  private func peopleNames(_ dimension: PeopleDimension) -> [AccountFacts.Named] {
    let facts = evidence.facts
    switch dimension {
    case .pool:
      return Pool.allCases.map { AccountFacts.Named(code: $0.rawValue, name: $0.name) }
    case .channel:
      return Channel.allCases.map { AccountFacts.Named(code: $0.rawValue, name: $0.name) }
    case .centre: return facts.centres
    case .cohort: return facts.cohorts
    case .street:
      let names = Dictionary(
        facts.streets.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
      return Set(facts.centres.map(\.place)).map {
        AccountFacts.Named(code: $0, name: names[$0] ?? BilingualName($0, $0))
      }
    }
  }

  private static func nameOfOthers(_ key: String) -> BilingualName {
    key.isEmpty ? BilingualName("（无）", "(none)") : BilingualName(key, key)
  }

  /// Pools and channels in their own order, others by code; those without one last.
  private func inOrder(
    _ rows: [String: PeopleRow], _ dimension: PeopleDimension
  ) -> [PeopleRow] {
    switch dimension {
    case .pool: Pool.allCases.compactMap { rows[$0.rawValue] }
    case .channel: Channel.allCases.compactMap { rows[$0.rawValue] }
    case .street, .centre, .cohort:
      rows.values.filter { !$0.key.isEmpty }.sorted { $0.key < $1.key }
        + rows.values.filter(\.key.isEmpty)
    }
  }

  /// What became of seats, by what they are counted by.
  func countSeats(by dimension: SeatDimension) -> SeatBreakdown {
    let facts = evidence.facts
    let (known, others): ([AccountFacts.Named], BilingualName) =
      switch dimension {
      case .keyEnterprise: (facts.keyEnterprises, BilingualName("其他企业", "Other enterprises"))
      case .street: (facts.streets, BilingualName("其他地点", "Elsewhere"))
      case .family:
        (
          Set(facts.posts.map(\.family)).subtracting([""]).map {
            AccountFacts.Named(code: $0, name: BilingualName($0, $0))
          }, BilingualName("未编码", "Not coded")
        )
      }
    var rows = Dictionary(
      known.map { ($0.code, SeatRow(key: $0.code, name: $0.name)) },
      uniquingKeysWith: { first, _ in first })
    for (post, line) in zip(facts.posts, result.seats) {
      let code =
        switch dimension {
        case .keyEnterprise: post.enterprise.text
        case .street: post.place.text
        case .family: post.family
        }
      let key = rows[code] == nil ? "" : code
      var row = rows[key] ?? SeatRow(key: key, name: others)
      row.openings += 1
      row.seats += Int(line.seats)
      row.filled += Int(line.filled)
      rows[key] = row
    }
    return SeatBreakdown(
      dimension: dimension,
      rows: rows.values.filter { !$0.key.isEmpty }.sorted { $0.key < $1.key }
        + rows.values.filter(\.key.isEmpty))
  }
}
