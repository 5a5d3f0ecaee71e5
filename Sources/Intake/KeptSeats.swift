internal import LabourMarket

/// Reads the rows of `kept.csv`.
struct KeptRow {
  let seekers: Set<SeekerID>
  let openings: Set<OpeningID>

  func read(
    _ record: Record, _ layout: ColumnLayout<KeptColumn>, _ row: inout RowScope
  ) -> KeptSeat? {
    var seeker: SeekerID?
    var opening: OpeningID?
    for field in layout.fields {
      let text = field.text(in: record)
      switch field.column {
      case .seekerID:
        seeker = row.required(text, field.column, .badIdentifier, SeekerID.init)
        if let seeker, !seekers.contains(seeker) { unknown(text, field.column, &row) }
      case .openingID:
        opening = row.required(text, field.column, .badIdentifier, OpeningID.init)
        if let opening, !openings.contains(opening) { unknown(text, field.column, &row) }
      }
    }
    guard !row.isRejected, let seeker, let opening else { return nil }
    return KeptSeat(seeker: seeker, opening: opening)
  }

  private func unknown(_ text: String, _ column: KeptColumn, _ row: inout RowScope) {
    row.reject(column.rawValue, .identifier(text), .unknownReference)
  }
}

/// The rows that are left when those of openings that would keep more people than they have seats
/// are out: nobody knows which of the people it is who stays.
func withoutOverfull(
  _ found: [Sourced<KeptSeat>], openings: [Opening], _ journal: inout Journal
) -> [Sourced<KeptSeat>] {
  let people = Dictionary(grouping: found, by: \.value.opening).mapValues {
    Set($0.map(\.value.seeker)).count
  }
  let seats = Dictionary(uniqueKeysWithValues: openings.map { ($0.id, $0.headcount) })
  return found.filter { item in
    let opening = item.value.opening
    guard people[opening]! > seats[opening]! else { return true }
    journal.withdraw(
      item.origin, column: KeptColumn.openingID,
      value: "\(opening): \(people[opening]!) > \(seats[opening]!)", reason: .contradiction,
      outcome: .rejected)
    return false
  }
}
