import ArgumentParser
import BenchmarkSupport
import DenseKernels
import LabourMarket
import NightInputs
import Nightly
import Ranking

/// Answers what ranking costs on a district's own rows, against one `sgemm` a view.
///
/// Wants a folder of delivered files, such as `jobmatch demo` leaves in `.demo/input`. Thousands of
/// columns make the yardstick slow, so each run multiplies a part of the seekers, all runs together
/// everybody once, and its time counts as many times as there are parts.
@main
struct NightBenchmark: AsyncParsableCommand {
  @Option var input = ".demo/input"
  @Option var threads = 2
  @Option var runs = 3
  @Option(help: "\(Kernel.allCases.map(\.rawValue).joined(separator: ", ")); default: the best.")
  var kernel: String?
  @Option var output = ".bench/results.jsonl"
  @Flag(help: "Leave the yardstick out and print seconds only.")
  var quick = false

  mutating func run() async throws {
    let settings = NightSettings(input: input, output: ".bench")
    let problem = try await districtRows(of: settings, threads: threads)
    let chosen = kernel.flatMap(Kernel.init) ?? .best
    let rows = problem.openings[0]
    let yardstick = Yardstick(seekers: problem.seekers, openings: [rows.fit, rows.appeal])
    var (ours, theirs, digest) = (Timings(), Timings(), "")
    for run in 0..<runs {
      if !quick {
        var part = Timings()
        await part.time { await yardstick.run(threads: threads, part: run, of: runs) }
        theirs = Timings(theirs.seconds + [part.median * Double(runs)])
      }
      var result: RankingResult?
      await ours.time { result = await rank(problem, threads: threads, kernel: chosen) }
      digest = result!.digest
      if quick { print(ours.seconds.last!, digest) }
    }
    guard !quick else { return try await measureDelta(problem, kernel: chosen) }
    try Figure(
      name: "district/sgemm", work: ours, yardstick: theirs, digest: digest,
      sizes: sizes(problem), kernel: chosen.rawValue, threads: threads
    ).write(to: output)
    try await measureDelta(problem, kernel: chosen)
  }

  /// A night on which one person and one opening in a hundred became somebody else's like.
  private func measureDelta(_ problem: RankingProblem, kernel: Kernel) async throws {
    var other = problem
    other.seekers = problem.seekers.reversed
    other.openings = problem.openings.map {
      ViewRows(fit: $0.fit.reversed, appeal: $0.appeal.reversed)
    }
    let night = DeltaNight(problem, changedTo: other)
    try await night.figure(
      named: "district-delta1/full", sizes: sizes(problem), runs: runs, kernel: kernel,
      threads: threads
    ).write(to: output)
  }

  private func sizes(_ problem: RankingProblem) -> [String: Int] {
    [
      "seekers": problem.seekers.count, "openings": problem.openingCount,
      "columns": problem.seekers.columns, "opening_list": problem.lists.opening,
      "seeker_list": problem.lists.seeker, "strategies": problem.openings.count,
    ]
  }
}
