/// How alike job titles are, in any mix of Chinese and English.
///
/// The sum of what their spelling has in common (character n-grams) and one and a half times
/// what their concepts have in common.
package struct TitleLikeness: Sendable {
  private let grams: GramSpace
  private let concepts: ConceptSpace
  private let gramIndex: FeatureIndex
  private let conceptIndex: FeatureIndex
  package let count: Int

  /// - Parameter background: Further titles, to judge by how rare a word is.
  package init(_ titles: [String], background: [String] = [], concepts: ConceptSpace) {
    grams = GramSpace(titles + background, latin: 2...4)
    self.concepts = concepts.weighed(by: titles + background)
    gramIndex = FeatureIndex(titles.map(grams.vector), features: grams.features)
    conceptIndex = FeatureIndex(titles.map(self.concepts.vector), features: concepts.features)
    count = titles.count
  }

  /// What a likeness is made of.
  package enum Part: String, CaseIterable, Sendable { case grams, concepts, both }

  /// The likeness of `title` to each of the titles.
  package func scores(_ title: String, part: Part = .both) -> [Float] {
    var scores = [Float](repeating: 0, count: count)
    if part != .concepts {
      gramIndex.addProducts(with: grams.vector(title), scale: 1, to: &scores)
    }
    if part != .grams {
      conceptIndex.addProducts(with: concepts.vector(title), scale: 1.5, to: &scores)
    }
    return scores
  }
}
