internal import LabourMarket
internal import PlacementEngine
internal import Ranking

/// Lengthens seekers' lists until placement on them is placement on all eligible pairs.
///
/// Whoever is left without a seat asks for the next openings, in her own order, whose cutoff she
/// meets; the market is then placed again. It ends when nobody who is unplaced, and nobody who got
/// in by such a question, has an unlisted opening that would take her, so the lists' end is no
/// longer a reason for anything. As cutoffs can only rise while lists grow, an opening that was
/// left out because of its cutoff would refuse her later too; where withdrawn batches or teams let
/// a cutoff fall, the question is asked again from the top.
///
/// > Source: A. E. Roth and E. Peranson. "The Redesign of the Matching Market for American
/// > Physicians." *American Economic Review* 89(4), 1999, section on the length of lists; the
/// > certificate is Gale and Shapley's stability, asked of the unlisted pairs.
struct FullMarket {
  /// New openings for one person in one round.
  private static let batch = 40

  private let full: PlacementProblem
  private let expansion: Expansion
  private let limit: Int
  private(set) var lists: RankedLists
  private var isLengthened: [Bool]
  /// Whose last answer held nothing new.
  private var hasAll: [Bool]

  /// - Throws: Where the policy's reserves or caps have no meaning.
  init(
    district: District, policy: PlacementPolicy, problem: RankingProblem, lists: RankedLists
  ) throws(PlacementError) {
    full = try DistrictMarket(district: district, policy: policy, lists: lists).problem
    let searching = full.lists
    self.lists = searching
    limit = problem.lists.seeker
    expansion = Expansion(problem)
    isLengthened = [Bool](repeating: false, count: lists.count)
    hasAll = (0..<lists.count).map { searching[$0].count < problem.lists.seeker }
  }

  /// First without teams and batches, where each round is cheap and settled answers stay; then
  /// with them, asking everybody again who might have been shut out for a while.
  mutating func lengthen(threads: Int) async {
    var loose = full
    loose.teams = []
    loose.minimumBatches = loose.minimumBatches.map { _ in 1 }
    while await lengthen(&loose, again: false, threads) {}
    var whole = full
    while await lengthen(&whole, again: true, threads) {}
  }

  /// Places, and asks once for everybody who has reason to; false where no list grew.
  private mutating func lengthen(
    _ problem: inout PlacementProblem, again: Bool, _ threads: Int
  ) async -> Bool {
    problem.lists = lists
    let outcome = placeStably(problem)
    let bars = bars(of: outcome, problem)
    var added: [Int: [RankedPair]] = [:]
    for isReserve in [false, true] {
      let asking = lists.starts.indices.dropLast().filter {
        (problem.tiers[$0] == PlacementProblem.emergencyTier) == isReserve
          && !lists[$0].isEmpty && mayBeMissing($0, outcome, again: again)
      }
      let answers = await expansion.next(
        asking.map { Expansion.Question(seeker: $0, after: nil) },
        limit: Self.batch + limit, minimalFit: isReserve ? bars.ofReserve : bars.ofNormal,
        threads: threads)
      for (seeker, answer) in zip(asking, answers) {
        let new = unlisted(answer, seeker, outcome).prefix(Self.batch)
        if new.isEmpty { hasAll[seeker] = true } else { added[seeker] = Array(new) }
      }
    }
    guard !added.isEmpty else { return false }
    merge(added)
    return true
  }

  /// Whether an unlisted opening could be better than what she holds.
  private func mayBeMissing(_ seeker: Int, _ outcome: StableOutcome, again: Bool) -> Bool {
    if again, isLengthened[seeker] { return true }
    return outcome.held[seeker] < 0 && (again || !hasAll[seeker])
  }

  /// Openings of an answer that are not on her list, as far as they come before what she holds.
  private func unlisted(
    _ answer: [RankedPair], _ seeker: Int, _ outcome: StableOutcome
  ) -> some Collection<RankedPair> {
    let listed = Set(lists[seeker].map(\.partner))
    let held = outcome.held[seeker] < 0 ? nil : lists.pairs[outcome.held[seeker]]
    return answer.filter { pair in
      !listed.contains(pair.partner) && (held.map { pair.comesBefore($0) } ?? true)
    }
  }

  private mutating func merge(_ added: [Int: [RankedPair]]) {
    var longer = RankedLists()
    for seeker in 0..<lists.count {
      guard let new = added[seeker] else {
        longer.append(lists[seeker])
        continue
      }
      isLengthened[seeker] = true
      longer.append((lists[seeker] + new).sorted { $0.comesBefore($1) })
    }
    lists = longer
  }

  /// For each opening the fit below which it takes nobody of that kind.
  private func bars(
    of outcome: StableOutcome, _ problem: PlacementProblem
  ) -> (ofNormal: [Points], ofReserve: [Points]) {
    let never = Points(Int32.max)
    var bars = (ofNormal: [Points](), ofReserve: [Points]())
    for opening in problem.seats.indices {
      let account = outcome.account(of: opening)
      let cutoffs = [account.cutoff] + account.reserves.map(\.cutoff)
      let lowest = cutoffs.map { $0 == .unreachable ? never : $0?.fit ?? Points(0) }.min()!
      bars.ofNormal.append(lowest)
      let takesReserve = problem.acceptsEmergency[opening] && account.cutoff == nil
      bars.ofReserve.append(takesReserve ? Points(0) : never)
    }
    return bars
  }
}

extension RankedPair {
  /// The order of a seeker's list: appeal descending, then opening ascending.
  fileprivate func comesBefore(_ other: RankedPair) -> Bool {
    appeal != other.appeal ? appeal > other.appeal : partner < other.partner
  }
}
