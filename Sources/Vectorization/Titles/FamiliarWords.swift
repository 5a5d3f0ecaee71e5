/// The words of titles: Latin words, and pairs of neighbours among other characters.
///
/// How far ahead an occupation is says nothing of words that are no title at all ("anything will
/// do"), so what shares too little with any title isn't familiar.
struct FamiliarWords: Sendable {
  private let known: Set<String>

  init(of titles: [String]) { known = Set(titles.flatMap(Self.pieces)) }

  /// Whether half the pieces of a text or more stand in one of the titles.
  func isFamiliar(_ text: String) -> Bool {
    let pieces = Self.pieces(text)
    return !pieces.isEmpty && 2 * pieces.count(where: known.contains) >= pieces.count
  }

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
}
