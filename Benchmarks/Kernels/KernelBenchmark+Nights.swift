import BenchmarkSupport
import DenseKernels
import Foundation
import LabourMarket
import Ranking

extension KernelBenchmark {
  /// A night on which one row in a hundred changed on both sides, against ranking everything.
  func measureDelta() async throws {
    let before = problem(.dense)
    var other = DenseWorkload(seekers: seekers, openings: openings, columns: columns)
    other.seed = seed + 1
    let fresh = other.problem()
    var today = before
    today.seekers = before.seekers.mixed(with: fresh.seekers, every: 100)
    let rows = before.openings[0].fit.mixed(with: fresh.openings[0].fit, every: 100)
    today.openings = [ViewRows(fit: rows, appeal: rows)]
    let names = RankingNames(
      seekers: (0..<seekers).map { SeekerID("S\(10_000_000 + $0)")! },
      openings: (0..<openings).map { OpeningID("O\(10_000_000 + $0)")! },
      columns: (0..<columns).map { "\($0)" }, demands: [])
    let basis = RankingSnapshot.Basis(policy: "bench", vocabulary: "bench", program: "bench")
    let yesterday = await rankNight(
      before, names: names, basis: basis, after: nil, threads: threads, kernel: chosenKernel
    ).snapshot
    var (delta, full, digest) = (Timings(), Timings(), "")
    for _ in 0..<runs {
      var (part, whole): (RankedNight?, RankingResult?)
      // A night consumes what it starts from.
      var start: RankingSnapshot? = yesterday
      start!.lists = yesterday.lists.copy
      await full.time { whole = await rank(today, threads: threads, kernel: chosenKernel) }
      await delta.time {
        part = await rankNight(
          today, names: names, basis: basis, after: start.take(), threads: threads,
          kernel: chosenKernel)
      }
      precondition(part?.result == whole, "A delta night gives a full run's bytes")
      digest = whole!.digest
    }
    try Figure(
      name: "delta1/full", work: delta, yardstick: full, digest: digest, sizes: sizes(today),
      kernel: chosenKernel.rawValue, threads: threads
    ).write(to: output)
  }

  /// MiB a thread at the peak, beyond what was there before and the lists that come out, against
  /// the 64 that are allowed; both stand where seconds stand.
  func measureMemory() async throws {
    let problem = problem(.dense)
    let before = processKilobytes("VmRSS")
    resetPeakMemory()
    let result = await rank(problem, threads: threads, kernel: chosenKernel)
    let peak = processKilobytes("VmHWM")
    let pairs = result.openings.pairs.count + result.seekers.pairs.count
    let lists = pairs * MemoryLayout<RankedPair>.stride / 1024
    let beyond = Double(peak - before - lists) / 1024 / Double(threads)
    try Figure(
      name: "memory/thread", work: Timings([beyond]), yardstick: Timings([64]),
      digest: result.digest, sizes: sizes(problem), kernel: chosenKernel.rawValue,
      threads: threads
    ).write(to: output)
  }

  /// Forty times the seekers should take forty times as long.
  func measureGrowth() async throws {
    var (small, large, digest) = (Timings(), Timings(), "")
    for (count, isLarge) in [(50_000, false), (2_000_000, true)] {
      let problem = problem(.district, seekers: count)
      for _ in 0..<(isLarge ? 1 : runs) {
        var result: RankingResult?
        var time = Timings()
        await time.time { result = await rank(problem, threads: threads, kernel: chosenKernel) }
        digest = result!.digest
        if isLarge {
          large = Timings([time.median])
        } else {
          small = Timings(small.seconds + [time.median * 40])
        }
      }
    }
    try Figure(
      name: "growth/linear", work: large, yardstick: small, digest: digest,
      sizes: [
        "seekers": 2_000_000, "openings": openings, "peak_mib": processKilobytes("VmHWM") / 1024,
      ],
      kernel: chosenKernel.rawValue, threads: threads
    ).write(to: output)
  }

  /// Row-major 32-bit floats, little-endian: what the peers read.
  func writeRows(_ problem: RankingProblem, to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, rows) in [("seekers", problem.seekers), ("openings", problem.openings[0].fit)] {
      var floats = [Float](repeating: 0, count: rows.count * rows.columns)
      for row in 0..<rows.count {
        for cell in rows.cells(of: row) {
          floats[row * rows.columns + Int(rows.column[cell])] = Float(rows.value[cell])
        }
      }
      let data = floats.reduce(into: Data(capacity: floats.count * 4)) { data, number in
        let bits = number.bitPattern.littleEndian
        for shift in stride(from: UInt32(0), to: 32, by: 8) {
          data.append(UInt8(truncatingIfNeeded: bits >> shift))
        }
      }
      try data.write(to: URL(fileURLWithPath: "\(folder)/\(name).f32"))
    }
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
  /// These rows, each `step`-th taken from `other`.
  fileprivate func mixed(with other: SparseRows, every step: Int) -> SparseRows {
    var rows = SparseRows(columns: columns)
    for row in 0..<count {
      let from = row % step == 0 ? other : self
      rows.append(from.cells(of: row).lazy.map { (Int(from.column[$0]), from.value[$0]) })
    }
    return rows
  }
}
