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

  /// Links each familiar text of which the learned linker is sure, or else the linker of the tables.
  ///
  /// A code that the tables lack is an occupation too while learning: a text that belongs there
  /// is linked to nothing, not to the occupation most like it.
  ///
  /// - Parameter linker: Its entries are the catalogue's occupations, in their order.
  /// - Complexity: That of `LearnedLinker` where there are texts, else none.
  init(
    _ texts: Set<String>, labelled: [LabelledTitle], linker: TitleLinker, concepts: ConceptSpace
  ) {
    guard !texts.isEmpty, !labelled.isEmpty else { return }
    let own = Set(linker.entries.map(\.code))
    let foreign = Set(labelled.map(\.code)).subtracting(own).sorted()
    let entries = linker.entries + foreign.map { TitleEntry(code: $0, names: []) }
    let positions = ProfileReader.positions(entries.map(\.code))
    let learned = LearnedLinker(
      TitleLinker(entries, concepts: concepts),
      labelled: labelled.map { ($0.title, positions[$0.code]!) })
    let known = Set((labelled.map(\.title) + linker.names).flatMap(Self.pieces))
    let sorted = texts.filter { Self.isFamiliar($0, known) }.sorted()
    for start in stride(from: 0, to: sorted.count, by: Self.block) {
      let block = Array(sorted[start..<min(start + Self.block, sorted.count)])
      for (text, best) in zip(block, learned.links(block, count: 1)) {
        let sure = Self.sure(best) ?? Self.sure(linker.links(text, count: 1))
        guard let sure, sure.entry < linker.entries.count else { continue }
        links[text] = Link(
          occupation: sure.entry, confidence: UInt8((100 * sure.confidence).rounded()))
      }
    }
  }

  subscript(text: String) -> Link? { links[text] }

  /// Whether half the pieces of a text or more stand in a labelled title or a name: how far ahead an
  /// occupation is says nothing of words that are no title at all ("anything will do").
  private static func isFamiliar(_ text: String, _ known: Set<String>) -> Bool {
    let pieces = pieces(text)
    return !pieces.isEmpty && 2 * pieces.count(where: known.contains) >= pieces.count
  }

  /// The Latin words of a clean title, and the pairs of neighbours among other characters.
  private static func pieces(_ text: String) -> Set<String> {
    let runs = CleanTitle(text).text.split { character in
      !character.unicodeScalars.allSatisfy { CleanTitle.isWord($0.value) }
    }
    var pieces: Set<String> = []
    for run in runs {
      if run.unicodeScalars.allSatisfy({ $0.value < 0x250 }) {
        pieces.insert(String(run))
      } else {
        pieces.formUnion(zip(run, run.dropFirst()).map { String([$0, $1]) })
      }
    }
    return pieces
  }

  /// Texts that are linked at a time, so that memory doesn't grow with them.
  private static let block = 256

  private static func sure(_ links: [TitleLink]) -> TitleLink? {
    links.first.flatMap { $0.isSaid && $0.isSure ? $0 : nil }
  }
}
