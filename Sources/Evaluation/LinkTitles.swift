public import LabourMarket
internal import NightInputs
public import Refusals
internal import Vectorization

/// A title and the occupations that it probably names.
public struct LinkedTitle: Sendable {
  public struct Occupation: Sendable {
    public let code: String
    public let name: BilingualName
    /// 0...100: how far it stands before the next one.
    public let confidence: Int
  }

  public let title: String
  public let isSure: Bool
  /// The best first.
  public let occupations: [Occupation]
}

/// The occupations that titles probably name, the best first, and how sure that is.
///
/// - Parameters:
///   - catalogue: A classification (code, name, alias, definition, tasks); nil: the shipped one.
///   - learned: What `lexicon learn` wrote for the same classification; nil: nothing.
///   - most: Occupations a title.
public func linkTitles(
  _ titles: [String], catalogue: String?, learned: String?, data: String?, most: Int
) throws(NightError) -> [LinkedTitle] {
  let own = try tables(in: dataFolder(named: data))
  let entries = try catalogue.map { path throws(NightError) in
    try titleEntries(catalogue: path, own: own)
  }
  let concepts = ConceptSpace(own.concepts)
  let linker = TitleLinker(entries ?? own.occupations.map(\.titleEntry), concepts: concepts)
  let found = try links(
    titles, linker, concepts: concepts, learned: learned, count: max(1, most))
  return zip(titles, found).map { title, links in
    LinkedTitle(
      title: title, isSure: links.first?.isSure ?? false,
      occupations: links.filter(\.isSaid).map { link in
        let entry = linker.entries[link.entry]
        let first = entry.names.first ?? ""
        return LinkedTitle.Occupation(
          code: entry.code,
          name: entries == nil ? own.occupations[link.entry].name : BilingualName(first, first),
          confidence: Int((link.confidence * 100).rounded()))
      })
  }
}
