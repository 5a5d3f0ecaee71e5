internal import DenseKernels
internal import LabourMarket
public import NightEvidence
public import Ranking
public import Vectorization

/// What the next night needs besides the evidence in order to rank only what changed: the lines of
/// lists that are kept and not published, and what all of it was made of.
extension Archive {
  /// - Parameter evidence: The archive that holds the rows and the published lists.
  public init(_ snapshot: RankingSnapshot, beside evidence: Archive) {
    self.init()
    put("evidence", [evidence.digest])
    let basis = snapshot.basis
    put("basis", texts: [basis.program, basis.policy, basis.vocabulary])
    put("openings", snapshot.lists.openings)
    put("seekers", snapshot.lists.seekers)
  }

  private mutating func put(_ name: String, _ lists: KeptLists<RankedPair>) {
    put(name + ".limits", [Int32(lists.headLimit), Int32(lists.limit)])
    put(name + ".lengths", lists.lengths)
    put(name + ".whole", lists.whole)
    put(name + ".partner", lists.tail.map(\.partner))
    put(name + ".fit", lists.tail.map(\.fit.value))
    put(name + ".appeal", lists.tail.map(\.appeal.value))
  }
}

extension RankingSnapshot {
  /// The night that left these two archives.
  init(_ evidence: Archive, reserve: Archive) throws(ArchiveError) {
    let names: [UInt64] = try reserve.numbers("evidence")
    guard names == [evidence.digest] else { throw .damaged(section: "evidence") }
    let basis = try reserve.texts("basis")
    guard basis.count == 3 else { throw .damaged(section: "basis") }
    let seekers: [SeekerID] = try evidence.ids("seekers.id")
    let openings: [OpeningID] = try evidence.ids("openings.id")
    let size = EvidenceSize(seekers: seekers.count, openings: openings.count)
    let published = try evidence.publishedLists(size)
    let lists = ReserveLists(
      openings: try reserve.keptLists(
        "openings", published: published.openings, partners: size.seekers),
      seekers: try reserve.keptLists(
        "seekers", published: published.seekers, partners: size.openings))
    let problem = try evidence.rankingProblem(lists, size)
    let columns = try evidence.columns().map(\.rankingName)
    let demands = problem.eligibility.demands
    guard columns.count == problem.seekers.columns, Set(demands).count == demands.count else {
      throw .damaged(section: "columns.key")
    }
    self.init(
      problem: problem, lists: lists,
      counts: EligibleCounts(
        ofOpenings: published.eligibleSeekers, ofSeekers: published.eligibleOpenings),
      names: RankingNames(
        seekers: seekers, openings: openings, columns: columns, demands: demands),
      basis: Basis(policy: basis[1], vocabulary: basis[2], program: basis[0]))
  }
}

extension ColumnName {
  /// The same every night for what means the same.
  public var rankingName: String { facet.rawValue + ":" + key }
}

extension Archive {
  /// Published lines together with those that are kept besides.
  fileprivate func keptLists(
    _ name: String, published: RankedLists, partners: Int
  ) throws(ArchiveError) -> KeptLists<RankedPair> {
    let limits: [Int32] = try numbers(name + ".limits")
    let lengths: [Int32] = try numbers(name + ".lengths")
    let whole: [UInt8] = try numbers(name + ".whole")
    let partner: [Int32] = try numbers(name + ".partner")
    let fit: [Int32] = try numbers(name + ".fit")
    let appeal: [Int32] = try numbers(name + ".appeal")
    let points = 0...Points.maximum.value
    guard limits.count == 2, 0 <= limits[0], limits[0] <= limits[1], whole.count == lengths.count,
      published.count == lengths.count, partner.count == fit.count, fit.count == appeal.count,
      partner.count == lengths.count * Int(limits[1] - limits[0]),
      lengths.indices.allSatisfy({ published[$0].count == min(lengths[$0], limits[0]) }),
      lengths.allSatisfy({ 0 <= $0 && $0 <= limits[1] }), limits[1] <= 1_000_000,
      whole.allSatisfy({ $0 <= 1 }), partner.allSatisfy({ $0 >= 0 && ($0 < partners || $0 == 0) }),
      partners > 0 || lengths.allSatisfy({ $0 == 0 }), fit.allSatisfy(points.contains),
      appeal.allSatisfy(points.contains)
    else { throw .damaged(section: name) }
    let tail = partner.indices.map {
      RankedPair(partner: partner[$0], fit: Points(fit[$0]), appeal: Points(appeal[$0]))
    }
    return KeptLists(
      headLimit: Int(limits[0]), limit: Int(limits[1]),
      head: published.padded(to: Int(limits[0])), tail: tail, lengths: lengths, whole: whole)
  }

  /// The rows that were ranked, with the lengths of the lists that are kept.
  fileprivate func rankingProblem(
    _ lists: ReserveLists, _ size: EvidenceSize
  ) throws(ArchiveError) -> RankingProblem {
    let vectors = try vectors(size)
    return RankingProblem(
      seekers: vectors.seekers, strategyOf: vectors.strategyOf, openings: vectors.openings,
      eligibility: vectors.eligibility, mix: try mix(),
      lists: Policy.ListLengths(opening: lists.openings.limit, seeker: lists.seekers.limit))
  }
}

extension RankedLists {
  /// All lines, each list followed by zeros up to `limit` lines.
  fileprivate func padded(to limit: Int) -> [RankedPair] {
    if pairs.count == count * limit { return pairs }
    let zero = RankedPair(partner: 0, fit: Points(0), appeal: Points(0))
    var lines = [RankedPair](repeating: zero, count: count * limit)
    for owner in 0..<count {
      for (line, pair) in self[owner].enumerated() { lines[owner * limit + line] = pair }
    }
    return lines
  }
}
