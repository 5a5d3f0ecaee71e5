import LabourMarket

/// A title that people linked to an occupation, as `lexicon learn` keeps it.
public struct LabelledTitle: Hashable, Sendable {
  public var title: String
  public var code: String

  public init(title: String, code: String) { (self.title, self.code) = (title, code) }
}

/// Where words that the lexicon doesn't understand belong, by what people decided about others.
struct LearnedTitles: Sendable {
  struct Link: Hashable, Sendable {
    /// Position in the catalogue's occupations.
    let occupation: Int
    /// How far it stands before the next one, in percent, at least 1.
    let confidence: UInt8
  }

  private var links: [String: Link] = [:]

  /// Links each text of which the learned linker is sure.
  ///
  /// - Parameter linker: Its entries are the catalogue's occupations, in their order.
  /// - Complexity: That of `LearnedLinker` where there are texts, else none.
  init(
    _ texts: Set<String>, labelled: [LabelledTitle], linker: TitleLinker, concepts: ConceptSpace
  ) {
    guard !texts.isEmpty, !labelled.isEmpty else { return }
    let learned = LearnedLinker(linker, labelled: labelled, concepts: concepts)
    let sorted = texts.sorted()
    for (text, links) in zip(sorted, learned.links(sorted, count: 1)) {
      guard let sure = links.first, sure.isSure else { continue }
      self.links[text] = Link(
        occupation: sure.entry, confidence: UInt8((100 * sure.confidence).rounded()))
    }
  }

  subscript(text: String) -> Link? { links[text] }
}
