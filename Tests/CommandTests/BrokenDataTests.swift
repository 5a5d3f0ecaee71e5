import Foundation
import TestSupport
import Testing

/// Data folders that somebody broke: a refusal in words or an answer, never a signal.
@Suite struct BrokenDataTests {
  private func data(_ folder: ScratchFolder) throws -> String {
    let copy = folder.file("Data")
    try FileManager.default.copyItem(atPath: packageRoot + "/Data", toPath: copy)
    return copy
  }

  private static let tables = [
    "occupations", "skills", "occupation_skills", "skill_aliases", "title_concepts", "places",
    "distances", "centres", "education", "education_affinity", "vocational_levels", "majors",
    "major_occupations", "wording", "targets",
  ]

  @Test("a table with a header alone, one row, half its bytes or none", arguments: tables)
  func damagedTable(name: String) throws {
    let folder = try ScratchFolder()
    let data = try data(folder)
    let path = data + "/Reference/" + name + ".csv"
    let whole = try Data(contentsOf: URL(filePath: path))
    let lines = whole.split(separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false)
    let delivery = try SmallDelivery()
    for bytes in [
      lines[0] + [0x0A], lines[0] + [0x0A] + lines[1] + [0x0A], whole.prefix(whole.count / 2),
      Data(),
    ] {
      try Data(bytes).write(to: URL(filePath: path))
      for command in [
        ["run", "-q", "--input", delivery.folder.path, "--output", delivery.result],
        ["lexicon", "duplicates"], ["lexicon", "link", "焊工"],
      ] {
        let answer = try Command.run(command + ["--data", data])
        #expect(!Command.signals.contains(answer.code), "\(command): \(answer)")
        #expect(answer.code == 0 || answer.messages.contains(".csv"), "\(command): \(answer)")
      }
    }
  }

  @Test("what isn't a file in a file's place is named", arguments: ["/", "/dev/zero", "/nowhere"])
  func notFiles(path: String) throws {
    let delivery = try SmallDelivery()
    for flag in ["--policy", "--aliases", "--titles", "--name-vectors"] {
      let refused = try delivery.run([flag, path])
      #expect((64...78).contains(refused.code), "\(flag): \(refused)")
      #expect(refused.messages.hasPrefix("Error: "), "\(flag): \(refused)")
    }
    let market = try Command.run(["place", "--instance", path])
    #expect(market.code == 66, "\(market)")
    let scenario = try Command.run([
      "generate", "-q", "--scenario", path, "--output", delivery.folder.file("g"),
    ])
    #expect(scenario.code == 66, "\(scenario)")
  }

  @Test("settings that lead a parser too deep are refused, whoever reads them")
  func deepSettings() throws {
    let delivery = try SmallDelivery()
    let file = delivery.folder.file("deep.yaml")
    try delivery.folder.write(
      "name: " + String(repeating: "[", count: 200_000) + "\n", to: "deep.yaml")
    let policy = try delivery.run(["--policy", file])
    #expect(policy.code == 78 && policy.messages.contains("deep.yaml:1"), "\(policy)")
    let changes = try Command.run([
      "whatif", "-q", "--input", delivery.folder.path, "--changes", file,
    ])
    #expect(changes.code == 64 && changes.messages.contains("deep.yaml:1"), "\(changes)")
    let scenario = try Command.run([
      "generate", "-q", "--scenario", file, "--output", delivery.folder.file("g"),
    ])
    #expect(scenario.code == 65 && scenario.messages.contains("deep.yaml:1"), "\(scenario)")
    try delivery.folder.write("date: " + String(repeating: "{a: ", count: 5000), to: "night.yaml")
    let night = try delivery.run()
    #expect(night.code == 65 && night.messages.contains("night.yaml:1"), "\(night)")
  }
}
