internal import DenseKernels
internal import LabourMarket
internal import Ranking
internal import Store

/// What the next night needs besides the evidence in order to rank only what changed: the lines of
/// lists that are kept and not published, and what all of it was made of.
extension Archive {
  /// - Parameter evidence: The archive that holds the rows and the published lists.
  init(_ snapshot: RankingSnapshot, beside evidence: Archive) {
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
    let lists = ReserveLists(
      openings: try reserve.keptLists("openings", published: try evidence.lists("lists.openings")),
      seekers: try reserve.keptLists("seekers", published: try evidence.lists("lists.seekers")))
    let problem = try evidence.rankingProblem(lists)
    let counts = EligibleCounts(
      ofOpenings: try evidence.numbers("lists.eligible.seekers"),
      ofSeekers: try evidence.numbers("lists.eligible.openings"))
    guard counts.ofOpenings.count == problem.openingCount,
      counts.ofSeekers.count == problem.seekers.count,
      lists.openings.partnersExist(problem.seekers.count),
      lists.seekers.partnersExist(problem.openingCount)
    else { throw .damaged(section: "lists") }
    self.init(
      problem: problem, lists: lists, counts: counts, names: try evidence.rankingNames(problem),
      basis: Basis(policy: basis[1], vocabulary: basis[2], program: basis[0]))
  }
}

extension Archive {
  /// Published lines together with those that are kept besides.
  fileprivate func keptLists(
    _ name: String, published: RankedLists
  ) throws(ArchiveError) -> KeptLists<RankedPair> {
    let limits: [Int32] = try numbers(name + ".limits")
    let lengths: [Int32] = try numbers(name + ".lengths")
    let whole: [UInt8] = try numbers(name + ".whole")
    let partner: [Int32] = try numbers(name + ".partner")
    let fit: [Int32] = try numbers(name + ".fit")
    let appeal: [Int32] = try numbers(name + ".appeal")
    guard limits.count == 2, 0 <= limits[0], limits[0] <= limits[1], whole.count == lengths.count,
      published.count == lengths.count, partner.count == fit.count, fit.count == appeal.count,
      partner.count == lengths.count * Int(limits[1] - limits[0]),
      lengths.indices.allSatisfy({ published[$0].count == min(lengths[$0], limits[0]) }),
      lengths.allSatisfy({ $0 <= limits[1] })
    else { throw .damaged(section: name) }
    let tail = partner.indices.map {
      RankedPair(partner: partner[$0], fit: Points(fit[$0]), appeal: Points(appeal[$0]))
    }
    return KeptLists(
      headLimit: Int(limits[0]), limit: Int(limits[1]),
      head: published.padded(to: Int(limits[0])), tail: tail, lengths: lengths, whole: whole)
  }

  /// The rows that were ranked, with the lengths of the lists that are kept.
  fileprivate func rankingProblem(_ lists: ReserveLists) throws(ArchiveError) -> RankingProblem {
    let mix: [Int32] = try numbers("mix")
    guard mix.count == 2, (1...16).contains(mix[0] + mix[1]) else {
      throw .damaged(section: "mix")
    }
    return RankingProblem(
      seekers: try rows("seekers.rows"), strategyOf: try numbers("seekers.strategy"),
      openings: try openingRows(), eligibility: try eligibility(),
      mix: Mix(fit: mix[0], appeal: mix[1]),
      lists: Policy.ListLengths(opening: lists.openings.limit, seeker: lists.seekers.limit))
  }

  fileprivate func rankingNames(_ problem: RankingProblem) throws(ArchiveError) -> RankingNames {
    let seekers = try texts("seekers.id").compactMap { SeekerID($0) }
    let openings = try texts("openings.id").compactMap { OpeningID($0) }
    let columns = try columns().map(\.rankingName)
    guard seekers.count == problem.seekers.count, openings.count == problem.openingCount,
      columns.count == problem.seekers.columns
    else { throw .damaged(section: "seekers.id") }
    return RankingNames(
      seekers: seekers, openings: openings, columns: columns,
      demands: problem.eligibility.demands)
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

extension KeptLists<RankedPair> {
  fileprivate func partnersExist(_ partners: Int) -> Bool {
    let isOne: (RankedPair) -> Bool = { 0 <= $0.partner && $0.partner < partners }
    return partners == 0
      ? lengths.allSatisfy { $0 == 0 } : head.allSatisfy(isOne) && tail.allSatisfy(isOne)
  }
}
