import Foundation
import Intake
import LabourMarket
import Scenario
import Testing

/// What the generator plants, intake finds, and finds nothing else; on the tables that ship.
@Suite struct IntakeAgreementTests {
  private static let data = URL(filePath: scenarioFolder).deletingLastPathComponent()

  private func read(_ seekers: Int, _ openings: Int) throws -> (IntakeResult, [[String]]) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let catalogue = try readCatalogue(folder: Self.data.appending(path: "Reference").path)
    let scenario = try readScenario(file: scenarioFolder + "/jiulongpo.yaml")
    let (input, truth) = (folder.path + "/input", folder.path + "/truth")
    try generate(
      scenario, catalogue: catalogue, size: ScenarioSize(seekers: seekers, openings: openings),
      seed: 3, output: input, truth: truth)
    let night = try readNight(folder: input)
    #expect(night.date == scenario.night)
    let result = try readDistrict(
      folder: input, date: scenario.night, profile: .canonical, catalogue: catalogue,
      progress: { _ in })
    let defects = try String(contentsOfFile: truth + "/defects.csv", encoding: .utf8)
      .split(separator: "\n").dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
    return (result, defects)
  }

  @Test func intakeFindsWhatWasPlantedAndNothingElse() throws {
    let (result, defects) = try read(9000, 900)
    let found = Set(
      result.quarantine.map {
        [$0.file, String($0.line), $0.column, $0.reason.rawValue]
      })
    #expect(defects.count > 100)
    for defect in defects { #expect(found.contains(defect), "\(defect) was not found") }
    let planted = Set(defects)
    // A merged registration also says where it disagrees with the one that stays.
    for row in result.quarantine where row.outcome != .merged {
      let key = [row.file, String(row.line), row.column, row.reason.rawValue]
      #expect(planted.contains(key), "\(row) was not planted")
    }
  }
}
