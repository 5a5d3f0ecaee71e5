import Foundation
import Intake
import LabourMarket
import Policies
import TestSupport
import Testing

/// Policies that nobody would write: none of them ends the program.
@Suite struct HostilePolicyTests {
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

  @Test("random settings", arguments: UInt64(1)...60)
  func settings(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var bytes = Array(
      "name: a\nstrategies:\n  - name: b\n    weights: {fit: {skills: 1000}}\nrules: []\n".utf8)
    for _ in 0..<Int.random(in: 1...6, using: &random) { bytes.mutate(using: &random) }
    let text = String(decoding: bytes, as: UTF8.self)
    _ = try? readPolicy(text: text, name: "p.yaml", catalogue: Catalogue())
  }
}
