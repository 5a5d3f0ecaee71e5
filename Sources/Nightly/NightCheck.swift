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
        appeal: Points(exact: row[8]))
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

  /// `seats.csv` says of every opening as many people as `placements.csv` sends there.
  mutating func checkSeats(_ outcomes: [Outcome]) throws(NightError) {
    var holders = [Int](repeating: 0, count: evidence.openings.count)
    for opening in outcomes.compactMap(\.opening) { holders[opening] += 1 }
    let rows = try rows(of: .seats)
    if rows.map({ $0[0] }) != evidence.openings {
      note(["seats.csv does not name every opening once, in order"])
      return
    }
    for (position, row) in rows.enumerated() {
      let numbers = row[3...5].map { Int($0) ?? -1 }
      let reasons = row[11...].reduce(0) { $0 + (Int($1) ?? 0) }
      summary.seats += numbers[0]
      if numbers[1] != holders[position] || numbers[0] != numbers[1] + numbers[2] {
        note(["\(row[0]): seats, filled and unfilled do not add up"])
      }
      if reasons != numbers[2] { note(["\(row[0]): the reasons do not sum to the empty seats"]) }
    }
  }

  /// `reserves.csv` has every reserve of the market, and says of all of its seats what became of
  /// them.
  mutating func checkReserves(_ claim: PlacementClaim) throws(NightError) {
    let told = try rows(of: .reserves).map { row in
      let numbers = row[2...5].map { Int32($0) ?? -1 }
      if numbers[1...].reduce(0, +) != numbers[0] || numbers.contains(where: { $0 < 0 }) {
        note(["reserves.csv: the seats of \(row[0]) for \(row[1]) do not add up"])
      }
      return "\(row[0]) \(numbers[0])"
    }
    let asked = zip(evidence.openings, claim.openings).flatMap { id, opening in
      opening.reserves.map { "\(id) \($0.seats)" }
    }
    if told != asked { note(["reserves.csv does not name every reserve once, in order"]) }
  }

  /// The rows of a result table, without its header.
  func rows(of file: ResultFile) throws(NightError) -> ArraySlice<[String]> {
    do { return try readTable(folder: folder.path, name: file.rawValue).dropFirst() } catch {
      throw NightError(error)
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
