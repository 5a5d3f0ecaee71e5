public import DenseKernels
public import LabourMarket

/// What a delta night needs of the night before: its rows, its lists, and who the positions were.
public struct RankingSnapshot: Sendable {
  /// The rows as they were ranked; its list lengths are those of `lists`, reserve included.
  public var problem: RankingProblem
  public var lists: ReserveLists
  /// Eligible pairs of each, listed or not.
  public var counts: EligibleCounts
  public var names: RankingNames
  public var basis: Basis

  /// What must not have changed for yesterday's lists to be worth anything.
  public struct Basis: Hashable, Sendable {
    /// A digest of the policy.
    public var policy: String
    /// Names the tables that say what columns mean.
    public var vocabulary: String
    /// The program's version.
    public var program: String

    public init(policy: String, vocabulary: String, program: String) {
      (self.policy, self.vocabulary, self.program) = (policy, vocabulary, program)
    }
  }

  public init(
    problem: RankingProblem, lists: ReserveLists, counts: EligibleCounts, names: RankingNames,
    basis: Basis
  ) {
    (self.problem, self.lists, self.counts) = (problem, lists, counts)
    (self.names, self.basis) = (names, basis)
  }
}

/// Lists a little longer than what is published, so that they can lose members and stay exact.
///
/// Each list is the beginning of its owner's whole order: at least as long as what is published,
/// or else whole.
public struct ReserveLists: Sendable {
  /// Partners are seekers; ordered by mixed points.
  public var openings: KeptLists<RankedPair>
  /// Partners are openings; ordered by appeal.
  public var seekers: KeptLists<RankedPair>

  public init(openings: KeptLists<RankedPair>, seekers: KeptLists<RankedPair>) {
    (self.openings, self.seekers) = (openings, seekers)
  }

  /// The lists of a full run with lengths `kept`: shorter than that is whole.
  init(_ result: RankingResult, published: Policy.ListLengths, kept: Policy.ListLengths) {
    openings = KeptLists(
      headLimit: published.opening, limit: kept.opening, starts: result.openings.starts,
      lines: result.openings.pairs, zero: .zero)
    seekers = KeptLists(
      headLimit: published.seeker, limit: kept.seeker, starts: result.seekers.starts,
      lines: result.seekers.pairs, zero: .zero)
  }
}

extension RankedPair {
  /// What fills the room after a list's last line.
  static let zero = RankedPair(partner: 0, fit: Points(0), appeal: Points(0))
}
