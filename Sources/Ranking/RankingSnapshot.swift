public import LabourMarket

/// What a delta night needs of the night before: its rows, its lists, and who the positions were.
public struct RankingSnapshot: Sendable {
  /// The rows as they were ranked; its list lengths are those of `lists`, reserve included.
  public var problem: RankingProblem
  public var lists: ReserveLists
  public var seekers: [SeekerID]
  public var openings: [OpeningID]
  public var basis: Basis

  /// What must not have changed for yesterday's lists to be worth anything.
  public struct Basis: Hashable, Sendable {
    public var policy: String
    /// Names the columns and what they mean.
    public var vocabulary: String
    public var program: String

    public init(policy: String, vocabulary: String, program: String) {
      (self.policy, self.vocabulary, self.program) = (policy, vocabulary, program)
    }
  }

  public init(
    problem: RankingProblem, lists: ReserveLists, seekers: [SeekerID], openings: [OpeningID],
    basis: Basis
  ) {
    (self.problem, self.lists) = (problem, lists)
    (self.seekers, self.openings, self.basis) = (seekers, openings, basis)
  }
}

/// Lists a little longer than what is published, so that they can lose members and stay exact.
///
/// Each list is the beginning of its owner's whole order: at least as long as what is published,
/// or else whole.
public struct ReserveLists: Hashable, Sendable {
  public var openings: RankedLists
  public var seekers: RankedLists
  /// Whether a list holds every pair that could ever enter it.
  public var wholeOpenings: [Bool]
  public var wholeSeekers: [Bool]

  public init(
    openings: RankedLists, seekers: RankedLists, wholeOpenings: [Bool], wholeSeekers: [Bool]
  ) {
    (self.openings, self.seekers) = (openings, seekers)
    (self.wholeOpenings, self.wholeSeekers) = (wholeOpenings, wholeSeekers)
  }

  /// The lists of a full run with these lengths: shorter than that is whole.
  init(_ result: RankingResult, lists: Policy.ListLengths) {
    (openings, seekers) = (result.openings, result.seekers)
    wholeOpenings = (0..<openings.count).map { result.openings[$0].count < lists.opening }
    wholeSeekers = (0..<seekers.count).map { result.seekers[$0].count < lists.seeker }
  }
}

/// How a night's lists came about.
public enum RankingScope: Hashable, Sendable {
  /// Everything was ranked, and why.
  case full(FullRunReason)
  /// Only what these counts name was ranked again.
  case delta(DeltaCounts)
}

public enum FullRunReason: String, CaseIterable, Sendable {
  case noSnapshot = "no-snapshot"
  case policyChanged = "policy-changed"
  case vocabularyChanged = "vocabulary-changed"
  case programChanged = "program-changed"
  case tooManyChanges = "too-many-changes"
}

public struct DeltaCounts: Hashable, Sendable {
  public var changedSeekers: Int
  public var changedOpenings: Int
  /// Lists that lost more than their reserve and were ranked again from the start.
  public var refilledSeekers: Int
  public var refilledOpenings: Int

  public init(
    changedSeekers: Int, changedOpenings: Int, refilledSeekers: Int, refilledOpenings: Int
  ) {
    (self.changedSeekers, self.changedOpenings) = (changedSeekers, changedOpenings)
    (self.refilledSeekers, self.refilledOpenings) = (refilledSeekers, refilledOpenings)
  }
}
