import ArgumentParser
import BenchmarkSupport
import DenseKernels
import LabourMarket
import Ranking

/// Answers how fast exact lists of both sides are, against the bare matrix product of the shape.
@main
struct KernelBenchmark: AsyncParsableCommand {
  enum Work: String, CaseIterable, ExpressibleByArgument {
    case dense, eligible30, eligible5, district, delta, memory, growth
  }

  @Argument(help: "What to measure: \(Work.allCases.map(\.rawValue).joined(separator: ", ")).")
  var works: [Work] = [.dense, .eligible30, .eligible5, .district, .delta, .memory]

  @Option var seekers = 200_000
  @Option var openings = 5_000
  @Option var columns = 128
  @Option var threads = 2
  @Option var runs = 3
  @Option(help: "\(Kernel.allCases.map(\.rawValue).joined(separator: ", ")); default: the best.")
  var kernel: String?
  @Option var seed: UInt64 = 1
  @Option var output = ".bench/results.jsonl"
  @Option(help: "Write the dense rows as raw floats to this folder, for the peers, and stop.")
  var dump: String?

  var chosenKernel: Kernel { kernel.flatMap(Kernel.init) ?? .best }

  mutating func validate() throws {
    guard let kernel, Kernel(rawValue: kernel)?.isSupported != true else { return }
    throw ValidationError("This CPU has no kernel '\(kernel)'.")
  }

  mutating func run() async throws {
    if let dump { return try writeRows(problem(.dense), to: dump) }
    for work in works {
      switch work {
      case .delta: try await measureDelta()
      case .memory: try await measureMemory()
      case .growth: try await measureGrowth()
      default: try await measure(work)
      }
    }
  }

  func problem(_ work: Work, seekers count: Int? = nil) -> RankingProblem {
    let count = count ?? seekers
    var dense = DenseWorkload(seekers: count, openings: openings, columns: columns, seed: seed)
    switch work {
    case .eligible30: dense.rules = (0.55, 2)
    case .eligible5: dense.rules = (0.37, 3)
    case .district:
      return DistrictWorkload(seekers: count, openings: openings, seed: seed).problem()
    default: break
    }
    return dense.problem()
  }

  func sizes(_ problem: RankingProblem) -> [String: Int] {
    [
      "seekers": problem.seekers.count, "openings": problem.openingCount,
      "columns": problem.seekers.columns, "opening_list": problem.lists.opening,
      "seeker_list": problem.lists.seeker,
    ]
  }

  private func measure(_ work: Work) async throws {
    let problem = problem(work)
    let rows = problem.openings[0]
    let yardstick = Yardstick(
      seekers: problem.seekers, openings: work == .district ? [rows.fit, rows.appeal] : [rows.fit])
    var (ours, theirs, digest) = (Timings(), Timings(), "")
    for _ in 0..<runs {
      await theirs.time { await yardstick.run(threads: threads) }
      var result: RankingResult?
      await ours.time { result = await rank(problem, threads: threads, kernel: chosenKernel) }
      digest = result!.digest
    }
    let names: [Work: String] = [.dense: "dense-both/sgemm", .district: "synthetic-district/sgemm"]
    try Figure(
      name: names[work] ?? "\(work.rawValue)/sgemm", work: ours, yardstick: theirs, digest: digest,
      sizes: sizes(problem), kernel: chosenKernel.rawValue, threads: threads
    ).write(to: output)
  }
}
