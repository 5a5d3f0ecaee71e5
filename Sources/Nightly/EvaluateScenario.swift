internal import DenseKernels
internal import LabourMarket
internal import Vectorization

/// How well the lists of a synthetic district order people and openings by the truth of it.
///
/// - Parameters:
///   - settings: Where the files of the bureau are; no result is written.
///   - truth: The folder with the scenario's sampled pairs.
/// - Returns: A table for openings' lists and one for seekers' lists.
public func evaluateScenario(
  _ settings: NightSettings, truth: String
) async throws(NightError) -> [EvaluationTable] {
  let start = try NightStart(settings, progress: { _ in })
  let vectors = try await makeVectors(of: start, threads: settings.threads ?? 2, progress: { _ in })
  let trial = ScenarioTrial(start: start, vectors: vectors)
  return [
    try trial.openings(NamedTable(path: truth + "/pairs_by_opening.csv")),
    try trial.seekers(NamedTable(path: truth + "/pairs_by_seeker.csv")),
  ]
}

private struct ScenarioTrial {
  let start: NightStart
  let vectors: Vectors

  /// A pair of positions and the probability that it works out.
  struct Pair {
    let seeker: Int
    let opening: Int
    let probability: Double
  }

  func openings(_ table: NamedTable) throws(NightError) -> EvaluationTable {
    let groups = try pairs(table, owner: "opening_id")
    var result = EvaluationTable(
      BilingualName("岗位名单：\(groups.count) 个岗位", "Openings' lists: \(groups.count) openings"),
      measures: ["nDCG@20", "nDCG@5"])
    measure(groups, [20, 5], into: &result) { mixed($0) }
    for baseline in Baseline.allCases {
      result.add(
        baseline.rawValue,
        quality(groups, [20, 5], scores: scores(baseline, groups, documents: \.seeker)))
    }
    return result
  }

  func seekers(_ table: NamedTable) throws(NightError) -> EvaluationTable {
    let groups = try pairs(table, owner: "seeker_id")
    var result = EvaluationTable(
      BilingualName("求职者名单：\(groups.count) 人", "Seekers' lists: \(groups.count) seekers"),
      measures: ["nDCG@10", "nDCG@5"])
    measure(groups, [10, 5], into: &result) { points($0, .appeal) }
    for baseline in Baseline.allCases {
      result.add(
        baseline.rawValue,
        quality(groups, [10, 5], scores: scores(baseline, groups, documents: \.opening)))
    }
    return result
  }

  private func measure(
    _ groups: [[Pair]], _ limits: [Int], into table: inout EvaluationTable,
    own: (Pair) -> Double
  ) {
    table.add("jobmatch", quality(groups, limits, scores: groups.map { $0.map(own) }))
    for view in View.allCases {
      let scores = groups.map { $0.map { points($0, view) } }
      table.add("jobmatch, \(view.rawValue)", quality(groups, limits, scores: scores))
    }
  }

  private func pairs(_ table: NamedTable, owner: String) throws(NightError) -> [[Pair]] {
    let seekerOf = Dictionary(
      uniqueKeysWithValues: start.district.seekers.enumerated().map { ($1.id.text, $0) })
    let openingOf = Dictionary(
      uniqueKeysWithValues: start.district.openings.enumerated().map { ($1.id.text, $0) })
    let (people, jobs) = (try table.column("seeker_id"), try table.column("opening_id"))
    let (owners, chances) = (try table.column(owner), try table.column("probability"))
    var groups: [[Pair]] = []
    var last = ""
    for row in owners.indices {
      // Rows that intake rejected or merged have no position.
      guard let seeker = seekerOf[people[row]], let opening = openingOf[jobs[row]] else { continue }
      if owners[row] != last { groups.append([]) }
      last = owners[row]
      groups[groups.count - 1].append(
        Pair(seeker: seeker, opening: opening, probability: Double(chances[row]) ?? 0))
    }
    return groups.filter { $0.contains { $0.probability > 0 } }
  }

  /// nDCG of every group; a pair that a hard rule excludes comes last, whatever the method.
  private func quality(_ groups: [[Pair]], _ limits: [Int], scores: [[Double]]) -> [[Double]] {
    let ranked = zip(groups, scores).map { group, scores -> [Double] in
      let keys = zip(group, scores).map { pair, score in
        vectors.eligibility.allows(seeker: pair.seeker, opening: pair.opening) ? score : -1
      }
      return keys.indices.sorted { (keys[$0], $1) > (keys[$1], $0) }
        .map { group[$0].probability }
    }
    return limits.map { limit in ranked.map { RankingQuality.ndcg($0, at: limit) } }
  }

  private func points(_ pair: Pair, _ view: View) -> Double {
    let rows = vectors.openings[Int(vectors.strategyOf[pair.seeker])][view]
    return Double(vectors.seekers.product(pair.seeker, rows, pair.opening))
  }

  private func mixed(_ pair: Pair) -> Double {
    let mix = start.policy.mix
    return Double(mix.fit) * points(pair, .fit) + Double(mix.appeal) * points(pair, .appeal)
  }

  private func scores(
    _ baseline: Baseline, _ groups: [[Pair]], documents: KeyPath<Pair, Int>
  ) -> [[Double]] {
    let isPeople = documents == \Pair.seeker
    let used = Set(groups.joined().map { $0[keyPath: documents] }).sorted()
    let slot = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    let scorer = baseline.scorer(of: used.map { isPeople ? person($0) : job($0) })
    return groups.map { group in
      let query = isPeople ? job(group[0].opening) : person(group[0].seeker)
      let scores = scorer.scores(query)
      return group.map { Double(scores[slot[$0[keyPath: documents]]!]) }
    }
  }

  private func person(_ position: Int) -> String {
    let seeker = start.district.seekers[position]
    return [seeker.skills, seeker.certificates, seeker.wish, seeker.experience]
      .joined(separator: ",")
  }

  private func job(_ position: Int) -> String {
    let opening = start.district.openings[position]
    return opening.title + "," + opening.requirements
  }
}
