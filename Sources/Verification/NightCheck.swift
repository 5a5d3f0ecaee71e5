internal import LabourMarket
internal import NightEvidence
internal import NightResult
internal import PlacementAudit
internal import Refusals

/// The checks of a night, and what they found.
struct NightCheck {
  let evidence: Evidence
  let result: NightResult
  let threads: Int
  /// Where each opening stands.
  let openingAt: [OpeningID: Int]
  /// For each seeker the seat that the tables propose to her, and its opening's position.
  let seats: [PlacementLine.Seat?]
  let held: [Int?]
  /// The market with everybody on her seat; wishes come later.
  var claim: PlacementClaim
  private let findings = Findings()
  var summary = Verification()

  /// - Throws: `violations`, where the tables don't name people and openings as the evidence does:
  ///   then nothing else means anything.
  init(_ evidence: Evidence, _ result: NightResult, threads: Int) throws(NightError) {
    (self.evidence, self.result, self.threads) = (evidence, result, threads)
    guard result.placements.map(\.seeker) == evidence.seekers else {
      throw .violations(["placements.csv does not name every registered person once, in order"])
    }
    guard result.seats.map(\.opening) == evidence.openings else {
      throw .violations(["seats.csv does not name every opening once, in order"])
    }
    openingAt = Dictionary(uniqueKeysWithValues: evidence.openings.enumerated().map { ($1, $0) })
    seats = result.placements.map(\.seat)
    held = seats.map { [openingAt] seat in seat.flatMap { openingAt[$0.opening] } }
    if let nowhere = seats.indices.first(where: { [held, seats] in
      seats[$0] != nil && held[$0] == nil
    }) {
      throw .violations(["\(evidence.seekers[nowhere]) is proposed an opening that nobody offers"])
    }
    claim = evidence.market.claim
    for seeker in claim.seekers.indices {
      guard let opening = held[seeker], let seat = seats[seeker] else { continue }
      claim.seekers[seeker].held = PlacementClaim.Pair(
        opening: Int32(opening), fit: seat.fit.value)
    }
    summary.people = evidence.seekers.count
    summary.proposed = held.count { $0 != nil }
    summary.isStable = evidence.market.objective == .stable
  }

  /// What is wrong, a sentence each, in the order in which it was found.
  private final class Findings {
    var sentences: [String] = []
  }

  var violations: [String] { findings.sentences }

  func note(_ sentence: String) { findings.sentences.append(sentence) }

  /// Notes the sentence where `holds` doesn't.
  func expect(_ holds: Bool, _ sentence: @autoclosure () -> String) {
    if !holds { note(sentence()) }
  }

  /// The positions of those who hold each opening's seats.
  var holders: [[Int]] { claim.holders }

  /// The date, the policy and the rules are those of the evidence and of the manifest.
  func checkHead(_ manifest: Manifest) {
    let (account, facts, market) = (result.account, evidence.facts, evidence.market)
    expect(
      account.date == facts.date && manifest.night.date == facts.date,
      "report.json: the night was another one")
    expect(
      account.policy == facts.policy && manifest.policy == facts.policy,
      "report.json: the policy was another one")
    expect(account.objective == market.objective, "report.json: the objective was another one")
    expect(account.reserveMode == market.mode, "report.json: the reserve mode was another one")
  }

  func sentence(of violation: PlacementViolation) -> String {
    let (seekers, openings) = (evidence.seekers, evidence.openings)
    return switch violation {
    case .unknownOpening(let seeker, let opening):
      "\(seekers[seeker]) holds opening number \(opening), which does not exist"
    case .overCapacity(let opening, let holders, let seats):
      "\(openings[opening]) gives \(seats) seats to \(holders) people"
    case .overCap(let opening, let trait, let holders, let limit):
      "\(openings[opening]) takes \(holders) people with trait \(trait), more than \(limit)"
    case .emergencyNotAccepted(let seeker, let opening):
      "\(seekers[seeker]) of the emergency reserve sits at \(openings[opening]), which refuses it"
    case .unwantedHolder(let seeker, let opening):
      "\(seekers[seeker]) sits at \(openings[opening]) against its own rules"
    case .wastedSeat(let seeker, let opening):
      "\(seekers[seeker]) would rather have a free seat at \(openings[opening])"
    case .blockingPair(let seeker, let opening):
      "\(seekers[seeker]) and \(openings[opening]) would both rather have each other"
    }
  }

  /// Whether by the rules of choice nothing is wrong: seats, caps, tiers, and under *stable* that no
  /// seeker and opening would both rather have each other.
  func audit() {
    let found = PlacementAudit.audit(claim).filter { summary.isStable || !$0.isAboutPriority }
    for violation in found { note(sentence(of: violation)) }
  }
}
