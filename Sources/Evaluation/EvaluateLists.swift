public import NightInputs
public import Refusals
internal import Vectorization

/// How well the lists of a synthetic district order people and openings by the truth of it.
///
/// - Parameters:
///   - inputs: The files of the bureau; no result is written.
///   - truth: The folder with the scenario's sampled pairs, and the probability that each works
///     out; from a half on it counts as right.
/// - Returns: A table for openings' lists and one for seekers' lists.
public func evaluateScenario(
  _ inputs: NightInputs, threads: Int, truth: String
) async throws(NightError) -> [EvaluationTable] {
  let trial = try await listTrial(inputs, threads, relevantFrom: 0.5)
  return [
    try trial.table(
      .openings, of: NamedTable(path: truth + "/pairs_by_opening.csv"), relevance: "probability"),
    try trial.table(
      .seekers, of: NamedTable(path: truth + "/pairs_by_seeker.csv"), relevance: "probability"),
  ]
}

/// How well the lists of a delivery order pairs that somebody labelled.
///
/// - Parameters:
///   - inputs: The files of the bureau; no result is written.
///   - pairs: A CSV with seeker_id, opening_id and relevance: 0 for wrong, more for better. Any
///     relevance above 0 counts as right.
/// - Returns: A table for openings' lists and one for seekers' lists.
public func evaluatePairs(
  _ inputs: NightInputs, threads: Int, pairs: String
) async throws(NightError) -> [EvaluationTable] {
  let trial = try await listTrial(inputs, threads, relevantFrom: .leastNonzeroMagnitude)
  let table = try NamedTable(path: pairs)
  return [
    try trial.table(.openings, of: table, relevance: "relevance"),
    try trial.table(.seekers, of: table, relevance: "relevance"),
  ]
}

private func listTrial(
  _ inputs: NightInputs, _ threads: Int, relevantFrom: Double
) async throws(NightError) -> ListTrial {
  let vectors = try await inputs.vectors(
    threads: threads, similarity: { $0.similarity() }, progress: { _ in })
  return ListTrial(inputs: inputs, vectors: vectors, relevantFrom: relevantFrom)
}
