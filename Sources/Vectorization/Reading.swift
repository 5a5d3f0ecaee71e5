/// What the lexicon found in a piece of free text.
package struct Reading: Hashable, Sendable {
  package struct Mention: Hashable, Sendable {
    /// Position of the skill or occupation in the catalogue.
    package let position: Int
    /// Nil where the text says nothing of how well.
    package let proficiency: Int?
    package let years: Int?
    /// Whether the text says that it would be welcome rather than needed.
    package let isOptional: Bool
    /// Whether the same words name a skill and an occupation, as "育婴师" does.
    package var isTitle = false
  }

  package var skills: [Mention] = []
  package var occupations: [Mention] = []
  /// The longest number of years that the text names.
  package var years: Int?
  /// Pieces between punctuation of which not a word was understood; none of sentences that tell
  /// how somebody is reached.
  package var unknown: [String] = []
  /// Pieces in which neither skill nor occupation was found and nothing is denied.
  package var untitled: [String] = []
}

extension Lexicon {
  /// Finds skills and occupations; each from the left, the longest phrase first.
  ///
  /// Degrees and years hold for what is named between the same two punctuation marks. What the
  /// text denies ("不会电脑", "无焊工证") is left out.
  package func read(_ text: String) -> Reading {
    var reading = readAll(text)
    if !reading.unknown.isEmpty, let rest = withoutPersonalSentences(text) {
      reading.unknown = readAll(rest).unknown
    }
    return reading
  }

  private func readAll(_ text: String) -> Reading {
    var reading = Reading()
    for piece in whole(NormalizedText(text).symbols).split(separator: NormalizedText.separator) {
      read(Array(piece), into: &reading)
    }
    return reading
  }

  /// Symbols in which no punctuation parts a phrase that has some inside.
  private func whole(_ symbols: [UInt32]) -> [UInt32] {
    var whole = symbols
    for match in matches(of: joined, in: symbols) {
      for position in match.start..<match.end where symbols[position] == NormalizedText.separator {
        whole[position] = NormalizedText.space
      }
    }
    return whole
  }

  private func read(_ piece: [UInt32], into reading: inout Reading) {
    let years = Self.years(in: piece)
    reading.years = [reading.years, years].compactMap(\.self).max()
    let degree = matches(of: degrees, in: piece).map(\.meaning).max()
    let isOptional = Self.contains(piece, Self.welcome)
    let skillHits = matches(of: skills, in: piece)
    // "低压电工作业证" is a certificate, not an electrician who works.
    var next = 0
    let occupationHits = matches(of: occupations, in: piece).filter { hit in
      while next < skillHits.count, skillHits[next].end < hit.end { next += 1 }
      guard next < skillHits.count else { return true }
      return skillHits[next].start > hit.start || skillHits[next].length <= hit.length
    }
    let titles = Set(occupationHits.map(\.range))
    for (hits, path) in [
      (skillHits, \Reading.skills), (occupationHits, \Reading.occupations),
    ] as [([Match], WritableKeyPath<Reading, [Reading.Mention]>)] {
      for hit in hits where !Self.isDenied(piece, before: hit.start) {
        reading[keyPath: path].append(
          Reading.Mention(
            position: hit.meaning, proficiency: degree, years: years, isOptional: isOptional,
            isTitle: titles.contains(hit.range)))
      }
    }
    guard skillHits.isEmpty, occupationHits.isEmpty else { return }
    readSlips(piece, degree: degree, years: years, isOptional: isOptional, into: &reading)
  }

  /// Tries a piece in which no phrase was found, less a verb before it, for one slip of the pen.
  private func readSlips(
    _ piece: [UInt32], degree: Int?, years: Int?, isOptional: Bool, into reading: inout Reading
  ) {
    let core = Array(piece.prefix { $0 >= 0x2E80 })
    for start in 0...2 where core.count >= start + 3 && !Self.isDenied(core, before: start) {
      let written = Array(core[start...])
      let mention = { (position: Int) in
        Reading.Mention(
          position: position, proficiency: degree, years: years, isOptional: isOptional)
      }
      if let position = skillSlips.meaning(of: written) {
        reading.skills.append(mention(position))
        return
      }
      if let position = occupationSlips.meaning(of: written) {
        reading.occupations.append(mention(position))
        return
      }
    }
    let kept = Array(piece.prefix(Self.longestUnknown))
    guard piece.count > 1, !meaningless.contains(kept) else { return }
    var view = String.UnicodeScalarView()
    for symbol in kept {
      if let scalar = Unicode.Scalar(symbol) { view.append(scalar) }
    }
    if !Self.contains(piece, Self.denials) { reading.untitled.append(String(view)) }
    if degree == nil, years == nil { reading.unknown.append(String(view)) }
  }

  private struct Match {
    let start: Int
    let end: Int
    let meaning: Int

    var length: Int { end - start }
    var range: Range<Int> { start..<end }
  }

  private func matches(of trie: PhraseTrie, in piece: [UInt32]) -> [Match] {
    var found: [Match] = []
    var position = 0
    while position < piece.count {
      guard let match = trie.longest(in: piece, from: position) else {
        position += 1
        continue
      }
      found.append(Match(start: position, end: match.end, meaning: match.meaning))
      position = match.end
    }
    return found
  }

  private static let denials = [
    "不会", "不懂", "没有", "没", "无", "未持", "不想", "不做", "不要", "不接受", "不愿", "不考虑", "no ", "not ",
  ].map { NormalizedText($0).symbols }
  private static let welcome = ["优先", "更佳", "加分", "preferred", "a plus"].map {
    NormalizedText($0).symbols
  }

  private static func isDenied(_ piece: [UInt32], before start: Int) -> Bool {
    denials.contains { denial in
      let trimmed = start > 0 && piece[start - 1] == NormalizedText.space ? start - 1 : start
      return denial.count <= trimmed
        && piece[(trimmed - denial.count)..<trimmed].elementsEqual(denial)
    }
  }

  private static func contains(_ piece: [UInt32], _ words: [[UInt32]]) -> Bool {
    words.contains { word in
      word.count <= piece.count
        && (0...(piece.count - word.count)).contains {
          piece[$0..<($0 + word.count)].elementsEqual(word)
        }
    }
  }
}
