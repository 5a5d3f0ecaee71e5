internal import Foundation
public import LabourMarket
internal import Tables

/// What a night was made from: the same identity, the same result.
public struct NightIdentity: Codable, Hashable, Sendable {
  public var date: CalendarDay
  /// The program, by its own bytes: another build has another one.
  public var program: ContentDigest
  public var version: String
  /// Every file that the night read, by name: delivered files, policy, tables, words, vectors.
  public var files: [String: ContentDigest]
  /// What was asked for besides the files and changes a result.
  public var settings: [String: String]

  public init(
    date: CalendarDay, program: ContentDigest, version: String, files: [String: ContentDigest],
    settings: [String: String] = [:]
  ) {
    (self.date, self.program, self.version) = (date, program, version)
    (self.files, self.settings) = (files, settings)
  }

  /// The digest of some of the files, by name.
  public func digest(of isMeant: (String) -> Bool) -> ContentDigest {
    ContentDigest(of: Array(jsonText(files.filter { isMeant($0.key) }).utf8))
  }

  /// The digest of all of it.
  public var runKey: ContentDigest { ContentDigest(of: Array(jsonText(self).utf8)) }
}

/// The last file of a result folder: which night it is, and a digest of every other file.
///
/// A folder whose files are others is a mixture, and no reader takes it.
public struct Manifest: Codable, Hashable, Sendable {
  public enum Status: String, Codable, Sendable {
    /// May be published.
    case complete
    /// Something about the input is wrong: to be looked at, not to be published.
    case held
  }

  public struct Name: Codable, Hashable, Sendable {
    public var zh: String
    public var en: String

    public init(_ name: BilingualName) { (zh, en) = (name.chinese, name.english) }

    public var name: BilingualName { BilingualName(zh, en) }
  }

  public struct Entry: Codable, Hashable, Sendable {
    public var bytes: Int
    public var sha256: ContentDigest

    init(_ bytes: [UInt8]) { (self.bytes, sha256) = (bytes.count, ContentDigest(of: bytes)) }
  }

  static let currentFormat = 1

  public var format = Self.currentFormat
  public var status: Status
  /// Why a held night is held; empty for a complete one.
  public var reasons: [Name]
  public var runKey: ContentDigest
  public var night: NightIdentity
  /// The policy's name for itself.
  public var policy: String
  /// Rows of each delivered file, which the next night compares its own with.
  public var rows: [String: Int]
  /// Every file of the folder but this one and `run.json`.
  public internal(set) var files: [String: Entry] = [:]

  /// - Parameter reasons: Why it is held; none: it is complete.
  public init(
    _ night: NightIdentity, policy: String, rows: [String: Int], reasons: [BilingualName] = []
  ) {
    status = reasons.isEmpty ? .complete : .held
    self.reasons = reasons.map(Name.init)
    (runKey, self.night) = (night.runKey, night)
    (self.policy, self.rows) = (policy, rows)
  }

  /// The bytes of `manifest.json`.
  var encoded: [UInt8] { Array(jsonText(self).utf8) }

  /// Nil where the bytes are no manifest as this program writes them.
  init?(decoding bytes: [UInt8]) {
    guard let found = jsonValue(Manifest.self, from: bytes), found.encoded == bytes,
      found.runKey == found.night.runKey
    else { return nil }
    self = found
  }

  /// The layout that `bytes` say they have; nil where they say nothing.
  static func format(of bytes: [UInt8]) -> Int? {
    struct Head: Decodable { var format: Int }
    return jsonValue(Head.self, from: bytes)?.format
  }
}
