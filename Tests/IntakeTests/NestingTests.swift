import Foundation
import Intake
import LabourMarket
import Testing

/// Text that is nested so deep that a parser would end the process.
@Suite struct NestingTests {
  @Test("the shipped settings are far from the limit")
  func shipped() throws {
    for folder in ["Policies", "Scenarios"] {
      let files = try FileManager.default.contentsOfDirectory(
        atPath: "\(packageRoot)/Data/\(folder)")
      for file in files where file.hasSuffix(".yaml") {
        try checkSettings(path: "\(packageRoot)/Data/\(folder)/\(file)")
      }
    }
  }

  @Test("brackets in strings are no levels")
  func strings() {
    let text = #"{"a": ""# + String(repeating: "[{\\\"", count: 100) + #""}"#
    #expect(Nesting.lineTooDeep(json: text.utf8) == nil)
  }
}
