import LabourMarket

/// One thing that an opening demands and a seeker either may and will do or not.
enum Requirement: Hashable, Sendable {
  /// Something is known of her, and she looks for work.
  case scored
  case searching
  case consent
  case age(Int)
  /// Not younger than the age from which hazardous work is allowed.
  case hazard(Int)
  case night(Int)
  case certificate(Demand.Certificate)
  case shift(Shift)
  /// Position of the work place.
  case commute(Int)
  case education(EducationCode)
  /// What is asked of those who would begin as interns.
  case internAccepted(StartDeadline), internReady(StartDeadline)
  case internYear(StartDeadline), internHours(StartDeadline)
  /// Position of the set of majors that lead to the opening's occupation.
  case internMajor(Int, StartDeadline)
  case normalSupply
  case neverMet

  /// The predicate of `work_rules.csv`, or the engine's own word, that the demand serves.
  var rule: String {
    switch self {
    case .scored: "empty-profile"
    case .searching: "search-state"
    case .consent: "automation-opt-out"
    case .age: "minimum-age"
    case .hazard: "juvenile-hazard"
    case .night: "juvenile-night"
    case .certificate: "certificate-required"
    case .shift: "shift-refused"
    case .commute: "commute-refused"
    case .education: "education-required"
    case .internAccepted: "intern-accepted"
    case .internReady: "intern-date"
    case .internYear: "intern-first-year"
    case .internHours: "intern-night-overtime"
    case .internMajor: "intern-major"
    case .normalSupply: "emergency-reserve"
    case .neverMet: "opening-expired"
    }
  }

  /// Rules of the engine's own that no policy switches off.
  static let ownRules: [String: BilingualName] = [
    "empty-profile": BilingualName("登记信息中没有可识别的技能或职业", "no skill or occupation was understood"),
    "search-state": BilingualName("已就业或求职已结束", "hired already, or the search has ended"),
    "intern-accepted": BilingualName("岗位不接收实习学生", "the opening takes no interns"),
    "intern-date": BilingualName(
      "最迟到岗日期之前尚不能实习或毕业", "neither internship nor graduation comes before the last day to start"),
    "emergency-reserve": BilingualName(
      "岗位不接收应急储备人员", "the opening takes nobody from the emergency reserve"),
    "opening-expired": BilingualName("岗位已过有效期", "the opening has expired"),
  ]
}
