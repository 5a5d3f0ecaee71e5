internal import LabourMarket

/// A registration that passed, with what finding the same person twice needs.
struct Registration {
  var seeker: Seeker
  /// The identity number without its check digit; forgotten when intake ends.
  var person: UInt64
  /// Whether a spreadsheet may have cut the identity number.
  var endsInZeros: Bool
}

/// Makes registrations of the rows of `seekers.csv` and `students.csv`.
struct SeekerRow {
  let books: CodeBooks
  let date: CalendarDay
  let cohorts: Set<CohortID>
  /// Whether a number in this file shows that a spreadsheet has cut digits.
  private(set) var sawDamage = false
  private var person: UInt64 = 0
  private var birth: CalendarDay?
  private var endsInZeros = false

  /// Columns that are read past: nothing of them reaches a value.
  static let protected: Set<SeekerColumn> = [.name, .sex, .ethnicity, .householdRegistration]

  /// What every row starts from.
  ///
  /// A row that isn't rejected has filled in all of it that is mandatory.
  private static let blank = Seeker(
    id: SeekerID("-")!, registered: CalendarDay(number: 0), birthDate: CalendarDay(number: 0))

  init(books: CodeBooks, date: CalendarDay, cohorts: Set<CohortID>) {
    (self.books, self.date, self.cohorts) = (books, date, cohorts)
  }

  mutating func read(
    _ record: Record, _ layout: ColumnLayout<SeekerColumn>, _ row: inout RowScope
  ) -> Registration? {
    var seeker = Self.blank
    birth = nil
    let education = layout.usesSchemeOf1984 ? books.educationOf1984 : books.education
    for field in layout.fields {
      let text = field.text(in: record)
      switch field.column {
      case .identityNumber: readIdentity(text, &row)
      case .education:
        seeker.education = row.optional(text, field.column, .unknownCode) { education[$0] }
      default:
        readRegistration(text, field.column, &seeker, &row)
      }
    }
    judge(seeker, &row)
    guard !row.isRejected else { return nil }
    return Registration(seeker: seeker, person: person, endsInZeros: endsInZeros)
  }

  private mutating func readIdentity(_ text: String, _ row: inout RowScope) {
    let column = SeekerColumn.identityNumber.rawValue
    guard !text.isEmpty else { return row.reject(column, "", .missingValue) }
    switch IdentityNumber(text) {
    case .valid(let person, let birth, let endsInZeros):
      (self.person, self.birth, self.endsInZeros) = (person, birth, endsInZeros)
    case .damaged:
      sawDamage = true
      row.reject(column, .checked(IdentityNumber.masked(text)), .identityNumberDamaged)
    case .invalid:
      row.reject(column, .checked(IdentityNumber.masked(text)), .identityNumber)
    }
  }

  /// What one cell alone can't tell.
  private func judge(_ seeker: Seeker, _ row: inout RowScope) {
    guard !row.isRejected else { return }
    let age = seeker.birthDate.age(on: date)
    if !(0...100).contains(age) || seeker.birthDate > date {
      row.reject("birth_date", .checked("\(seeker.birthDate.civil.year)-**-**"), .outOfRange)
    }
    if seeker.registered > date {
      row.reject("registered_on", .checked(seeker.registered.description), .outOfRange)
    }
    if let birth, birth != seeker.birthDate {
      row.notice("birth_date", .checked("\(seeker.birthDate.civil.year)-**-**"), .identityMismatch)
    }
  }

