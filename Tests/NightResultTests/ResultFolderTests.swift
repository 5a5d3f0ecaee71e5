import Foundation
import LabourMarket
import NightResult
import NightSupport
import Nightly
import Refusals
import TestSupport
import Testing

/// A result folder is one night, whole, or it is no result.
@Suite struct ResultFolderTests {
  @Test("a night comes back from its folder as it was", arguments: ["stable", "most", "hybrid"])
  func roundTrip(objective: String) async throws {
    let hamlet = try Hamlet(seekers: 400, openings: 30)
    let text = try String(contentsOfFile: Hamlet.data + "/Policies/default.yaml", encoding: .utf8)
    try hamlet.folder.write(
      text.replacing("objective: stable\n", with: "objective: \(objective)\n"), to: "p.yaml")
    let night = try await hamlet.run("result", policy: hamlet.folder.file("p.yaml"))
    let read = try NightResult(ResultFolder(night.folder))
    #expect(read == night.result)
    for file in ResultFile.allCases {
      guard let bytes = read.encoded(file) else { continue }
      #expect(try hamlet.folder.data("result/" + file.rawValue) == Data(bytes), "\(file.rawValue)")
    }
  }

  /// Two nights of which the second has other files, and the files of both.
  private func twoNights() async throws -> Hamlet {
    let hamlet = try Hamlet(seekers: 300, openings: 20)
    try await hamlet.run("one")
    try hamlet.alter("openings.csv", into: "other") { table in
      table.change("headcount") { String((Int($0) ?? 0) + 1) }
    }
    try await hamlet.run("two", input: "other")
    return hamlet
  }

  @Test("every mixture of two nights is refused by everybody who reads it")
  func mixtures() async throws {
    let hamlet = try await twoNights()
    let files = ResultFile.allCases.map(\.rawValue)
      .filter { FileManager.default.fileExists(atPath: hamlet.folder.file("one/" + $0)) }
    for file in files {
      let (one, two) = try (hamlet.folder.data("one/" + file), hamlet.folder.data("two/" + file))
      guard one != two else { continue }
      try two.write(to: URL(filePath: hamlet.folder.file("one/" + file)))
      #expect(throws: NightError.self, "\(file)") {
        try ResultFolder(hamlet.folder.file("one")).checkWhole()
      }
      #expect(throws: NightError.self, "\(file)") {
        try verifyNight(result: hamlet.folder.file("one"))
      }
      try one.write(to: URL(filePath: hamlet.folder.file("one/" + file)))
    }
    try ResultFolder(hamlet.folder.file("one")).checkWhole()
  }

  @Test("a file too many or too few is refused")
  func strangers() async throws {
    let hamlet = try Hamlet(seekers: 100, openings: 10)
    try await hamlet.run("one")
    try hamlet.folder.write("x", to: "one/notes.txt")
    let path = hamlet.folder.file("one")
    #expect(throws: NightError.mixedResult(folder: path, file: "notes.txt")) {
      try ResultFolder(path).checkWhole()
    }
    try FileManager.default.removeItem(atPath: hamlet.folder.file("one/notes.txt"))
    try FileManager.default.removeItem(atPath: hamlet.folder.file("one/seats.csv"))
    #expect(throws: NightError.self) { try ResultFolder(path).checkWhole() }
  }

  @Test("a folder that holds something else is not written over")
  func foreignFolder() async throws {
    let hamlet = try Hamlet(seekers: 60, openings: 5)
    try FileManager.default.createDirectory(
      atPath: hamlet.folder.file("mine"), withIntermediateDirectories: true)
    try hamlet.folder.write("precious", to: "mine/thesis.docx")
    await #expect(
      throws: NightError.foreignFolder(folder: hamlet.folder.file("mine"), file: "thesis.docx")
    ) { try await hamlet.run("mine") }
    #expect(try hamlet.folder.data("mine/thesis.docx") == Data("precious".utf8))
  }

  @Test("nothing of a result can be read by others, and nothing is left beside it")
  func permissions() async throws {
    let hamlet = try Hamlet(seekers: 60, openings: 5)
    try await hamlet.run("result")
    func mode(_ path: String) throws -> Int {
      let facts = try FileManager.default.attributesOfItem(atPath: hamlet.folder.file(path))
      return (facts[.posixPermissions] as? NSNumber)?.intValue ?? -1
    }
    #expect(try mode("result") == 0o700)
    for name in try FileManager.default.contentsOfDirectory(atPath: hamlet.folder.file("result")) {
      #expect(try mode("result/" + name) == 0o600, "\(name)")
    }
    let beside = try FileManager.default.contentsOfDirectory(atPath: hamlet.folder.path)
    #expect(beside.allSatisfy { !$0.hasPrefix(".") }, "\(beside)")
  }

  @Test("the same folder may be both the night before and the result")
  func afterItself() async throws {
    let hamlet = try Hamlet(seekers: 400, openings: 30)
    try await hamlet.run("full")
    try await hamlet.run("result")
    try await hamlet.run("result", after: "result")
    let names: Set = ["report.md", "report.en.md", "report.json", "ranking.bin"]
    #expect(
      try hamlet.results("result", without: names) == hamlet.results("full", without: names))
    try verifyNight(result: hamlet.folder.file("result"))
  }
}
