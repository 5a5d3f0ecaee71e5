import Foundation
import Intake
import LabourMarket
import Testing

/// Text that is nested so deep that a parser would end the process.
@Suite struct NestingTests {
  private func settings(_ text: String) -> SettingError? {
    do throws(SettingError) {
      _ = try readPolicy(text: text, name: "p.yaml", catalogue: Catalogue())
      return nil
    } catch { return error }
  }

  @Test("YAML that is nested too deep is refused with its line", arguments: [40, 512, 100_000])
  func deepYAML(depth: Int) {
    let nested = [
      "name: " + String(repeating: "[", count: depth),
      "name:\n  " + String(repeating: "- ", count: depth),
      "name: " + String(repeating: "{a: ", count: depth),
      "name:\n"
        + (1...min(depth + 80, 3000)).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
      "? " + String(repeating: "? ", count: depth) + "a",
    ]
    for text in nested {
      let error = settings(text)
      #expect(
        error?.fault == .tooDeep && (error?.line ?? 0) > 0, "\(text.prefix(20)): \(error as Any)")
    }
  }

  @Test("references that stand for more than memory holds are refused, a few are read")
  func bomb() {
    var text = "a0: &a0 [x, x]\n"
    for level in 1...30 {
      text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1)]\n"
    }
    #expect(settings(text)?.fault == .tooDeep)
    #expect(settings("a: &x 1\nb: *x\n")?.fault != .tooDeep)
    #expect(settings("name: 2 * 3 * 4\n# ----- [[[ -----\n")?.fault != .tooDeep)
  }

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

  @Test(
    "JSON that is nested too deep is refused with its line", arguments: [33, 512, 513, 514, 90_000])
  func deepJSON(depth: Int) throws {
    let (open, close) = (String(repeating: "[", count: depth), String(repeating: "]", count: depth))
    let object = String(repeating: "{\"a\":", count: depth)
    for text in [
      "{\n\"seekers\":\n\(open)\(close)}", "{\n\n\"x\":\(object)", "{\n\n\"x\":\(object)1",
    ] {
      let delivery = Delivery()
      delivery.write("market.json", text)
      #expect(throws: InstanceError.self) {
        try PlacementInstance.read(file: delivery.folder + "/market.json")
      }
      #expect(Nesting.lineTooDeep(json: text.utf8) == 3)
    }
  }

  @Test("brackets in strings are no levels")
  func strings() {
    let text = #"{"a": ""# + String(repeating: "[{\\\"", count: 100) + #""}"#
    #expect(Nesting.lineTooDeep(json: text.utf8) == nil)
  }
}
