public import DenseKernels
public import LabourMarket

/// A night's exact lists, what the next night may start from, and how they came about.
public struct RankedNight: Sendable {
  /// What is published.
  public var result: RankingResult
  /// What `rankNight` takes as `yesterday` the next night.
  public var snapshot: RankingSnapshot
  /// Whether everything was ranked, and why; else how much was.
  public var scope: RankingScope
}

/// How much longer than published lists are kept, so that they may lose members.
public struct ListReserve: Hashable, Sendable {
  /// Lines more in an opening's list, and in a seeker's.
  public var opening = 28
  public var seeker = 10

  public init(opening: Int = 28, seeker: Int = 10) {
    (self.opening, self.seeker) = (opening, seeker)
  }
}

/// Ranks what changed since `yesterday`, or everything where that isn't sound or not worth it.
///
/// The result is the same bytes as `rank(problem)`. Full runs follow a change of policy,
/// vocabulary or program, and a night on which the shares that changed sum to more than a half.
///
/// - Parameters:
///   - yesterday: Its lists are edited in place if nobody else holds them, and copied otherwise.
///   - names: What the problem's positions are called.
///   - basis: What the rows mean; compared with yesterday's.
public func rankNight(
  _ problem: RankingProblem, names: RankingNames, basis: RankingSnapshot.Basis,
  after yesterday: consuming RankingSnapshot?, reserve: ListReserve = ListReserve(), threads: Int,
  kernel: Kernel? = nil,
  progress: @escaping @Sendable (Double) -> Void = { _ in }
) async -> RankedNight {
  names.check(problem)
  var kept = problem
  kept.lists.opening += reserve.opening
  kept.lists.seeker += reserve.seeker
  let workers = max(1, threads)
  var old = consume yesterday
  let plan = NightPlan(
    kept, published: problem.lists, names, basis, after: old, threads: workers)
  var lists = old?.lists
  let (former, formerCounts) = (old?.problem.eligibility, old?.counts)
  old = nil
  let (scope, counts): (RankingScope, EligibleCounts)
  switch plan {
  case .full(let reason):
    lists = nil
    let full = await rank(kept, threads: workers, kernel: kernel, progress: progress)
    lists = ReserveLists(full, published: problem.lists, kept: kept.lists)
    counts = EligibleCounts(ofOpenings: full.eligibleSeekers, ofSeekers: full.eligibleOpenings)
    scope = .full(reason)
  case .delta(let changes):
    async let updated = formerCounts!.updated(from: former!, to: problem.eligibility, changes)
    let delta = DeltaRun(
      problem: kept, published: problem.lists, changes: changes, threads: workers,
      kernel: kernel ?? .best)
    scope = .delta(await delta.edit(&lists!))
    counts = await updated
  }
  return RankedNight(
    result: RankingResult(lists!, counts: counts),
    snapshot: RankingSnapshot(
      problem: kept, lists: lists!, counts: counts, names: names, basis: basis),
    scope: scope)
}

extension RankingResult {
  /// What is published of longer lists.
  fileprivate init(_ lists: ReserveLists, counts: EligibleCounts) {
    let (openings, seekers) = (lists.openings.published, lists.seekers.published)
    self.init(
      openings: RankedLists(starts: openings.starts, pairs: openings.lines),
      seekers: RankedLists(starts: seekers.starts, pairs: seekers.lines),
      eligibleSeekers: counts.ofOpenings, eligibleOpenings: counts.ofSeekers)
  }
}

/// Whether yesterday's lists can be the start of today's.
private enum NightPlan {
  case full(FullRunReason)
  case delta(NightChanges)

  init(
    _ today: RankingProblem, published: Policy.ListLengths, _ names: RankingNames,
    _ basis: RankingSnapshot.Basis, after yesterday: RankingSnapshot?, threads: Int
  ) {
    guard let old = yesterday else {
      self = .full(.noSnapshot)
      return
    }
    if let reason = Self.obstacle(today, basis, old, published) {
      self = .full(reason)
      return
    }
    let changes = NightChanges(from: old, to: today, names: names, threads: threads)
    // What a delta night costs, as a share of a full one: less than that of what is ranked again.
    let seekers = Double(changes.changedSeekers.count) / Double(max(1, names.seekers.count))
    let openings = Double(changes.changedOpenings.count) / Double(max(1, names.openings.count))
    self = seekers + openings > 0.5 ? .full(.tooManyChanges) : .delta(changes)
  }

  private static func obstacle(
    _ today: RankingProblem, _ basis: RankingSnapshot.Basis, _ old: RankingSnapshot,
    _ published: Policy.ListLengths
  ) -> FullRunReason? {
    if basis.program != old.basis.program { return .programChanged }
    if basis.policy != old.basis.policy || today.mix != old.problem.mix
      || today.lists != old.problem.lists
      || published.opening != old.lists.openings.headLimit
      || published.seeker != old.lists.seekers.headLimit
      || today.openings.count != old.problem.openings.count
    {
      return .policyChanged
    }
    return basis.vocabulary == old.basis.vocabulary ? nil : .vocabularyChanged
  }
}
