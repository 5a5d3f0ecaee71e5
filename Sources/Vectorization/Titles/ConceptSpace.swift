package import LabourMarket

/// Titles as vectors of the concepts that their words name, Chinese or English alike.
package struct ConceptSpace: Sendable {
  private let chinese: [[UInt32]: [Int32]]
  private let english: [[String]: [Int32]]
  private let concepts: [TitleConcept]
  /// The feature of each concept's field; nil for words of rank.
  private let fieldOf: [Int32?]
  private let longest: Int
  let features: Int
  private var rarity: [Float]

  package init(_ concepts: [TitleConcept]) {
    self.concepts = concepts
    let fields = Set(concepts.map(\.field)).sorted()
    fieldOf = concepts.map { concept in
      concept.field == "level"
        ? nil : Int32(concepts.count + fields.firstIndex(of: concept.field)!)
    }
    features = concepts.count + fields.count
    var chinese: [[UInt32]: [Int32]] = [:]
    var english: [[String]: [Int32]] = [:]
    for (position, concept) in concepts.enumerated() {
      for word in Set(concept.chinese.map(CleanTitle.folded)) {
        chinese[word, default: []].append(Int32(position))
      }
      for word in Set(concept.english.map(Self.stems)) {
        english[word, default: []].append(Int32(position))
      }
    }
    (self.chinese, self.english) = (chinese, english)
    longest = chinese.keys.map(\.count).max() ?? 0
    rarity = [Float](repeating: 1, count: features)
  }

  /// The same space, with features weighed by how rare they are in `documents`.
  package func weighed(by documents: [String]) -> ConceptSpace {
    var frequencies = [Int](repeating: 0, count: features)
    for document in documents {
      for feature in counts(document).keys { frequencies[Int(feature)] += 1 }
    }
    var copy = self
    copy.rarity = rarities(frequencies, count: documents.count, floor: 0.5)
    return copy
  }

  func vector(_ text: String) -> SparseVector { SparseVector(counts(text)) { rarity[Int($0)] } }

  /// Concepts count 1, words of rank 0.3, and the field of work half of its concepts.
  private func counts(_ text: String) -> [Int32: Float] {
    var found: [Int32: Float] = [:]
    for (concept, weight) in chineseConcepts(text) + englishConcepts(text) {
      guard let field = fieldOf[Int(concept)] else {
        found[concept, default: 0] += 0.3 * weight
        continue
      }
      found[concept, default: 0] += weight
      found[field, default: 0] += 0.5 * weight
    }
    return found
  }

  /// Longer words first; a word within a longer one counts half.
  private func chineseConcepts(_ text: String) -> [(Int32, Float)] {
    let symbols = CleanTitle.folded(text)
    guard symbols.contains(where: { $0 >= 0x2E80 }), longest > 0 else { return [] }
    var covered = [Bool](repeating: false, count: symbols.count)
    var found: [(Int32, Float)] = []
    for length in stride(from: min(longest, symbols.count), through: 1, by: -1) {
      for start in 0...(symbols.count - length) {
        let range = start..<(start + length)
        guard let meanings = chinese[Array(symbols[range])] else { continue }
        let isInner = range.allSatisfy { covered[$0] }
        found += meanings.map { ($0, (isInner ? 0.5 : 1) / Float(meanings.count).squareRoot()) }
        for position in range { covered[position] = true }
      }
    }
    return found
  }

  /// Phrases of up to four words from the left, the longest first; their words count half.
  private func englishConcepts(_ text: String) -> [(Int32, Float)] {
    let words = Self.stems(text)
    var found: [(Int32, Float)] = []
    var start = 0
    while start < words.count {
      let length = stride(from: min(4, words.count - start), through: 1, by: -1).first {
        english[Array(words[start..<(start + $0)])] != nil
      }
      guard let length else {
        start += 1
        continue
      }
      let meanings = english[Array(words[start..<(start + length)])]!
      found += meanings.map { ($0, 1 / Float(meanings.count).squareRoot()) }
      if length > 1 {
        for word in words[start..<(start + length)] {
          found += (english[[word]] ?? []).map { ($0, 0.5) }
        }
      }
      start += length
    }
    return found
  }

  /// Words of a text without the English plural.
  private static func stems(_ text: String) -> [String] {
    CleanTitle.folded(text).split { symbol in
      !(NormalizedText.isLatin(symbol) || symbol == 0x26)
    }.map { word in
      var view = String.UnicodeScalarView()
      for symbol in word { view.append(Unicode.Scalar(symbol)!) }
      return singular(String(view))
    }
  }

  private static func singular(_ word: String) -> String {
    if word.count > 5, word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    if word.count > 6, word.hasSuffix("sses") || word.hasSuffix("ches") {
      return String(word.dropLast(2))
    }
    let keeps = ["ss", "us", "is"].contains { word.hasSuffix($0) }
    return word.count > 3 && word.hasSuffix("s") && !keeps ? String(word.dropLast()) : word
  }
}
