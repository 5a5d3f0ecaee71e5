public import DenseKernels
public import LabourMarket

/// Everything that decides a night's lists: rows of both sides, rules, order, lengths.
public struct RankingProblem: Sendable {
  /// Seekers × columns, 0...64.
  public var seekers: SparseRows
  /// For each seeker, the position in `openings` of the rows that hold for her.
  public var strategyOf: [UInt8]
  /// A strategy each: openings × columns, both views.
  public var openings: [ViewRows]
  /// The hard rules: who may have which opening at all.
  public var eligibility: Eligibility
  /// By which openings' lists are ordered; seekers' are by appeal.
  public var mix: Mix
  /// The most lines that a list has.
  public var lists: Policy.ListLengths

  /// - Precondition: All parts speak of the same seekers, openings and columns.
  public init(
    seekers: SparseRows, strategyOf: [UInt8], openings: [ViewRows], eligibility: Eligibility,
    mix: Mix, lists: Policy.ListLengths
  ) {
    precondition(strategyOf.count == seekers.count, "A strategy for each seeker")
    precondition(eligibility.available.count == seekers.count, "A day for each seeker")
    precondition(strategyOf.allSatisfy { $0 < openings.count }, "Every strategy has its rows")
    for rows in openings {
      precondition(rows.fit.columns == seekers.columns, "Both sides share one feature space")
      precondition(rows.fit.count == eligibility.latestStart.count, "A day for each opening")
    }
    (self.seekers, self.strategyOf, self.openings) = (seekers, strategyOf, openings)
    (self.eligibility, self.mix, self.lists) = (eligibility, mix, lists)
  }

  /// The number of openings.
  public var openingCount: Int { eligibility.latestStart.count }

  /// The same problem for some of the seekers, who count from 0 there; for a cluster's share.
  public func slice(_ range: Range<Int>) -> RankingProblem { only(seekers: Array(range)) }
}
