internal import Foundation
internal import LabourMarket
public import Refusals
public import Tables

/// A result folder that somebody reads: every file is checked against the manifest when it is read.
public struct ResultFolder: Sendable {
  public let path: String
  public let manifest: Manifest
  private let manifestBytes: [UInt8]

  /// - Throws: Where there is no result, or one of another program's layout.
  public init(_ path: String) throws(NightError) {
    self.path = path
    guard let bytes = Self.read(path, .manifest) else {
      throw .noResult(folder: path, file: ResultFile.manifest.rawValue)
    }
    if let format = Manifest.format(of: bytes), format != Manifest.currentFormat {
      throw .otherLayout(folder: path, format: format)
    }
    guard let manifest = Manifest(decoding: bytes) else {
      throw .damagedResult(path: path + "/" + ResultFile.manifest.rawValue)
    }
    (self.manifest, manifestBytes) = (manifest, bytes)
  }

  private static func read(_ folder: String, _ file: ResultFile) -> [UInt8]? {
    FileManager.default.contents(atPath: folder + "/" + file.rawValue).map(Array.init)
  }

  public func has(_ file: ResultFile) -> Bool { manifest.files[file.rawValue] != nil }

  /// - Throws: `mixedResult` where the file isn't the one that the night wrote.
  public func bytes(of file: ResultFile) throws(NightError) -> [UInt8] {
    guard let entry = manifest.files[file.rawValue], let bytes = Self.read(path, file) else {
      throw .noResult(folder: path, file: file.rawValue)
    }
    guard bytes.count == entry.bytes, ContentDigest(of: bytes) == entry.sha256 else {
      throw .mixedResult(folder: path, file: file.rawValue)
    }
    return bytes
  }

  /// Checks that the folder holds every file of the manifest as it was written, and nothing else.
  public func checkWhole() throws(NightError) {
    let found = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let known = Set(manifest.files.keys).union([
      ResultFile.manifest.rawValue, ResultFile.run.rawValue,
    ])
    if let stranger = found.sorted().first(where: { !known.contains($0) }) {
      throw .mixedResult(folder: path, file: stranger)
    }
    for name in manifest.files.keys.sorted() {
      guard let file = ResultFile(rawValue: name) else {
        throw .mixedResult(folder: path, file: name)
      }
      _ = try bytes(of: file)
    }
    guard let bytes = Self.read(path, .run),
      RunRecord(decoding: bytes, beside: manifestBytes) != nil
    else { throw .mixedResult(folder: path, file: ResultFile.run.rawValue) }
  }

  /// The rows of a table.
  public func rows<Row: StoredTableRow>(
    of file: ResultFile, as row: Row.Type = Row.self
  ) throws(NightError) -> [Row] {
    let bytes = try bytes(of: file)
    do { return try CSVReader<Row>.rows(of: bytes) } catch {
      throw .damagedResult(path: "\(path)/\(file.rawValue):\(error.line)")
    }
  }
}
