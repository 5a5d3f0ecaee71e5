internal import DenseKernels
public import LabourMarket

/// What the positions of a problem are called: positions change from night to night, names don't.
public struct RankingNames: Hashable, Sendable {
  /// For each position the id; ascending, as are the openings'.
  public var seekers: [SeekerID]
  public var openings: [OpeningID]
  /// One for each column of the rows, each once.
  public var columns: [String]
  /// One for each bit of the rules that is used, each once.
  public var demands: [String]

  public init(
    seekers: [SeekerID], openings: [OpeningID], columns: [String], demands: [String]
  ) {
    (self.seekers, self.openings) = (seekers, openings)
    (self.columns, self.demands) = (columns, demands)
  }

  func check(_ problem: RankingProblem) {
    precondition(seekers.count == problem.seekers.count, "An id for each seeker")
    precondition(openings.count == problem.openingCount, "An id for each opening")
    precondition(columns.count == problem.seekers.columns, "A name for each column")
    precondition(demands.count <= problem.eligibility.words * 64, "A bit for each demand")
  }
}
