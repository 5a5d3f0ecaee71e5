internal import DenseKernels
internal import LabourMarket

extension DeltaRun {
  /// Changed seekers' lists from `rows`; the others' from what stayed and from `columns`.
  func joinedSeekers(rows: RankedLists, columns: RankedLists) async -> JoinedLists {
    let share = (problem.seekers.count + threads - 1) / threads
    let parts = await withTaskGroup(of: (Int, ListPart).self) { group in
      for start in stride(from: 0, to: problem.seekers.count, by: max(1, share)) {
        let range = start..<min(start + share, problem.seekers.count)
        group.addTask { (start, self.seekerPart(range, rows: rows, columns: columns)) }
      }
      var parts: [(Int, ListPart)] = []
      for await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }.map(\.1)
    }
    return ListPart.joined(parts)
  }

  private func seekerPart(
    _ range: Range<Int>, rows: RankedLists, columns: RankedLists
  ) -> ListPart {
    var part = ListPart(capacity: range.count * problem.lists.seeker)
    var nextChanged = changes.changedSeekers.partitioningIndex { $0 >= range.lowerBound }
    for seeker in range {
      if nextChanged < changes.changedSeekers.count,
        changes.changedSeekers[nextChanged] == seeker
      {
        part.append(rows[nextChanged], limit: problem.lists.seeker)
        nextChanged += 1
        continue
      }
      let place = Int(changes.oldSeekers[seeker])
      let merge = ListMerge(
        old: old.seekers[place], isWhole: old.wholeSeekers[place], kept: changes.keptOpenings,
        limit: problem.lists.seeker, needed: published.seeker)
      part.append(
        merge,
        with: columns[seeker].map { place in
          var pair = place
          pair.partner = Int32(changes.changedOpenings[Int(place.partner)])
          return pair
        }, owner: seeker
      ) { $0.appeal.value }
    }
    return part
  }

  /// Changed openings' lists from `columns`; the others' from what stayed and from `rows`.
  func joinedOpenings(rows: RankedLists, columns: RankedLists) -> JoinedLists {
    var part = ListPart(capacity: problem.openingCount * problem.lists.opening)
    var nextChanged = 0
    for opening in 0..<problem.openingCount {
      if nextChanged < changes.changedOpenings.count,
        changes.changedOpenings[nextChanged] == opening
      {
        part.append(columns[nextChanged], limit: problem.lists.opening)
        nextChanged += 1
        continue
      }
      let place = Int(changes.oldOpenings[opening])
      let merge = ListMerge(
        old: old.openings[place], isWhole: old.wholeOpenings[place], kept: changes.keptSeekers,
        limit: problem.lists.opening, needed: published.opening)
      part.append(
        merge,
        with: rows[opening].map { place in
          var pair = place
          pair.partner = Int32(changes.changedSeekers[Int(place.partner)])
          return pair
        }, owner: opening
      ) { problem.mix.weigh(fit: $0.fit, appeal: $0.appeal) }
    }
    return ListPart.joined([part])
  }
}

/// One owner's list of yesterday, about to meet today's newcomers.
struct ListMerge {
  var old: ArraySlice<RankedPair>
  var isWhole: Bool
  /// Yesterday's partners' positions today, -1 where changed or gone.
  var kept: [Int32]
  var limit: Int
  var needed: Int
}

/// Lists of consecutive owners.
struct ListPart: Sendable {
  var lengths: [Int] = []
  var pairs: [RankedPair] = []
  var whole: [Bool] = []
  var short: [Int] = []

  init(capacity: Int) { pairs.reserveCapacity(capacity) }

  mutating func append(_ list: ArraySlice<RankedPair>, limit: Int) {
    pairs.append(contentsOf: list)
    lengths.append(list.count)
    whole.append(list.count < limit)
  }

  /// Merges what stayed of a list with sorted `newcomers`, up to yesterday's last line: what was
  /// cut off below it is unknown, unless the list was whole.
  mutating func append(
    _ merge: ListMerge, with newcomers: [RankedPair], owner: Int,
    by score: (RankedPair) -> Int32
  ) {
    let start = pairs.count
    var next = 0
    var isWhole = merge.isWhole
    func precedes(_ a: RankedPair, _ b: RankedPair) -> Bool {
      let (x, y) = (score(a), score(b))
      return x != y ? x > y : a.partner < b.partner
    }
    for former in merge.old {
      var pair = former
      pair.partner = merge.kept[Int(former.partner)]
      guard pair.partner >= 0 else { continue }
      while next < newcomers.count, precedes(newcomers[next], pair) {
        pairs.append(newcomers[next])
        next += 1
      }
      pairs.append(pair)
    }
    if merge.isWhole {
      pairs.append(contentsOf: newcomers[next...])
    } else if let last = merge.old.last {
      // A tie with a last line that is gone proves nothing: someone cut off may come between.
      let bar = score(last)
      while next < newcomers.count, score(newcomers[next]) > bar {
        pairs.append(newcomers[next])
        next += 1
      }
    }
    if pairs.count - start > merge.limit {
      pairs.removeLast(pairs.count - start - merge.limit)
      isWhole = false
    }
    // As long as a list may be, newcomers that weren't handed over can't be told from none.
    if pairs.count - start == merge.limit { isWhole = false }
    lengths.append(pairs.count - start)
    whole.append(isWhole)
    if !isWhole && pairs.count - start < merge.needed { short.append(owner) }
  }

  static func joined(_ parts: [ListPart]) -> JoinedLists {
    var (starts, pairs) = ([0], [RankedPair]())
    pairs.reserveCapacity(parts.reduce(0) { $0 + $1.pairs.count })
    for part in parts {
      for length in part.lengths { starts.append(starts.last! + length) }
      pairs.append(contentsOf: part.pairs)
    }
    return JoinedLists(
      lists: RankedLists(starts: starts, pairs: pairs), whole: parts.flatMap(\.whole),
      short: parts.flatMap(\.short))
  }
}

extension [Int] {
  /// The first place of an ascending array at which `belongs` holds.
  func partitioningIndex(where belongs: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
