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
