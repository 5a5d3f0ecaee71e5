internal import LabourMarket
internal import PlacementEngine
internal import Ranking

/// Lengthens a market's lists until placement on them is placement on all eligible pairs.
///
/// Whoever is left without a seat asks for the next openings, in her own order, whose cutoff she
/// meets; the market is then placed again. It ends when nobody who is unplaced, and nobody who got
/// in by such a question, has an unlisted opening that would take her, so the lists' end is no
/// longer a reason for anything. Withdrawn batches and teams that move let cutoffs fall; then
/// those who asked before ask again, for the openings whose cutoff fell below all that they asked.
///
/// > Source: A. E. Roth and E. Peranson. "The Redesign of the Matching Market for American
/// > Physicians." *American Economic Review* 89(4), 1999, section on the length of lists; the
/// > certificate is Gale and Shapley's stability, asked of the unlisted pairs.
struct FullMarket {
  /// New openings for one person in one of the first rounds.
  private static let batch = 40
  /// So many rounds with teams and minimum batches have that many; then it doubles every round.
  ///
  /// In large districts somebody is left whose class is withdrawn wherever she gets in, and each
  /// round places everybody again: without that she alone would take dozens of rounds.
  private static let evenRounds = 4
  /// Of so many openings a team member's list consists at least, so that teams have places in
  /// common.
  private static let teamList = 1000
  /// So many people ask at once: what they are answered is long, and most of it is listed.
  private static let crowd = 16_384

  private(set) var market: DistrictMarket
  let ranking: RankingProblem
  let expansion: Expansion
  /// For each round the lowest bars that those who asked in it have asked by now.
  private var asked: [Bars] = []
  /// For each seeker the round in which she asked for everything; -1: in none.
  private var round: [Int]
  /// Whose answer in that round held all that she asked for.
  private var hasAll: [Bool]
  /// New openings for one person in this round.
  private var batch = Self.batch
  /// For those whose answer was cut, its last opening: behind it something may be missing.
  private var end: [Int: RankedPair] = [:]

  init(_ market: DistrictMarket, _ ranking: RankingProblem) {
    (self.market, self.ranking) = (market, ranking)
    expansion = Expansion(ranking)
    round = [Int](repeating: -1, count: market.problem.lists.count)
    hasAll = [Bool](repeating: false, count: round.count)
  }

  var problem: PlacementProblem { market.problem }
  var lists: RankedLists { problem.lists }

  /// First without teams and minimum batches, whose rounds make placing slow, then with them.
  ///
  /// - Returns: The outcome on the lists as they are then.
  mutating func lengthen(threads: Int) async -> StableOutcome {
    let (teams, minimumBatches) = (problem.teams, problem.minimumBatches)
    market.problem.teams = []
    market.problem.minimumBatches = minimumBatches.map { _ in 1 }
    while await lengthen(after: placeStably(problem), threads) {}
    await listForTeams(teams, threads)
    (market.problem.teams, market.problem.minimumBatches) = (teams, minimumBatches)
    return await lengthenAgain(threads)
  }

  /// Takes all reserves away and lengthens lists for that.
  mutating func lengthenWithoutReserves(threads: Int) async -> StableOutcome {
    market.problem.reserves = GroupedRows(empty: problem.seats.count)
    return await lengthenAgain(threads)
  }

  private mutating func lengthenAgain(_ threads: Int) async -> StableOutcome {
    var outcome = placeStably(problem)
    var rounds = 0
    while await lengthen(after: outcome, threads) {
      outcome = placeStably(problem)
      rounds += 1
      if rounds >= Self.evenRounds { batch = min(2 * batch, max(batch, ranking.openingCount)) }
    }
    batch = Self.batch
    return outcome
  }

  /// Gives seats to people who are called to fill floors, and places the others around them.
  mutating func call(_ seats: [LockedSeat], threads: Int) async -> StableOutcome {
    market.problem.locked += seats
    market.problem.called.formUnion(seats.map(\.seeker))
    var pairs: [Int: [RankedPair]] = [:]
    for opening in Set(seats.map(\.opening)) {
      let people = seats.filter { $0.opening == opening }.map { Int($0.seeker) }
      let answers = await Expansion(ranking, openings: [opening]).openings(
        of: people, limit: 1, threads: 1)
      for (seeker, answer) in zip(people, answers) { pairs[seeker] = answer }
    }
    list(pairs)
    return await lengthenAgain(threads)
  }

