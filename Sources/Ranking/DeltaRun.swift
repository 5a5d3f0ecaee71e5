internal import DenseKernels
internal import LabourMarket

/// Ranks the changed rows and columns of a night and edits yesterday's lists.
struct DeltaRun: Sendable {
  /// Today's problem, with the lengths of the lists that are kept.
  let problem: RankingProblem
  let published: Policy.ListLengths
  let changes: NightChanges
  let threads: Int
  let kernel: Kernel

  /// Turns yesterday's lists into today's.
  func edit(_ lists: inout ReserveLists) async -> DeltaCounts {
    if !changes.seekersStay {
      lists.seekers = lists.seekers.moved(from: changes.oldSeekers, zero: .zero)
    }
    if !changes.openingsStay {
      lists.openings = lists.openings.moved(from: changes.oldOpenings, zero: .zero)
    }
    // Packing all openings is one thread's work: it goes on beside the meeting.
    async let side = OppositeSide(problem, kernel: kernel)
    let (columns, shortSeekers) = await meetChangedOpenings(&lists.seekers)
    let rows = await changedRows(lists.openings, side)
    _ = lists.seekers.edit {
      $0.put(changes.changedSeekers, starts: rows.seekers.starts, lines: rows.seekers.pairs)
    }
    let shortOpenings = editOpenings(&lists.openings, columns, newcomers: rows.openings)
    await refill(&lists, seekers: shortSeekers, openings: shortOpenings)
    return DeltaCounts(
      changedSeekers: changes.changedSeekers.count,
      changedOpenings: changes.changedOpenings.count, refilledSeekers: shortSeekers.count,
      refilledOpenings: shortOpenings.count)
  }

  /// Changed seekers meet every opening: their lists, and who comes into the openings' lists.
  private func changedRows(
    _ lists: KeptLists<RankedPair>, _ side: OppositeSide
  ) async -> RankedPass {
    let some = problem.only(seekers: changes.changedSeekers)
    let run = RankingRun(some, kernel: kernel, bars: bars(of: lists), opposite: side)
    return await run.ranked(threads: threads)
  }

  /// Beyond the last line of a list that isn't whole nothing is known, so nothing less is wanted.
  private func bars(of lists: KeptLists<RankedPair>) -> [Int32] {
    var bars = (0..<lists.count).map { opening -> Int32 in
      if lists.whole[opening] != 0 { return .min }
      guard let last = lists.last(opening) else { return .max }
      return problem.mix.weigh(fit: last.fit, appeal: last.appeal)
    }
    // A changed opening's list comes whole from elsewhere.
    for opening in changes.changedOpenings { bars[opening] = .max }
    return bars
  }

  /// Everybody meets the changed openings, whose lists it returns; the seekers' lists are edited.
  private func meetChangedOpenings(
    _ lists: inout KeptLists<RankedPair>
  ) async -> (RankedLists, short: [Int]) {
    let some = problem.only(openings: changes.changedOpenings, seekerLimit: problem.lists.seeker)
    let run = RankingRun(some, kernel: kernel, inOrder: true)
    let edit = ListEdit(
      kept: changes.keptOpenings, mix: (fit: 0, appeal: 1), needed: published.seeker)
    let partners = changes.changedOpenings.map(Int32.init)
    var parts: [WorkerResult] = []
    let short = lists.edit { editor in
      parts = run.edited(editor, edit, partners: partners, threads: threads)
      // Theirs come whole from elsewhere.
      editor.clear(changes.changedSeekers)
    }
    return (await run.joinOpenings(parts, threads: 1).lists, short)
  }

  private func editOpenings(
    _ lists: inout KeptLists<RankedPair>, _ replaced: RankedLists, newcomers: RankedLists
  ) -> [Int] {
    let edit = ListEdit(
      kept: changes.keptSeekers, mix: (fit: problem.mix.fit, appeal: problem.mix.appeal),
      needed: published.opening)
    let people = changes.changedSeekers
    let lines = newcomers.pairs.map { pair in
      RankedPair(
        partner: Int32(people[Int(pair.partner)]), fit: pair.fit, appeal: pair.appeal)
    }
    return lists.edit { editor in
      editor.edit(edit, newcomers: lines, starts: newcomers.starts, threads: threads)
      editor.put(changes.changedOpenings, starts: replaced.starts, lines: replaced.pairs)
    }
  }

  /// Ranks from the start the lists that are shorter than what must be published.
  private func refill(
    _ lists: inout ReserveLists, seekers: [Int], openings: [Int]
  ) async {
    if !seekers.isEmpty {
      let some = problem.only(seekers: seekers, openingLimit: 0)
      let again = await RankingRun(some, kernel: kernel).ranked(threads: threads).seekers
      _ = lists.seekers.edit { $0.put(seekers, starts: again.starts, lines: again.pairs) }
    }
    if !openings.isEmpty {
      let some = problem.only(openings: openings)
      let again = await RankingRun(some, kernel: kernel).ranked(threads: threads).openings
      _ = lists.openings.edit { $0.put(openings, starts: again.starts, lines: again.pairs) }
    }
  }
}
