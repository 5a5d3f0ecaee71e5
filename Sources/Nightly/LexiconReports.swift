public import LabourMarket
internal import Reporting
internal import Vectorization

/// How many people and employers must have written a word before it is shown: what fewer wrote may
/// be somebody's name.
private let fewestWriters = 3

/// What people and enterprises wrote and the lexicon has no word for.
///
/// Left out is what less than three of them wrote, and what stands in a sentence with a number, an
/// address or a word that announces one.
public func unknownWords(
  _ settings: NightSettings, top: Int, format: ListFormat, language: Language
) async throws(NightError) -> String {
  let start = try NightStart(settings, progress: { _ in })
  let vectors = try await makeVectors(of: start, threads: settings.threads ?? 2, progress: { _ in })
  let unknown = vectors.unknown.filter { $0.count >= fewestWriters }.prefix(max(0, top))
  switch format {
  case .csv: return reviewSheet(unknown, catalogue: start.catalogue, language: language)
  case .json: return jsonText(unknown.map { UnknownWords(text: $0.text, times: $0.count) })
  case .table: break
  }
  return textTable(
    header: [
      BilingualName("原文", "text")[language], BilingualName("次数", "times")[language],
    ], rows: unknown.map { [$0.text, String($0.count)] },
    wordColumns: 1)
}

private struct UnknownWords: Encodable {
  let text: String
  /// How many people and employers wrote it.
  let times: Int
}

/// A table to be reviewed.
///
/// Each text stands with the skill or occupation whose words look most like it, and an empty cell
/// to accept it in. What is accepted is read by `Catalogue.addAliases`.
private func reviewSheet(
  _ unknown: ArraySlice<UnknownTerm>, catalogue: Catalogue, language: Language
) -> String {
  let words =
    catalogue.skills.map { ($0.code.text, $0.name, $0.name.chinese) }
    + catalogue.occupations.flatMap { occupation in
      ([occupation.name.chinese] + occupation.aliases)
        .map { (occupation.code.text, occupation.name, $0) }
    }
  let scorer = Baseline.characterGrams.scorer(of: words.map(\.2))
  var csv = CSVText()
  csv.append(["text", "times", "means", "name", "accepted"].map(CSVText.Cell.words))
  for term in unknown {
    let scores = scorer.scores(term.text)
    let best = scores.indices.max { (scores[$0], $1) < (scores[$1], $0) }
    let likely = best.flatMap { scores[$0] >= 0.45 ? words[$0] : nil }
    csv.append([
      .words(term.text), .number(term.count), .words(likely?.0 ?? ""),
      .words(likely?.1[language] ?? ""), .words(""),
    ])
  }
  return csv.text
}

/// Skills of the reference tables that may be one skill under two codes.
public func duplicateSkills(
  data: String?, format: ListFormat, language: Language
) throws(NightError) -> String {
  let catalogue = try tables(in: dataFolder(named: data))
  let pairs = SimilaritySource(catalogue).similarity().skills.pairs(from: 54).map { pair in
    (catalogue.skills[pair.a], catalogue.skills[pair.b], pair.likeness)
  }
  switch format {
  case .json: return jsonText(pairs.map(DuplicatePair.init))
  case .csv:
    var csv = CSVText()
    csv.append(["code", "name", "other_code", "other_name", "likeness"].map(CSVText.Cell.words))
    for (a, b, likeness) in pairs {
      csv.append([
        .words(a.code.text), .words(a.name[language]), .words(b.code.text),
        .words(b.name[language]), .number(likeness),
      ])
    }
    return csv.text
  case .table: break
  }
  let (code, skill) = (BilingualName("代码", "code"), BilingualName("技能", "skill"))
  return textTable(
    header: [code, skill, code, skill, BilingualName("相似度", "likeness")].map { $0[language] },
    rows: pairs.map { a, b, likeness in
      [a.code.text, a.name[language], b.code.text, b.name[language], "\(likeness)/64"]
    }, wordColumns: 4)
}

private struct DuplicatePair: Encodable {
  struct Skill: Encodable { var code, zh, en: String }

  let skills: [Skill]
  /// 0...64.
  let likeness: Int

  init(_ a: LabourMarket.Skill, _ b: LabourMarket.Skill, _ likeness: Int) {
    skills = [a, b].map { Skill(code: $0.code.text, zh: $0.name.chinese, en: $0.name.english) }
    self.likeness = likeness
  }
}
