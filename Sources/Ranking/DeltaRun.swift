internal import DenseKernels
internal import LabourMarket

/// Ranks the changed rows and columns of a night and joins them with what stayed.
struct DeltaRun: Sendable {
  /// Today's problem, with the lengths of the lists that are kept.
  let problem: RankingProblem
  let published: Policy.ListLengths
  let old: ReserveLists
  let changes: NightChanges
  let threads: Int
  let kernel: Kernel

  init(
    _ problem: RankingProblem, published: Policy.ListLengths, old: ReserveLists,
    changes: NightChanges, threads: Int, kernel: Kernel
  ) {
    (self.problem, self.published, self.old) = (problem, published, old)
    (self.changes, self.threads, self.kernel) = (changes, threads, kernel)
  }

  func run() async -> (lists: ReserveLists, counts: DeltaCounts) {
    // Changed seekers meet every opening; everybody meets the changed openings.
    let rows = await partial(
      problem.only(seekers: changes.changedSeekers),
      bars: KnownBars(
        openings: openingBars(),
        seekers: [Int32](repeating: .min, count: changes.changedSeekers.count)))
    let columns = await partial(
      problem.only(openings: changes.changedOpenings, seekerLimit: problem.lists.seeker),
      bars: KnownBars(
        openings: [Int32](repeating: .min, count: changes.changedOpenings.count),
        seekers: seekerBars()))
    var seekers = await joinedSeekers(rows: rows.seekers, columns: columns.seekers)
    var openings = joinedOpenings(rows: rows.openings, columns: columns.openings)
    await refill(&seekers, &openings)
    let counts = DeltaCounts(
      changedSeekers: changes.changedSeekers.count,
      changedOpenings: changes.changedOpenings.count, refilledSeekers: seekers.short.count,
      refilledOpenings: openings.short.count)
    let lists = ReserveLists(
      openings: openings.lists, seekers: seekers.lists, wholeOpenings: openings.whole,
      wholeSeekers: seekers.whole)
    return (lists, counts)
  }

  private func partial(
    _ part: RankingProblem, bars: KnownBars?
  ) async -> (openings: RankedLists, seekers: RankedLists) {
    let run = RankingRun(part, kernel: kernel, bars: bars)
    let pass = await run.ranked(threads: threads)
    return (pass.openings, pass.seekers)
  }

  /// Beyond the last line of a list that isn't whole nothing is known, so nothing less is wanted.
  private func openingBars() -> [Int32] {
    changes.oldOpenings.map { place in
      // A changed opening's list comes whole from elsewhere.
      guard place >= 0, changes.keptOpenings[Int(place)] >= 0 else { return .max }
      guard !old.wholeOpenings[Int(place)], let last = old.openings[Int(place)].last else {
        return .min
      }
      return problem.mix.weigh(fit: last.fit, appeal: last.appeal)
    }
  }

  private func seekerBars() -> [Int32] {
    changes.oldSeekers.map { place in
      guard place >= 0, changes.keptSeekers[Int(place)] >= 0 else { return .max }
      guard !old.wholeSeekers[Int(place)], let last = old.seekers[Int(place)].last else {
        return .min
      }
      return last.appeal.value
    }
  }

  /// Ranks from the start the lists that are shorter than what must be published.
  private func refill(_ seekers: inout JoinedLists, _ openings: inout JoinedLists) async {
    if !seekers.short.isEmpty {
      let again = await partial(problem.only(seekers: seekers.short, openingLimit: 0), bars: nil)
      seekers.replaceShort(by: again.seekers, limit: problem.lists.seeker)
    }
    if !openings.short.isEmpty {
      let again = await partial(problem.only(openings: openings.short), bars: nil)
      openings.replaceShort(by: again.openings, limit: problem.lists.opening)
    }
  }
}

/// Lists after joining, and those that must be ranked from the start.
struct JoinedLists: Sendable {
  var lists: RankedLists
  var whole: [Bool]
  var short: [Int]

  mutating func replaceShort(by others: RankedLists, limit: Int) {
    lists = lists.replacing(short, by: others)
    for owner in short { whole[owner] = lists[owner].count < limit }
  }
}
