/// How far a target has come, with what is proved and what is only proposed kept apart.
public struct TargetProgress: Hashable, Sendable {
  public var target: Target
  /// People of the target group with dated evidence of hiring in tonight's registrations; nil
  /// where the engine's data says nothing about the metric.
  public var evidenced: Int?
  /// People of the target group to whom tonight proposes a seat; not placements.
  public var proposed: Int?

  public init(target: Target, evidenced: Int?, proposed: Int?) {
    (self.target, self.evidenced, self.proposed) = (target, evidenced, proposed)
  }
}

/// Whether the same few people are shown to everybody.
public struct Exposure: Hashable, Sendable {
  /// People in at least one recruiter's list.
  public var seekersListed = 0
  /// Openings whose list is not empty.
  public var openingsListed = 0
  /// Openings in at least one seeker's list.
  public var openingsWished = 0
  /// Lines in recruiters' lists, and how many of them show the most shown hundredth of people.
  public var lines = 0
  public var linesOfTopHundredth = 0

  public init() {}
}

/// How many seeker-opening pairs a hard rule kept apart, alone or with others.
public struct RuleEffect: Hashable, Sendable {
  public var rule: String
  public var pairs: Int

  public init(rule: String, pairs: Int) { (self.rule, self.pairs) = (rule, pairs) }
}

/// All seats reserved for one trait.
public struct ReserveSummary: Hashable, Sendable {
  public var trait: ReserveRule.Trait
  /// Who is registered with the trait, and how many of them are proposed something, on whatever
  /// seat.
  public var people = 0
  public var proposed = 0
  public var seats = 0
  public var used = 0
  public var reverted = 0
  public var empty = 0

  public init(trait: ReserveRule.Trait) { self.trait = trait }

  public mutating func count(_ use: ReserveUse) {
    seats += Int(use.seats)
    used += Int(use.used)
    reverted += Int(use.reverted)
    empty += Int(use.empty)
  }
}

/// What came in and what was put aside.
public struct IntakeSummary: Hashable, Sendable {
  public struct Count: Hashable, Sendable {
    public var file: String
    public var reason: QuarantineReason
    public var outcome: QuarantineRow.Outcome
    public var rows: Int

    public init(
      file: String, reason: QuarantineReason, outcome: QuarantineRow.Outcome, rows: Int
    ) {
      (self.file, self.reason, self.outcome, self.rows) = (file, reason, outcome, rows)
    }
  }

  public var files: [FileTally] = []
  public var counts: [Count] = []

  public init() {}
}
