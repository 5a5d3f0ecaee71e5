public import LabourMarket

/// What *stable* found, by positions.
public struct StableOutcome: Hashable, Sendable {
  /// For each seeker the position of her pair in the lists' `pairs`, or -1.
  public var held: [Int]
  /// Seekers whose seat is locked or who hold one that normal supply left.
  public var kinds: [Int: SeatKind]
  public var withdrawals: [BatchWithdrawal]
  /// Positions in the problem's `teams` of those who go separate ways.
  public var splitTeams: [Int]
}

/// Places seekers by seeker-proposing deferred acceptance with reserves, cohorts and teams.
///
/// Normal seekers come first; the emergency reserve then asks for what they left at openings that
/// accept it, which cannot change a normal seeker's outcome. After that each round looks for a
/// team that did not get in together and sends it to its next block, then for the batch that is
/// furthest below its cohort's minimum and withdraws it; the round's outcome is that of deferred
/// acceptance on what may still be asked for. Each round bans something, so the rounds end.
public func placeStably(_ problem: PlacementProblem) -> StableOutcome {
  var rounds = PlacementRounds(problem)
  return rounds.run()
}
