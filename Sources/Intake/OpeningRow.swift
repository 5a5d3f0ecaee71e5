internal import LabourMarket

/// Makes openings of the rows of `openings.csv`, and holds them to what an opening must say.
struct OpeningRow {
  let books: CodeBooks
  let date: CalendarDay
  let enterprises: Set<EnterpriseID>
  let linter: WordingLinter

  /// What every row starts from.
  ///
  /// A row that isn't rejected has filled in all of it that is mandatory.
  private static let blank = Opening(
    id: OpeningID("-")!, enterprise: EnterpriseID("-")!, title: "", headcount: 0,
    place: PlaceCode(""), posted: CalendarDay(number: 0), validUntil: CalendarDay(number: 0))

  func read(
    _ record: Record, _ layout: ColumnLayout<OpeningColumn>, _ row: inout RowScope
  ) -> Opening? {
    var opening = Self.blank
    let education = layout.usesSchemeOf1984 ? books.educationOf1984 : books.education
    var (schooling, isMandatory) = ("", false)
    for field in layout.fields {
      let text = field.text(in: record)
      switch field.column {
      case .education: schooling = CodeBooks.anything.contains(text) ? "" : text
      case .educationMandatory: isMandatory = flag(text, field.column, &row)
      default: readItem(text, field.column, &opening, &row)
      }
    }
    // A condition that nobody can read must not silently fall away; a wish may.
    opening.education =
      isMandatory && !schooling.isEmpty
      ? row.required(schooling, OpeningColumn.education, .unknownCode) { education[$0] }
      : row.optional(schooling, OpeningColumn.education, .unknownCode) { education[$0] }
    opening.educationMandatory = isMandatory && opening.education != nil
    judge(opening, &row)
    linter.check(opening, &row)
    return row.isRejected ? nil : opening
  }

  private func flag(_ text: String, _ column: OpeningColumn, _ row: inout RowScope) -> Bool {
    row.optional(text, column, .notABoolean) { books.booleans[$0] } ?? false
  }

  /// What the field requires an opening to state.
  private func readItem(
    _ text: String, _ column: OpeningColumn, _ opening: inout Opening, _ row: inout RowScope
  ) {
    switch column {
    case .openingID:
      if let id: OpeningID = row.identifier(text, column, on: date) { opening.id = id }
    case .enterprise:
      let id: EnterpriseID? = row.identifier(text, column, empty: .mandatoryItem, on: date)
      guard let id else { break }
      opening.enterprise = id
      if !enterprises.contains(id) {
        row.reject(column.rawValue, .identifier(text), .unknownReference)
      }
    case .title: opening.title = withoutPersonalNumbers(mandatoryWords(text, column, &row))
    case .requirements: opening.requirements = mandatoryWords(text, column, &row)
    case .headcount:
      guard !text.isEmpty else { return row.reject(column.rawValue, "", .mandatoryItem) }
      let seats = row.number(text, column, .people, in: 0...100_000, isRequired: true)
      opening.headcount = seats ?? 0
    case .place:
      let place = row.required(
        text, column, .unknownCode, empty: .mandatoryItem
      ) { books.place($0) }
      if let place { opening.place = place }
    case .posted, .validUntil:
      let day = row.required(
        text, column, .notADate, empty: .mandatoryItem, CalendarDay.init(reading:))
      guard let day else { break }
      if column == .posted { opening.posted = day } else { opening.validUntil = day }
    case .payLow, .payHigh: readPay(text, column, &opening, &row)
    default: readCondition(text, column, &opening, &row)
    }
  }

  private func mandatoryWords(
    _ text: String, _ column: OpeningColumn, _ row: inout RowScope
  ) -> String {
    if text.isEmpty { row.reject(column.rawValue, "", .mandatoryItem) }
    return row.words(text, column)
  }

  /// The lower column may hold both ends, `3000-4500元`.
  private func readPay(
    _ text: String, _ column: OpeningColumn, _ opening: inout Opening, _ row: inout RowScope
  ) {
    let range = 1...1_000_000
    guard column == .payLow else {
      if let high = row.number(text, column, .yuan, in: range) { opening.payHigh = high }
      return
    }
    guard !text.isEmpty else { return row.reject(column.rawValue, "", .mandatoryItem) }
    opening.payLow = row.number(text, column, .yuan, in: range, isRequired: true)
    if let high = Quantity(text, unit: .yuan)?.high, range.contains(high) {
      opening.payHigh = opening.payHigh ?? high
    }
  }

  private func readCondition(
    _ text: String, _ column: OpeningColumn, _ opening: inout Opening, _ row: inout RowScope
  ) {
    let isOpen = CodeBooks.anything.contains(text)
    switch column {
    case .occupation:
      opening.occupation = row.optional(text, column, .unknownCode) { books.occupations[$0] }
    case .startBy:
      opening.startBy = row.optional(text, column, .notADate, CalendarDay.init(reading:))
    case .certificates: opening.certificates = isOpen ? "" : row.words(text, column)
    case .experienceYears:
      opening.experienceYears = isOpen ? nil : row.number(text, column, .years, in: 0...80)
    case .vocationalLevel:
      opening.vocationalLevel =
        isOpen ? nil : row.optional(text, column, .unknownCode) { books.levels[$0] }
    case .minimumAge:
      guard !isOpen, !text.isEmpty else { break }
      opening.minimumAge = row.number(text, column, .years, in: 0...100, isRequired: true)
    case .shift: opening.shift = row.optional(text, column, .unknownCode) { books.shift($0) }
    case .hoursPerWeek: opening.hoursPerWeek = row.number(text, column, .hours, in: 1...168)
    default: readFlag(text, column, &opening, &row)
    }
  }

  private func readFlag(
    _ text: String, _ column: OpeningColumn, _ opening: inout Opening, _ row: inout RowScope
  ) {
    let flag = row.optional(text, column, .notABoolean) { books.booleans[$0] }
    switch column {
    case .overtime: opening.overtime = flag
    case .accommodation: opening.accommodation = flag
    case .meals: opening.meals = flag
    case .hazardous: opening.hazardous = flag
    case .acceptsInterns: opening.acceptsInterns = flag ?? false
    case .acceptsEmergencyReserve: opening.acceptsEmergencyReserve = flag ?? false
    default: break
    }
  }

  /// What one cell alone can't tell.
  private func judge(_ opening: Opening, _ row: inout RowScope) {
    guard !row.isRejected else { return }
    if opening.posted > date {
      row.reject("posted_on", .checked(opening.posted.description), .outOfRange)
    }
    if opening.validUntil < opening.posted {
      row.reject("valid_until", .checked(opening.validUntil.description), .contradiction)
    } else if opening.validUntil < date {
      row.reject("valid_until", .checked(opening.validUntil.description), .outOfRange)
    }
    if let low = opening.payLow, let high = opening.payHigh, high < low {
      row.reject("pay_high", .checked("\(high) < \(low)"), .contradiction)
    }
  }
}
