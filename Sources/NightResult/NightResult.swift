public import LabourMarket

/// What a night found, as everybody may read it: lists, seats, proposals and the account.
///
/// It needs no rows and no numerics to be read, printed, compared or kept. What is needed to explain
/// or to check it is the night's *evidence*.
public struct NightResult: Hashable, Sendable {
  public var account: NightAccount
  /// One for each registered person, by id.
  public var placements: [PlacementLine]
  /// The openings' lists, by opening, best first.
  public var shortlists: [ShortlistLine]
  /// The first openings that people like better than theirs; nil where the objective has no lines.
  public var missed: [MissedLine]?
  /// One for each opening, by id.
  public var seats: [SeatLine]
  /// By opening, in the policy's order.
  public var reserves: [ReserveLine]
  /// By file, line, column.
  public var quarantine: [QuarantineRow]
  /// Under *most* only.
  public var certificate: Certificate?

  public init(
    account: NightAccount, placements: [PlacementLine], shortlists: [ShortlistLine],
    missed: [MissedLine]?, seats: [SeatLine], reserves: [ReserveLine],
    quarantine: [QuarantineRow], certificate: Certificate?
  ) {
    (self.account, self.placements, self.shortlists) = (account, placements, shortlists)
    (self.missed, self.seats, self.reserves) = (missed, seats, reserves)
    (self.quarantine, self.certificate) = (quarantine, certificate)
  }
}

extension NightResult {
  /// The result of a placement, by names instead of positions.
  ///
  /// - Parameters:
  ///   - lists: The openings' published lists.
  ///   - eligible: For each opening the people whom the rules allow.
  ///   - missed: For each seeker what she missed; nil where the objective has no lines.
  public init(
    account: NightAccount, district: District, placement: Placement, lists: RankedLists, mix: Mix,
    eligible: [Int32], missed: [[MissedOpening]]?, quarantine: [QuarantineRow],
    certificate: Certificate?
  ) {
    self.init(
      account: account,
      placements: zip(district.seekers, placement.seekers).map { seeker, outcome in
        PlacementLine(seeker: seeker.id, outcome: .init(outcome, in: district))
      },
      shortlists: shortlistLines(lists, mix, placement, district),
      missed: missed.map { missed in
        zip(district.seekers, missed).flatMap { seeker, missed in
          missed.map {
            MissedLine(
              seeker: seeker.id, opening: district.openings[Int($0.pair.partner)].id, $0)
          }
        }
      },
      seats: district.openings.indices.map { position in
        let outcome = placement.openings[position]
        return SeatLine(
          district.openings[position], outcome, eligible: eligible[position],
          cutoff: Cutoff(outcome.cutoff, in: district))
      },
      reserves: zip(district.openings, placement.openings).flatMap { opening, outcome in
        outcome.reserves.map {
          ReserveLine(opening.id, $0, cutoff: Cutoff($0.cutoff, in: district))
        }
      },
      quarantine: quarantine, certificate: certificate)
  }
}

private func shortlistLines(
  _ lists: RankedLists, _ mix: Mix, _ placement: Placement, _ district: District
) -> [ShortlistLine] {
  var lines: [ShortlistLine] = []
  lines.reserveCapacity(lists.pairs.count)
  for (position, opening) in district.openings.enumerated() {
    for (rank, pair) in lists[position].enumerated() {
      let seeker = Int(pair.partner)
      lines.append(
        ShortlistLine(
          opening: opening.id, rank: Int32(rank + 1), seeker: district.seekers[seeker].id,
          points: mix.points(fit: pair.fit, appeal: pair.appeal), fit: pair.fit,
          appeal: pair.appeal,
          isProposed: placement.seekers[seeker].opening == position))
    }
  }
  return lines
}

extension PlacementLine.Outcome {
  fileprivate init(_ outcome: SeekerOutcome, in district: District) {
    switch outcome {
    case .placed(let seating):
      let opening = district.openings[Int(seating.opening)]
      self = .proposed(
        PlacementLine.Seat(
          opening: opening.id, enterprise: opening.enterprise, kind: seating.seat,
          rank: seating.rank, fit: seating.fit, appeal: seating.appeal))
    case .unplaced(let reason): self = .unplaced(reason)
    case .ineligible(let reason): self = .ineligible(reason)
    case .withdrawn(let cohort): self = .withdrawn(district.cohorts[Int(cohort)].id)
    }
  }
}

extension Cutoff {
  /// Nil where a seat is free, or none is to be had.
  fileprivate init?(_ key: PriorityKey?, in district: District) {
    guard let key, key != .unreachable else { return nil }
    self.init(
      fit: key.fit, registered: key.registered, seeker: district.seekers[Int(key.seeker)].id)
  }
}
