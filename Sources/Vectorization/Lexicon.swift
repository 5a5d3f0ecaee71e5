package import LabourMarket

/// The words for skills, occupations and degrees of mastery, ready to be found in free text.
package struct Lexicon: Sendable {
  let skills: PhraseTrie
  let occupations: PhraseTrie
  let degrees: PhraseTrie

  package init(_ catalogue: Catalogue) {
    skills = Self.skillTrie(catalogue)
    occupations = Self.occupationTrie(catalogue)
    degrees = Self.degreeTrie(catalogue.vocationalLevels)
  }

  private static func skillTrie(_ catalogue: Catalogue) -> PhraseTrie {
    var trie = PhraseTrie()
    for (position, skill) in catalogue.skills.enumerated() {
      add(skill.name.chinese, position, to: &trie)
      add(skill.name.english, position, to: &trie)
    }
    let positions = Dictionary(
      catalogue.skills.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    for alias in catalogue.aliases {
      if let position = positions[alias.skill] { add(alias.alias, position, to: &trie) }
    }
    return trie
  }

  private static func occupationTrie(_ catalogue: Catalogue) -> PhraseTrie {
    var trie = PhraseTrie()
    for (position, occupation) in catalogue.occupations.enumerated() {
      add(occupation.name.chinese, position, to: &trie)
      add(occupation.name.english, position, to: &trie)
    }
    for (position, occupation) in catalogue.occupations.enumerated() {
      for alias in occupation.aliases { add(alias, position, to: &trie) }
    }
    return trie
  }

  /// A phrase of a single character would match inside too many words that mean something else.
  private static func add(_ phrase: String, _ meaning: Int, to trie: inout PhraseTrie) {
    let symbols = NormalizedText(phrase).symbols
    if symbols.count > 1 { trie.insert(symbols, meaning: meaning) }
  }

  /// Words that say how well somebody masters what stands beside them.
  private static func degreeTrie(_ levels: [VocationalLevel]) -> PhraseTrie {
    var trie = PhraseTrie()
    for level in levels {
      for word in [level.name.chinese, level.name.english] + level.aliases {
        add(word, level.proficiency, to: &trie)
      }
    }
    for (words, proficiency) in degreeWords {
      for word in words.split(separator: "|") { add(String(word), proficiency, to: &trie) }
    }
    return trie
  }

  private static let degreeWords = [
    ("精通|资深|专家|expert|master of|很强", 62),
    ("熟练|熟练掌握|擅长|拿手|proficient|fluent|skilled|advanced", 56),
    ("熟悉|掌握|独立操作|familiar|good", 48),
    ("了解|一般|基础|学过|basic|some", 24),
    ("略懂|懂一点|会一点|初学|新手|beginner", 16),
  ]
}
