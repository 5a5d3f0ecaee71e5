internal import Intake
internal import LabourMarket
internal import NightInputs
internal import NightResult

/// Why a night must not be published: files with too many bad rows, or far fewer rows than the night
/// before.
///
/// - Parameter previous: The manifest of the result that is published now; nil: none.
func holdReasons(_ inputs: NightInputs, after previous: Manifest?) -> [BilingualName] {
  badRows(inputs) + lostRows(inputs, previous)
}

private func badRows(_ inputs: NightInputs) -> [BilingualName] {
  let most = inputs.policy.holdAbovePermille
  return inputs.intake.files.filter { $0.rejected * 1000 > $0.rows * most }.map { file in
    BilingualName(
      "\(file.file) 的 \(file.rows) 行中有 \(file.rejected) 行有误，超过千分之 \(most)：请按 quarantine.csv 改正后重新运行。",
      "\(file.rejected) of \(file.rows) rows of \(file.file) are bad, more than \(most) per "
        + "thousand: mend them by quarantine.csv and run again.")
  }
}

/// Of few rows a few may be missing on any night.
private let fewRows = 20

private func lostRows(_ inputs: NightInputs, _ previous: Manifest?) -> [BilingualName] {
  guard let previous else { return [] }
  let most = inputs.policy.holdLossPermille
  let today = Dictionary(
    inputs.intake.files.map { ($0.file, $0.rows) }, uniquingKeysWith: { first, _ in first })
  return previous.rows.sorted { $0.key < $1.key }.compactMap { file, before in
    let now = today[file] ?? 0
    let lost = before - now
    guard lost > 0, now == 0 || (before >= fewRows && lost * 1000 > before * most) else {
      return nil
    }
    return BilingualName(
      "\(file) 有 \(now) 行，前一晚（\(previous.night.date)）有 \(before) 行，减少超过千分之 \(most)，可能只送来一部分："
        + "请核对来件；确属实情的，调高策略中的 quarantine.hold_loss_permille。",
      "\(file) has \(now) rows, and had \(before) the night before (\(previous.night.date)): more "
        + "than \(most) per thousand are gone, so a part of it may be missing. Check the file; if "
        + "it is right, raise quarantine.hold_loss_permille in the policy.")
  }
}
