package import LabourMarket

/// The words for skills, occupations and degrees of mastery, ready to be found in free text.
package struct Lexicon: Sendable {
  let skills: PhraseTrie
  let occupations: PhraseTrie
  let degrees: PhraseTrie
  /// Phrases with punctuation inside, "driver's license" and "TCP/IP", which must not part there.
  let joined: PhraseTrie
  /// What is known to mean nothing, cut as unknown text is.
  let meaningless: Set<[UInt32]>
  let skillSlips: SlipIndex
  let occupationSlips: SlipIndex

  package init(_ catalogue: Catalogue) {
    let skillPhrases = Self.skillPhrases(catalogue)
    let occupationPhrases = Self.occupationPhrases(catalogue)
    skills = Self.trie(skillPhrases)
    occupations = Self.trie(occupationPhrases)
    degrees = Self.trie(Self.degreePhrases(catalogue.vocationalLevels))
    meaningless = Set(
      catalogue.meaningless.map { Array(NormalizedText($0).symbols.prefix(Self.longestUnknown)) })
    joined = Self.joined(skillPhrases + occupationPhrases)
    skillSlips = Self.slips(skillPhrases)
    occupationSlips = Self.slips(occupationPhrases)
  }

  /// Symbols of a piece not understood that are kept.
  static let longestUnknown = 40

  private typealias Phrase = (text: String, meaning: Int)

  /// A phrase of a single character would match inside too many words that mean something else.
  private static func trie(_ phrases: [Phrase]) -> PhraseTrie {
    var trie = PhraseTrie()
    for phrase in phrases {
      let symbols = Self.inner(phrase).map {
        $0 == NormalizedText.separator ? NormalizedText.space : $0
      }
      if symbols.count > 1 { trie.insert(symbols, meaning: phrase.meaning) }
    }
    return trie
  }

  private static func joined(_ phrases: [Phrase]) -> PhraseTrie {
    var trie = PhraseTrie()
    for phrase in phrases {
      let symbols = Self.inner(phrase)
      if symbols.contains(NormalizedText.separator) { trie.insert(symbols, meaning: 0) }
    }
    return trie
  }

  /// A phrase without the punctuation around it: ".net" is "net".
  private static func inner(_ phrase: Phrase) -> ArraySlice<UInt32> {
    let symbols = NormalizedText(phrase.text).symbols[...]
    let start = symbols.drop { $0 == NormalizedText.separator }
    let end = start.lastIndex { $0 != NormalizedText.separator }
    return end.map { start[...$0] } ?? []
  }

  private static func slips(_ phrases: [Phrase]) -> SlipIndex {
    var slips = SlipIndex()
    for phrase in phrases {
      slips.insert(NormalizedText(phrase.text).symbols, meaning: phrase.meaning)
    }
    return slips
  }

  private static func skillPhrases(_ catalogue: Catalogue) -> [Phrase] {
    let positions = ProfileReader.positions(catalogue.skills.map(\.code))
    let names = catalogue.skills.enumerated().flatMap { position, skill in
      [(skill.name.chinese, position), (skill.name.english, position)]
    }
    return names
      + catalogue.aliases.compactMap { alias in
        positions[alias.skill].map { (alias.alias, $0) }
      }
  }

  private static func occupationPhrases(_ catalogue: Catalogue) -> [Phrase] {
    let occupations = catalogue.occupations.enumerated()
    return occupations.flatMap { position, occupation in
      [(occupation.name.chinese, position), (occupation.name.english, position)]
    } + occupations.flatMap { position, occupation in occupation.aliases.map { ($0, position) } }
  }

  /// Words that say how well somebody masters what stands beside them.
  private static func degreePhrases(_ levels: [VocationalLevel]) -> [Phrase] {
    levels.flatMap { level in
      ([level.name.chinese, level.name.english] + level.aliases).map { ($0, level.proficiency) }
    }
      + degreeWords.flatMap { words, proficiency in
        words.split(separator: "|").map { (String($0), proficiency) }
      }
  }

  private static let degreeWords = [
    ("精通|资深|专家|expert|master of|很强", 62),
    ("熟练|熟练掌握|擅长|拿手|proficient|fluent|skilled|advanced", 56),
    ("熟悉|掌握|独立操作|familiar|good", 48),
    ("了解|一般|基础|学过|basic|some", 24),
    ("略懂|懂一点|会一点|初学|新手|beginner", 16),
  ]
}
