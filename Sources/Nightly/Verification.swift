internal import Foundation
public import LabourMarket
internal import PlacementEngine
internal import Store

/// What a check of a night's files looked at; it only exists where nothing was wrong.
public struct Verification: Sendable {
  var people = 0
  var proposed = 0
  var seats = 0
  /// Eligible pairs, listed or not, that no rule keeps apart.
  var pairs = 0
  var listLines = 0
  /// Openings with a floor.
  var floors = 0
  /// What the certificate of *most* proves: points with bonuses, equal to their bound.
  var proven: Int?
  var isStable = true

  public func description(in language: Language) -> String {
    BilingualName(
      """
      核对无误：\(people) 人各有一个结果，\(proposed) 人拟推荐，\(seats) 个名额无超配；
      \(optimality.chinese)名单共 \(listLines) 行次序正确。
      """,
      """
      Sound: \(people) people have one outcome each, \(proposed) are proposed, none of \(seats) \
      seats is given twice;
      \(optimality.english)\(listLines) list lines are in order.
      """)[language]
  }

  private var optimality: BilingualName {
    let floored = BilingualName(
      floors > 0 ? "\(floors) 个岗位的下限核对无误；" : "",
      floors > 0 ? "the floors of \(floors) openings are kept; " : "")
    if isStable {
      return BilingualName(
        "全部 \(pairs) 对符合硬性条件的配对中，没有一对双方都更愿意；\(floored.chinese)",
        "of all \(pairs) eligible pairs, none would both rather have each other; \(floored.english)"
      )
    }
    guard let proven else { return floored }
    return BilingualName(
      "证书成立：原值 = 对偶值 = \(proven)，全部 \(pairs) 对符合硬性条件的配对中没有更好的配置；"
        + floored.chinese,
      "the certificate holds, primal = dual = \(proven): nothing better among \(pairs) eligible "
        + "pairs; " + floored.english)
  }
}

/// Checks a result folder from its files alone.
///
/// Stability is asked of every eligible pair, listed or not: scores are made again from the rows.
///
/// - Throws: `NightError.violations` with a sentence for each thing that is wrong.
/// - Complexity: O(lines of all files + cells that the people's rows meet), over all threads.
public func verifyNight(result: String) async throws(NightError) -> Verification {
  let folder = ResultFolder(path: result)
  let archive = try folder.readEvidence()
  let evidence: Evidence
  var claim: PlacementClaim
  let separations: Separations
  let floors: Floors
  let kept: [Int: Int]
  let traits: [String]
  let asking: [UInt8]
  let objective: String?
  do {
    objective = try archive.texts("market.objective").first
    evidence = try Evidence(archive)
    claim = try archive.claim()
    kept = try archive.kept()
    traits = try archive.texts("market.traits.names")
    asking = try archive.numbers("market.asking")
    separations = try archive.separations(
      seekers: evidence.seekers.count, openings: evidence.openings.count)
    floors = try Floors(
      archive, seekers: evidence.seekers.count, openings: evidence.openings.count)
    guard claim.seekers.count == evidence.seekers.count, asking.count == claim.seekers.count,
      claim.openings.count == evidence.openings.count
    else { throw ArchiveError.damaged(section: "market.asking") }
  } catch { throw .damagedResult(path: folder.url(.evidence).path) }
  var check = NightCheck(folder: folder, evidence: evidence)
  let outcomes = try check.readPlacements()
  check.seat(outcomes, in: &claim)
  check.checkSeatKinds(outcomes, claim, kept: kept, called: floors.called)
  try check.checkFloors(floors, in: &claim)
  check.checkGroups(claim, separations)
  let isStable = objective == PlacementPolicy.Objective.stable.rawValue
  check.summary.isStable = isStable
  if objective == PlacementPolicy.Objective.most.rawValue {
    try await check.checkCertificate(outcomes, asking, separations, claim)
  }
  if isStable { await check.addWishes(asking, separations, to: &claim) }
  let found = audit(claim).filter { isStable || !$0.isAboutPriority }
  check.note(found.map { check.sentence(of: $0) })
  try check.checkSeats(outcomes, claim)
  try check.checkReserves(claim, outcomes, traits: traits)
  try check.checkCutoffs(claim)
  if isStable { try check.checkMissed(outcomes, claim, separations, called: Set(floors.called)) }
  try check.checkReport(outcomes, objective: objective)
  check.checkLists()
  try check.checkShortlists(outcomes)
  guard check.violations.isEmpty else { throw .violations(check.violations) }
  return check.summary
}
