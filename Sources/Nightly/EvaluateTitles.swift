internal import LabourMarket
internal import Vectorization

/// How well titles are linked to the occupations of a classification.
///
/// - Parameters:
///   - catalogue: A CSV with code, name, alias, definition, tasks.
///   - titles: A CSV with title and code, the answers.
///   - learned: What `lexicon learn` wrote; nil: without labelled titles.
public func evaluateTitles(
  catalogue: String, titles: String, learned: String?, data: String?
) throws(NightError) -> EvaluationTable {
  let own = try tables(in: dataFolder(named: data))
  let entries = try titleEntries(catalogue: catalogue, own: own)
  let table = try NamedTable(path: titles)
  let (texts, answers) = (try table.column("title"), try table.column("code"))
  let linker = TitleLinker(entries, concepts: ConceptSpace(own.concepts))
  var result = EvaluationTable(
    BilingualName("职位名称归类：\(texts.count) 条", "Titles to occupations: \(texts.count) titles"),
    measures: ["exact", "top-5", "first-level"])
  for baseline in Baseline.allCases {
    let scorer = baseline.scorer(of: entries.map { $0.names.joined(separator: ",") })
    let ranked = texts.map { text in
      TitleLinker.best(scorer.scores(CleanTitle(text).text), count: 5)
    }
    result.add(baseline.rawValue, quality(ranked, answers, entries))
  }
  let zero = texts.map { linker.links($0) }
  result.add("jobmatch", quality(zero, answers, entries))
  guard let learned else {
    result.remarks.append(abstention(zero, answers, entries))
    return result
  }
  let links = try learnedLinker(linker, from: learned).links(texts)
  result.add("jobmatch, learned", quality(links, answers, entries))
  result.remarks.append(abstention(links, answers, entries))
  return result
}

/// For each title: whether the first link is right, one of five is, the first level is.
private func quality(
  _ links: [[TitleLink]], _ answers: [String], _ entries: [TitleEntry]
) -> [[Double]] {
  let firstLevel = { (code: String) in code.prefix { $0 != "-" } }
  let codes = links.map { $0.map { entries[$0.entry].code } }
  return [
    zip(codes, answers).map { $0.first == $1 ? 1 : 0 },
    zip(codes, answers).map { $0.contains($1) ? 1 : 0 },
    zip(codes, answers).map { codes, answer in
      codes.first.map(firstLevel) == firstLevel(answer) ? 1 : 0
    },
  ]
}

private func abstention(
  _ links: [[TitleLink]], _ answers: [String], _ entries: [TitleEntry]
) -> BilingualName {
  let sure = links.indices.filter { links[$0].first.map(\.isSure) ?? false }
  let right = sure.count { entries[links[$0][0].entry].code == answers[$0] }
  let share = { (part: Int, whole: Int) in "\(1000 * part / max(1, whole))‰" }
  return BilingualName(
    "有把握时才归类：归类 \(share(sure.count, links.count))，其中正确 \(share(right, sure.count))。",
    "Answering only where sure: \(share(sure.count, links.count)) answered, of which "
      + "\(share(right, sure.count)) right.")
}

/// A linker that learnt from a table of titles and codes.
func learnedLinker(_ linker: TitleLinker, from path: String) throws(NightError) -> LearnedLinker {
  let table = try NamedTable(path: path)
  let positions = Dictionary(
    linker.entries.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  let pairs = zip(try table.column("title"), try table.column("code"))
  return LearnedLinker(
    linker, labelled: pairs.compactMap { title, code in positions[code].map { (title, $0) } })
}
