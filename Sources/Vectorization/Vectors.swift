public import DenseKernels
public import LabourMarket

/// A district as rows of small whole numbers: a pair's points are the inner product of the
/// seeker's row and the opening's row of her strategy.
public struct Vectors: Hashable, Sendable {
  /// Seekers × columns, 0...64.
  public var seekers: SparseRows
  /// For each cell of `seekers`, the position in the profile of the skill or occupation it comes
  /// from; 255 where it comes from neither.
  public var evidence: [UInt8]
  /// For each seeker, the position of her strategy in the policy.
  public var strategyOf: [UInt8]
  /// Openings × columns, one a strategy.
  public var openings: [ViewRows]
  /// The hard rules, as bits and days.
  public var eligibility: Eligibility
  /// What each column stands for.
  public var columns: [ColumnName]
  public var vocabulary: Vocabulary
  /// For each seeker what was understood of her.
  public var profiles: [Profile]
  /// Positions of seekers of whom nothing was understood; they enter no list.
  public var unscored: [Int]
  /// What was written and not understood, the most frequent first.
  public var unknown: [UnknownTerm]
  /// For each opening percent, where learned titles say its occupation, else 0; empty: all 0.
  public var linked: [UInt8] = []

  public init(
    seekers: SparseRows, evidence: [UInt8], strategyOf: [UInt8], openings: [ViewRows],
    eligibility: Eligibility, columns: [ColumnName], vocabulary: Vocabulary, profiles: [Profile],
    unscored: [Int], unknown: [UnknownTerm]
  ) {
    (self.seekers, self.evidence, self.strategyOf) = (seekers, evidence, strategyOf)
    (self.openings, self.eligibility, self.columns) = (openings, eligibility, columns)
    (self.vocabulary, self.profiles) = (vocabulary, profiles)
    (self.unscored, self.unknown) = (unscored, unknown)
  }
}

extension ViewRows {
  public subscript(view: View) -> SparseRows {
    switch view {
    case .fit: fit
    case .appeal: appeal
    }
  }
}

/// A piece of free text that the lexicon has no word for, and how many people and employers
/// wrote it.
public struct UnknownTerm: Hashable, Sendable {
  public var text: String
  public var count: Int

  public init(text: String, count: Int) { (self.text, self.count) = (text, count) }
}

extension UnknownTerm: Comparable {
  /// More frequent first, then by the bytes of the text.
  public static func < (a: Self, b: Self) -> Bool {
    a.count != b.count
      ? a.count > b.count : a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }
}
