import ArgumentParser
import DenseKernels
import LabourMarket
import Ranking

/// Answers how fast exact lists of both sides are, against the bare matrix product of the shape.
@main
struct KernelBenchmark: AsyncParsableCommand {
  enum Work: String, CaseIterable, ExpressibleByArgument {
    case dense, eligible30, eligible5, district
  }

  @Argument(help: "What to measure: \(Work.allCases.map(\.rawValue).joined(separator: ", ")).")
  var works: [Work] = Work.allCases

  @Option var seekers = 200_000
  @Option var openings = 5_000
  @Option var columns = 128
  @Option var threads = 2
  @Option var runs = 3
  @Option(help: "\(Kernel.allCases.map(\.rawValue).joined(separator: ", ")); default: the best.")
  var kernel: String?
  @Option var seed: UInt64 = 1
  @Option var output = ".bench/results.jsonl"

  mutating func run() async throws {
    for work in works { try await measure(work) }
  }

  private func problem(_ work: Work) -> RankingProblem {
    var dense = DenseWorkload(
      seekers: seekers, openings: openings, columns: columns, seed: seed)
    switch work {
    case .dense: break
    case .eligible30: dense.rules = (0.55, 2)
    case .eligible5: dense.rules = (0.37, 3)
    case .district:
      return DistrictWorkload(seekers: seekers, openings: openings, seed: seed).problem()
    }
    return dense.problem()
  }

  private func measure(_ work: Work) async throws {
    let problem = problem(work)
    var views = [Matrix(problem.openings[0].fit)]
    if work == .district { views.append(Matrix(problem.openings[0].appeal)) }
    let yardstick = Yardstick(seekers: Matrix(problem.seekers), openings: views)
    let kernel = kernel.flatMap(Kernel.init) ?? Kernel.best
    var (ours, theirs, digest) = (Timings(), Timings(), "")
    let clock = ContinuousClock()
    for _ in 0..<runs {
      theirs.seconds.append(await clock.seconds { await yardstick.run(threads: threads) })
      ours.seconds.append(
        await clock.seconds {
          digest = await rank(problem, threads: threads, kernel: kernel).digest
        })
    }
    let names: [Work: String] = [.dense: "dense-both/sgemm", .district: "synthetic-district/sgemm"]
    try Figure(
      name: names[work] ?? "\(work.rawValue)/sgemm", ratio: ours.median / theirs.median,
      median_seconds: ours.median, yardstick_seconds: theirs.median, runs: runs, digest: digest,
      machine: machineName(),
      sizes: [
        "seekers": seekers, "openings": openings, "columns": problem.seekers.columns,
        "opening_list": problem.lists.opening, "seeker_list": problem.lists.seeker,
      ], spread: [ours.spread, theirs.spread], kernel: kernel.rawValue, threads: threads
    ).write(to: output)
  }
}

extension ContinuousClock {
  func seconds(_ work: () async -> Void) async -> Double {
    let start = now
    await work()
    let time = start.duration(to: now).components
    return Double(time.seconds) + Double(time.attoseconds) * 1e-18
  }
}
