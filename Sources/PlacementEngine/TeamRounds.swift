internal import LabourMarket

/// Lets teams in one after the other, in the order of the problem, each at the best place where
/// its members get in together.
///
/// Where a newcomer displaces a member of an earlier team, that team leaves its place for its next
/// one, and everybody after it comes in again. Places are given up for good, so it ends.
///
/// > Source: A. E. Roth and E. Peranson. "The Redesign of the Matching Market for American
/// > Physicians." *American Economic Review* 89(4), 1999, pp. 748–780: couples enter one by one.
struct TeamRounds {
  private var teams: [TeamSearch]
  /// Members who ask at all, team by team.
  private let asking: [[Int]]
  private var teamOf: [Int: Int] = [:]

  init(_ problem: PlacementProblem, isAsking: (Int) -> Bool) {
    asking = problem.teams.map { team in team.map { Int($0) }.filter(isAsking) }
    teams = problem.teams.map { TeamSearch($0, problem) }
    for index in teams.indices {
      // One who has a seat already, or belongs to the reserve, cannot go with the others.
      if asking[index].count < teams[index].members.count { teams[index].split() }
      for member in asking[index] { teamOf[member] = index }
    }
  }

  var members: [Int] { asking.flatMap(\.self) }

  /// Positions of the teams whose members go separate ways.
  var split: [Int] { teams.indices.filter { teams[$0].block == nil } }

  /// Lets all teams in, into a market where none of them is.
  mutating func enter(_ market: inout DeferredAcceptance, bans: inout Bans) {
    var marks: [Journal.Mark] = []
    while marks.count < teams.count {
      let team = marks.count
      marks.append(market.mark())
      bans.send(teams[team].members, to: teams[team].block)
      market.propose(asking[team], bans: bans)
      let apart = market.left(since: marks[team]).compactMap { teamOf[$0] }
        .filter { teams[$0].block != nil }.min()
      guard let apart else { continue }
      market.undo(to: marks[apart])
      marks.removeSubrange(apart...)
      teams[apart].advance()
    }
  }
}
