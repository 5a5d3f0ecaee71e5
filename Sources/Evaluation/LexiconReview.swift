public import LabourMarket
public import NightInputs
public import Refusals
internal import Vectorization

/// How many people and employers must have written a word before it is shown: what fewer wrote may
/// be somebody's name.
private let fewestWriters = 3

/// Something that was written and that the lexicon has no word for.
public struct UnknownWords: Sendable {
  public let text: String
  /// How many people and employers wrote it.
  public let times: Int
  /// The skill or occupation whose words look most like it.
  public let likely: (code: String, name: BilingualName)?
}

/// What people and enterprises wrote and the lexicon has no word for, the most frequent first.
///
/// Left out is what less than three of them wrote, and what stands in a sentence with a number, an
/// address or a word that announces one.
///
/// - Parameter isReviewed: Whether to look for the skill or occupation that each looks like.
public func unknownWords(
  _ inputs: NightInputs, threads: Int, top: Int, isReviewed: Bool
) async throws(NightError) -> [UnknownWords] {
  let vectors = try await inputs.vectors(
    threads: threads, similarity: { $0.similarity() }, progress: { _ in })
  let unknown = vectors.unknown.filter { $0.count >= fewestWriters }.prefix(max(0, top))
  guard isReviewed else {
    return unknown.map { UnknownWords(text: $0.text, times: $0.count, likely: nil) }
  }
  let words =
    inputs.catalogue.skills.map { ($0.code.text, $0.name, $0.name.chinese) }
    + inputs.catalogue.occupations.flatMap { occupation in
      ([occupation.name.chinese] + occupation.aliases)
        .map { (occupation.code.text, occupation.name, $0) }
    }
  let scorer = Baseline.characterGrams.scorer(of: words.map(\.2))
  return unknown.map { term in
    let scores = scorer.scores(term.text)
    let best = scores.indices.max { (scores[$0], $1) < (scores[$1], $0) }
    let likely = best.flatMap { scores[$0] >= 0.45 ? words[$0] : nil }
    return UnknownWords(
      text: term.text, times: term.count, likely: likely.map { ($0.0, $0.1) })
  }
}

/// Two skills of the reference tables that may be one.
public struct DuplicateSkills: Hashable, Sendable {
  public let first: Skill
  public let second: Skill
  /// 0...64.
  public let likeness: Int
}

/// Skills of the reference tables that may be one skill under two codes, the most alike first.
public func duplicateSkills(data: String?) throws(NightError) -> [DuplicateSkills] {
  let catalogue = try tables(in: dataFolder(named: data))
  return SimilaritySource(catalogue).similarity().skills.pairs(from: 54).map { pair in
    DuplicateSkills(
      first: catalogue.skills[pair.a], second: catalogue.skills[pair.b], likeness: pair.likeness)
  }
}
