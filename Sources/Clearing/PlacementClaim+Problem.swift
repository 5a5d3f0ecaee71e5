internal import LabourMarket
package import PlacementAudit
package import PlacementEngine

extension PlacementClaim {
  /// Claims `held` (for each seeker a position in the lists' `pairs`, or -1) as an outcome of
  /// `problem`; everything better on her list counts as a wish of hers, unless it is barred.
  package init(
    _ problem: PlacementProblem, held: [Int], isBarred: (Int, Int) -> Bool = { _, _ in false }
  ) {
    func pair(_ position: Int) -> Pair {
      let pair = problem.lists.pairs[position]
      return Pair(opening: pair.partner, fit: pair.fit.value)
    }
    func shares(_ row: ArraySlice<TraitSeats>) -> [Share] {
      row.map { Share(trait: $0.trait, seats: $0.seats) }
    }
    let lockedAt = Dictionary(
      problem.locked.map { (Int($0.seeker), $0.opening) }, uniquingKeysWith: { first, _ in first })
    let people = problem.lists.indices.map { seeker in
      let list = problem.lists.starts[seeker]..<problem.lists.starts[seeker + 1]
      let locked = lockedAt[seeker].map { Pair(opening: $0, fit: 0) }
      let own = locked ?? (held[seeker] < 0 ? nil : pair(held[seeker]))
      let better = held[seeker] < 0 ? list : list.lowerBound..<held[seeker]
      return Seeker(
        tier: problem.tiers[seeker], registered: problem.registered[seeker],
        traits: Array(problem.traits[seeker]), isLocked: locked != nil, held: own,
        wishes: locked != nil
          ? [] : better.map(pair).filter { !isBarred(seeker, Int($0.opening)) })
    }
    let jobs = problem.seats.indices.map { opening in
      Opening(
        seats: problem.seats[opening], reserves: shares(problem.reserves[opening]),
        caps: shares(problem.caps[opening]), acceptsEmergency: problem.acceptsEmergency[opening])
    }
    self.init(mode: problem.mode, seekers: people, openings: jobs)
  }
}
