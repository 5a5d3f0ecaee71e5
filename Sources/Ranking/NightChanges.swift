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

  init(
    from old: RankingSnapshot, to today: RankingProblem, seekers: [SeekerID],
    openings: [OpeningID]
  ) {
    oldSeekers = Self.places(of: seekers, in: old.seekers)
    oldOpenings = Self.places(of: openings, in: old.openings)
    keptSeekers = [Int32](repeating: -1, count: old.seekers.count)
    keptOpenings = [Int32](repeating: -1, count: old.openings.count)
    var same = today.seekers.equalRows(in: old.problem.seekers, at: oldSeekers)
    for seeker in same.indices where same[seeker] {
      same[seeker] = Self.equal(today, seeker, old.problem, Int(oldSeekers[seeker]))
    }
    var alike = oldOpenings.map { $0 >= 0 }
    for (new, former) in zip(today.openings, old.problem.openings) {
      let fit = new.fit.equalRows(in: former.fit, at: oldOpenings)
      let appeal = new.appeal.equalRows(in: former.appeal, at: oldOpenings)
      for opening in alike.indices where !(fit[opening] && appeal[opening]) {
        alike[opening] = false
      }
    }
    for opening in alike.indices where alike[opening] {
      alike[opening] = Self.equal(
        today.eligibility, opening, old.problem.eligibility, Int(oldOpenings[opening]))
    }
    changedSeekers = Self.keep(same, oldSeekers, &keptSeekers)
    changedOpenings = Self.keep(alike, oldOpenings, &keptOpenings)
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

  private static func equal(
    _ today: RankingProblem, _ seeker: Int, _ old: RankingProblem, _ former: Int
  ) -> Bool {
    let (a, b) = (today.eligibility, old.eligibility)
    guard today.strategyOf[seeker] == old.strategyOf[former],
      a.available[seeker] == b.available[former]
    else { return false }
    for word in 0..<a.words
    where a.offers[seeker * a.words + word] != b.offers[former * a.words + word] {
      return false
    }
    return true
  }

  private static func equal(
    _ a: Eligibility, _ opening: Int, _ b: Eligibility, _ former: Int
  ) -> Bool {
    guard a.latestStart[opening] == b.latestStart[former] else { return false }
    for word in 0..<a.words
    where a.requires[opening * a.words + word] != b.requires[former * a.words + word] {
      return false
    }
    return true
  }
}
