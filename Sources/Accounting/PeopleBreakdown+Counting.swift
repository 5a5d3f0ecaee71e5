internal import LabourMarket

/// Rows in table order for enumerations, by key otherwise; those without a key come last.
func breakdown(of record: NightRecord, by dimension: PeopleDimension) -> PeopleBreakdown {
  let naming = PeopleNaming(record)
  var rows = naming.emptyRows(of: dimension)
  var positions: [String: Int] = [:]
  for (position, row) in rows.enumerated() { positions[row.key] = position }
  for (seeker, outcome) in zip(record.district.seekers, record.placement.seekers) {
    let key = naming.key(of: seeker, by: dimension)
    let position = positions[key] ?? rows.count
    if position == rows.count {
      positions[key] = position
      rows.append(PeopleRow(key: key, name: naming.fallbackName(of: key)))
    }
    rows[position].count(outcome)
  }
  return PeopleBreakdown(dimension: dimension, rows: naming.sorted(rows, by: dimension))
}

/// Which row of a breakdown a person belongs to, and what the row is called.
private struct PeopleNaming {
  private let catalogue: Catalogue
  private let cohorts: [Cohort]
  private let centres: [CentreCode: Centre]
  private let places: [PlaceCode: Place]

  init(_ record: NightRecord) {
    (catalogue, cohorts) = (record.catalogue, record.district.cohorts)
    centres = Dictionary(uniqueKeysWithValues: catalogue.centres.map { ($0.code, $0) })
    places = Dictionary(uniqueKeysWithValues: catalogue.places.map { ($0.code, $0) })
  }

  /// A street is the one whose centre looks after the person, so that streets sum to centres;
  /// where she lives is not asked here.
  func key(of seeker: Seeker, by dimension: PeopleDimension) -> String {
    switch dimension {
    case .pool: seeker.pool.rawValue
    case .channel: seeker.channel.rawValue
    case .centre: seeker.centre?.text ?? ""
    case .street: seeker.centre.flatMap { centres[$0]?.place.text } ?? ""
    case .cohort: seeker.cohort?.text ?? ""
    }
  }

  func emptyRows(of dimension: PeopleDimension) -> [PeopleRow] {
    switch dimension {
    case .pool: Pool.allCases.map { PeopleRow(key: $0.rawValue, name: $0.name) }
    case .channel: Channel.allCases.map { PeopleRow(key: $0.rawValue, name: $0.name) }
    case .centre: catalogue.centres.map { PeopleRow(key: $0.code.text, name: $0.name) }
    case .street:
      Set(catalogue.centres.map(\.place)).sorted().map {
        PeopleRow(key: $0.text, name: places[$0]?.name ?? BilingualName($0.text, $0.text))
      }
    case .cohort:
      cohorts.map {
        PeopleRow(key: $0.id.text, name: BilingualName($0.school, $0.school))
      }
    }
  }

  func fallbackName(of key: String) -> BilingualName {
    key.isEmpty ? BilingualName("（无）", "(none)") : BilingualName(key, key)
  }

  func sorted(_ rows: [PeopleRow], by dimension: PeopleDimension) -> [PeopleRow] {
    switch dimension {
    case .pool, .channel: rows
    case .street, .centre, .cohort:
      rows.sorted { ($0.key.isEmpty ? 1 : 0, $0.key) < ($1.key.isEmpty ? 1 : 0, $1.key) }
    }
  }
}
