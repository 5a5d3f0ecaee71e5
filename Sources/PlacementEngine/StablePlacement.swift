public import LabourMarket

/// What *stable* found, by positions.
public struct StableOutcome: Sendable {
  /// For each seeker the position of her pair in the lists' `pairs`, or -1.
  public internal(set) var held: [Int]
  public internal(set) var withdrawals: [BatchWithdrawal] = []
  /// Seekers who lost a seat with their batch, by seeker.
  public internal(set) var withdrawn: Set<Int> = []
  /// Positions in the problem's `teams` of those who go separate ways.
  public internal(set) var splitTeams: [Int] = []
  /// What teams and cohorts had to give up.
  let bans: Bans
  let normal: DeferredAcceptance
  let emergency: DeferredAcceptance

  /// Whether something other than an opening's choice kept the pair apart: a withdrawn batch, or
  /// a team that stays together.
  public func bars(_ seeker: Int, _ opening: Int) -> Bool {
    bans.contains(seeker, opening, in: normal.market.problem)
  }
}

/// Places seekers by seeker-proposing deferred acceptance with reserves, cohorts and teams.
///
/// Normal seekers come first; the emergency reserve then asks for what they left at openings that
/// accept it, which cannot change a normal seeker's outcome. Each round looks for a team that did
/// not get in together and sends it to its next block, then for the batch that is furthest below
/// its cohort's minimum and withdraws it; the round's outcome is that of deferred acceptance on
/// what may still be asked for. Each round bans something, so the rounds end.
public func placeStably(_ problem: PlacementProblem) -> StableOutcome {
  var rounds = PlacementRounds(problem)
  return rounds.run()
}
