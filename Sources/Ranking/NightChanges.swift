internal import DenseKernels
internal import LabourMarket

/// Which positions of today are those of yesterday, and which of them are unchanged.
struct NightChanges: Sendable {
  /// For each position of today, yesterday's; -1 for newcomers.
  var oldSeekers: [Int32]
  var oldOpenings: [Int32]
  /// For each position of yesterday, today's where nothing changed; -1 for changed or gone.
  var keptSeekers: [Int32]
  var keptOpenings: [Int32]
  var changedSeekers: [Int] = []
  var changedOpenings: [Int] = []

  /// Whether everybody stands where they stood.
  var seekersStay: Bool
  var openingsStay: Bool

  init(
    from old: RankingSnapshot, to today: RankingProblem, seekers: [SeekerID],
    openings: [OpeningID], threads: Int
  ) {
    (seekersStay, openingsStay) = (seekers == old.seekers, openings == old.openings)
    oldSeekers =
      seekersStay ? Self.identity(seekers.count) : Self.places(of: seekers, in: old.seekers)
    oldOpenings =
      openingsStay ? Self.identity(openings.count) : Self.places(of: openings, in: old.openings)
    keptSeekers = [Int32](repeating: -1, count: old.seekers.count)
    keptOpenings = [Int32](repeating: -1, count: old.openings.count)
    let (rules, former) = (today.eligibility, old.problem.eligibility)
    var same = today.seekers.equalRows(in: old.problem.seekers, at: oldSeekers, threads: threads)
    Self.clear(&same, oldSeekers, unlessEqual: today.strategyOf, old.problem.strategyOf, width: 1)
    Self.clear(&same, oldSeekers, unlessEqual: rules.available, former.available, width: 1)
    Self.clear(&same, oldSeekers, unlessEqual: rules.offers, former.offers, width: rules.words)
    var alike = oldOpenings.map { $0 >= 0 }
    for (new, former) in zip(today.openings, old.problem.openings) {
      let fit = new.fit.equalRows(in: former.fit, at: oldOpenings, threads: 1)
      let appeal = new.appeal.equalRows(in: former.appeal, at: oldOpenings, threads: 1)
      for opening in alike.indices where !(fit[opening] && appeal[opening]) {
        alike[opening] = false
      }
    }
    Self.clear(&alike, oldOpenings, unlessEqual: rules.latestStart, former.latestStart, width: 1)
    Self.clear(
      &alike, oldOpenings, unlessEqual: rules.requires, former.requires, width: rules.words)
    changedSeekers = Self.keep(same, oldSeekers, &keptSeekers)
    changedOpenings = Self.keep(alike, oldOpenings, &keptOpenings)
  }

  private static func identity(_ count: Int) -> [Int32] { (0..<Int32(count)).map(\.self) }

  /// Clears the marks of those whose rows of `width` differ.
  private static func clear<Word: Equatable>(
    _ same: inout [Bool], _ places: [Int32], unlessEqual a: [Word], _ b: [Word], width: Int
  ) {
    for position in same.indices where same[position] {
      let (mine, theirs) = (position * width, Int(places[position]) * width)
      for word in 0..<width where a[mine + word] != b[theirs + word] { same[position] = false }
    }
  }

  /// Notes who is the same as before; returns who isn't.
  private static func keep(_ same: [Bool], _ old: [Int32], _ kept: inout [Int32]) -> [Int] {
    var changed: [Int] = []
    for (position, same) in same.enumerated() {
      if same { kept[Int(old[position])] = Int32(position) } else { changed.append(position) }
    }
    return changed
  }

  /// For each id its place among others, -1 where it has none; both ascend.
  private static func places<Entity>(
    of ids: [Identifier<Entity>], in others: [Identifier<Entity>]
  ) -> [Int32] {
    var next = 0
    return ids.enumerated().map { position, id in
      // Most nights most ids stand where they stood.
      while next < others.count && others[next] != id && others[next] < id { next += 1 }
      guard next < others.count && others[next] == id else { return -1 }
      next += 1
      return Int32(next - 1)
    }
  }
}
