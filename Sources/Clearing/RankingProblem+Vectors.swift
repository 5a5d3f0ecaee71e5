public import LabourMarket
public import Ranking
public import Vectorization

extension RankingProblem {
  /// What ranking needs of a night's rows.
  public init(_ vectors: Vectors, policy: Policy) {
    self.init(
      seekers: vectors.seekers, strategyOf: vectors.strategyOf, openings: vectors.openings,
      eligibility: vectors.eligibility, mix: policy.mix, lists: policy.lists)
  }
}
