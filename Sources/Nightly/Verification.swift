internal import Foundation
public import LabourMarket
internal import PlacementEngine
internal import Store

/// What a check of a night's files looked at; it only exists where nothing was wrong.
public struct Verification: Sendable {
  var people = 0
  var proposed = 0
  var seats = 0
  var wishes = 0
  var listLines = 0

  public func description(in language: Language) -> String {
    BilingualName(
      """
      核对无误：\(people) 人各有一个结果，\(proposed) 人拟推荐，\(seats) 个名额无超配；
      \(wishes) 个更愿意的志愿中没有一个岗位也更愿意，名单共 \(listLines) 行次序正确。
      """,
      """
      Sound: \(people) people have one outcome each, \(proposed) are proposed, none of \(seats) \
      seats is given twice;
      of \(wishes) openings that people would rather have, none would rather have them; \
      \(listLines) list lines are in order.
      """)[language]
  }
}

/// Checks a result folder from its files alone.
///
/// - Throws: `NightError.violations` with a sentence for each thing that is wrong.
/// - Complexity: O(lines of all files).
public func verifyNight(result: String) throws(NightError) -> Verification {
  let folder = ResultFolder(path: result)
  let archive = try folder.readEvidence()
  let evidence: Evidence
  var claim: PlacementClaim
  let wishes: RankedLists
  let barred: Set<Barred>
  let isStable: Bool
  do {
    isStable = try archive.texts("market.objective") == [PlacementPolicy.Objective.stable.rawValue]
    evidence = try Evidence(archive)
    claim = try archive.claim()
    wishes = try archive.lists("market.lists")
    barred = try archive.barred()
  } catch { throw .damagedResult(path: folder.url(.evidence).path) }
  var check = NightCheck(folder: folder, evidence: evidence)
  let outcomes = try check.readPlacements()
  check.seat(outcomes, wishes: wishes, barred: barred, in: &claim)
  let found = audit(claim).filter { isStable || !$0.isAboutPriority }
  check.note(found.map { check.sentence(of: $0) })
  try check.checkSeats(outcomes)
  try check.checkReport(outcomes)
  check.checkLists()
  guard check.violations.isEmpty else { throw .violations(check.violations) }
  return check.summary
}

/// A pair that something other than an opening's choice keeps apart.
struct Barred: Hashable {
  var seeker: Int32
  var opening: Int32
}

extension Archive {
  fileprivate func barred() throws(ArchiveError) -> Set<Barred> {
    let seekers: [Int32] = try numbers("market.barred.seeker")
    let openings: [Int32] = try numbers("market.barred.opening")
    return Set(zip(seekers, openings).map { Barred(seeker: $0, opening: $1) })
  }
}
