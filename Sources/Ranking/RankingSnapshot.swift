public import DenseKernels
public import LabourMarket

/// What a delta night needs of the night before: its rows, its lists, and who the positions were.
public struct RankingSnapshot: Sendable {
  public var problem: RankingProblem
  public var result: RankingResult
  public var seekers: [SeekerID]
  public var openings: [OpeningID]
  /// Names the policy, the vocabulary of columns and the program: equal or start afresh.
  public var basis: Basis

  /// What must not have changed for yesterday's lists to be worth anything.
  public struct Basis: Hashable, Sendable {
    public var policy: String
    public var vocabulary: String
    public var program: String

    public init(policy: String, vocabulary: String, program: String) {
      (self.policy, self.vocabulary, self.program) = (policy, vocabulary, program)
    }
  }

  /// - Precondition: Ids are those of the problem's positions and ascend.
  public init(
    problem: RankingProblem, result: RankingResult, seekers: [SeekerID], openings: [OpeningID],
    basis: Basis
  ) {
    precondition(seekers.count == problem.seekers.count, "An id for each seeker")
    precondition(openings.count == problem.openingCount, "An id for each opening")
    (self.problem, self.result) = (problem, result)
    (self.seekers, self.openings, self.basis) = (seekers, openings, basis)
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
  /// Lists that lost a member and were ranked again from the start.
  public var refilledSeekers: Int
  public var refilledOpenings: Int

  public init(
    changedSeekers: Int, changedOpenings: Int, refilledSeekers: Int, refilledOpenings: Int
  ) {
    (self.changedSeekers, self.changedOpenings) = (changedSeekers, changedOpenings)
    (self.refilledSeekers, self.refilledOpenings) = (refilledSeekers, refilledOpenings)
  }
}
