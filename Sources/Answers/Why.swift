public import NightResult
internal import NightEvidence
public import Refusals

/// Why a person holds what she holds, or an opening has the people it has.
public enum Why: Sendable {
  case seeker(SeekerAnswer)
  case opening(OpeningAnswer)

  /// Answers "why not me?" and "why not more?" from a result folder alone.
  ///
  /// For a person: every opening that she may have and would rather have than hers, favourite
  /// first, with the line that she would have had to meet; the points are made again from the rows
  /// and the lines from the holders, by the audit's rule. For an opening: its seats, lines,
  /// reserves, and empty seats by reason.
  ///
  /// - Parameter top: How many of the openings missed to list; all are counted.
  /// - Throws: An unknown id, or a folder that is no result.
  public init(_ id: String, top: Int, in folder: ResultFolder) throws(NightError) {
    let evidence = try folder.evidence()
    if let seeker = evidence.position(ofSeeker: id) {
      self = .seeker(
        try SeekerAnswer(seeker, evidence, folder.rows(of: .placements), top: top))
    } else {
      self = .opening(try OpeningAnswer(evidence.position(ofOpening: id), evidence, folder))
    }
  }
}
