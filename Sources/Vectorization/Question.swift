public import LabourMarket
import DenseKernels

/// One thing that nobody said of a person, and what knowing it could bring her.
public struct Question: Hashable, Sendable {
  /// Of what nothing is known.
  public let facet: Facet
  /// The openings that no hard rule keeps from her.
  public let openings: Int
  /// The most that it could add to her points at one of them, on average; 0...1,000,000.
  public let fit: Points
  public let appeal: Points
}

/// What is worth asking a person, over all openings that she may have: first what could raise her
/// scores most, over both views; facets in their order where that ties.
///
/// - Complexity: O(cells of all openings).
public func questions(of seeker: Int, in vectors: Vectors) -> [Question] {
  let unknown = Facet.allCases.filter { !vectors.isKnown($0, of: seeker) }
  let rows = vectors.openings[Int(vectors.strategyOf[seeker])]
  let open = (0..<rows.fit.count).filter { vectors.eligibility.allows(seeker: seeker, opening: $0) }
  guard !open.isEmpty, !vectors.profiles[seeker].isEmpty else { return [] }
  let fit = vectors.possible(rows.fit, over: open)
  let appeal = vectors.possible(rows.appeal, over: open)
  return unknown.map { facet in
    Question(
      facet: facet, openings: open.count,
      fit: Points(Int32(fit[facet, default: 0] / open.count)),
      appeal: Points(Int32(appeal[facet, default: 0] / open.count)))
  }.filter { $0.fit.value + $0.appeal.value > 0 }
    .enumerated().sorted {
      let (a, b) = ($0.element, $1.element)
      let (left, right) = (a.fit.value + a.appeal.value, b.fit.value + b.appeal.value)
      return left != right ? left > right : $0.offset < $1.offset
    }.map(\.element)
}

/// The points of a pair if everything unknown turned out as the opening wishes; `explain` gives the
/// same numbers with their reasons.
///
/// - Complexity: O(cells of both rows).
public func potential(
  of seeker: Int, at opening: Int, in vectors: Vectors
) -> (fit: Points, appeal: Points) {
  let rows = vectors.openings[Int(vectors.strategyOf[seeker])]
  let unknown = Facet.allCases.filter { !vectors.isKnown($0, of: seeker) }
  func points(_ rows: SparseRows) -> Points {
    let open = vectors.possible(rows, over: [opening])
    let known = Int(vectors.seekers.product(seeker, rows, opening))
    let most = known + unknown.reduce(0) { $0 + Int(open[$1, default: 0]) }
    // No pair has more than a full score, but for rows that somebody changed.
    return Points(Int32(min(most, Int(Points.maximum.value))))
  }
  return (points(rows.fit), points(rows.appeal))
}

extension Vectors {
  /// Whether anything is known of a seeker in a facet; what isn't gives no points.
  func isKnown(_ facet: Facet, of seeker: Int) -> Bool {
    switch facet {
    case .skills: !profiles[seeker].skills.isEmpty
    case .occupation: !profiles[seeker].occupations.isEmpty
    case .experience:
      profiles[seeker].occupations.contains { $0.origin == .experience && $0.years > 0 }
    default:
      seekers.cells(of: seeker).contains { columns[Int(seekers.column[$0])].facet == facet }
    }
  }

  /// For each facet the most points that it gives, summed over openings.
  ///
  /// A skill may have its units twice in a row, so columns of stand-ins are left out.
  fileprivate func possible(_ rows: SparseRows, over openings: [Int]) -> [Facet: Int] {
    var sums: [Facet: Int] = [:]
    for opening in openings {
      var most: [Facet: Int] = [:]
      for cell in rows.cells(of: opening) {
        let column = columns[Int(rows.column[cell])]
        let value = 64 * Int(rows.value[cell])
        if column.facet == .skills {
          if !column.key.contains("~") { most[.skills, default: 0] += value }
        } else {
          most[column.facet] = max(most[column.facet] ?? 0, value)
        }
      }
      sums.merge(most, uniquingKeysWith: +)
    }
    return sums
  }
}
