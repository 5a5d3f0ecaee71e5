internal import LabourMarket

/// Rows by key; openings that belong to none of them come last.
func breakdown(of record: NightRecord, by dimension: SeatDimension) -> SeatBreakdown {
  let district = record.district
  let names = seatNames(of: record, by: dimension)
  let families = Dictionary(
    uniqueKeysWithValues: record.catalogue.occupations.map { ($0.code, $0.family) })
  var rows = Dictionary(
    uniqueKeysWithValues: names.map { ($0.key, SeatRow(key: $0.key, name: $0.value)) })
  for (opening, outcome) in zip(district.openings, record.placement.openings) {
    let key =
      switch dimension {
      case .keyEnterprise: opening.enterprise.text
      case .street: opening.place.text
      case .family: opening.occupation.flatMap { families[$0] } ?? ""
      }
    let known = rows[key] != nil || dimension == .family
    let row = known ? key : ""
    rows[row, default: SeatRow(key: row, name: fallback(row, dimension))].count(outcome)
  }
  return SeatBreakdown(
    dimension: dimension,
    rows: rows.values.sorted {
      ($0.key.isEmpty ? 1 : 0, $0.key) < ($1.key.isEmpty ? 1 : 0, $1.key)
    })
}

private func seatNames(
  of record: NightRecord, by dimension: SeatDimension
) -> [String: BilingualName] {
  switch dimension {
  case .keyEnterprise:
    Dictionary(
      uniqueKeysWithValues: record.district.enterprises.filter(\.isKey).map {
        ($0.id.text, BilingualName($0.name, $0.name))
      })
  case .street:
    Dictionary(
      uniqueKeysWithValues: record.catalogue.places.filter { $0.level != .district }.map {
        ($0.code.text, $0.name)
      })
  case .family: [:]
  }
}

private func fallback(_ key: String, _ dimension: SeatDimension) -> BilingualName {
  if !key.isEmpty { return BilingualName(key, key) }
  return switch dimension {
  case .keyEnterprise: BilingualName("其他企业", "Other enterprises")
  case .street: BilingualName("其他地点", "Elsewhere")
  case .family: BilingualName("未编码", "Not coded")
  }
}
