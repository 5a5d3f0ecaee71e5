internal import DenseKernels
internal import LabourMarket

/// Which columns of two nights are the same, and what a cell in another column means.
///
/// A pair has the same points on both nights if both rows have the same cells in the columns that
/// both nights know, and no column that only one night knows adds to its points. So for each of
/// those, the rows of one side that have a cell there count as changed, and the other side's cells
/// there don't matter. It is the side of which fewer have one: a skill that only a new opening
/// asks for changes that opening, not everybody who has it.
struct SharedColumns {
  let ofSeekers: ColumnNames
  let ofOpenings: ColumnNames

  /// Nil where both nights have the same columns.
  init?(from old: RankingSnapshot, to today: RankingProblem, names: RankingNames) {
    guard names.columns != old.names.columns else { return nil }
    let places = namePlaces(names.columns)
    let theirs = old.names.columns.map { places[$0] ?? -1 }
    var mine = [Int32](repeating: -1, count: names.columns.count)
    for place in theirs where place >= 0 { mine[Int(place)] = place }
    let (new, former) = (Self.rarer(in: today), Self.rarer(in: old.problem))
    func named(_ shared: [Int32], _ isStrict: (Int) -> Bool) -> [Int32] {
      shared.enumerated().map { column, name in
        name >= 0 ? name : isStrict(column) ? ColumnNames.unequal : ColumnNames.ignored
      }
    }
    ofSeekers = ColumnNames(mine: named(mine) { new[$0] }, theirs: named(theirs) { former[$0] })
    ofOpenings = ColumnNames(
      mine: named(mine) { !new[$0] }, theirs: named(theirs) { !former[$0] })
  }

  /// For each column whether a smaller share of seekers than of openings has it.
  private static func rarer(in problem: RankingProblem) -> [Bool] {
    let people = problem.seekers.cellsOfColumns
    var posts = [Int64](repeating: 0, count: problem.seekers.columns)
    for views in problem.openings {
      let (fit, appeal) = (views.fit.cellsOfColumns, views.appeal.cellsOfColumns)
      for column in posts.indices {
        posts[column] = max(posts[column], fit[column], appeal[column])
      }
    }
    let (openings, seekers) = (Int64(problem.openingCount), Int64(problem.seekers.count))
    return posts.indices.map { people[$0] * openings < posts[$0] * seekers }
  }
}

/// Which bits of the rules mean the same on two nights.
///
/// An opening that demands what only one night knows counts as changed; who offers that doesn't.
struct SharedDemands {
  /// For each bit of the former night, today's; -1 for none.
  private let places: [Int32]
  private let isEqual: Bool
  /// Today's bits that the former night knew.
  private let shared: Set<Int32>

  init(from old: [String], to new: [String]) {
    isEqual = old == new
    let known = namePlaces(new)
    places = old.map { known[$0] ?? -1 }
    shared = Set(places).subtracting([-1])
  }

  /// Clears the marks of those whose bits differ.
  ///
  /// - Parameter isStrict: Whether a bit that one night doesn't know makes a difference.
  func clear(
    _ same: inout [Bool], _ positions: [Int32], unlessEqual mine: [UInt64], words: Int,
    _ theirs: [UInt64], words formerWords: Int, isStrict: Bool
  ) {
    if isEqual && words == formerWords {
      Self.clear(&same, positions, unlessEqual: mine, theirs, words: words)
      return
    }
    guard formerWords > 0 else {
      same = same.map { _ in false }
      return
    }
    let groups = SignatureGroups(theirs, count: theirs.count / formerWords, words: formerWords)
    let former = translated(groups, words: words)
    var mask = [UInt64](repeating: isStrict ? .max : 0, count: words)
    for bit in shared { mask[Int(bit) / 64] |= 1 << UInt64(bit % 64) }
    let isLost = (0..<groups.count).map { isStrict && hasUnshared(groups, $0) }
    for position in same.indices where same[position] {
      let group = Int(groups.groupOf[Int(positions[position])])
      if isLost[group] { same[position] = false }
      for word in 0..<words
      where mine[position * words + word] & mask[word] != former[group * words + word] {
        same[position] = false
      }
    }
  }

  /// The same for bits that stand where they stood.
  private static func clear(
    _ same: inout [Bool], _ positions: [Int32], unlessEqual a: [UInt64], _ b: [UInt64], words: Int
  ) {
    for position in same.indices where same[position] {
      let (own, other) = (position * words, Int(positions[position]) * words)
      for word in 0..<words where a[own + word] != b[other + word] { same[position] = false }
    }
  }

  /// Each group's bits where they stand today.
  private func translated(_ groups: SignatureGroups, words: Int) -> [UInt64] {
    var result = [UInt64](repeating: 0, count: groups.count * words)
    for group in 0..<groups.count {
      for (bit, place) in places.enumerated() where place >= 0 && groups.has(bit, group) {
        result[group * words + Int(place) / 64] |= 1 << UInt64(place % 64)
      }
    }
    return result
  }

  private func hasUnshared(_ groups: SignatureGroups, _ group: Int) -> Bool {
    places.enumerated().contains { bit, place in place < 0 && groups.has(bit, group) }
  }
}

extension SignatureGroups {
  fileprivate func has(_ bit: Int, _ group: Int) -> Bool {
    bits[group * words + bit / 64] >> UInt64(bit % 64) & 1 == 1
  }
}

/// Where each name stands.
///
/// - Precondition: Each stands once.
private func namePlaces(_ names: [String]) -> [String: Int32] {
  Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, Int32($0)) })
}
