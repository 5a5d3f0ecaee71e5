public import DenseKernels
internal import LabourMarket
public import Ranking

/// A night on which one row in a hundred changed on both sides.
public struct DeltaNight {
  private let before: RankingProblem
  private let today: RankingProblem
  private let names: RankingNames

  /// - Parameter other: Where changed rows come from; of the same shape.
  public init(_ before: RankingProblem, changedTo other: RankingProblem) {
    self.before = before
    var today = before
    today.seekers = before.seekers.mixed(with: other.seekers)
    today.openings = zip(before.openings, other.openings).map { rows, others in
      let fit = rows.fit.mixed(with: others.fit)
      return ViewRows(
        fit: fit, appeal: rows.fit == rows.appeal ? fit : rows.appeal.mixed(with: others.appeal))
    }
    self.today = today
    names = RankingNames(
      seekers: (0..<before.seekers.count).map { SeekerID("S\(10_000_000 + $0)")! },
      openings: (0..<before.openingCount).map { OpeningID("O\(10_000_000 + $0)")! },
      columns: (0..<before.seekers.columns).map { "\($0)" }, demands: [])
  }

  /// What the delta night costs, against ranking everything.
  public func figure(
    named name: String, sizes: [String: Int], runs: Int, kernel: Kernel, threads: Int
  ) async throws -> Figure {
    let basis = RankingSnapshot.Basis(policy: "bench", vocabulary: "bench", program: "bench")
    let yesterday = await rankNight(
      before, names: names, basis: basis, after: nil, threads: threads, kernel: kernel
    ).snapshot
    var (delta, full, digest) = (Timings(), Timings(), "")
    for _ in 0..<runs {
      var (part, whole): (RankedNight?, RankingResult?)
      // A night consumes what it starts from.
      var start: RankingSnapshot? = yesterday
      start!.lists = yesterday.lists.copy
      await full.time { whole = await rank(today, threads: threads, kernel: kernel) }
      await delta.time {
        part = await rankNight(
          today, names: names, basis: basis, after: start.take(), threads: threads, kernel: kernel)
      }
      precondition(part?.result == whole, "A delta night gives a full run's bytes")
      digest = whole!.digest
    }
    return Figure(
      name: name, work: delta, yardstick: full, digest: digest, sizes: sizes,
      kernel: kernel.rawValue, threads: threads)
  }
}

extension ReserveLists {
  /// The same lists in memory of their own.
  fileprivate var copy: ReserveLists {
    func copy(_ lists: KeptLists<RankedPair>) -> KeptLists<RankedPair> {
      KeptLists(
        headLimit: lists.headLimit, limit: lists.limit, head: lists.head.map(\.self),
        tail: lists.tail.map(\.self), lengths: lists.lengths.map(\.self),
        whole: lists.whole.map(\.self))
    }
    return ReserveLists(openings: copy(openings), seekers: copy(seekers))
  }
}

extension SparseRows {
  /// These rows, each hundredth taken from `other`.
  fileprivate func mixed(with other: SparseRows) -> SparseRows {
    var rows = SparseRows(columns: columns)
    for row in 0..<count {
      let from = row % 100 == 0 ? other : self
      rows.append(from.cells(of: row).lazy.map { (Int(from.column[$0]), from.value[$0]) })
    }
    return rows
  }

  /// These rows, the last one first.
  public var reversed: SparseRows {
    var rows = SparseRows(columns: columns)
    for row in (0..<count).reversed() {
      rows.append(cells(of: row).lazy.map { (Int(column[$0]), value[$0]) })
    }
    return rows
  }
}
