import LabourMarket

/// As what the students of a class would begin work, judged by the day on which they would.
///
/// Whoever has graduated by an opening's last day to start begins as a graduate, on the day of
/// graduation or later; before, a student comes as an intern, from the class's internship on, or
/// not at all.
struct StudentEntry: Sendable {
  private let cohort: Cohort?
  private let date: CalendarDay

  /// An opening that names no last day to start waits so many days for a graduate or an intern.
  static let patienceDays: Int32 = 31

  init(_ cohort: Cohort?, on date: CalendarDay) { (self.cohort, self.date) = (cohort, date) }

  func isIntern(by deadline: StartDeadline) -> Bool {
    cohort.map { !deadline.isMet(by: $0.graduation, tonight: date) } ?? false
  }

  func isReady(by deadline: StartDeadline) -> Bool {
    cohort?.internship.map { deadline.isMet(by: $0, tonight: date) } ?? false
  }

  var isFirstYear: Bool { cohort.map { $0.year <= 1 } ?? false }

  var major: MajorCode? { cohort?.major }

  /// The day for which she looks for work: graduation if that is near, else the internship.
  var likelyStart: CalendarDay? {
    guard let cohort else { return nil }
    let isNear = StartDeadline.unsaid.isMet(by: cohort.graduation, tonight: date)
    return isNear ? cohort.graduation : cohort.internship
  }
}

/// Until when an opening waits, as far as tonight's classes can tell.
enum StartDeadline: Hashable, Sendable {
  /// No class has its day before the opening's last one.
  case beforeAll
  /// The last day of a class that isn't after the opening's last one: openings between whose last
  /// days no class has its own demand the same.
  case day(CalendarDay)
  /// The opening names no last day.
  case unsaid

  /// - Parameter days: Of classes, ascending.
  init(_ opening: Opening, among days: [CalendarDay]) {
    guard let last = opening.startBy else {
      self = .unsaid
      return
    }
    self = days.last { $0 <= last }.map(StartDeadline.day) ?? .beforeAll
  }

  func isMet(by day: CalendarDay, tonight: CalendarDay) -> Bool {
    switch self {
    case .beforeAll: false
    case .day(let last): day <= last
    case .unsaid: day.number - tonight.number <= StudentEntry.patienceDays
    }
  }

  /// The same words every night, as long as no class comes or goes.
  var text: String {
    switch self {
    case .beforeAll: "<"
    case .day(let day): day.description
    case .unsaid: ""
    }
  }
}

/// The days on which tonight's classes may start, ascending.
struct ClassDays: Sendable {
  let graduations: [CalendarDay]
  /// Internships as well.
  let starts: [CalendarDay]

  init(_ cohorts: [Cohort]) {
    graduations = Set(cohorts.map(\.graduation)).sorted()
    starts = Set(cohorts.flatMap { [$0.graduation, $0.internship ?? $0.graduation] }).sorted()
  }
}
