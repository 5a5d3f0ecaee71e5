import Foundation
import Clearing
import LabourMarket
import Testing

/// Answers from textbooks and public libraries; the folder lies beside the checkout or is absent.
@Suite struct InstancePlacementTests {
  private static let folder: URL? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    for up in [root, root.deletingLastPathComponent()] {
      let candidate = up.deletingLastPathComponent().appending(path: "shared/eval/allocation")
      if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
    }
    print("skipped: there is no ../shared/eval/allocation")
    return nil
  }()

  private struct Answer: Decodable {
    var seeker_optimal: [Int]?
    var opening_optimal: [Int]?
    var unique: Bool?
  }

  @Test("textbook cases: both optimal sides", .enabled(if: folder != nil))
  func hospitalResident() throws {
    let folder = Self.folder!.appending(path: "hospital_resident")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".json") }.sorted()
    #expect(names.count >= 13)
    for name in names {
      let file = folder.appending(path: name)
      let known = try JSONDecoder().decode(Answer.self, from: Data(contentsOf: file))
      let found = try placeInstance(file: file.path, objective: .stable)
      #expect(found.certificate.violations == 0, "\(name)")
      #expect(known.seeker_optimal == nil || found.seekerOptimal == known.seeker_optimal, "\(name)")
      #expect(known.opening_optimal == nil || found.openingOptimal == known.opening_optimal)
      #expect(known.unique == nil || found.unique == known.unique, "\(name)")
      let most = try placeInstance(file: file.path, objective: .most)
      let hybrid = try placeInstance(file: file.path, objective: .hybrid)
      #expect(most.certificate.primal == most.certificate.dual)
      #expect(hybrid.placed == most.placed && hybrid.placed >= found.placed, "\(name)")
      #expect(hybrid.certificate.violations == 0, "\(name)")
    }
  }

  @Test(
    "residents and programmes, row by row", .enabled(if: folder != nil),
    arguments: [("small", 1, 1), ("4000", 334, 39)])
  func residentProgram(size: String, unplaced: Int, free: Int) throws {
    let folder = Self.folder!.appending(path: "resident_program")
    let found = try placeInstance(
      file: folder.appending(path: "residents_\(size).csv").path, objective: .stable)
    #expect(found.unplaced == unplaced && found.freeSeats == free)
    let rows = try String(
      contentsOf: folder.appending(path: "resident_optimal_\(size).csv"), encoding: .utf8)
    let known = Set(rows.split(whereSeparator: \.isNewline).dropFirst().map(String.init))
    let own = Set(found.csv.split(whereSeparator: \.isNewline).dropFirst().map(String.init))
    #expect(known == own)
  }

  @Test(
    "assignment costs of OR-Library", .enabled(if: folder != nil),
    arguments: [(100, 305), (500, 991), (600, 1176), (700, 1362)])
  func orLibrary(size: Int, optimum: Int) throws {
    let file = Self.folder!.appending(path: "orlib_assign/assign\(size).txt")
    let found = try placeInstance(file: file.path, objective: .most)
    #expect(found.cost == optimum)
    #expect(found.certificate.primal == found.certificate.dual)
  }
}
