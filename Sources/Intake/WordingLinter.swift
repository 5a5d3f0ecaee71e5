package import LabourMarket

/// Finds wording in openings that the law refuses or that needs a legal ground.
///
/// White space, width and capitals don't hide a phrase; a negation before it (`不限男女`) makes
/// it harmless. An English phrase counts only between word ends.
package struct WordingLinter {
  private struct Pattern {
    var scalars: [Unicode.Scalar]
    var rule: WordingRule
  }

  private let patterns: [Unicode.Scalar: [Pattern]]

  package init(_ rules: [WordingRule]) {
    var patterns: [Unicode.Scalar: [Pattern]] = [:]
    for rule in rules {
      let scalars = Self.plain(rule.pattern)
      if let first = scalars.first {
        patterns[first, default: []].append(Pattern(scalars: scalars, rule: rule))
      }
    }
    self.patterns = patterns
  }

  /// Rejects the row for each column with refused wording, notices each with flagged wording.
  func check(_ opening: Opening, _ row: inout RowScope) {
    let columns: [(OpeningColumn, String)] = [
      (.title, opening.title), (.requirements, opening.requirements),
      (.certificates, opening.certificates),
    ]
    for (column, text) in columns {
      for rule in findings(in: text) {
        switch rule.severity {
        case .refuse: row.reject(column.rawValue, .checked(rule.pattern), .wordingRefused)
        case .flag: row.notice(column.rawValue, .checked(rule.pattern), .wordingFlagged)
        }
      }
    }
  }

  /// The rules that `text` breaks, each once, in the order in which they are broken; of phrases
  /// that start at the same place the longest.
  package func findings(in text: String) -> [WordingRule] {
    let scalars = Self.plain(text)
    var findings: [WordingRule] = []
    for start in scalars.indices {
      let hits = patterns[scalars[start], default: []].filter {
        Self.holds($0.scalars, at: start, in: scalars)
      }
      let longest = hits.max {
        ($0.scalars.count, $1.rule.pattern) < ($1.scalars.count, $0.rule.pattern)
      }
      if let rule = longest?.rule, !findings.contains(rule) { findings.append(rule) }
    }
    return findings
  }

  private static func holds(
    _ pattern: [Unicode.Scalar], at start: Int, in text: [Unicode.Scalar]
  ) -> Bool {
    let end = start + pattern.count
    guard end <= text.count, text[start..<end].elementsEqual(pattern) else { return false }
    if isLatin(pattern[0]), start > 0, isLatin(text[start - 1]) { return false }
    if isLatin(pattern[pattern.count - 1]), end < text.count, isLatin(text[end]) { return false }
    return !isNegated(text[..<start])
  }

  private static let negations = [
    "不", "无", "非", "勿", "未", "不限", "无需", "无须", "不需", "不要求", "不需要", "不分", "不论",
  ]
  .map { Array($0.unicodeScalars) }

  private static func isNegated(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    negations.contains { before.suffix($0.count).elementsEqual($0) }
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar)
  }

  /// Folded, but with one space left between Latin words.
  private static func plain(_ text: String) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      let scalars = Array(folded(String(word)).unicodeScalars)
      guard let first = scalars.first else { continue }
      if let last = result.last, last.isASCII, first.isASCII { result.append(" ") }
      result += scalars
    }
    return result
  }
}
