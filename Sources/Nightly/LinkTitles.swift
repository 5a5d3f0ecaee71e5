public import LabourMarket
internal import Reporting
internal import Vectorization

/// The occupations that titles probably name, the best first, and how sure that is.
///
/// - Parameters:
///   - catalogue: A classification (code, name, alias, definition, tasks); nil: the shipped one.
///   - learned: What `lexicon learn` wrote for the same classification; nil: nothing.
///   - most: Occupations a title.
public func linkTitles(
  _ titles: [String], catalogue: String?, learned: String?, data: String?, most: Int,
  format: ListFormat, language: Language
) throws(NightError) -> String {
  let own = try tables(in: dataFolder(named: data))
  let entries = try catalogue.map { path throws(NightError) in
    try titleEntries(catalogue: path, own: own)
  }
  let concepts = ConceptSpace(own.concepts)
  let linker = TitleLinker(entries ?? own.occupations.map(\.titleEntry), concepts: concepts)
  let found = try links(
    titles, linker, concepts: concepts, learned: learned, count: max(1, most))
  let names = entries == nil ? own.occupations.map { $0.name[language] } : nil
  let linked = zip(titles, found).map { title, links in
    LinkedTitle(
      title: title, isSure: links.first?.isSure ?? false,
      occupations: links.filter(\.isSaid).map { link in
        let entry = linker.entries[link.entry]
        return LinkedTitle.Occupation(
          code: entry.code, name: names?[link.entry] ?? entry.names.first ?? "",
          confidence: Int((link.confidence * 100).rounded()))
      })
  }
  switch format {
  case .json: return jsonText(linked)
  case .csv:
    var csv = CSVText()
    csv.append(["title", "sure", "rank", "code", "name", "confidence"].map(CSVText.Cell.words))
    for row in linked.flatMap(\.cells) { csv.append(row) }
    return csv.text
  case .table: return linked.map { $0.text(in: language) }.joined(separator: "\n")
  }
}

private struct LinkedTitle: Encodable {
  struct Occupation: Encodable {
    let code, name: String
    /// 0...100: how far it stands before the next one.
    let confidence: Int
  }

  let title: String
  let isSure: Bool
  let occupations: [Occupation]

  var cells: [[CSVText.Cell]] {
    occupations.enumerated().map { rank, occupation in
      [
        .words(title), .words(isSure ? "yes" : "no"), .number(rank + 1), .words(occupation.code),
        .words(occupation.name), .number(occupation.confidence),
      ]
    }
  }

  func text(in language: Language) -> String {
    let verdict =
      isSure
      ? BilingualName("有把握", "sure")
      : occupations.isEmpty
        ? BilingualName("读不出职业", "nothing in it names an occupation")
        : BilingualName("没有把握，请人工确认", "not sure, somebody should look")
    let header = [
      BilingualName("名次", "rank"), BilingualName("职业代码", "code"), BilingualName("职业", "occupation"),
      BilingualName("领先", "ahead"),
    ].map { $0[language] }
    let rows = occupations.enumerated().map { rank, occupation in
      [String(rank + 1), occupation.code, occupation.name, "\(occupation.confidence)%"]
    }
    return title + BilingualName("：", ": ")[language] + verdict[language] + "\n"
      + (rows.isEmpty ? "" : "\n" + textTable(header: header, rows: rows, wordColumns: 3))
  }
}
