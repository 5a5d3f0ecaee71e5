public import DenseKernels
public import LabourMarket

/// A night's exact lists, what the next night may start from, and how they came about.
public struct RankedNight: Sendable {
  public var result: RankingResult
  public var snapshot: RankingSnapshot
  public var scope: RankingScope
}

/// How much longer than published lists are kept, so that they may lose members.
public struct ListReserve: Hashable, Sendable {
  public var opening = 28
  public var seeker = 10

  public init(opening: Int = 28, seeker: Int = 10) {
    (self.opening, self.seeker) = (opening, seeker)
  }
}

/// Ranks what changed since `yesterday`, or everything where that isn't sound or not worth it.
///
/// The result is the same bytes as `rank(problem)`. Full runs follow a change of policy,
/// vocabulary or program, and a night on which more than a fifth of either side changed.
///
/// - Parameters:
///   - seekers: Ids of the problem's seekers, ascending; `openings` likewise.
///   - basis: What the rows mean; compared with yesterday's.
public func rankNight(
  _ problem: RankingProblem, seekers: [SeekerID], openings: [OpeningID],
  basis: RankingSnapshot.Basis, after yesterday: RankingSnapshot?,
  reserve: ListReserve = ListReserve(), threads: Int, kernel: Kernel? = nil,
  progress: @escaping @Sendable (Double) -> Void = { _ in }
) async -> RankedNight {
  var kept = problem
  kept.lists.opening += reserve.opening
  kept.lists.seeker += reserve.seeker
  let lists: ReserveLists
  let scope: RankingScope
  switch NightPlan(kept, seekers, openings, basis, after: yesterday) {
  case .full(let reason):
    let full = await rank(kept, threads: threads, kernel: kernel, progress: progress)
    lists = ReserveLists(full, lists: kept.lists)
    scope = .full(reason)
  case .delta(let old, let changes):
    let delta = DeltaRun(
      kept, published: problem.lists, old: old.lists, changes: changes, threads: max(1, threads),
      kernel: kernel ?? .best)
    let (joined, counts) = await delta.run()
    lists = joined
    scope = .delta(counts)
  }
  let (ofOpenings, ofSeekers) = problem.eligibility.counts()
  return RankedNight(
    result: RankingResult(
      openings: lists.openings.cut(to: problem.lists.opening),
      seekers: lists.seekers.cut(to: problem.lists.seeker), eligibleSeekers: ofOpenings,
      eligibleOpenings: ofSeekers),
    snapshot: RankingSnapshot(
      problem: kept, lists: lists, seekers: seekers, openings: openings, basis: basis),
    scope: scope)
}

/// Whether yesterday's lists can be the start of today's.
private enum NightPlan {
  case full(FullRunReason)
  case delta(RankingSnapshot, NightChanges)

  init(
    _ today: RankingProblem, _ seekers: [SeekerID], _ openings: [OpeningID],
    _ basis: RankingSnapshot.Basis, after yesterday: RankingSnapshot?
  ) {
    guard let old = yesterday else {
      self = .full(.noSnapshot)
      return
    }
    if let reason = Self.obstacle(today, basis, old) {
      self = .full(reason)
      return
    }
    let changes = NightChanges(from: old, to: today, seekers: seekers, openings: openings)
    let many =
      changes.changedSeekers.count * 5 > seekers.count
      || changes.changedOpenings.count * 5 > openings.count
    self = many ? .full(.tooManyChanges) : .delta(old, changes)
  }

  private static func obstacle(
    _ today: RankingProblem, _ basis: RankingSnapshot.Basis, _ old: RankingSnapshot
  ) -> FullRunReason? {
    if basis.program != old.basis.program { return .programChanged }
    let former = old.problem
    if basis.policy != old.basis.policy || today.mix != former.mix || today.lists != former.lists
      || today.openings.count != former.openings.count
      || today.eligibility.words != former.eligibility.words
      || today.eligibility.rules != former.eligibility.rules
      || today.eligibility.ruleOfBit != former.eligibility.ruleOfBit
    {
      return .policyChanged
    }
    let sameColumns = today.seekers.columns == former.seekers.columns
    return basis.vocabulary == old.basis.vocabulary && sameColumns ? nil : .vocabularyChanged
  }
}

extension RankedLists {
  /// The beginnings of all lists.
  func cut(to limit: Int) -> RankedLists {
    var (starts, short) = ([0], [RankedPair]())
    starts.reserveCapacity(self.starts.count)
    short.reserveCapacity(min(pairs.count, count * limit))
    for owner in 0..<count {
      let start = self.starts[owner]
      short.append(contentsOf: pairs[start..<min(start + limit, self.starts[owner + 1])])
      starts.append(short.count)
    }
    return RankedLists(starts: starts, pairs: short)
  }
}
