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
    let delta = DeltaNight(before, changedTo: other.problem())
    try await delta.figure(
      named: "delta1/full", sizes: sizes(before), runs: runs, kernel: chosenKernel,
      threads: threads
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
