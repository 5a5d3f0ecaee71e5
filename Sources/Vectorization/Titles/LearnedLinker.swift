import DenseKernels

/// A linker that has also seen titles which people linked by hand.
///
/// Kernel ridge regression over the classification's names and the labelled titles: the kernel
/// is (*k* + *k²*)/2 of the likeness *k* of two titles. Names count a tenth of a labelled title.
/// What the linker alone would say and what speaks for the whole first level are added.
package struct LearnedLinker: Sendable {
  private let linker: TitleLinker
  private let grams: GramSpace
  private let concepts: ConceptSpace
  private let gramIndex: FeatureIndex
  private let conceptIndex: FeatureIndex
  /// Classes × documents.
  private let weights: [Float]
  private let firstLevel: [Int]

  /// - Parameter labelled: Titles as advertised and the positions of their entries.
  package init(_ linker: TitleLinker, labelled: [(title: String, entry: Int)]) {
    self.linker = linker
    let documents = linker.names + labelled.map { CleanTitle($0.title).text }
    let owners = linker.owners + labelled.map(\.entry)
    grams = GramSpace(documents, power: 0.75)
    concepts = linker.concepts.weighed(by: documents)
    let gramVectors = documents.map(grams.vector)
    let conceptVectors = documents.map(concepts.vector)
    gramIndex = FeatureIndex(gramVectors, features: grams.features)
    conceptIndex = FeatureIndex(conceptVectors, features: concepts.features)
    firstLevel = Self.firstLevels(linker.entries)
    let size = documents.count
    var kernel: [Float] = []
    kernel.reserveCapacity(size * size)
    for row in 0..<size {
      kernel += Self.kernelRow(gramVectors[row], conceptVectors[row], gramIndex, conceptIndex)
      kernel[row * size + row] += row < linker.names.count ? 5 : 0.5
    }
    var sides = [Float](repeating: 0, count: linker.entries.count * size)
    for (document, owner) in owners.enumerated() { sides[owner * size + document] = 1 }
    weights = solvePositiveDefinite(kernel, size: size, sides: sides) ?? sides
  }

  private static func firstLevels(_ entries: [TitleEntry]) -> [Int] {
    let names = entries.map { $0.code.prefix { $0 != "-" } }
    let distinct = Set(names).sorted()
    return names.map { name in distinct.firstIndex(of: name)! }
  }

  private static func kernelRow(
    _ grams: SparseVector, _ concepts: SparseVector, _ gramIndex: FeatureIndex,
    _ conceptIndex: FeatureIndex
  ) -> [Float] {
    var row = [Float](repeating: 0, count: gramIndex.count)
    gramIndex.addProducts(with: grams, scale: 0.8, to: &row)
    conceptIndex.addProducts(with: concepts, scale: 0.2, to: &row)
    return row.map { 0.5 * ($0 + $0 * $0) }
  }

  /// The evidence for each entry, a row for each clean title.
  package func scores(_ titles: [String]) -> [[Float]] {
    guard !titles.isEmpty else { return [] }
    let rows = titles.flatMap { title in
      Self.kernelRow(grams.vector(title), concepts.vector(title), gramIndex, conceptIndex)
    }
    let learned = productOfRows(rows, weights, depth: gramIndex.count)
    let classes = linker.entries.count
    return titles.indices.map { row in
      let zero = linker.scores(titles[row])
      let scores = (0..<classes).map { learned[row * classes + $0] + 0.07 * zero[$0] }
      return lifted(scores)
    }
  }

  /// Adds to each entry what speaks for its first level as a whole.
  private func lifted(_ scores: [Float]) -> [Float] {
    var sums = [Float](repeating: 0, count: (firstLevel.max() ?? 0) + 1)
    for (level, score) in zip(firstLevel, scores) { sums[level] += max(0, score) }
    return zip(firstLevel, scores).map { level, score in score + 0.07 * sums[level] }
  }

  package func links(_ titles: [String], count: Int = 5) -> [[TitleLink]] {
    scores(titles.map { CleanTitle($0).text }).map { TitleLinker.best($0, count: count) }
  }
}
