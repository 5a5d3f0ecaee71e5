import DenseKernels
package import LabourMarket

/// An occupation as a linker knows it.
package struct TitleEntry: Hashable, Sendable {
  package var code: String
  /// Its names and the titles that people give it.
  package var names: [String]
  /// Its definition and tasks, where known.
  package var text: String

  package init(code: String, names: [String], text: String = "") {
    (self.code, self.names, self.text) = (code, names, text)
  }
}

extension Occupation {
  /// What a linker knows of an occupation of the tables.
  package var titleEntry: TitleEntry {
    TitleEntry(code: code.text, names: [name.chinese, name.english] + aliases)
  }
}

/// Where a title probably belongs, and how sure that is.
package struct TitleLink: Hashable, Sendable {
  /// Position in the linker's entries.
  package var entry: Int
  /// 0...1: how far it stands before the next one.
  package var confidence: Float
  /// Whether there is evidence enough to name it at all.
  package var isSaid: Bool

  /// Far enough ahead that a program may act on it; otherwise a person should look.
  package var isSure: Bool { confidence >= 0.12 }
}

/// Finds the occupation that a title names, by the names, aliases and texts of a classification.
///
/// A class's evidence is the power mean of its names' likeness to the title (character n-grams
/// and concepts), plus the likeness of its whole text.
package struct TitleLinker: Sendable {
  package let entries: [TitleEntry]
  let names: [String]
  let owners: [Int]
  let grams: GramSpace
  let concepts: ConceptSpace
  private let gramIndex: FeatureIndex
  private let conceptIndex: FeatureIndex
  private let texts: GramSpace
  private let textIndex: FeatureIndex

  package init(_ entries: [TitleEntry], concepts: ConceptSpace) {
    self.entries = entries
    var names: [String] = []
    var owners: [Int] = []
    for (position, entry) in entries.enumerated() {
      let own = Set(entry.names.flatMap(Self.readings)).sorted()
      names += own
      owners += own.map { _ in position }
    }
    (self.names, self.owners) = (names, owners)
    grams = GramSpace(names, isDamped: true)
    self.concepts = concepts.weighed(by: names)
    gramIndex = FeatureIndex(names.map(grams.vector), features: grams.features)
    conceptIndex = FeatureIndex(names.map(self.concepts.vector), features: self.concepts.features)
    let whole = entries.map { ($0.names + [$0.text]).joined(separator: " ") }
    texts = GramSpace(whole)
    textIndex = FeatureIndex(whole.map(texts.vector), features: texts.features)
  }

  /// A name, its parts around "/", and "销售主管" for "销售经理/主管".
  private static func readings(_ name: String) -> [String] {
    let parts = name.split(separator: "/").map(String.init)
    guard parts.count > 1 else { return name.isEmpty ? [] : [name] }
    var all = [name] + parts.filter { $0.count >= 2 }
    if parts.count == 2, parts[1].count == 2, parts[0].count >= 4 {
      all.append(parts[0].dropLast(2) + parts[1])
    }
    return all
  }

  /// The evidence for each entry; `title` is clean.
  package func scores(_ title: String) -> [Float] {
    var alike = [Float](repeating: 0, count: names.count)
    gramIndex.addProducts(with: grams.vector(title), scale: 1 / 1.2, to: &alike)
    conceptIndex.addProducts(with: concepts.vector(title), scale: 0.2 / 1.2, to: &alike)
    var sums = [Float](repeating: 0, count: entries.count)
    for (position, owner) in owners.enumerated() where alike[position] > 0 {
      let square = alike[position] * alike[position]
      sums[owner] += square * square * square
    }
    var scores = sums.map { Float(sixthRoot(Double($0))) }
    textIndex.addProducts(with: texts.vector(title), scale: 1, to: &scores)
    return scores
  }

  /// The best `count` entries for a title as it was advertised, the best first.
  package func links(_ title: String, count: Int = 5) -> [TitleLink] {
    Self.best(scores(CleanTitle(title).text), count: count, least: 0.6)
  }

  /// Entries for which nothing speaks are left out.
  ///
  /// - Parameter least: Evidence below this says nothing, however far ahead it is.
  package static func best(_ scores: [Float], count: Int, least: Float = 0) -> [TitleLink] {
    let order = scores.indices.sorted { (scores[$0], $1) > (scores[$1], $0) }.prefix(count + 1)
    return zip(order, order.dropFirst()).filter { scores[$0.0] > 0 }.map { entry, next in
      let isSaid = scores[entry] > least
      let gap = isSaid ? (scores[entry] - scores[next]) / scores[entry] : 0
      return TitleLink(entry: entry, confidence: max(0, min(1, gap)), isSaid: isSaid)
    }
  }
}
