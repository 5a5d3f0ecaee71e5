import Clearing
import Foundation
import LabourMarket
import TestSupport
import Testing

/// Market files that nobody would write: none of them ends the program.
@Suite struct HostileInstanceTests {
  @Test("random market files", arguments: UInt64(1)...80)
  func markets(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try ScratchFolder()
    let texts = [
      #"{"seekers":[[0,1],[1]],"openings":[{"cap":1,"prefs":[0]},{"cap":2}],"weights":[[1,2],[3]]}"#,
      #"{"residents":{"1":[2],"3":[2]},"hospitals":{"2":[1,3]},"capacities":{"2":1}}"#,
      "3 1 2 3 4 5 6 7 8 9\n",
    ]
    for text in texts {
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) { bytes.mutate(using: &random) }
      try Data(bytes).write(to: URL(filePath: folder.file("market")))
      _ = try? PlacementInstance.read(file: folder.file("market"))
    }
    var residents = Array("resident_id,ranked_programs\n1,2|3\n4,3\n".utf8)
    var programs = Array("program_id,positions,ranked_residents\n2,1,1\n3,9,4|1\n".utf8)
    residents.mutate(using: &random)
    programs.mutate(using: &random)
    try Data(residents).write(to: URL(filePath: folder.file("residents_1.csv")))
    try Data(programs).write(to: URL(filePath: folder.file("programs_1.csv")))
    _ = try? PlacementInstance.read(file: folder.file("residents_1.csv"))
  }

  @Test(
    "JSON that is nested too deep is refused with its line", arguments: [33, 512, 513, 514, 90_000])
  func deepJSON(depth: Int) throws {
    let (open, close) = (String(repeating: "[", count: depth), String(repeating: "]", count: depth))
    let object = String(repeating: "{\"a\":", count: depth)
    for text in [
      "{\n\"seekers\":\n\(open)\(close)}", "{\n\n\"x\":\(object)", "{\n\n\"x\":\(object)1",
    ] {
      let folder = try ScratchFolder()
      try folder.write(text, to: "market.json")
      #expect(throws: InstanceError.self) {
        try PlacementInstance.read(file: folder.file("market.json"))
      }
    }
  }
}
