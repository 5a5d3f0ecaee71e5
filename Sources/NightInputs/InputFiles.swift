internal import Foundation
internal import Intake
internal import LabourMarket
internal import NightResult
internal import Refusals

/// The files of a night, with their digests before anything of them is read.
///
/// Files may be replaced while a night reads them. So what each was is noted first and compared
/// after the last was read; a night of two deliveries is refused.
public struct InputFiles {
  let policy: String
  let aliases: String?
  let titles: String?
  private(set) var digests: [String: ContentDigest] = [:]
  private var marks: [String: Mark] = [:]

  /// What changes when a file is written or replaced.
  private struct Mark: Equatable {
    var size: Int?
    var modified: Date?
    var number: Int?

    init(_ path: String) {
      let facts = try? FileManager.default.attributesOfItem(atPath: path)
      size = (facts?[.size] as? NSNumber)?.intValue
      modified = facts?[.modificationDate] as? Date
      number = (facts?[.systemFileNumber] as? NSNumber)?.intValue
    }
  }

  /// What a bureau delivers; all but the first three may be missing.
  private static let delivered = [
    "seekers.csv", "openings.csv", "enterprises.csv", "students.csv", "cohorts.csv", "kept.csv",
    "night.yaml",
  ]

  init(_ settings: NightSettings, data: String, profile: String) throws(NightError) {
    policy = settings.policy ?? data + "/Policies/default.yaml"
    aliases = Self.aliases(of: settings)
    titles = Self.named(settings.titles, or: "titles.csv", in: settings.input)
    for name in Self.delivered { try note("input/" + name, settings.input + "/" + name) }
    try note("policy", policy)
    let tables = (try? FileManager.default.contentsOfDirectory(atPath: data + "/Reference")) ?? []
    for table in tables where table.hasSuffix(".csv") {
      try note("reference/" + table, data + "/Reference/" + table)
    }
    try note("profile", data + "/Profiles/\(profile).csv")
    if let aliases { try note("aliases", aliases) }
    if let titles { try note("titles", titles) }
    if let vectors = settings.nameVectors {
      try note("vectors", vectors)
      try note("vectors/names", String(vectors.dropLast(3)) + "txt")
    }
  }

  /// The reviewed words that a night adds: the file that was named, or the input's own.
  public static func aliases(of settings: NightSettings) -> String? {
    named(settings.aliases, or: "aliases.csv", in: settings.input)
  }

  /// The file that was named, or the input's own where there is one.
  private static func named(_ path: String?, or name: String, in folder: String) -> String? {
    if let path { return path }
    let own = folder + "/" + name
    return isNamed(own) ? own : nil
  }

  /// A file that isn't there is left out: whoever reads it says what is wrong with that.
  private mutating func note(_ name: String, _ path: String) throws(NightError) {
    let mark = Mark(path)
    guard let bytes = try? ByteFile.contents(of: path) else { return }
    digests[name] = ContentDigest(of: bytes)
    marks[path] = mark
  }

  /// - Throws: Where a file isn't what it was.
  func checkUnchanged() throws(NightError) {
    for (path, mark) in marks.sorted(by: { $0.key < $1.key }) where Mark(path) != mark {
      throw .input(
        BilingualName(
          "\(path) 在读取时被改动：请等文件写完后重新运行。",
          "\(path) was changed while it was read: run again when it is written."))
    }
  }
}