  /// Lengthens the lists of team members who take part: where two want to work together, the end of
  /// a short list would part them.
  private mutating func listForTeams(_ teams: [[Int32]], _ threads: Int) async {
    let members = teams.flatMap { $0.map { Int($0) } }.filter { !problem.lists[$0].isEmpty }
    let answers = await expansion.openings(
      of: members, limit: max(Self.teamList, ranking.lists.seeker), threads: threads)
    list(Dictionary(zip(members, answers)) { first, _ in first })
  }

  /// Puts pairs into seekers' lists where they don't stand there yet.
  mutating func list(_ pairs: [Int: [RankedPair]]) {
    merge(
      pairs.reduce(into: [:]) { added, entry in
        let listed = Set(lists[entry.key].map(\.partner))
        let new = entry.value.filter { !listed.contains($0.partner) }
        if !new.isEmpty { added[entry.key] = new }
      })
  }

  /// Asks once for everybody whom `outcome` gives reason to; false where no list grew.
  private mutating func lengthen(after outcome: StableOutcome, _ threads: Int) async -> Bool {
    let bars = Bars(outcome, problem)
    var added: [Int: [RankedPair]] = [:]
    await askAgain(outcome, bars, threads, into: &added)
    await askForAll(outcome, bars, threads, into: &added)
    guard !added.isEmpty else { return false }
    merge(added)
    return true
  }

  /// Those who asked before ask for openings whose bar fell below what they have asked.
  private mutating func askAgain(
    _ outcome: StableOutcome, _ bars: Bars, _ threads: Int, into added: inout [Int: [RankedPair]]
  ) async {
    for past in asked.indices {
      let fallen = asked[past].fallen(to: bars)
      guard !fallen.isEmpty else { continue }
      let seekers = problem.lists.indices.filter {
        round[$0] == past && (outcome.held[$0] >= 0 || hasAll[$0])
      }
      let some = Expansion(ranking, openings: fallen)
      await ask(some, seekers, bars, limit: fallen.count, threads) { added[$0] = $1 }
      asked[past].lower(to: bars)
    }
  }

  /// Those without a seat who never asked, or got only a part of what they asked for, ask.
  private mutating func askForAll(
    _ outcome: StableOutcome, _ bars: Bars, _ threads: Int, into added: inout [Int: [RankedPair]]
  ) async {
    let length = ranking.lists.seeker
    let seekers = problem.lists.indices.filter {
      outcome.held[$0] < 0 && !hasAll[$0] && !problem.lists[$0].isEmpty
        && (round[$0] >= 0 || problem.lists[$0].count >= length)
    }
    for seeker in seekers { end[seeker] = nil }
    var short: [Int] = []
    // Whatever is listed comes again, so an answer has to be longer than every list.
    let longest = seekers.map { problem.lists[$0].count }.max() ?? 0
    await ask(expansion, seekers, bars, limit: batch + longest, threads) {
      seeker, new in
      added[seeker] = Array(new.prefix(batch))
      guard new.count >= batch else { return }
      end[seeker] = new[batch - 1]
      short.append(seeker)
    }
    for seeker in seekers { (round[seeker], hasAll[seeker]) = (asked.count, true) }
    for seeker in short { hasAll[seeker] = false }
    if !seekers.isEmpty { asked.append(bars) }
  }

  /// Calls `take` for each of `seekers` who has unlisted openings that would take her.
  private func ask(
    _ expansion: Expansion, _ seekers: [Int], _ bars: Bars, limit: Int,
    _ threads: Int, take: (Int, [RankedPair]) -> Void
  ) async {
    for kind in Bars.Kind.allCases {
      let asking = seekers.filter { Bars.Kind(of: $0, in: problem) == kind }
      for start in stride(from: 0, to: asking.count, by: Self.crowd) {
        let some = Array(asking[start..<min(start + Self.crowd, asking.count)])
        let answers = await expansion.openings(
          of: some, before: some.map { end[$0] }, limit: limit, minimalFit: bars[kind],
          threads: threads)
        for (seeker, answer) in zip(some, answers) {
          let listed = Set(lists[seeker].map(\.partner))
          let new = answer.filter { !listed.contains($0.partner) }
          if !new.isEmpty { take(seeker, new) }
        }
      }
    }
  }

  private mutating func merge(_ added: [Int: [RankedPair]]) {
    var longer = RankedLists()
    for seeker in 0..<lists.count {
      guard let new = added[seeker] else {
        longer.append(lists[seeker])
        continue
      }
      longer.append((lists[seeker] + new).sorted { $0.comesBefore($1) })
    }
    market.problem.lists = longer
  }
}
