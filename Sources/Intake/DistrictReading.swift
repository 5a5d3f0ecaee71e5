public import LabourMarket

/// Reads what a bureau delivered for one night: `enterprises.csv`, `openings.csv`, `seekers.csv`,
/// and, where they are, `cohorts.csv` and `students.csv` (the schema of `seekers.csv`).
///
/// A row that can't be taken goes to the quarantine; only a file that can't be read at all is an
/// error. The district doesn't depend on the order of rows or columns, nor on the encoding.
///
/// - Complexity: O(*n* log *n*) in the rows; memory for the result and one record.
public func readDistrict(
  folder: String, date: CalendarDay, profile: ImportProfile, catalogue: Catalogue,
  progress: (IntakeProgress) -> Void
) throws(IntakeError) -> IntakeResult {
  var delivery = Delivery(
    folder: folder, date: date, profile: profile, books: CodeBooks(catalogue))
  let enterprises = try delivery.readEnterprises(progress)
  let employers = Set(enterprises.map(\.id))
  let cohorts = try delivery.readCohorts(employers, progress)
  let linter = WordingLinter(catalogue.wording)
  let openings = try delivery.readOpenings(employers, linter, progress)
  let seekers = try delivery.readSeekers(Set(cohorts.map(\.id)), progress)
  let district = District(
    date: date, seekers: seekers, openings: openings, enterprises: enterprises, cohorts: cohorts)
  return IntakeResult(
    district: district, quarantine: delivery.journal.sortedQuarantine(),
    files: delivery.journal.files)
}

/// One night's files while they are being read.
private struct Delivery {
  let folder: String
  let date: CalendarDay
  let profile: ImportProfile
  let books: CodeBooks
  var journal = Journal()

  mutating func readEnterprises(
    _ progress: (IntakeProgress) -> Void
  ) throws(IntakeError) -> [Enterprise] {
    let reader = EnterpriseRow(books: books)
    var found: [Sourced<Enterprise>] = []
    try readRows(
      folder: folder, name: "enterprises.csv", kind: "enterprises", profile: profile,
      into: &journal, progress: progress
    ) { (record, layout: ColumnLayout<EnterpriseColumn>, origin, _, row) in
      if let value = reader.read(record, layout, &row) { found.append(Sourced(value, origin)) }
    }
    return keepUnique(found, key: EnterpriseColumn.enterpriseID, &journal)
  }

  mutating func readCohorts(
    _ employers: Set<EnterpriseID>, _ progress: (IntakeProgress) -> Void
  ) throws(IntakeError) -> [Cohort] {
    guard ByteFile.exists(folder: folder, name: "cohorts.csv") else { return [] }
    let reader = CohortRow(books: books, enterprises: employers)
    var found: [Sourced<Cohort>] = []
    try readRows(
      folder: folder, name: "cohorts.csv", kind: "cohorts", profile: profile, into: &journal,
      progress: progress
    ) { (record, layout: ColumnLayout<CohortColumn>, origin, _, row) in
      if let value = reader.read(record, layout, &row) { found.append(Sourced(value, origin)) }
    }
    return keepUnique(found, key: CohortColumn.cohortID, &journal)
  }

  mutating func readOpenings(
    _ employers: Set<EnterpriseID>, _ linter: WordingLinter, _ progress: (IntakeProgress) -> Void
  ) throws(IntakeError) -> [Opening] {
    let reader = OpeningRow(books: books, date: date, enterprises: employers, linter: linter)
    var found: [Sourced<Opening>] = []
    try readRows(
      folder: folder, name: "openings.csv", kind: "openings", profile: profile, into: &journal,
      progress: progress
    ) { (record, layout: ColumnLayout<OpeningColumn>, origin, _, row) in
      if let value = reader.read(record, layout, &row) { found.append(Sourced(value, origin)) }
    }
    return keepUnique(found, key: OpeningColumn.openingID, &journal)
  }

  mutating func readSeekers(
    _ cohorts: Set<CohortID>, _ progress: (IntakeProgress) -> Void
  ) throws(IntakeError) -> [Seeker] {
    var registrations = Registrations()
    for name in ["seekers.csv", "students.csv"]
    where name == "seekers.csv" || ByteFile.exists(folder: folder, name: name) {
      var reader = SeekerRow(books: books, date: date, cohorts: cohorts)
      registrations.beginFile()
      try readRows(
        folder: folder, name: name, kind: "seekers", profile: profile,
        unread: SeekerRow.protected, into: &journal, progress: progress
      ) { (record, layout: ColumnLayout<SeekerColumn>, origin, expected, row) in
        guard let registration = reader.read(record, layout, &row) else { return }
        registrations.append(registration, origin, expectedGrowth: expected)
      }
      if reader.sawDamage { registrations.judgeNumbersThatEndInZeros(&journal) }
    }
    return registrations.distinctSeekers(&journal)
  }
}
