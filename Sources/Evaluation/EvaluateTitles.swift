internal import LabourMarket
internal import NightInputs
public import Refusals
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
  let concepts = ConceptSpace(own.concepts)
  let linker = TitleLinker(entries, concepts: concepts)
  var result = EvaluationTable(
    BilingualName(
      "职位名称归到职业：\(texts.count) 条", "Titles to occupations: \(texts.count) titles"),
    measures: ["exact", "top-5", "first-level"])
  for baseline in Baseline.allCases {
    let scorer = baseline.scorer(of: entries.map { $0.names.joined(separator: ",") })
    let ranked = texts.map { text in
      TitleLinker.best(scorer.scores(CleanTitle(text).text), count: 5)
    }
    result.add(baseline.rawValue, quality(ranked, answers, entries))
  }
  let zero = try links(texts, linker, concepts: concepts, learned: nil)
  result.add("jobmatch", quality(zero, answers, entries))
  guard let learned else {
    result.remarks.append(abstention(zero, answers, entries))
    return result
  }
  let taught = try links(texts, linker, concepts: concepts, learned: learned)
  result.add("jobmatch, learned", quality(taught, answers, entries))
  result.remarks.append(abstention(taught, answers, entries))
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
  let share = { (part: Int, whole: Int) in "\(100 * part / max(1, whole))" }
  return BilingualName(
    "只在有把握时归类的话，归类 \(share(sure.count, links.count))%，其中 \(share(right, sure.count))% 完全正确。",
    "Answering only where sure: \(share(sure.count, links.count)) % answered, of which "
      + "\(share(right, sure.count)) % exactly right.")
}

/// Links titles as advertised; with what `lexicon learn` wrote, also by what people decided.
func links(
  _ titles: [String], _ linker: TitleLinker, concepts: ConceptSpace, learned: String?,
  count: Int = 5
) throws(NightError) -> [[TitleLink]] {
  guard let learned else { return titles.map { linker.links($0, count: count) } }
  return LearnedLinker(
    linker, labelled: try LearnedTitleFile(path: learned).titles, concepts: concepts
  ).links(titles, count: count)
}
