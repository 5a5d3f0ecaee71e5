internal import Foundation
internal import Intake
internal import LabourMarket
internal import PlacementEngine

/// The checks of `verifyNight`, and what they found.
struct NightCheck {
  /// A line of `placements.csv`.
  struct Outcome {
    var word: String
    /// The opening's position, where a seat is proposed.
    var opening: Int?
    var fit: Points?
    var appeal: Points?
    var reason = ""
    var enterprise = ""
    /// The right by which she sits, as `SeatKind` names it.
    var seat = ""
    var rank = ""
  }

  let folder: ResultFolder
  let evidence: Evidence
  private(set) var violations: [String] = []
  var summary = Verification()

  init(folder: ResultFolder, evidence: Evidence) {
    (self.folder, self.evidence) = (folder, evidence)
  }

  mutating func addLines(_ count: Int) { summary.listLines += count }

  mutating func note(_ sentences: [String]) { violations += sentences }

  /// One outcome for each seeker of the evidence, in its order.
  mutating func readPlacements() throws(NightError) -> [Outcome] {
    let openings = Dictionary(
      uniqueKeysWithValues: evidence.openings.enumerated().map { ($1, $0) })
    let rows = try rows(of: .placements)
    if rows.map({ $0[0] }) != evidence.seekers {
      note(["placements.csv does not name every registered person once, in order"])
    }
    var outcomes: [Outcome] = []
    for row in rows {
      let isSeat = row[1] == "proposed"
      let outcome = Outcome(
        word: row[1], opening: isSeat ? openings[row[3]] : nil, fit: Points(exact: row[7]),
        appeal: Points(exact: row[8]), reason: row[2], enterprise: row[4], seat: row[5],
        rank: row[6])
      if isSeat, outcome.opening == nil || outcome.fit == nil {
        note(["\(row[0]): no opening \(row[3]) with points '\(row[7])'"])
      }
      outcomes.append(outcome)
    }
    summary.people = outcomes.count
    summary.proposed = outcomes.count { $0.opening != nil }
    while outcomes.count < evidence.seekers.count { outcomes.append(Outcome(word: "")) }
    return outcomes
  }

  /// Puts everybody on her seat; a pair has the points that the rows and rules give it.
  mutating func seat(_ outcomes: [Outcome], in claim: inout PlacementClaim) {
    for seeker in claim.seekers.indices {
      guard let held = outcomes[seeker].opening, let fit = outcomes[seeker].fit else { continue }
      claim.seekers[seeker].held = PlacementClaim.Pair(opening: Int32(held), fit: fit.value)
      let pair = evidence.pair(seeker: seeker, opening: held, partner: Int32(held))
      if !claim.seekers[seeker].isLocked,
        pair?.fit != fit || pair?.appeal != outcomes[seeker].appeal
      {
        note([
          "\(evidence.seekers[seeker]) is proposed \(evidence.openings[held]) with points that "
            + "the rows do not give, or against a rule"
        ])
      }
    }
  }

  /// The rows of a result table, without its header.
  ///
  /// - Throws: Where the file is missing, or no table any more.
  func rows(of file: ResultFile) throws(NightError) -> ArraySlice<[String]> {
    do throws(IntakeError) {
      let table = try readTable(folder: folder.path, name: file.rawValue)
      guard table[0].count >= file.columns else {
        throw IntakeError.badRecord(file: file.rawValue, line: 1)
      }
      return table.dropFirst()
    } catch {
      switch error {
      case .emptyFile: throw .damagedResult(path: folder.url(file).path)
      case .badRecord(_, let line): throw .damagedResult(path: folder.url(file).path + ":\(line)")
      default: throw NightError(error)
      }
    }
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
}

extension ResultFile {
  /// The columns of a table that the checker reads.
  fileprivate var columns: Int {
    switch self {
    case .placements: 9
    case .seats: 11 + UnfilledReason.allCases.count
    case .reserves: 10
    case .missed: 8
    case .shortlists: 7
    default: 0
    }
  }
}
