public import LabourMarket

/// What *stable* found, by positions.
public struct StableOutcome: Sendable {
  /// For each seeker the position of her pair in the lists' `pairs`, or -1.
  public internal(set) var held: [Int]
  /// Batches that stayed below their minimum.
  public internal(set) var withdrawals: [BatchWithdrawal] = []
  /// Seekers who lost a seat with their batch, by seeker.
  public internal(set) var withdrawn: Set<Int> = []
  /// Positions in the problem's `teams` of those who go separate ways.
  public internal(set) var splitTeams: [Int] = []
  /// What teams and cohorts had to give up.
  let bans: Bans
  let normal: DeferredAcceptance
  let emergency: DeferredAcceptance

  /// The same outcome for lists that hold more, by positions in them.
  public func relisted(_ lists: RankedLists) -> StableOutcome {
    var result = self
    let old = normal.market.lists
    for (seeker, position) in held.enumerated() where position >= 0 {
      let opening = old.pairs[position].partner
      result.held[seeker] = lists[seeker].firstIndex { $0.partner == opening }!
    }
    return result
  }

  /// Whether something other than an opening's choice kept the pair apart: a withdrawn batch, or
  /// a team that stays together.
  public func bars(_ seeker: Int, _ opening: Int) -> Bool {
    bans.contains(seeker, opening, in: normal.market.problem)
  }

  /// The one opening where the seeker's team goes together, if it does.
  public func teamOpening(of seeker: Int) -> Int32? {
    if case .opening(let opening) = bans.blocks[seeker] { opening } else { nil }
  }

  /// The one enterprise where the seeker's team goes together, if it found no single opening.
  public func teamEnterprise(of seeker: Int) -> Int32? {
    if case .enterprise(let enterprise) = bans.blocks[seeker] { enterprise } else { nil }
  }
}

/// Places seekers by seeker-proposing deferred acceptance with reserves, cohorts and teams.
///
/// Of normal seekers, those who depend on nobody ask first, then classes with a minimum batch,
/// then teams. While a batch is below its cohort's minimum, the one furthest below is withdrawn:
/// its class may not go to that enterprise any more. Teams come in one after the other; see
/// `TeamRounds`. Every state on the way is that of deferred acceptance on what may still be asked
/// for, so the last one has no blocking pair among pairs that are not barred. The emergency
/// reserve then asks for what is left at openings that accept it, which cannot change a normal
/// seeker's outcome. Each round bars something for good, so the rounds end.
///
/// - Complexity: That of deferred acceptance, and for each round what it takes back and asks anew.
public func placeStably(_ problem: PlacementProblem) -> StableOutcome {
  var rounds = PlacementRounds(problem)
  return rounds.run()
}
