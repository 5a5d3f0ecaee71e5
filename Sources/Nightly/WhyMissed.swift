internal import LabourMarket
internal import PlacementEngine
internal import Ranking

/// The openings that a person may have and would rather have than what she holds.
struct Missed {
  let lines: [MissedOpening]
  /// The line that she has met; nil where she holds nothing, or a seat is still free there.
  private(set) var met: Points?
  /// Her own opening, if any.
  let own: RankedPair?

  init(
    _ seeker: Int, evidence: Evidence, claim: PlacementClaim, separations: Separations
  ) async {
    let holders = claim.holders
    own = claim.seekers[seeker].held.flatMap {
      evidence.pair(seeker: seeker, opening: Int($0.opening), partner: $0.opening)
    }
    let better = await Expansion(evidence.problem).openings(
      of: [seeker], before: [own], limit: evidence.openings.count)
    lines = better[0].enumerated().map { index, pair in
      let (reason, cutoff) = Self.reason(seeker, pair, holders, claim, separations)
      return MissedOpening(
        rank: Int32(index) + 1, pair: pair, reason: reason, cutoff: cutoff)
    }
    if let own {
      let others = holders[Int(own.partner)].filter { $0 != seeker }
      let seats = Int(claim.openings[Int(own.partner)].seats)
      met = others.count + 1 < seats ? nil : Self.worst(others + [seeker], claim)
    }
  }

  /// By the checker's choice rule, which shares nothing with the solver.
  static func reason(
    _ seeker: Int, _ pair: RankedPair, _ holders: [[Int]], _ claim: PlacementClaim,
    _ separations: Separations
  ) -> (MissedReason, Points?) {
    if separations.contains(seeker, pair.partner) { return (.separated, nil) }
    let (opening, fit) = (Int(pair.partner), pair.fit.value)
    let needed = claim.neededFit(for: seeker, at: opening, holders: holders[opening])
    guard let needed else {
      let isAfter = holders[opening].contains {
        claim.seekers[$0].tier < claim.seekers[seeker].tier
      }
      return (isAfter ? .tier : .closed, nil)
    }
    guard needed > fit else { return (.policy, needed == 0 ? nil : Points(needed)) }
    guard needed == fit + 1 else { return (.points, Points(needed)) }
    var earlier = claim
    earlier.seekers[seeker].registered = .min
    let isTie = earlier.neededFit(for: seeker, at: opening, holders: holders[opening]) == fit
    return isTie ? (.tie, pair.fit) : (.points, Points(needed))
  }

  /// The fewest points among holders.
  private static func worst(_ holders: [Int], _ claim: PlacementClaim) -> Points? {
    holders.compactMap { claim.seekers[$0].held?.fit }.min().map { Points($0) }
  }
}
