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
        let changed = mutated(whole, using: &random)
        guard changed != whole else { continue }
        try changed.write(to: file)
        #expect(throws: NightError.self, "\(name), change \(number)") {
          try ResultFolder(path).checkWhole()
        }
      }
      try whole.write(to: file)
    }
    try ResultFolder(path).checkWhole()
  }

  /// One to four changes: flipped bits, cut ends, lost, doubled and swapped pieces.
  private func mutated(_ whole: Data, using random: inout SeededGenerator) -> Data {
    var bytes = Array(whole)
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let position = Int.random(in: bytes.indices, using: &random)
      let end = min(bytes.count, position + Int.random(in: 1...64, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[position] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: bytes.removeSubrange(position...)
      case 2: bytes.removeSubrange(position..<end)
      case 3: bytes.insert(contentsOf: bytes[position..<end], at: position)
      default: bytes.swapAt(position, Int.random(in: bytes.indices, using: &random))
      }
    }
    return Data(bytes)
  }
}
