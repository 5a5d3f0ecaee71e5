/// How well the lists of a synthetic district order people and openings by the truth of it.
///
/// - Parameters:
///   - settings: Where the files of the bureau are; no result is written.
///   - truth: The folder with the scenario's sampled pairs, and the probability that each works
///     out; from a half on it counts as right.
/// - Returns: A table for openings' lists and one for seekers' lists.
public func evaluateScenario(
  _ settings: NightSettings, truth: String
) async throws(NightError) -> [EvaluationTable] {
  let trial = try await listTrial(settings, relevantFrom: 0.5)
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
///   - settings: Where the files of the bureau are; no result is written.
///   - pairs: A CSV with seeker_id, opening_id and relevance: 0 for wrong, more for better. Any
///     relevance above 0 counts as right.
/// - Returns: A table for openings' lists and one for seekers' lists.
public func evaluatePairs(
  _ settings: NightSettings, pairs: String
) async throws(NightError) -> [EvaluationTable] {
  let trial = try await listTrial(settings, relevantFrom: .leastNonzeroMagnitude)
  let table = try NamedTable(path: pairs)
  return [
    try trial.table(.openings, of: table, relevance: "relevance"),
    try trial.table(.seekers, of: table, relevance: "relevance"),
  ]
}

private func listTrial(
  _ settings: NightSettings, relevantFrom: Double
) async throws(NightError) -> ListTrial {
  let start = try NightStart(settings, progress: { _ in })
  let vectors = try await makeVectors(of: start, threads: settings.threads ?? 2, progress: { _ in })
  return ListTrial(start: start, vectors: vectors, relevantFrom: relevantFrom)
}
