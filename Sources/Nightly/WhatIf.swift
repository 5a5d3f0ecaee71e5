internal import Accounting
internal import Clearing
internal import Foundation
internal import Intake
public import LabourMarket
public import NightInputs
internal import Policies
public import Refusals

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

/// Runs a night up to placement twice in memory, without changes and with them, and compares.
///
/// What the changes don't touch is not made again: rows and lists depend on people and on what
/// openings offer, not on seats and rules of placement. Nothing is written.
///
/// - Throws: `NightError`, before any work for changes that mean nothing.
public func whatIf(
  _ question: WhatIfQuestion, progress: @escaping @Sendable (NightProgress) -> Void
) async throws(NightError) -> WhatIfAccount {
  var clock = StageClock(progress: progress)
  let threads = question.night.threads ?? ProcessInfo.processInfo.activeProcessorCount
  clock.begin(.intake)
  let (given, changes) = try readChanges(question)
  let asFiled = try NightInputs(question.night, now: today(), progress: clock.advance)
  try asFiled.document.check(asFiled.district)
  try asFiled.document.checkMarket(asFiled.district)
  if let notice = asFiled.titles?.notice(asFiled.catalogue) { clock.notice(notice) }
  let base = try ChangedInputs(asFiled, by: given)
  let inputs = base.inputs
  let changed = try ChangedInputs(inputs, by: changes)
  clock.finish(inputs.detail)

  var before = try await WhatIfSide(inputs, question.night, threads: threads, clock: &clock)
  try await before.place(&clock, WhatIfSide.before)
  var after = before
  if changed.hasOtherRows {
    after = try await WhatIfSide(changed.inputs, question.night, threads: threads, clock: &clock)
  } else {
    after.inputs = changed.inputs
  }
  if !changes.isEmpty { try await after.place(&clock, WhatIfSide.after) }

  clock.begin(.account)
  var record = WhatIfRecord(
    before: before.record, after: after.record, policy: inputs.policy)
  (record.given, record.changes, record.openings) = (base.words, changed.words, changed.openings)
  record.classes = changed.classes
  var account = WhatIfAccount(record)
  if let margins = after.margins {
    account.margins = MarginalAccount(
      margins, in: changed.inputs.district, after.cleared!.placement,
      catalogue: inputs.catalogue)
  }
  clock.finish()
  return account
}

private func readChanges(
  _ question: WhatIfQuestion
) throws(NightError) -> (given: Changes, changes: Changes) {
  let aliases = InputFiles.aliases(of: question.night)
  let catalogue = try tables(in: dataFolder(named: question.night.data), aliases: aliases)
  do throws(SettingError) {
    return (
      try readChanges(file: nil, flags: question.given, catalogue: catalogue),
      try readChanges(file: question.file, flags: question.changes, catalogue: catalogue)
    )
  } catch {
    switch error.fault {
    case .missingFile, .notAFile: throw .missingInput(error.sentence)
    default: throw .change(error.sentence)
    }
  }
}
