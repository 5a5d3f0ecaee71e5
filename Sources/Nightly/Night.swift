internal import Accounting
internal import Clearing
internal import DenseKernels
internal import Foundation
public import LabourMarket
internal import NightEvidence
public import NightInputs
public import NightResult
internal import PlacementEngine
internal import Policies
internal import Ranking
public import Refusals
internal import Vectorization

/// A night that was run, after its result is where it belongs.
public struct Night: Sendable {
  public let result: NightResult
  /// Where the result is: the output folder, or, of a held night, the folder beside it.
  public let folder: String
  /// Why it is held; empty where it may be published.
  public let reasons: [BilingualName]

  /// - Throws: `NightError.held` where the night must not be published.
  public func checkPublication() throws(NightError) {
    guard reasons.isEmpty else { throw .held(reasons: reasons, folder: folder) }
  }
}

/// Runs a night: reads the input folder, ranks, places, counts, and puts the result in its folder,
/// whole or not at all.
///
/// Result files depend on the input, the data folder, the policy and the program only; timings go to
/// `run.json`.
///
/// - Throws: `NightError`; the output folder is then as it was.
public func runNight(
  _ settings: NightSettings, progress: @escaping @Sendable (NightProgress) -> Void
) async throws(NightError) -> Night {
  var clock = StageClock(progress: progress)
  let threads = settings.threads ?? ProcessInfo.processInfo.activeProcessorCount
  let chosen = try kernel(named: settings.kernel)
  let staging = try ResultStaging(at: settings.output)

  clock.begin(.intake)
  let inputs = try NightInputs(settings, now: today(), progress: clock.advance)
  try inputs.document.check(inputs.district)
  try inputs.document.checkMarket(inputs.district)
  if let notice = inputs.titles?.notice(inputs.catalogue) { clock.notice(notice) }
  clock.finish(inputs.detail)

  clock.begin(.vectors)
  let vectors = try await inputs.vectors(
    threads: threads, similarity: keptSimilarity(settings, notice: clock.notice),
    progress: clock.advance)
  clock.finish(detail(of: vectors))

  clock.begin(.ranking)
  let problem = RankingProblem(vectors, policy: inputs.policy)
  let stage = RankingStage(
    inputs: inputs, after: settings.after, threads: threads, kernel: chosen,
    notice: clock.notice)
  let ranked = await stage.rank(problem, vectors, progress: clock.advance)
  clock.finish(detail(of: ranked))

  clock.begin(.placement)
  let cleared = try await ClearedNight(
    inputs, vectors, problem, ranked.result, isPriced: true, threads: threads)
  clock.finish(detail(of: cleared.placement))

  clock.begin(.account)
  let result = NightResult(inputs, ranked, cleared)
  let reasons = holdReasons(inputs, after: staging.previous)
  clock.finish()

  clock.begin(.writing)
  let evidence = Evidence(inputs, vectors, ranked.result, cleared)
  let folder = try NightOutput(
    result: result, evidence: evidence, ranked: ranked, inputs: inputs, reasons: reasons
  ).write(staging) { clock.record(settings, threads: threads, kernel: chosen) }
  clock.finish(BilingualName(folder, folder))
  return Night(result: result, folder: folder, reasons: reasons)
}

/// The date in China, where no file and no flag says which night it is.
func today() -> CalendarDay {
  let secondsEastOfGreenwich = 8.0 * 3600
  let seconds = Date().timeIntervalSince1970 + secondsEastOfGreenwich
  return CalendarDay(number: Int32(seconds / 86_400))
}

/// Finds similarities that earlier runs kept, where the settings say where.
func keptSimilarity(
  _ settings: NightSettings, notice: @escaping @Sendable (BilingualName) -> Void
) -> @Sendable (SimilaritySource) -> Similarity {
  guard let folder = settings.cache else { return { $0.similarity() } }
  let cache = SimilarityCache(folder: folder, notice: notice)
  return { cache.similarity(of: $0) }
}

private func detail(of vectors: Vectors) -> BilingualName {
  let (rows, columns) = (vectors.seekers.count, vectors.columns.count)
  return BilingualName(
    "\(rows) 行 × \(columns) 列，\(vectors.unscored.count) 人资料不足",
    "\(rows) rows x \(columns) columns, \(vectors.unscored.count) people without evidence")
}

private func detail(of ranked: RankedNight) -> BilingualName {
  let pairs = ranked.result.eligibleSeekers.reduce(0) { $0 + Int($1) }
  let scope = ranked.scope.detail
  return BilingualName(
    "\(pairs) 对符合硬性条件\(scope.chinese)", "\(pairs) eligible pairs\(scope.english)")
}

private func detail(of placement: Placement) -> BilingualName {
  let totals = placement.totals
  return BilingualName(
    "\(totals.placed) 人拟推荐，\(totals.unfilled) 个名额空缺",
    "\(totals.placed) people proposed, \(totals.unfilled) seats unfilled")
}
