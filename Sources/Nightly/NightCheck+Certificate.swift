internal import Foundation
internal import LabourMarket
internal import PlacementEngine
internal import Ranking

/// Beyond these a number of a certificate means nothing, and sums might overflow.
private enum CertificateRange {
  static let points = 0...2 * Int(Points.maximum.value)

  /// Everybody counts twice the bonus and her points at most, and that is summed.
  static func bonus(people: Int) -> ClosedRange<Int> {
    0...Int.max / 2 / max(2, people) - points.upperBound
  }

  /// No seat costs more than it can be worth to anybody, with room to spare.
  static func price(bonus: Int) -> ClosedRange<Int> { 0...2 * bonus + 4 * points.upperBound }
}

extension NightCheck {
  /// A line of `certificate-seats.csv`.
  struct CertificateGroup {
    var opening: Int
    var trait: Int32?
    var needsTrait: Bool
    var isFloor: Bool
    var seats: Int
    var price: Int
    var holders = 0
  }

  /// What the people of a certificate hold and what their best surpluses sum to.
  struct CertificateSums {
    var placed = 0
    var onFloors = 0
    var worth = 0
    /// Of each seeker.
    var surplus: [Int: Int] = [:]
    /// The most points of a choice, and the most that a choice is worth without the bonus.
    var bestPoints = 0
    var best = 0
  }

  /// Adds up both sides of the certificate of *most*: what the placement is worth, and what its
  /// prices say that any placement could be worth at most.
  ///
  /// Everybody who takes part is in it and holds what `placements.csv` says, for the points that
  /// the rows give; her surplus is the best that any eligible opening, listed or not, has for her.
  mutating func checkCertificate(
    _ outcomes: [Outcome], _ asking: [UInt8], _ separations: Separations, _ claim: PlacementClaim
  ) async throws(NightError) {
    guard let head = try? JSONDecoder().decode(Certificate.self, from: folder.read(.certificate)),
      CertificateRange.bonus(people: claim.seekers.count).contains(head.bonus),
      CertificateRange.points.contains(head.premium)
    else { throw .damagedResult(path: folder.url(.certificate).path) }
    var groups = try readGroups(claim, head)
    let ofOpening = Dictionary(grouping: groups.keys.sorted()) { groups[$0]!.opening }
    var sums = CertificateSums()
    var isNamed = claim.seekers.map { _ in false }
    let positions = Dictionary(
      uniqueKeysWithValues: evidence.seekers.enumerated().map { ($1, $0) })
    let openings = Dictionary(
      uniqueKeysWithValues: evidence.openings.enumerated().map { ($1, $0) })
    for row in try rows(of: .certificatePeople) {
      guard row.count == 4, let seeker = positions[row[0]], !isNamed[seeker] else {
        note(["certificate-people.csv: \(row.first ?? "") is nobody, or named twice"])
        continue
      }
      isNamed[seeker] = true
      let traits = row[1].split(separator: " ").compactMap { Int32($0) }
      if traits != claim.seekers[seeker].traits { note(["certificate: traits of \(row[0])"]) }
      let choices = choices(row[3], openings)
      add(seeker, Int(row[2]), choices, head, &groups, ofOpening, outcomes, claim, &sums)
    }
    for seeker in claim.seekers.indices where !isNamed[seeker] && asking[seeker] == 1 {
      guard claim.seekers[seeker].tier != 9, !claim.seekers[seeker].isLocked,
        !separations.isGrouped(seeker),
        outcomes[seeker].opening != nil
          || evidence.lists.seekers[seeker].contains(where: { pair in
            ofOpening[Int(pair.partner), default: []].contains { number in
              let group = groups[number]!
              let traits = claim.seekers[seeker].traits
              return !group.needsTrait || group.trait.map(traits.contains) == true
            }
          })
      else { continue }
      note(["the certificate leaves out \(evidence.seekers[seeker])"])
    }
    await checkAllPairs(groups, sums, head, claim)
    let surplus = Int128(sums.surplus.values.reduce(0, +))
    let bound = groups.values.reduce(surplus) { $0 + Int128($1.seats) * Int128($1.price) }
    let dual = Int(clamping: bound)
    let made = Certificate(
      bonus: head.bonus, premium: head.premium, placed: sums.placed, onFloors: sums.onFloors,
      primal: sums.worth, dual: dual)
    if made != head { note(["certificate.json: \(head), but its tables make \(made)"]) }
    if made.primal != made.dual {
      note(["the certificate proves nothing: primal \(made.primal), dual \(made.dual)"])
    }
    summary.proven = made.primal
  }

