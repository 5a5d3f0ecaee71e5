public struct EducationLevel: Hashable, Sendable {
  public var code: EducationCode
  public var name: BilingualName
  public var aliases: [String]

  public init(code: EducationCode, name: BilingualName, aliases: [String]) {
    (self.code, self.name, self.aliases) = (code, name, aliases)
  }
}

/// What an opening asks for and what a person has; the order matters.
public struct EducationPair: Hashable, Sendable {
  public var required: EducationCode
  public var held: EducationCode

  public init(required: EducationCode, held: EducationCode) {
    (self.required, self.held) = (required, held)
  }
}

/// A vocational qualification level, from 5, the lowest, to 1.
public struct VocationalLevel: Hashable, Sendable {
  public var level: Int
  public var name: BilingualName
  public var aliases: [String]
  /// How much of a skill the level vouches for, 1...64.
  public var proficiency: Int

  public init(level: Int, name: BilingualName, aliases: [String], proficiency: Int) {
    (self.level, self.name) = (level, name)
    (self.aliases, self.proficiency) = (aliases, proficiency)
  }
}

public struct Industry: Hashable, Sendable {
  public var code: IndustryCode
  public var name: BilingualName
  public var parent: IndustryCode?

  public init(code: IndustryCode, name: BilingualName, parent: IndustryCode?) {
    (self.code, self.name, self.parent) = (code, name, parent)
  }
}

/// From the first to the last day on which something is in force; no last day: until further
/// notice.
public struct Validity: Hashable, Sendable {
  public var from: CalendarDay
  public var to: CalendarDay?

  public init(from: CalendarDay, to: CalendarDay?) { (self.from, self.to) = (from, to) }

  public func contains(_ day: CalendarDay) -> Bool {
    from <= day && (to.map { day <= $0 } ?? true)
  }
}

/// A hard-to-employ category (就业困难人员) as a province defines it for a time.
public struct Hardship: Hashable, Sendable {
  public var code: HardshipCode
  public var name: BilingualName
  public var isSensitive: Bool
  public var validity: Validity

  public init(code: HardshipCode, name: BilingualName, isSensitive: Bool, validity: Validity) {
    (self.code, self.name, self.isSensitive, self.validity) = (code, name, isSensitive, validity)
  }
}

/// A row of `work_rules.csv`: the law as data.
public struct WorkRule: Hashable, Sendable {
  public var id: String
  public var text: BilingualName
  /// A word that names what the engine checks, such as `minimum-age`.
  public var predicate: String
  public var parameter: String
  public var source: String
  public var validity: Validity

  public init(
    id: String, text: BilingualName, predicate: String, parameter: String, source: String,
    validity: Validity
  ) {
    (self.id, self.text, self.predicate) = (id, text, predicate)
    (self.parameter, self.source, self.validity) = (parameter, source, validity)
  }
}

/// What the district promised to reach in a period.
public struct Target: Hashable, Sendable {
  public var metric: String
  public var name: BilingualName
  public var amount: Int
  public var period: Validity

  public init(metric: String, name: BilingualName, amount: Int, period: Validity) {
    (self.metric, self.name, self.amount, self.period) = (metric, name, amount, period)
  }
}

public struct Subsidy: Hashable, Sendable {
  public var id: String
  public var name: BilingualName
  public var predicate: String
  public var yuan: Int
  public var unit: String
  public var validity: Validity

  public init(
    id: String, name: BilingualName, predicate: String, yuan: Int, unit: String,
    validity: Validity
  ) {
    (self.id, self.name, self.predicate) = (id, name, predicate)
    (self.yuan, self.unit, self.validity) = (yuan, unit, validity)
  }
}

/// Wording that an opening may not use, or should not without a legal ground.
public struct WordingRule: Hashable, Sendable {
  public enum Severity: String, Sendable { case refuse, flag }

  public var pattern: String
  public var category: String
  public var severity: Severity
  public var advice: BilingualName
  public var source: String

  public init(
    pattern: String, category: String, severity: Severity, advice: BilingualName, source: String
  ) {
    (self.pattern, self.category, self.severity) = (pattern, category, severity)
    (self.advice, self.source) = (advice, source)
  }
}
