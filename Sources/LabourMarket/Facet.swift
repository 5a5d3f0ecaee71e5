/// A reason why a pair fits: a block of columns in the rows.
public enum Facet: String, CaseIterable, Sendable {
  case skills, occupation, experience, education, level, commute, pay, shift, overtime, start
  case industry, order

  public var name: BilingualName {
    switch self {
    case .skills: BilingualName("技能", "Skills")
    case .occupation: BilingualName("职业", "Occupation")
    case .experience: BilingualName("经验", "Experience")
    case .education: BilingualName("学历", "Education")
    case .level: BilingualName("技能等级", "Vocational level")
    case .commute: BilingualName("通勤", "Commute")
    case .pay: BilingualName("薪酬", "Pay")
    case .shift: BilingualName("班次", "Shift")
    case .overtime: BilingualName("加班", "Overtime")
    case .start: BilingualName("到岗", "Start date")
    case .industry: BilingualName("行业", "Industry")
    case .order: BilingualName("订单班", "Order class")
    }
  }
}

/// The side whose weights a score uses.
public enum View: String, CaseIterable, Sendable {
  /// What the employer would say of the seeker.
  case fit
  /// What the seeker would say of the opening.
  case appeal
}
