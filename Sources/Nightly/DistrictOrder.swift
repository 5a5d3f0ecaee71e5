internal import Intake
internal import Foundation
internal import LabourMarket
internal import NightInputs
public import Refusals
internal import Scenario

/// A made-up district to be written.
public struct DistrictOrder: Sendable {
  /// A name under `Data/Scenarios`, or a file.
  public var scenario: String
  public var seekers: Int
  public var openings: Int
  public var seed: UInt64
  /// Folder for the files that a bureau would deliver.
  public var input: String
  /// Folder for the latent truth.
  public var truth: String
  public var data: String?

  public init(
    scenario: String, seekers: Int, openings: Int, seed: UInt64, input: String, truth: String,
    data: String?
  ) {
    (self.scenario, self.seekers, self.openings) = (scenario, seekers, openings)
    (self.seed, self.input, self.truth, self.data) = (seed, input, truth, data)
  }
}

/// Writes a made-up district: the files of a bureau, and the truth behind them.
public func generateDistrict(
  _ order: DistrictOrder, progress: @escaping @Sendable (NightProgress) -> Void
) throws(NightError) {
  var clock = StageClock(progress: progress)
  clock.begin(.generation)
  let data = try dataFolder(named: order.data)
  let named = data + "/Scenarios/\(order.scenario).yaml"
  let isFile = !FileManager.default.fileExists(atPath: named)
  let catalogue = try tables(in: data)
  let file = isFile ? order.scenario : named
  do { try checkSettings(path: file) } catch { throw NightError(scenario: error) }
  let advance = clock.advance
  do throws(ScenarioError) {
    let tally = try generate(
      readScenario(file: file), catalogue: catalogue,
      size: ScenarioSize(seekers: order.seekers, openings: order.openings), seed: order.seed,
      output: order.input, truth: order.truth
    ) { advance(Double($0.rows) / Double(max(1, $0.total))) }
    clock.finish(detail(of: tally))
  } catch { throw NightError(error) }
}

private func detail(of tally: ScenarioTally) -> BilingualName {
  let people = tally.adults + tally.students
  return BilingualName(
    "\(people) 人（学生 \(tally.students)）、\(tally.openings) 个岗位、\(tally.seats) 个名额",
    "\(people) people (\(tally.students) students), \(tally.openings) openings, "
      + "\(tally.seats) seats")
}

extension NightError {
  fileprivate init(scenario error: SettingError) {
    let sentence = BilingualName(
      error.description(in: .chinese), error.description(in: .english))
    switch error.fault {
    case .missingFile, .notAFile, .unreadable: self = .missingInput(sentence)
    default: self = .input(sentence)
    }
  }

  init(_ error: ScenarioError) {
    let sentence = BilingualName(error.description, error.description)
    switch error {
    case .unwritable(let path): self = .cannotWrite(path: path, reason: error.description)
    case .unreadable: self = .missingInput(sentence)
    case .invalid, .catalogue, .size: self = .input(sentence)
    }
  }
}
