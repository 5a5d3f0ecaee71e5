/// What the reference tables of `Data/Reference` say, every list sorted by key.
public struct Catalogue: Sendable {
  public var occupations: [Occupation] = []
  public var skills: [Skill] = []
  public var aliases: [SkillAlias] = []
  /// What a person found to name neither a skill nor an occupation, so that nobody is asked again.
  public var meaningless: [String] = []
  public var occupationSkills: [OccupationSkill] = []
  public var concepts: [TitleConcept] = []
  public var majors: [Major] = []
  public var majorOccupations: [MajorOccupation] = []
  public var places: [Place] = []
  public var distances: [PlacePair: Double] = [:]
  public var centres: [Centre] = []
  public var education: [EducationLevel] = []
  /// Codes of the 1984 scheme and what they are called since 2006.
  public var educationOf1984: [EducationCode: EducationCode] = [:]
  public var educationAffinity: [EducationPair: Int] = [:]
  public var vocationalLevels: [VocationalLevel] = []
  public var industries: [Industry] = []
  public var hardship: [Hardship] = []
  public var rules: [WorkRule] = []
  public var targets: [Target] = []
  public var subsidies: [Subsidy] = []
  public var wording: [WordingRule] = []

  public init() {}

  /// Kilometres by road; 0 for a place and itself, nil where the table is silent.
  public func kilometres(_ a: PlaceCode, _ b: PlaceCode) -> Double? {
    a == b ? 0 : distances[PlacePair(a, b)]
  }
}

public struct Occupation: Hashable, Sendable {
  public var code: OccupationCode
  public var name: BilingualName
  public var family: String
  public var aliases: [String]

  public init(code: OccupationCode, name: BilingualName, family: String, aliases: [String]) {
    (self.code, self.name, self.family, self.aliases) = (code, name, family, aliases)
  }
}

public struct Skill: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case skill, certificate, tool, knowledge, trait
  }

  public var code: SkillCode
  public var name: BilingualName
  public var kind: Kind
  public var family: String

  public init(code: SkillCode, name: BilingualName, kind: Kind, family: String) {
    (self.code, self.name, self.kind, self.family) = (code, name, kind, family)
  }
}

/// One more way in which people write a skill: an alias, an abbreviation or a usual mistake.
public struct SkillAlias: Hashable, Sendable {
  public var alias: String
  public var skill: SkillCode

  public init(alias: String, skill: SkillCode) { (self.alias, self.skill) = (alias, skill) }
}

/// How much a skill matters in an occupation, 1...64; 64 is the core of the job.
public struct OccupationSkill: Hashable, Sendable {
  public var occupation: OccupationCode
  public var skill: SkillCode
  public var weight: Int

  public init(occupation: OccupationCode, skill: SkillCode, weight: Int) {
    (self.occupation, self.skill, self.weight) = (occupation, skill, weight)
  }
}

public struct Major: Hashable, Sendable {
  public var code: MajorCode
  public var name: BilingualName
  public var aliases: [String]

  public init(code: MajorCode, name: BilingualName, aliases: [String]) {
    (self.code, self.name, self.aliases) = (code, name, aliases)
  }
}

/// How directly a major leads to an occupation, 1...64.
public struct MajorOccupation: Hashable, Sendable {
  public var major: MajorCode
  public var occupation: OccupationCode
  public var affinity: Int

  public init(major: MajorCode, occupation: OccupationCode, affinity: Int) {
    (self.major, self.occupation, self.affinity) = (major, occupation, affinity)
  }
}

/// Words of job titles that name the same work, Chinese and English.
public struct TitleConcept: Hashable, Sendable {
  public var name: String
  /// The field of work that the concept belongs to; `level` for words of rank, which say little.
  public var field: String
  public var chinese: [String]
  public var english: [String]

  public init(name: String, field: String, chinese: [String], english: [String]) {
    (self.name, self.field, self.chinese, self.english) = (name, field, chinese, english)
  }
}
