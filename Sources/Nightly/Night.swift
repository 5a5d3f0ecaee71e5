internal import DenseKernels
internal import Foundation
internal import Intake
public import LabourMarket
internal import PlacementEngine
internal import Programmes
internal import Ranking
internal import Reporting
internal import Vectorization

/// The program's version, part of what a result depends on.
public let programVersion = "0.1.0"

/// What a night found, after its files are written.
public struct Night: Sendable {
  public let account: NightAccount
  let threshold: Int

  /// The report as a terminal shows it.
  public func report(in language: Language) -> String {
    PlacementReport(account, language: language).plain
  }

  /// - Throws: `NightError.held` for the first file, by name, with too many bad rows.
  public func checkPublication() throws(NightError) {
    for file in account.intake.files where file.rejected * 1000 > file.rows * threshold {
      throw .held(file: file.file, bad: file.rejected, rows: file.rows, permille: threshold)
    }
  }
}

/// Runs a night: reads the input folder, ranks, places, and writes the result folder.
///
/// Result files depend on the input, the data folder and the policy only; timings go to
/// `run.json`.
///
/// - Throws: `NightError`; nothing is written before the last stage.
public func runNight(
  _ settings: NightSettings, progress: @escaping @Sendable (NightProgress) -> Void
) async throws(NightError) -> Night {
  var clock = StageClock(progress: progress)
  let threads = settings.threads ?? ProcessInfo.processInfo.activeProcessorCount
  let chosen = try kernel(named: settings.kernel)
  let folder = try ResultFolder.create(at: settings.output)

  clock.begin(.intake)
  let start = try NightStart(settings, progress: clock.advance)
  try start.checkPlacement()
  if let notice = start.titles?.notice(start.catalogue) { clock.notice(notice) }
  clock.finish(start.detail)

  clock.begin(.vectors)
  let vectors = try await makeVectors(
    of: start, threads: threads, kept: KeptSimilarity(folder: folder, notice: clock.notice),
    progress: clock.advance)
  clock.finish(detail(of: vectors))

  clock.begin(.ranking)
  let problem = rankingProblem(vectors, policy: start.policy)
  let stage = RankingStage(
    settings: settings, threads: threads, kernel: chosen, notice: clock.notice)
  let ranked = try await stage.rank(
    problem, vectors, of: start.district, progress: clock.advance)
  let lists = ranked.result
  clock.finish(detail(of: ranked))

  clock.begin(.placement)
  let full = try await FullPlacement(
    start, problem, lists.seekers, isPriced: true, threads: threads)
  var seating = NightSeating(start: start, vectors: vectors, lists: lists, full: full)
  await seating.countRanks(problem, listed: problem.lists.seeker, threads: threads)
  await seating.explainEmptySeats(
    problem, facets: vectors.columns.map(\.facet), threads: threads)
  clock.finish(detail(of: seating.placement))

  clock.begin(.account)
  var account = account(of: start.record(lists: lists, seating: seating))
  account.ranking = ranked.scope
  let night = Night(account: account, threshold: start.policy.holdAbovePermille)
  clock.finish()

  clock.begin(.writing)
  let evidence = Evidence(
    district: start.district, mix: start.policy.mix, vectors: vectors, lists: lists)
  try folder.write(
    night, start: start, ranked: ranked, seating: seating, evidence: evidence)
  clock.finish(BilingualName(folder.path, folder.path))
  try folder.write(clock.runFile(settings: settings, threads: threads, kernel: chosen), to: .run)
  return night
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
