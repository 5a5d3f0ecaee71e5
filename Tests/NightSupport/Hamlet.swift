public import Foundation
internal import LabourMarket
public import NightInputs
internal import NightResult
public import Nightly
internal import Reporting
public import TestSupport
public import Verification

/// A small made-up district on disk, and nights run on it.
public struct Hamlet {
  public let folder: ScratchFolder
  public static let data = packageRoot + "/Data"

  public init(seekers: Int = 1500, openings: Int = 60, seed: UInt64 = 7) throws {
    folder = try ScratchFolder()
    try generateDistrict(
      DistrictOrder(
        scenario: "jiulongpo", seekers: seekers, openings: openings, seed: seed,
        input: folder.file("input"), truth: folder.file("truth"), data: Self.data)
    ) { _ in }
  }

  @discardableResult
  public func run(
    _ result: String, input: String = "input", threads: Int = 2, policy: String? = nil,
    after: String? = nil, data: String = Self.data
  ) async throws -> Night {
    var settings = NightSettings(input: folder.file(input), output: folder.file(result))
    (settings.data, settings.threads, settings.policy) = (data, threads, policy)
    settings.after = after.map(folder.file)
    return try await runNight(settings) { _ in }
  }

  /// Every result file that must not differ between two runs, by name.
  public func results(_ result: String, without left: Set<String> = []) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.file(result))
    let untold: Set = ["run.json", "manifest.json"]
    return try names.filter { !untold.contains($0) && !left.contains($0) }.reduce(into: [:]) {
      $0[$1] = try folder.data(result + "/" + $1)
    }
  }

  /// Makes a folder `copy` like the input, but with one table changed.
  public func alter(
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

extension Hamlet {
  /// Writes a table over one of a result, and closes the folder anew.
  public func tamper(_ file: String, of result: String, with bytes: Data) throws {
    try bytes.write(to: URL(filePath: folder.file(result + "/" + file)))
    try ResultSeal.renew(folder.file(result))
  }

  /// The inputs of a delivery.
  public func inputs(_ input: String = "input") throws -> NightInputs {
    var settings = NightSettings(input: folder.file(input), output: "")
    settings.data = Self.data
    return try readInputs(settings)
  }
}

/// Checks a result folder as the program does.
@discardableResult
public func verifyNight(result: String) throws -> Verification {
  try Verification(ResultFolder(result), threads: 2, reports: reportFiles)
}
