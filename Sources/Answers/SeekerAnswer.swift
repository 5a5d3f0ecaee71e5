public import LabourMarket
internal import NightEvidence
public import NightResult
internal import PlacementAudit
internal import Refusals

/// Why a person holds what she holds.
public struct SeekerAnswer: Sendable {
  /// An opening that she would rather have.
  public struct Line: Sendable {
    public let opening: OpeningID
    public let title: String
    public let missed: MissedOpening
  }

  /// What she holds.
  public struct Own: Sendable {
    public let opening: OpeningID
    public let title: String
    public let rank: Int
    public let fit: Points
    public let appeal: Points
    /// The fewest points among those who hold its seats; nil where a seat is still free.
    public let lowest: Points?
    public let seat: SeatKind
  }

  public let placement: PlacementLine
  public let own: Own?
  /// How many openings she would rather have.
  public let missed: Int
  /// The first of them.
  public let lines: [Line]
  /// Of all missed ones, where fewest points were lacking.
  public let nearest: Line?

  /// - Throws: Tables that don't belong to the evidence.
  init(
    _ seeker: Int, _ evidence: Evidence, _ placements: [PlacementLine], top: Int
  ) throws(NightError) {
    let claim = try evidence.claim(placements)
    let holders = claim.holders
    placement = placements[seeker]
    let held = claim.seekers[seeker].held.flatMap {
      evidence.pair(seeker: seeker, opening: Int($0.opening))
    }
    let all = EvidencePairs(evidence).better(
      than: [held], for: [seeker], least: evidence.openings.map { _ in Points(0) }, threads: 1)[0]
    let lines = all.enumerated().map { index, pair in
      let (reason, cutoff) = claim.miss(
        of: seeker, at: pair, holders: holders, evidence.market.separations)
      return Line(
        opening: evidence.openings[Int(pair.partner)],
        title: evidence.titles[Int(pair.partner)],
        missed: MissedOpening(
          rank: Int32(index) + 1, pair: pair, reason: reason, cutoff: cutoff))
    }
    own = held.flatMap { [placement] pair in
      placement.seat.map { seat in
        Own(
          opening: seat.opening, title: evidence.titles[Int(pair.partner)],
          rank: lines.count + 1, fit: pair.fit, appeal: pair.appeal,
          lowest: claim.lowest(at: Int(pair.partner), holders), seat: seat.kind)
      }
    }
    (missed, self.lines) = (lines.count, Array(lines.prefix(max(0, top))))
    nearest = lines.filter { $0.missed.short != nil }.min {
      ($0.missed.short!, $0.missed.rank) < ($1.missed.short!, $1.missed.rank)
    }
  }
}

extension Evidence {
  /// The market with everybody on the seat that the tables give her; whoever was called to a floor
  /// keeps hers.
  fileprivate func claim(_ placements: [PlacementLine]) throws(NightError) -> PlacementClaim {
    var claim = market.claim
    guard placements.map(\.seeker) == seekers else {
      throw .damagedResult(path: ResultFile.placements.rawValue)
    }
    let positions = Dictionary(uniqueKeysWithValues: openings.enumerated().map { ($1, $0) })
    for (seeker, line) in placements.enumerated() {
      claim.seekers[seeker].isLocked =
        claim.seekers[seeker].isLocked || market.seekers[seeker].isCalled
      guard let seat = line.seat else { continue }
      guard let opening = positions[seat.opening] else {
        throw .damagedResult(path: ResultFile.placements.rawValue)
      }
      claim.seekers[seeker].held = PlacementClaim.Pair(
        opening: Int32(opening), fit: seat.fit.value)
    }
    return claim
  }
}

extension PlacementClaim {
  /// The fewest points among holders of a full opening.
  fileprivate func lowest(at opening: Int, _ holders: [[Int]]) -> Points? {
    guard holders[opening].count >= Int(openings[opening].seats) else { return nil }
    return holders[opening].compactMap { seekers[$0].held?.fit }.min().map { Points($0) }
  }
}
