internal import DenseKernels
internal import Foundation
internal import Intake
public import LabourMarket
internal import PlacementEngine
internal import Programmes
internal import Ranking
internal import Reporting
internal import Vectorization

/// A question what a night would be like if something were different.
public struct WhatIfQuestion: Sendable {
  /// Of the night; its output is not used.
  public var night: NightSettings
  /// A file of changes; nil: none.
  public var file: String?
  /// Changes such as `opening.P000020.seats=+10`; they count more than the file.
  public var changes: [String]
  /// Changes that both sides have.
  public var given: [String]

  public init(
    night: NightSettings, file: String? = nil, changes: [String] = [], given: [String] = []
  ) {
    (self.night, self.file, self.changes, self.given) = (night, file, changes, given)
  }
}

/// The answer.
public struct WhatIf: Sendable {
  public enum Format: String, CaseIterable, Sendable { case text, csv, json }

  public let account: WhatIfAccount

  /// - Parameter top: Lines of each table that could be endless.
  public func text(as format: Format, top: Int, language: Language) -> String {
    switch format {
    case .text: WhatIfReport(account, top: top, language: language).plain
    case .csv: whatIfCSV(account)
    case .json: whatIfJSON(account)
    }
  }
}

/// Runs a night up to placement twice in memory, without changes and with them, and compares.
///
/// What the changes don't touch is not made again: rows and lists depend on people and on what
/// openings offer, not on seats and rules of placement. Nothing is written.
///
/// - Throws: `NightError`, before any work for changes that mean nothing.
public func whatIf(
  _ question: WhatIfQuestion, progress: @escaping @Sendable (NightProgress) -> Void
) async throws(NightError) -> WhatIf {
  var clock = StageClock(progress: progress)
  let threads = question.night.threads ?? ProcessInfo.processInfo.activeProcessorCount
  clock.begin(.intake)
  let (given, changes) = try readChanges(question)
  let asFiled = try NightStart(question.night, progress: clock.advance)
  try asFiled.checkPlacement()
  if let notice = asFiled.titles?.notice(asFiled.catalogue) { clock.notice(notice) }
  let base = try ChangedStart(asFiled, by: given)
  let start = base.start
  let changed = try ChangedStart(start, by: changes)
  clock.finish(start.detail)

  var before = try await WhatIfSide(start, threads: threads, clock: &clock)
  try await before.place(&clock, WhatIfSide.before)
  var after = before
  if changed.hasOtherRows {
    after = try await WhatIfSide(changed.start, threads: threads, clock: &clock)
  } else {
    after.start = changed.start
  }
  if !changes.isEmpty { try await after.place(&clock, WhatIfSide.after) }

  clock.begin(.account)
  var record = WhatIfRecord(
    before: before.record, after: after.record, policy: start.policy)
  (record.given, record.changes, record.openings) = (base.words, changed.words, changed.openings)
  record.classes = changed.classes
  var account = Programmes.account(of: record)
  if let margins = after.margins {
    account.margins = Programmes.account(
      of: margins, in: changed.start.district, after.seating!.placement,
      catalogue: start.catalogue)
  }
  clock.finish()
  return WhatIf(account: account)
}

private func readChanges(
  _ question: WhatIfQuestion
) throws(NightError) -> (given: Changes, changes: Changes) {
  let catalogue = try tables(in: dataFolder(named: question.night.data))
  do throws(SettingError) {
    return (
      try readChanges(file: nil, flags: question.given, catalogue: catalogue),
      try readChanges(file: question.file, flags: question.changes, catalogue: catalogue)
    )
  } catch {
    let sentence = BilingualName(
      error.description(in: .chinese), error.description(in: .english))
    switch error.fault {
    case .missingFile, .notAFile: throw .missingInput(sentence)
    default: throw .change(sentence)
    }
  }
}
