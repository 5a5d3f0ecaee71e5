internal import Clearing
public import NightInputs
public import Ranking
public import Refusals
internal import Vectorization

/// What ranking gets on the night of `settings`: for measurements on a district's own rows.
///
/// Reads the input folder and writes nothing.
public func districtRows(
  of settings: NightSettings, threads: Int
) async throws(NightError) -> RankingProblem {
  let inputs = try NightInputs(settings, now: today()) { _ in }
  let vectors = try await inputs.vectors(
    threads: threads, similarity: { $0.similarity() }, progress: { _ in })
  return RankingProblem(vectors, policy: inputs.policy)
}

/// The inputs of `settings`, for commands that run no night.
public func readInputs(_ settings: NightSettings) throws(NightError) -> NightInputs {
  try NightInputs(settings, now: today()) { _ in }
}
