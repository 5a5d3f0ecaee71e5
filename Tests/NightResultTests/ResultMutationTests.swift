import Foundation
import LabourMarket
import NightResult
import NightSupport
import Nightly
import Refusals
import TestSupport
import Testing

/// Bytes changed by accident: each change is refused, whoever reads.
///
/// Changes by somebody who renews the digests too are in `VerificationTests` and in
/// `CraftedEvidenceTests`.
@Suite struct ResultMutationTests {
  @Test("2,000 changed files of each kind are refused")
  func everyFile() async throws {
    let hamlet = try Hamlet(seekers: 40, openings: 5)
    try await hamlet.run("result")
    let path = hamlet.folder.file("result")
    for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted() {
      let file = URL(filePath: path + "/" + name)
      let whole = try Data(contentsOf: file)
      var random = SeededGenerator(seed: 2000)
      for number in 0..<2000 {
        var changed = Array(whole)
        for _ in 0..<Int.random(in: 1...4, using: &random) { changed.mutate(using: &random) }
        guard Data(changed) != whole else { continue }
        try Data(changed).write(to: file)
        #expect(throws: NightError.self, "\(name), change \(number)") {
          try ResultFolder(path).checkWhole()
        }
      }
      try whole.write(to: file)
    }
    try ResultFolder(path).checkWhole()
  }
}