  private mutating func readGroups(
    _ claim: PlacementClaim, _ head: Certificate
  ) throws(NightError) -> [Int: CertificateGroup] {
    let openings = Dictionary(
      uniqueKeysWithValues: evidence.openings.enumerated().map { ($1, $0) })
    var groups: [Int: CertificateGroup] = [:]
    var free = claim.openings.map { Int($0.seats) }
    for row in try rows(of: .certificateSeats) {
      guard row.count == 8, let number = Int(row[0]), let opening = openings[row[1]],
        let seats = Int(row[6]), (0...Int(claim.openings[opening].seats)).contains(seats),
        let price = Int(row[7]), CertificateRange.price(bonus: head.bonus).contains(price),
        groups[number] == nil
      else {
        note(["certificate-seats.csv: group \(row.first ?? "") makes no sense"])
        continue
      }
      let trait = Int(row[2]).flatMap { reserve in
        claim.openings[opening].reserves.indices.contains(reserve)
          ? claim.openings[opening].reserves[reserve].trait : nil
      }
      if trait != Int32(row[3]) { note(["certificate-seats.csv: trait of group \(number)"]) }
      free[opening] -= seats
      groups[number] = CertificateGroup(
        opening: opening, trait: trait, needsTrait: row[4] == "1", isFloor: row[5] == "1",
        seats: seats, price: price)
    }
    for opening in free.indices where free[opening] < 0 {
      note(["certificate: \(evidence.openings[opening]) has more seats than there are"])
    }
    return groups
  }

  private mutating func choices(_ text: String, _ openings: [String: Int]) -> [Int: Int] {
    var choices: [Int: Int] = [:]
    for part in text.split(separator: " ") {
      let words = part.split(separator: ":")
      guard words.count == 2, let opening = openings[String(words[0])], let worth = Int(words[1]),
        (0...Int(Points.maximum.value)).contains(worth)
      else {
        note(["certificate-people.csv: the choice \(part) makes no sense"])
        continue
      }
      choices[opening] = worth
    }
    return choices
  }

  private mutating func add(
    _ seeker: Int, _ held: Int?, _ choices: [Int: Int], _ head: Certificate,
    _ groups: inout [Int: CertificateGroup], _ ofOpening: [Int: [Int]], _ outcomes: [Outcome],
    _ claim: PlacementClaim, _ sums: inout CertificateSums
  ) {
    func worth(_ group: CertificateGroup) -> Int? {
      guard let points = choices[group.opening] else { return nil }
      let hasTrait = group.trait.map(claim.seekers[seeker].traits.contains) ?? false
      guard hasTrait || !group.needsTrait else { return nil }
      return points + (hasTrait ? head.premium : 0) + head.bonus * (group.isFloor ? 2 : 1)
    }
    var best = 0
    for opening in choices.keys {
      for number in ofOpening[opening] ?? [] {
        let group = groups[number]!
        guard let worth = worth(group) else { continue }
        best = max(best, worth - group.price)
        sums.best = max(sums.best, worth - head.bonus * (group.isFloor ? 2 : 1))
      }
      sums.bestPoints = max(sums.bestPoints, choices[opening]!)
    }
    sums.surplus[seeker] = best
    let id = evidence.seekers[seeker]
    if held.flatMap({ groups[$0]?.opening }) != outcomes[seeker].opening {
      note(["certificate: \(id) does not hold what placements.csv says"])
    }
    guard let held, var group = groups[held] else { return }
    guard let worth = worth(group) else {
      note(["certificate: \(id) may not sit in group \(held)"])
      return
    }
    let pair = evidence.pair(
      seeker: seeker, opening: group.opening, partner: Int32(group.opening))
    if pair.map({ Int(evidence.mix.points(fit: $0.fit, appeal: $0.appeal).value) })
      != choices[group.opening]
    {
      note(["certificate: \(id) at \(evidence.openings[group.opening]) has other points"])
    }
    group.holders += 1
    if group.holders > group.seats { note(["certificate: group \(held) has too few seats"]) }
    groups[held] = group
    sums.worth += worth
    sums.placed += 1
    sums.onFloors += group.isFloor ? 1 : 0
  }
}
