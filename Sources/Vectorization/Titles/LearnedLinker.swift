import DenseKernels

/// A linker that has also seen titles which people linked by hand.
///
/// Kernel ridge regression over the classification's names and the labelled titles: the kernel
/// is (*k* + *k²*)/2 of the likeness *k* of two titles. Names count a tenth of a labelled title.
/// Where a title starts and ends counts among its n-grams. What the linker alone would say is
/// added, and what speaks for the whole first and for the whole third level.
package struct LearnedLinker: Sendable {
  /// With an entry, without names, for each code that only people used: the last ones.
  private let linker: TitleLinker
  private let foreign: Int
  private let familiar: FamiliarWords
  private let grams: GramSpace
  private let concepts: ConceptSpace
  private let gramIndex: FeatureIndex
  private let conceptIndex: FeatureIndex
  /// The documents' kernel with its ridge; nil if likeness alone must do.
  private let kernel: Cholesky?
  /// For each document the entries it speaks for, and how much.
  private let labels: [[Label]]
  /// For each entry the group it belongs to, by the first part of its code and by the first three.
  private let groups: [(of: [Int], share: Float)]

  /// Learns the entries of `tables`, and the codes that it lacks: a title that belongs to one of
  /// those is linked to nothing, not to the entry most like it.
  ///
  /// - Parameter labelled: Titles as advertised.
  /// - Complexity: O(*n*³) for *n* names and different titles, memory for *n*² numbers.
  package init(_ tables: TitleLinker, labelled: [LabelledTitle], concepts shipped: ConceptSpace) {
    let lacking = Set(labelled.map(\.code)).subtracting(tables.entries.map(\.code)).sorted()
    foreign = lacking.count
    let linker =
      lacking.isEmpty
      ? tables
      : TitleLinker(
        tables.entries + lacking.map { TitleEntry(code: $0, names: []) }, concepts: shipped)
    self.linker = linker
    familiar = FamiliarWords(of: labelled.map(\.title) + linker.names)
    let written = labelled.map { CleanTitle($0.title).text }
    grams = GramSpace(linker.names + written, isDamped: true, marksEnds: true)
    concepts = linker.concepts.weighed(by: linker.names + written)
    // One document stands for *n* titles that say the same: an *n*-th of the ridge, and of each label.
    let alike = Dictionary(grouping: written.indices) { written[$0] }.values
      .sorted { $0[0] < $1[0] }
    let documents = linker.names + alike.map { written[$0[0]] }
    let gramVectors = documents.map(grams.vector)
    let conceptVectors = documents.map(concepts.vector)
    let gramIndex = FeatureIndex(gramVectors, features: grams.features)
    let conceptIndex = FeatureIndex(conceptVectors, features: concepts.features)
    (self.gramIndex, self.conceptIndex) = (gramIndex, conceptIndex)
    groups = [(1, 0.07), (3, 0.05)].map { (Self.groups(linker.entries, level: $0), $1) }
    let ridge = linker.names.map { _ in 5 } + alike.map { 0.5 / Float($0.count) }
    var kernel: [Float] = []
    kernel.reserveCapacity(ridge.count * ridge.count)
    for (row, own) in ridge.enumerated() {
      kernel += Self.kernelRow(gramVectors[row], conceptVectors[row], gramIndex, conceptIndex)
      kernel[row * ridge.count + row] += own
    }
    self.kernel = Cholesky(consume kernel, size: ridge.count)
    labels = Self.labels(linker, labelled, alike)
  }

  private typealias Label = (entry: Int, share: Float)

  /// A name speaks for its entry; titles that say the same for those that people gave them.
  private static func labels(
    _ linker: TitleLinker, _ labelled: [LabelledTitle], _ alike: [[Int]]
  ) -> [[Label]] {
    let positions = ProfileReader.positions(linker.entries.map(\.code))
    var labels = linker.owners.map { [Label(entry: $0, share: 1)] }
    for titles in alike {
      let share = 1 / Float(titles.count)
      labels.append(titles.map { Label(entry: positions[labelled[$0].code]!, share: share) })
    }
    return labels
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
  ///
  /// - Complexity: O(*n*²) a title.
  package func scores(_ titles: [String]) -> [[Float]] {
    let rows = titles.flatMap { title in
      Self.kernelRow(grams.vector(title), concepts.vector(title), gramIndex, conceptIndex)
    }
    let weights = kernel?.solve(rows) ?? rows
    return titles.enumerated().map { row, title in
      var scores = linker.scores(title).map { 0.07 * $0 }
      let own = row * labels.count..<(row + 1) * labels.count
      for (weight, entries) in zip(weights[own], labels) {
        for label in entries { scores[label.entry] += weight * label.share }
      }
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

  /// The best `count` entries for each title as it was advertised, the best first.
  ///
  /// Nights, `lexicon link` and evaluation share one rule: the first may be sure only of a familiar
  /// title, and only where no code that the entries lack is likelier.
  package func links(_ titles: [String], count: Int = 5) -> [[TitleLink]] {
    stride(from: 0, to: titles.count, by: Self.block).flatMap { start in
      let block = Array(titles[start..<min(start + Self.block, titles.count)])
      return zip(block, scores(block.map { CleanTitle($0).text })).map { title, scores in
        let ranked = TitleLinker.best(scores, count: count + foreign, least: 0.1)
        let own = ranked.filter { $0.entry < scores.count - foreign }.prefix(count)
        let maySay = own.first == ranked.first && familiar.isFamiliar(title)
        return maySay ? Array(own) : own.map(\.unsure)
      }
    }
  }

  /// Titles that are linked at a time, so that memory doesn't grow with them.
  private static let block = 256
}

extension TitleLink {
  fileprivate var unsure: TitleLink { TitleLink(entry: entry, confidence: 0, isSaid: isSaid) }
}
