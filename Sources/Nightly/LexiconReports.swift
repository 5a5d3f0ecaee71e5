public import LabourMarket
internal import Reporting
internal import Vectorization

/// What people and enterprises wrote and the lexicon has no word for.
public func unknownWords(
  _ settings: NightSettings, top: Int, language: Language
) async throws(NightError) -> String {
  let start = try NightStart(settings, progress: { _ in })
  let vectors = try await makeVectors(of: start, threads: settings.threads ?? 2, progress: { _ in })
  return textTable(
    header: [
      BilingualName("原文", "text")[language], BilingualName("次数", "times")[language],
    ], rows: vectors.unknown.prefix(max(0, top)).map { [$0.text, String($0.count)] },
    wordColumns: 1)
}

/// Skills of the reference tables that may be one skill under two codes.
public func duplicateSkills(data: String?, language: Language) throws(NightError) -> String {
  let catalogue = try tables(in: dataFolder(named: data))
  let pairs = SimilaritySource(catalogue).similarity().skills.pairs(from: 50)
  let rows = pairs.map { pair -> [String] in
    let (a, b) = (catalogue.skills[pair.a], catalogue.skills[pair.b])
    return [
      a.code.text, a.name[language], b.code.text, b.name[language], "\(pair.likeness)/64",
    ]
  }
  let skill = BilingualName("技能", "skill")[language]
  return textTable(
    header: ["code", skill, "code", skill, BilingualName("相似度", "likeness")[language]],
    rows: rows, wordColumns: 4)
}
