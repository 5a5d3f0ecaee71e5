import DenseKernels

/// A linker that has also seen titles which people linked by hand.
///
/// Kernel ridge regression over the classification's names and the labelled titles: the kernel
/// is (*k* + *k²*)/2 of the likeness *k* of two titles. Names count a tenth of a labelled title.
/// Where a title starts and ends counts among its n-grams. What the linker alone would say is
/// added, and what speaks for the whole first and for the whole third level.
package struct LearnedLinker: Sendable {
  private let linker: TitleLinker
  private let grams: GramSpace
  private let concepts: ConceptSpace
  private let gramIndex: FeatureIndex
  private let conceptIndex: FeatureIndex
  /// Classes × documents.
  private let weights: [Float]
  /// For each entry the group it belongs to, by the first part of its code and by the first three.
  private let groups: [(of: [Int], share: Float)]

  /// - Parameter labelled: Titles as advertised and the positions of their entries.
  /// - Complexity: O(*n*² (*n* + *c*)) for *n* names and different titles and *c* entries, in LAPACK;
  ///   memory for *n* (*n* + *c*) numbers.
  package init(_ linker: TitleLinker, labelled: [(title: String, entry: Int)]) {
    self.linker = linker
    let written = labelled.map { CleanTitle($0.title).text }
    grams = GramSpace(linker.names + written, power: 0.75, marksEnds: true)
    concepts = linker.concepts.weighed(by: linker.names + written)
    // One document stands for *n* titles that say the same: an *n*-th of the ridge, and of each label.
    let alike = Dictionary(grouping: written.indices) { written[$0] }.values
      .sorted { $0[0] < $1[0] }
    let documents = linker.names + alike.map { written[$0[0]] }
    let gramVectors = documents.map(grams.vector)
    let conceptVectors = documents.map(concepts.vector)
    gramIndex = FeatureIndex(gramVectors, features: grams.features)
    conceptIndex = FeatureIndex(conceptVectors, features: concepts.features)
    groups = [(1, 0.07), (3, 0.05)].map { (Self.groups(linker.entries, level: $0), $1) }
    let size = documents.count
    var kernel: [Float] = []
    kernel.reserveCapacity(size * size)
    for row in 0..<size {
      kernel += Self.kernelRow(gramVectors[row], conceptVectors[row], gramIndex, conceptIndex)
      let names = linker.names.count
      kernel[row * size + row] += row < names ? 5 : 0.5 / Float(alike[row - names].count)
    }
    var sides = [Float](repeating: 0, count: linker.entries.count * size)
    for (document, owner) in linker.owners.enumerated() { sides[owner * size + document] = 1 }
    for (document, titles) in alike.enumerated() {
      for title in titles {
        let cell = labelled[title].entry * size + linker.names.count + document
        sides[cell] += 1 / Float(titles.count)
      }
    }
    weights = solvePositiveDefinite(kernel, size: size, sides: sides) ?? sides
  }

  private static func groups(_ entries: [TitleEntry], level: Int) -> [Int] {
    let names = entries.map {
      $0.code.split(separator: "-").prefix(level).joined(separator: "-")
    }
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

  /// Adds to each entry what speaks for its groups as a whole.
  private func lifted(_ scores: [Float]) -> [Float] {
    var lifted = scores
    for (groupOf, share) in groups {
      var sums = [Float](repeating: 0, count: (groupOf.max() ?? 0) + 1)
      for (group, score) in zip(groupOf, scores) { sums[group] += max(0, score) }
      for (entry, group) in groupOf.enumerated() { lifted[entry] += share * sums[group] }
    }
    return lifted
  }

  package func links(_ titles: [String], count: Int = 5) -> [[TitleLink]] {
    scores(titles.map { CleanTitle($0).text }).map {
      TitleLinker.best($0, count: count, least: 0.1)
    }
  }
}
