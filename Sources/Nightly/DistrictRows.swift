internal import DenseKernels
internal import Intake
internal import LabourMarket
public import Ranking
internal import Vectorization

/// What ranking gets on the night of `settings`: for measurements on a district's own rows.
///
/// Reads the input folder and writes nothing.
public func districtRows(
  of settings: NightSettings, threads: Int
) async throws(NightError) -> RankingProblem {
  let start = try NightStart(settings) { _ in }
  let vectors = try await makeVectors(of: start, threads: threads) { _ in }
  return rankingProblem(vectors, policy: start.policy)
}
