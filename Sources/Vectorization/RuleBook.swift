import LabourMarket

/// The work rules that are in force tonight, with their parameters.
struct RuleBook: Sendable {
  private let parameters: [String: String]

  init(_ policy: Policy, catalogue: Catalogue, date: CalendarDay) {
    let switchedOn = Set(policy.rules)
    let inForce = catalogue.rules.filter {
      switchedOn.contains($0.predicate) && $0.validity.contains(date)
    }
    parameters = Dictionary(
      inForce.map { ($0.predicate, $0.parameter) }, uniquingKeysWith: { first, _ in first })
  }

  func isInForce(_ predicate: String) -> Bool {
    parameters[predicate] != nil || Requirement.ownRules[predicate] != nil
  }

  func number(_ predicate: String, otherwise: Int) -> Int {
    parameters[predicate].flatMap { Int($0) } ?? otherwise
  }
}

/// What a student may do tonight, by her class.
struct Internship: Hashable, Sendable {
  /// Whoever graduates within so many days looks for a job to start then, not for an internship.
  static let jobSearchDays: Int32 = 31

  /// Still at school: she works as an intern or not at all.
  var isIntern = false
  var isReady = true
  var isFirstYear = false
  /// The day before which she cannot start a job, where she is about to graduate.
  var graduation: CalendarDay?

  init(_ cohort: Cohort?, on date: CalendarDay) {
    guard let cohort, cohort.graduation > date else { return }
    guard cohort.graduation.number - date.number > Self.jobSearchDays else {
      graduation = cohort.graduation
      return
    }
    isIntern = true
    isReady = cohort.internship.map { $0 <= date } ?? false
    isFirstYear = cohort.year <= 1
  }
}
