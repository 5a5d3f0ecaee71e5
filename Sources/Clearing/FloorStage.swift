internal import LabourMarket
internal import PlacementEngine
internal import Ranking

/// Meets the floors of a night: first whether they can be met at all, then who is called.
struct FloorStage {
  private let ranking: RankingProblem
  private let threads: Int
  /// For each seeker openings with a floor that she may take: of each opening as many people as all
  /// floors ask for together, which is enough to meet them if they can be met.
  private var choices: [[RankedPair]]

  /// - Parameter isListing: Whether `list` will be asked. If not, openings with so many people that
  ///   the others can't take them all are left out: no conflict has any to do with them.
  /// - Throws: Floors that cannot be met together.
  init(
    _ market: PlacementProblem, _ ranking: RankingProblem, isListing: Bool, threads: Int
  ) async throws(PlacementError) {
    (self.ranking, self.threads) = (ranking, threads)
    choices = market.lists.indices.map { _ in [] }
    var floored = market.floors.indices.filter { market.floors[$0] > 0 }.map(Int32.init)
    guard !floored.isEmpty else { return }
    if !isListing { floored = await collect(floored, market, take: nil) }
    var choices = choices
    _ = await collect(floored, market) { choices[$0].append($1) }
    self.choices = choices
    let counted = Set(floored)
    let conflict = floorConflict(
      floors: market.floors.indices.map { counted.contains(Int32($0)) ? market.floors[$0] : 0 },
      choices: choices.map { $0.map(\.partner) })
    if let conflict { throw .floorsConflict(conflict) }
  }

  /// Calls `take` with people for each of `openings`, at most as many as all floors ask for; returns
  /// the openings that have fewer.
  private func collect(
    _ openings: [Int32], _ market: PlacementProblem, take: ((Int, RankedPair) -> Void)?
  ) async -> [Int32] {
    let asked = market.floors.reduce(0) { $0 + Int($1) }
    let asking = market.lists.indices.filter { !market.lists[$0].isEmpty }
    var people = market.floors.map { _ in 0 }
    var waiting = openings
    await visit(asking, &waiting) { seeker, pair in
      let isReserve = market.tiers[seeker] == PlacementProblem.emergencyTier
      let opening = Int(pair.partner)
      guard people[opening] < asked, !isReserve || market.acceptsEmergency[opening],
        !market.caps[opening].contains(where: {
          $0.seats == 0 && market.traits[seeker].contains($0.trait)
        })
      else { return }
      people[opening] += 1
      take?(seeker, pair)
    } isDone: {
      people[Int($0)] >= asked
    }
    return waiting
  }

  /// Calls people until the floors of `market` are met, and places the others around them.
  ///
  /// - Returns: The outcome then; `outcome` if nobody is called.
  func fill(_ market: inout FullMarket, after outcome: StableOutcome) async -> StableOutcome {
    var outcome = outcome
    guard market.problem.floors.contains(where: { $0 > 0 }) else { return outcome }
    while true {
      var (calls, missing) = await calls(market.problem, outcome, everywhere: false)
      if missing > 0 {
        (calls, missing) = await self.calls(market.problem, outcome, everywhere: true)
      }
      guard !calls.isEmpty else { return outcome }
      outcome = await market.call(calls, threads: threads)
    }
  }

  private func calls(
    _ problem: PlacementProblem, _ outcome: StableOutcome, everywhere: Bool
  ) async -> (calls: [LockedSeat], missing: Int) {
    var calls = FloorCalls(problem, after: outcome, everywhere: everywhere)
    var openings = calls.openings
    guard !openings.isEmpty else { return ([], 0) }
    await visit(calls.askable, &openings) {
      calls.offer($0, $1)
    } isDone: { _ in
      false
    }
    return calls.calls()
  }

  /// Under *most*, which meets floors by itself: lists the openings that people could be sent to.
  func list(in market: inout FullMarket) {
    market.list(Dictionary(uniqueKeysWithValues: choices.enumerated().map { ($0, $1) }))
  }

  /// Calls `body` with each of `openings` that each of `seekers` may take, some people at a time;
  /// leaves in `openings` those that are not done by then.
  private func visit(
    _ seekers: [Int], _ openings: inout [Int32], _ body: (Int, RankedPair) -> Void,
    isDone: (Int32) -> Bool
  ) async {
    var expansion = Expansion(ranking, openings: openings)
    for start in stride(from: 0, to: seekers.count, by: 8192) {
      let some = Array(seekers[start..<min(start + 8192, seekers.count)])
      let answers = await expansion.openings(
        of: some, limit: openings.count, threads: threads)
      for (seeker, answer) in zip(some, answers) { answer.forEach { body(seeker, $0) } }
      let rest = openings.filter { !isDone($0) }
      guard rest.count < openings.count else { continue }
      openings = rest
      guard !openings.isEmpty else { return }
      expansion = Expansion(ranking, openings: openings)
    }
  }
}
