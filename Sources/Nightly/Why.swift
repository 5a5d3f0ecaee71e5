internal import Foundation
public import LabourMarket
internal import PlacementEngine
internal import Ranking
internal import Reporting

/// Why a person holds what she holds, or an opening has the people it has, ready to print.
public struct Why: Sendable {
  enum Subject: Sendable {
    case seeker(SeekerAnswer)
    case opening(OpeningAnswer)
  }

  let subject: Subject

  public func text(as format: ListFormat, language: Language) -> String {
    switch (subject, format) {
    case (.seeker(let answer), .json): jsonText(answer)
    case (.opening(let answer), .json): jsonText(answer)
    case (.seeker(let answer), .csv): answer.csv(language)
    case (.opening(let answer), .csv): answer.csv(language)
    case (.seeker(let answer), .table): answer.text(language)
    case (.opening(let answer), .table): answer.text(language)
    }
  }
}

/// Answers "why not me?" and "why not more?" from a result folder alone.
///
/// For a person: every opening that she may have and would rather have than hers, favourite
/// first, with the line that she would have had to meet; the points are made again from the rows
/// and the lines from the holders, by the checker's rule. For an opening: its seats, lines,
/// reserves, and empty seats by reason.
///
/// - Parameter top: How many of the openings missed to list; all are counted.
/// - Throws: An unknown id, or a folder that is no result.
public func why(_ id: String, top: Int, result: String) async throws(NightError) -> Why {
  let folder = ResultFolder(path: result)
  let archive = try folder.readEvidence()
  let evidence: Evidence
  var claim: PlacementClaim
  let separations: Separations
  let floors: Floors
  do {
    evidence = try Evidence(archive)
    claim = try archive.claim()
    separations = try archive.separations(
      seekers: evidence.seekers.count, openings: evidence.openings.count)
    floors = try Floors(
      archive, seekers: evidence.seekers.count, openings: evidence.openings.count)
  } catch { throw .damagedResult(path: folder.url(.evidence).path) }
  let tables = NightCheck(folder: folder, evidence: evidence)
  guard let seeker = evidence.seekers.firstIndex(of: id) else {
    let opening = try evidence.position(ofOpening: id)
    return Why(subject: .opening(try OpeningAnswer(opening, tables)))
  }
  var check = tables
  let outcomes = try check.readPlacements()
  check.seat(outcomes, in: &claim)
  guard check.violations.isEmpty else { throw .violations(check.violations) }
  for seeker in floors.called { claim.seekers[Int(seeker)].isLocked = true }
  let row = try tables.rows(of: .placements).dropFirst(seeker).first ?? []
  let missed = await Missed(
    seeker, evidence: evidence, claim: claim, separations: separations)
  return Why(subject: .seeker(SeekerAnswer(row, missed, top: top, evidence: evidence)))
}
