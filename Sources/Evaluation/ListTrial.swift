internal import DenseKernels
internal import LabourMarket
internal import NightInputs
internal import Refusals
internal import Vectorization

/// Lists of labelled pairs, ordered by the engine and by each baseline.
struct ListTrial {
  let inputs: NightInputs
  let vectors: Vectors
  /// From which relevance on recall, MAP and MRR take a pair as right.
  let relevantFrom: Double

  /// A pair of positions and how right it is.
  struct Pair {
    let seeker: Int
    let opening: Int
    let relevance: Double
  }

  /// Whose lists are measured.
  enum Side: String {
    case openings = "opening_id"
    case seekers = "seeker_id"

    /// Where nDCG and recall cut a list.
    var limit: Int { self == .openings ? 20 : 10 }
  }

  /// - Parameters:
  ///   - table: seeker_id, opening_id and `relevance`; in any order.
  ///   - relevance: The heading of the column that says how right a pair is.
  func table(
    _ side: Side, of table: NamedTable, relevance: String
  ) throws(NightError) -> EvaluationTable {
    let groups = try groups(side, of: table, relevance: relevance)
    let limit = side.limit
    var result = EvaluationTable(
      side == .openings
        ? BilingualName("岗位名单：\(groups.count) 个岗位", "Openings' lists: \(groups.count) openings")
        : BilingualName("求职者名单：\(groups.count) 人", "Seekers' lists: \(groups.count) seekers"),
      measures: ["nDCG@\(limit)", "nDCG@5", "recall@\(limit)", "MAP", "MRR"])
    func add(_ method: String, _ scores: [[Double]]) {
      result.add(method, quality(groups, limit: limit, scores: scores))
    }
    add("jobmatch", groups.map { $0.map { side == .openings ? mixed($0) : points($0, .appeal) } })
    for view in View.allCases where side == .openings || view == .fit {
      add("jobmatch, \(view.rawValue)", groups.map { $0.map { points($0, view) } })
    }
    for baseline in Baseline.allCases {
      add(baseline.rawValue, scores(baseline, groups, side))
    }
    return result
  }

  /// The labelled pairs of each owner, owners in the order in which they first appear.
  private func groups(
    _ side: Side, of table: NamedTable, relevance: String
  ) throws(NightError) -> [[Pair]] {
    let seekerOf = positions(inputs.district.seekers.map(\.id.text))
    let openingOf = positions(inputs.district.openings.map(\.id.text))
    let (people, jobs) = (try table.column("seeker_id"), try table.column("opening_id"))
    let (owners, marks) = (try table.column(side.rawValue), try table.column(relevance))
    var groupOf: [String: Int] = [:]
    var groups: [[Pair]] = []
    for row in owners.indices {
      guard let mark = Double(marks[row]), (0...1000).contains(mark) else {
        throw .input(
          BilingualName(
            "\(table.path) 第 \(row + 2) 行的 \(relevance) 应为 0 至 1000 的数。",
            "\(table.path):\(row + 2): \(relevance) should be a number from 0 to 1000."))
      }
      // Rows that intake rejected or merged have no position.
      guard let seeker = seekerOf[people[row]], let opening = openingOf[jobs[row]] else { continue }
      let group = groupOf[owners[row], default: groups.count]
      if group == groups.count { groups.append([]) }
      groupOf[owners[row]] = group
      groups[group].append(Pair(seeker: seeker, opening: opening, relevance: mark))
    }
    groups.removeAll { !$0.contains { $0.relevance > 0 } }
    guard !groups.isEmpty else {
      throw .input(
        BilingualName(
          "\(table.path) 中没有一对属于这批来件。", "No pair of \(table.path) is of this delivery."))
    }
    return groups
  }

  private func positions(_ ids: [String]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
  }

  /// Every measure of every list.
  ///
  /// A pair that a hard rule excludes comes last, whatever the method. Lists on which nothing is right count for nDCG alone.
  private func quality(_ groups: [[Pair]], limit: Int, scores: [[Double]]) -> [[Double]] {
    let ranked = zip(groups, scores).map { group, scores -> [Double] in
      let keys = zip(group, scores).map { pair, score in
        vectors.eligibility.allows(seeker: pair.seeker, opening: pair.opening) ? score : -1
      }
      return keys.indices.sorted { (keys[$0], $1) > (keys[$1], $0) }.map { group[$0].relevance }
    }
    let right = ranked.map { $0.map { $0 >= relevantFrom } }.filter { $0.contains(true) }
    return [
      ranked.map { RankingQuality.ndcg($0, at: limit) },
      ranked.map { RankingQuality.ndcg($0, at: 5) },
      right.map { RankingQuality.recall($0, total: $0.count { $0 }, at: limit) },
      right.map { RankingQuality.averagePrecision($0, total: $0.count { $0 }) },
      right.map(RankingQuality.reciprocalRank),
    ]
  }

  private func points(_ pair: Pair, _ view: View) -> Double {
    let rows = vectors.openings[Int(vectors.strategyOf[pair.seeker])][view]
    return Double(vectors.seekers.product(pair.seeker, rows, pair.opening))
  }

  private func mixed(_ pair: Pair) -> Double {
    let mix = inputs.policy.mix
    return Double(mix.fit) * points(pair, .fit) + Double(mix.appeal) * points(pair, .appeal)
  }

  private func scores(_ baseline: Baseline, _ groups: [[Pair]], _ side: Side) -> [[Double]] {
    let document = side == .openings ? \Pair.seeker : \Pair.opening
    let used = Set(groups.joined().map { $0[keyPath: document] }).sorted()
    let slot = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    let scorer = baseline.scorer(of: used.map { side == .openings ? person($0) : job($0) })
    return groups.map { group in
      let query = side == .openings ? job(group[0].opening) : person(group[0].seeker)
      let scores = scorer.scores(query)
      return group.map { Double(scores[slot[$0[keyPath: document]]!]) }
    }
  }

  private func person(_ position: Int) -> String {
    let seeker = inputs.district.seekers[position]
    return [seeker.skills, seeker.certificates, seeker.wish, seeker.experience]
      .joined(separator: ",")
  }

  private func job(_ position: Int) -> String {
    let opening = inputs.district.openings[position]
    return opening.title + "," + opening.requirements
  }
}
