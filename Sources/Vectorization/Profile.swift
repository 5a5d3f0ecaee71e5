public import LabourMarket

/// What the lexicon understood of a seeker's words and codes.
public struct Profile: Hashable, Sendable {
  /// Where a part of a profile comes from.
  public enum Origin: UInt8, CaseIterable, Sendable {
    case stated, certificate, experience, occupation, major, wish
  }

  /// A skill that she has, and how well.
  public struct Skill: Hashable, Sendable {
    /// Position in the vocabulary's skills.
    public var position: UInt16
    /// 1...64.
    public var proficiency: UInt8
    public var origin: Origin

    public init(position: UInt16, proficiency: UInt8, origin: Origin) {
      (self.position, self.proficiency, self.origin) = (position, proficiency, origin)
    }
  }

  /// An occupation that she wishes for, practised, or was taught.
  public struct Occupation: Hashable, Sendable {
    /// Position in the vocabulary's occupations.
    public var position: UInt16
    /// 1...64: how much it counts towards what an opening asks.
    public var strength: UInt8
    /// Years practised; 0 where nobody said or it was only wished for.
    public var years: UInt8
    public var origin: Origin
    /// Percent, where learned titles say what the words mean; 0 where the lexicon knows them.
    public var linked: UInt8

    public init(position: UInt16, strength: UInt8, years: UInt8, origin: Origin, linked: UInt8 = 0)
    {
      (self.position, self.strength, self.years) = (position, strength, years)
      (self.origin, self.linked) = (origin, linked)
    }
  }

  /// Positions ascend; a skill is listed once, with its best evidence.
  public var skills: [Skill] = []
  /// Ascending by position, then by origin.
  public var occupations: [Occupation] = []

  public init() {}

  /// Positions have 16 bits.
  static let mostPositions = 1 << 16
  /// The most skills and the most occupations of one person, whose places among hers have 8 bits.
  static let mostParts = 255

  /// Nothing to score: the person is listed for a caseworker instead.
  public var isEmpty: Bool { skills.isEmpty && occupations.isEmpty }
}

/// The codes behind a profile's positions.
public struct Vocabulary: Hashable, Sendable {
  public var skills: [SkillCode]
  public var occupations: [OccupationCode]

  public init(skills: [SkillCode], occupations: [OccupationCode]) {
    (self.skills, self.occupations) = (skills, occupations)
  }
}
