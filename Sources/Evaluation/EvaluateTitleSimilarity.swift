internal import LabourMarket
internal import NightInputs
public import Refusals
internal import Vectorization

/// How well titles find the titles that people call similar, in any language.
///
/// - Parameters:
///   - folder: queries.tsv and corpus.tsv (id, title), qrels.tsv (query, 0, document, relevance).
///   - catalogue: A classification whose names help to judge how rare a word is; nil: none.
public func evaluateTitleSimilarity(
  folder: String, catalogue: String?, data: String?
) throws(NightError) -> EvaluationTable {
  let own = try tables(in: dataFolder(named: data))
  let queries = try NamedTable(path: folder + "/queries.tsv")
  let corpus = try NamedTable(path: folder + "/corpus.tsv")
  let (ids, titles) = (try corpus.column("c_id"), try corpus.column("jobtitle"))
  let judged = try judgements(folder + "/qrels.tsv")
  let asked = zip(try queries.column("q_id"), try queries.column("jobtitle"))
    .filter { judged[$0.0] != nil }
  var table = EvaluationTable(
    BilingualName(
      "职位名称相似度：\(asked.count) 个查询，\(titles.count) 个名称",
      "Title similarity: \(asked.count) queries, \(titles.count) titles"),
    measures: ["MAP", "MRR", "recall@20"])
  func add(_ method: String, _ scores: (String) -> [Float]) {
    let ranked = asked.map { id, title -> (relevant: [Bool], total: Int) in
      let scores = scores(title)
      let order = scores.indices.sorted { (scores[$0], $1) > (scores[$1], $0) }
      let relevant = judged[id]!
      return (order.map { relevant.contains(ids[$0]) }, relevant.count)
    }
    table.add(
      method,
      [
        ranked.map { RankingQuality.averagePrecision($0.relevant, total: $0.total) },
        ranked.map { RankingQuality.reciprocalRank($0.relevant) },
        ranked.map { RankingQuality.recall($0.relevant, total: $0.total, at: 20) },
      ])
  }
  for baseline in Baseline.allCases {
    let scorer = baseline.scorer(of: titles)
    add(baseline.rawValue) { scorer.scores($0) }
  }
  let background =
    try catalogue.map { path throws(NightError) in
      try titleEntries(catalogue: path, own: own).flatMap(\.names)
    } ?? []
  let likeness = TitleLikeness(titles, background: background, concepts: ConceptSpace(own.concepts))
  add("concepts alone") { likeness.scores($0, part: .concepts) }
  add("jobmatch") { likeness.scores($0) }
  return table
}

/// Relevant documents of each query.
private func judgements(_ path: String) throws(NightError) -> [String: Set<String>] {
  var relevant: [String: Set<String>] = [:]
  for row in try NamedTable(path: path, hasHeader: false).rows where row.count >= 4 {
    if row[3] != "0" { relevant[row[0], default: []].insert(row[2]) }
  }
  return relevant
}
