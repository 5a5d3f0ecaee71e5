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
    from old: RankingSnapshot, to today: RankingProblem, names: RankingNames, threads: Int
  ) {
    (seekersStay, openingsStay) =
      (names.seekers == old.names.seekers, names.openings == old.names.openings)
    oldSeekers =
      seekersStay
      ? Self.identity(names.seekers.count) : Self.places(of: names.seekers, in: old.names.seekers)
    oldOpenings =
      openingsStay
      ? Self.identity(names.openings.count)
      : Self.places(of: names.openings, in: old.names.openings)
    keptSeekers = [Int32](repeating: -1, count: old.names.seekers.count)
    keptOpenings = [Int32](repeating: -1, count: old.names.openings.count)
    let columns = SharedColumns(from: old, to: today, names: names)
    let bits = SharedDemands(from: old.names.demands, to: names.demands)
    let (rules, former) = (today.eligibility, old.problem.eligibility)
    var same = today.seekers.equalRows(
      in: old.problem.seekers, at: oldSeekers, names: columns?.ofSeekers, threads: threads)
    Self.clear(&same, oldSeekers, unlessEqual: today.strategyOf, old.problem.strategyOf)
    Self.clear(&same, oldSeekers, unlessEqual: rules.available, former.available)
    bits.clear(
      &same, oldSeekers, unlessEqual: rules.offers, words: rules.words, former.offers,
      words: former.words, isStrict: false)
    var alike = oldOpenings.map { $0 >= 0 }
    for (new, former) in zip(today.openings, old.problem.openings) {
      for (rows, others) in [(new.fit, former.fit), (new.appeal, former.appeal)] {
        let equal = rows.equalRows(
          in: others, at: oldOpenings, names: columns?.ofOpenings, threads: threads)
        for opening in alike.indices where !equal[opening] { alike[opening] = false }
      }
    }
    Self.clear(&alike, oldOpenings, unlessEqual: rules.latestStart, former.latestStart)
    bits.clear(
      &alike, oldOpenings, unlessEqual: rules.requires, words: rules.words, former.requires,
      words: former.words, isStrict: true)
    changedSeekers = Self.keep(same, oldSeekers, &keptSeekers)
    changedOpenings = Self.keep(alike, oldOpenings, &keptOpenings)
  }

  private static func identity(_ count: Int) -> [Int32] { (0..<Int32(count)).map(\.self) }

  /// Clears the marks of those whose values differ.
  private static func clear<Value: Equatable>(
    _ same: inout [Bool], _ places: [Int32], unlessEqual a: [Value], _ b: [Value]
  ) {
    for position in same.indices where same[position] && a[position] != b[Int(places[position])] {
      same[position] = false
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