  func readRegistration(
    _ text: String, _ column: SeekerColumn, _ seeker: inout Seeker, _ row: inout RowScope
  ) {
    switch column {
    case .seekerID:
      if let id: SeekerID = row.identifier(text, column, on: date) { seeker.id = id }
    case .registered:
      if let day = row.required(text, column, .notADate, CalendarDay.init(reading:)) {
        seeker.registered = day
      }
    case .birthDate:
      if let day = row.required(text, column, .notADate, CalendarDay.init(reading:)) {
        seeker.birthDate = day
      }
    case .pool:
      if let pool = row.required(text, column, .unknownCode, { books.pools[$0] }) {
        seeker.pool = pool
      }
    case .channel:
      if let channel = row.required(text, column, .unknownCode, { books.channels[$0] }) {
        seeker.channel = channel
      }
    case .state:
      if let state = row.optional(text, column, .unknownCode, { books.states[$0] }) {
        seeker.state = state
      }
    case .optedOut:
      // A right: where somebody wrote what we can't read, we don't take it for "no".
      guard !text.isEmpty else { break }
      if let flag = row.required(text, column, .notABoolean, { books.booleans[$0] }) {
        seeker.optedOut = flag
      }
    default: readTies(text, column, &seeker, &row)
    }
  }

  private func readTies(
    _ text: String, _ column: SeekerColumn, _ seeker: inout Seeker, _ row: inout RowScope
  ) {
    switch column {
    case .centre: seeker.centre = row.optional(text, column, .unknownCode) { books.centres[$0] }
    case .home: seeker.home = row.optional(text, column, .unknownCode) { books.place($0) }
    case .hardship:
      let codes = row.list(text, column) { books.hardship[$0] }
      if !codes.isEmpty { seeker.hardship = Set(codes).sorted() }
    case .cohort:
      let cohort: CohortID? = row.optionalIdentifier(text, column, on: date)
      if let cohort, !cohorts.contains(cohort) {
        row.notice(column.rawValue, .identifier(text), .unknownReference)
      } else {
        seeker.cohort = cohort
      }
    case .team: seeker.team = row.optionalIdentifier(text, column, on: date)
    case .household: seeker.household = row.optionalIdentifier(text, column, on: date)
    case .skills, .certificates, .wish, .experience:
      readWords(row.words(text, column), column, &seeker)
    default: readProfile(text, column, &seeker, &row)
    }
  }

  private func readWords(_ text: String, _ column: SeekerColumn, _ seeker: inout Seeker) {
    switch column {
    case .skills: seeker.skills = text
    case .certificates: seeker.certificates = text
    case .wish: seeker.wish = text
    default: seeker.experience = text
    }
  }

  private func readProfile(
    _ text: String, _ column: SeekerColumn, _ seeker: inout Seeker, _ row: inout RowScope
  ) {
    switch column {
    case .major: seeker.major = row.optional(text, column, .unknownCode) { books.majors[$0] }
    case .vocationalLevel:
      seeker.vocationalLevel = row.optional(text, column, .unknownCode) { books.levels[$0] }
    case .wishedOccupations:
      seeker.wishedOccupations = row.list(text, column) { books.occupations[$0] }.uniqued()
    case .lastOccupation:
      seeker.lastOccupation = row.optional(text, column, .unknownCode) { books.occupations[$0] }
    case .experienceYears:
      seeker.experienceYears = text == "无" ? 0 : row.number(text, column, .years, in: 0...80)
    case .wishedIndustries:
      seeker.wishedIndustries = row.list(text, column) { books.industry($0) }.uniqued()
    case .payFloor: seeker.payFloor = row.number(text, column, .yuan, in: 0...1_000_000)
    case .shifts: seeker.shifts = row.optional(text, column, .unknownCode) { books.shiftSet($0) }
    case .acceptsOvertime:
      seeker.acceptsOvertime = row.optional(text, column, .notABoolean) { books.booleans[$0] }
    case .commuteKilometres:
      let isAnyway = CodeBooks.anything.contains(text)
      seeker.commuteKilometres = isAnyway ? 500 : row.number(text, column, .kilometres, in: 0...500)
    case .needsAccommodation:
      seeker.needsAccommodation = row.optional(text, column, .notABoolean) { books.booleans[$0] }
    case .availableFrom:
      seeker.availableFrom = row.optional(text, column, .notADate, CalendarDay.init(reading:))
    default: break
    }
  }
}

extension Array where Element: Hashable {
  /// The elements without repeats, in the order in which they first come.
  func uniqued() -> [Element] {
    guard count > 1 else { return self }
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
