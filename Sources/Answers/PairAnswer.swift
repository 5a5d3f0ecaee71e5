public import LabourMarket
internal import NightEvidence
internal import NightInputs
public import NightResult
public import Refusals
public import Vectorization

/// Why a seeker has her points at an opening.
public struct PairAnswer: Sendable {
  public let seeker: String
  public let opening: String
  public let title: String
  public let mix: Mix
  public let explanation: Explanation
  /// What is most worth asking her, over all openings that she may have.
  public let question: Question?

  public var points: Points { mix.points(fit: explanation.fit, appeal: explanation.appeal) }

  /// - Parameter data: The data folder, for names of skills and occupations; nil: see
  ///   `dataFolder(named:)`.
  /// - Throws: Ids that the result doesn't have, or a folder that is no result.
  public init(
    seeker: String, opening: String, in folder: ResultFolder, data: String?
  ) throws(NightError) {
    let evidence = try folder.evidence()
    guard let seekerPosition = evidence.position(ofSeeker: seeker) else {
      throw .unknownSeeker(seeker)
    }
    let openingPosition = try evidence.position(ofOpening: opening)
    let catalogue = try tables(in: dataFolder(named: data))
    (self.seeker, self.opening, mix) = (seeker, opening, evidence.mix)
    title = evidence.titles[openingPosition]
    explanation = explain(
      seeker: seekerPosition, opening: openingPosition, in: evidence.vectors,
      catalogue: catalogue)
    question = questions(of: seekerPosition, in: evidence.vectors).first
  }
}
