import Foundation
import LabourMarket
import Nightly
import TestSupport

/// A small made-up district on disk, and nights run on it.
struct Hamlet {
  let folder: ScratchFolder
  static let data = packageRoot + "/Data"

  init(seekers: Int = 1500, openings: Int = 60, seed: UInt64 = 7) throws {
    folder = try ScratchFolder()
    try generateDistrict(
      DistrictOrder(
        scenario: "jiulongpo", seekers: seekers, openings: openings, seed: seed,
        input: folder.file("input"), truth: folder.file("truth"), data: Self.data)
    ) { _ in }
  }

  @discardableResult
  func run(
    _ result: String, input: String = "input", threads: Int = 2, policy: String? = nil,
    after: String? = nil, data: String = Self.data
  ) async throws -> Night {
    var settings = NightSettings(input: folder.file(input), output: folder.file(result))
    (settings.data, settings.threads, settings.policy) = (data, threads, policy)
    settings.after = after.map(folder.file)
    return try await runNight(settings) { _ in }
  }

  /// Every result file that must not differ between two runs, by name.
  func results(_ result: String, without left: Set<String> = []) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.file(result))
    return try names.filter { $0 != "run.json" && !left.contains($0) }.reduce(into: [:]) {
      $0[$1] = try folder.data(result + "/" + $1)
    }
  }

  /// Makes a folder `copy` like the input, but with one table changed.
  func alter(
    _ file: String, into copy: String, _ change: (inout DeliveredTable) throws -> Void
  ) throws {
    if !FileManager.default.fileExists(atPath: folder.file(copy)) {
      try FileManager.default.copyItem(
        atPath: folder.file("input"), toPath: folder.file(copy))
    }
    var table = DeliveredTable(try folder.data("\(copy)/\(file)"))
    try change(&table)
    try table.data.write(to: URL(filePath: folder.file("\(copy)/\(file)")))
  }
}
