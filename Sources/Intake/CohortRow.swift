internal import LabourMarket

/// Makes school classes of the rows of `cohorts.csv`.
struct CohortRow {
  let books: CodeBooks
  let date: CalendarDay
  let enterprises: Set<EnterpriseID>

  /// What every row starts from.
  ///
  /// A row that isn't rejected has filled in all of it that is mandatory.
  private static let blank = Cohort(
    id: CohortID("-")!, school: "", size: 0, graduation: CalendarDay(number: 0))

  func read(
    _ record: Record, _ layout: ColumnLayout<CohortColumn>, _ row: inout RowScope
  ) -> Cohort? {
    var cohort = Self.blank
    for field in layout.fields {
      readCell(field.text(in: record), field.column, &cohort, &row)
    }
    guard !row.isRejected else { return nil }
    if let internship = cohort.internship, internship > cohort.graduation {
      row.reject("internship_on", .checked(internship.description), .contradiction)
    }
    if cohort.minimumBatch > cohort.size {
      row.notice(
        "minimum_batch", .checked("\(cohort.minimumBatch) > \(cohort.size)"), .contradiction)
    }
    return row.isRejected ? nil : cohort
  }

  private func readCell(
    _ text: String, _ column: CohortColumn, _ cohort: inout Cohort, _ row: inout RowScope
  ) {
    switch column {
    case .cohortID:
      if let id: CohortID = row.identifier(text, column, on: date) { cohort.id = id }
    case .school:
      if text.isEmpty { row.reject(column.rawValue, "", .missingValue) }
      cohort.school = withoutPersonalNumbers(row.words(text, column))
    case .major: cohort.major = row.optional(text, column, .unknownCode) { books.majors[$0] }
    case .year: cohort.year = row.number(text, column, .years, in: 1...6) ?? cohort.year
    case .size:
      cohort.size = row.number(text, column, .people, in: 0...10_000, isRequired: true) ?? 0
    case .graduation:
      if let day = row.required(text, column, .notADate, CalendarDay.init(reading:)) {
        cohort.graduation = day
      }
    case .internship:
      cohort.internship = row.optional(text, column, .notADate, CalendarDay.init(reading:))
    case .minimumBatch:
      cohort.minimumBatch = row.number(text, column, .people, in: 1...10_000) ?? 1
    case .orderedBy:
      let id: EnterpriseID? = row.optionalIdentifier(text, column, on: date)
      if let id, !enterprises.contains(id) {
        row.notice(column.rawValue, .identifier(text), .unknownReference)
      } else {
        cohort.orderedBy = id
      }
    }
  }
}
