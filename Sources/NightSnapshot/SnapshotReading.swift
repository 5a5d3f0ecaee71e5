internal import NightEvidence
public import NightResult
public import Ranking
public import Refusals

extension ResultFolder {
  /// What the next night may start from.
  public func snapshot() throws(NightError) -> RankingSnapshot {
    let (evidence, reserve) = (try archive(.evidence), try archive(.ranking))
    do { return try RankingSnapshot(evidence, reserve: reserve) } catch {
      throw .damagedResult(path: path + "/" + ResultFile.ranking.rawValue)
    }
  }
}
