/// What a peer without a lexicon would do, to measure against.
package enum Baseline: String, CaseIterable, Sendable {
  /// The share of words, as between punctuation, that both sides write alike.
  case exactWords = "exact-words"
  /// Cosine of rare words: Latin words and pairs of Chinese characters.
  case tfidf = "tf-idf"
  /// Okapi BM25 over the same words.
  case bm25
  /// Cosine of rare character n-grams.
  case characterGrams = "character-n-grams"

  /// A scorer of queries against `documents`.
  package func scorer(of documents: [String]) -> BaselineScorer {
    BaselineScorer(self, documents: documents)
  }
}

package struct BaselineScorer: Sendable {
  private let baseline: Baseline
  private let grams: GramSpace
  private let gramIndex: FeatureIndex
  private let words: [String: Int32]
  private let rarity: [Float]
  private let wordIndex: FeatureIndex
  private let count: Int

  init(_ baseline: Baseline, documents: [String]) {
    self.baseline = baseline
    count = documents.count
    let isGrams = baseline == .characterGrams
    grams = GramSpace(isGrams ? documents : [], latin: 2...4)
    gramIndex = FeatureIndex(
      isGrams ? documents.map(grams.vector) : [], features: grams.features)
    let texts = isGrams ? [] : documents.map { Self.words($0, baseline) }
    var words: [String: Int32] = [:]
    var frequencies: [Int] = []
    for text in texts {
      for word in Set(text).sorted() {
        if let position = words[word] {
          frequencies[Int(position)] += 1
        } else {
          words[word] = Int32(frequencies.count)
          frequencies.append(1)
        }
      }
    }
    self.words = words
    rarity =
      baseline == .exactWords
      ? frequencies.map { _ in 1 }
      : rarities(frequencies, count: documents.count, floor: baseline == .bm25 ? 0.1 : 1)
    let mean = Float(texts.map(\.count).reduce(0, +)) / Float(max(1, texts.count))
    let vectors = texts.map { [rarity] text in
      baseline == .bm25
        ? Self.okapi(text, words, rarity, mean) : Self.cosine(text, words, rarity)
    }
    wordIndex = FeatureIndex(vectors, features: frequencies.count)
  }

  package func scores(_ query: String) -> [Float] {
    var scores = [Float](repeating: 0, count: count)
    switch baseline {
    case .characterGrams:
      gramIndex.addProducts(with: grams.vector(query), scale: 1, to: &scores)
    case .exactWords, .tfidf:
      let vector = Self.cosine(Self.words(query, baseline), words, rarity)
      wordIndex.addProducts(with: vector, scale: 1, to: &scores)
    case .bm25:
      var vector = SparseVector([:]) { _ in 1 }
      vector.features = Set(Self.words(query, baseline).compactMap { words[$0] }).sorted()
      vector.weights = vector.features.map { _ in 1 }
      wordIndex.addProducts(with: vector, scale: 1, to: &scores)
    }
    return scores
  }

  private static func counts(_ text: [String], _ words: [String: Int32]) -> [Int32: Float] {
    var counts: [Int32: Float] = [:]
    for word in text { if let position = words[word] { counts[position, default: 0] += 1 } }
    return counts
  }

  private static func cosine(
    _ text: [String], _ words: [String: Int32], _ rarity: [Float]
  ) -> SparseVector {
    SparseVector(counts(text, words)) { rarity[Int($0)] }
  }

  private static func okapi(
    _ text: [String], _ words: [String: Int32], _ rarity: [Float], _ mean: Float
  ) -> SparseVector {
    let counts = counts(text, words)
    var vector = SparseVector([:]) { _ in 1 }
    vector.features = counts.keys.sorted()
    let length = 1.2 * (0.25 + 0.75 * Float(text.count) / max(1, mean))
    vector.weights = vector.features.map {
      rarity[Int($0)] * counts[$0]! * 2.2 / (counts[$0]! + length)
    }
    return vector
  }

  private static func words(_ text: String, _ baseline: Baseline) -> [String] {
    let pieces = NormalizedText(text).symbols.split(separator: NormalizedText.separator)
    if baseline == .exactWords { return pieces.map { string(Array($0)) } }
    var words: [String] = []
    for piece in pieces {
      let latin = piece.split { !NormalizedText.isLatin($0) }
      words += latin.map { string(Array($0)) }
      for run in piece.split(whereSeparator: { $0 < 0x2E80 }) {
        if run.count == 1 { words.append(string(Array(run))) }
        for (a, b) in zip(run, run.dropFirst()) { words.append(string([a, b])) }
      }
    }
    return words
  }

  private static func string(_ symbols: [UInt32]) -> String {
    var view = String.UnicodeScalarView()
    for symbol in symbols { if let scalar = Unicode.Scalar(symbol) { view.append(scalar) } }
    return String(view)
  }
}
