public import LabourMarket

/// Reads what a bureau delivered for one night: `enterprises.csv`, `openings.csv`, `seekers.csv`,
/// and, where they are, `cohorts.csv`, `kept.csv` and `students.csv` (the schema of `seekers.csv`).
///
/// A row that can't be taken goes to the quarantine; only a file that can't be read at all is an
/// error. The district doesn't depend on the order of rows or columns, nor on the encoding.
///
/// - Complexity: O(*n* log *n*) in the rows; memory for the result and one record.
public func readDistrict(
  folder: String, date: CalendarDay, profile: ImportProfile, catalogue: Catalogue,
  progress: (IntakeProgress) -> Void
) throws(IntakeError) -> IntakeResult {
  let books = CodeBooks(catalogue)
  var delivery = Delivery(folder: folder, profile: profile)
  let enterprises = try delivery.read(
    "enterprises", key: EnterpriseColumn.enterpriseID, progress,
    EnterpriseRow(books: books, date: date).read)
  let employers = Set(enterprises.map(\.id))
  let cohorts =
    delivery.has("cohorts")
    ? try delivery.read(
      "cohorts", key: CohortColumn.cohortID, progress,
      CohortRow(books: books, date: date, enterprises: employers).read)
    : []
  let openingRow = OpeningRow(
    books: books, date: date, enterprises: employers, linter: WordingLinter(catalogue.wording))
  let openings = try delivery.read(
    "openings", key: OpeningColumn.openingID, progress, openingRow.read)
  let seekers = try delivery.readSeekers(
    SeekerRow(books: books, date: date, cohorts: Set(cohorts.map(\.id))), progress)
  let kept = try delivery.readKept(seekers, openings, progress)
  let district = District(
    date: date, seekers: seekers, openings: openings, enterprises: enterprises, cohorts: cohorts,
    kept: kept)
  return IntakeResult(
    district: district, quarantine: delivery.journal.sortedQuarantine(),
    files: delivery.journal.files)
}

/// One night's files while they are being read.
private struct Delivery {
  let folder: String
  let profile: ImportProfile
  var journal = Journal()

  func has(_ kind: String) -> Bool { ByteFile.exists(folder: folder, name: kind + ".csv") }

  /// Reads `kind`.csv; ids that several rows claim for different things are out.
  mutating func read<Column: SourceColumn, Value: Identifiable & Hashable>(
    _ kind: String, key: Column, _ progress: (IntakeProgress) -> Void,
    _ value: (Record, ColumnLayout<Column>, inout RowScope) -> Value?
  ) throws(IntakeError) -> [Value] where Value.ID: Comparable & CustomStringConvertible {
    keepUnique(try rows(of: kind, progress, value), key: key, &journal)
  }

  /// Seats that people keep; of openings that have enough for them.
  mutating func readKept(
    _ seekers: [Seeker], _ openings: [Opening], _ progress: (IntakeProgress) -> Void
  ) throws(IntakeError) -> [KeptSeat] {
    guard has("kept") else { return [] }
    let reader = KeptRow(seekers: Set(seekers.map(\.id)), openings: Set(openings.map(\.id)))
    let found = try rows(of: "kept", progress, reader.read)
    return keepUnique(
      withoutOverfull(found, openings: openings, &journal), key: KeptColumn.seekerID, &journal)
  }

  /// What no district is without; a header alone says that something went wrong on the way.
  private static let mandatory: Set<String> = ["enterprises", "openings", "seekers"]

  private mutating func rows<Column: SourceColumn, Value>(
    of kind: String, _ progress: (IntakeProgress) -> Void,
    _ value: (Record, ColumnLayout<Column>, inout RowScope) -> Value?
  ) throws(IntakeError) -> [Sourced<Value>] {
    var found: [Sourced<Value>] = []
    try readRows(
      folder: folder, name: kind + ".csv", kind: kind, profile: profile,
      needsRows: Self.mandatory.contains(kind), into: &journal, progress: progress
    ) { record, layout, origin, _, row in
      if let value = value(record, layout, &row) { found.append(Sourced(value, origin)) }
    }
    return found
  }

  /// Reads seekers and, where there are, students; of one person's registrations one stays.
  mutating func readSeekers(
    _ seekerRow: SeekerRow, _ progress: (IntakeProgress) -> Void
  ) throws(IntakeError) -> [Seeker] {
    var registrations = Registrations()
    for kind in ["seekers", "students"] where kind == "seekers" || has(kind) {
      var reader = seekerRow
      registrations.beginFile()
      try readRows(
        folder: folder, name: kind + ".csv", kind: "seekers", profile: profile,
        unread: SeekerRow.protected, needsRows: Self.mandatory.contains(kind), into: &journal,
        progress: progress
      ) { (record, layout: ColumnLayout<SeekerColumn>, origin, expected, row) in
        guard let registration = reader.read(record, layout, &row) else { return }
        registrations.append(registration, origin, expectedGrowth: expected)
      }
      if reader.sawDamage { registrations.judgeNumbersThatEndInZeros(&journal) }
    }
    return registrations.distinctSeekers(&journal)
  }
}
