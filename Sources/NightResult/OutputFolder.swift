private import CFileExchange
internal import Foundation
internal import Glibc
internal import Refusals

/// The names around an output folder, and the steps that put something there.
///
/// `DIR/NAME` is written as `DIR/.NAME.staging` under the lock `DIR/.NAME.lock`; then one exchange
/// of names makes it `DIR/NAME`, and what was there goes.
struct OutputFolder {
  /// Without links and without a slash at the end, so that names beside it are beside it.
  let path: String
  let parent: String
  private let name: String

  init(_ path: String) {
    let url = URL(filePath: path).standardizedFileURL
    let made = FileManager.default.fileExists(atPath: url.path)
    let full = made ? url.resolvingSymlinksInPath() : url
    parent = full.deletingLastPathComponent().path
    name = full.lastPathComponent
    self.path = parent == "/" ? "/" + name : parent + "/" + name
  }

  private func beside(_ ending: String) -> String { "\(parent)/.\(name).\(ending)" }

  var lock: String { beside("lock") }
  var staging: String { beside("staging") }
  private var probe: String { beside("probe") }

  /// Where a held night goes.
  func held(_ runKey: ContentDigest) -> String { "\(path).held-\(runKey.hex.prefix(12))" }

  var exists: Bool { FileManager.default.fileExists(atPath: path) }

  /// Refuses a folder that holds anything but a result.
  func checkContents() throws(NightError) {
    guard exists else { return }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw .cannotWrite(path: path, reason: Self.reason())
    }
    let foreign = names.sorted().first { ResultFile(rawValue: $0) == nil && !Self.isOld($0) }
    if let foreign { throw .foreignFolder(folder: path, file: foreign) }
  }

  /// Files that earlier versions left in a result.
  private static func isOld(_ name: String) -> Bool { name == "similarity.bin" }

  /// Makes an empty staging folder; whatever a killed run left there goes.
  func makeStaging() throws(NightError) {
    for leftover in [staging, probe] { try remove(leftover) }
    try make(staging)
    // Tried out before any work: a night must not find out at its end.
    try make(probe)
    defer { _ = unsafe rmdir(probe) }
    guard unsafe file_exchange(staging, probe) == 0, isOnFileSystemOfParent else {
      _ = unsafe rmdir(staging)
      throw .noExchange(folder: path)
    }
  }

  private var isOnFileSystemOfParent: Bool {
    func device(_ path: String) -> Int? {
      let facts = try? FileManager.default.attributesOfItem(atPath: path)
      return (facts?[.systemNumber] as? NSNumber)?.intValue
    }
    return !exists || device(path) == device(parent)
  }

  private func make(_ folder: String) throws(NightError) {
    guard unsafe mkdir(folder, 0o700) == 0 else {
      throw .cannotWrite(path: folder, reason: Self.reason())
    }
  }

  /// Makes the staging folder the one at `place`, in one step; what was there goes.
  func put(at place: String) throws(NightError) {
    try Self.synchronize(staging)
    if FileManager.default.fileExists(atPath: place) {
      let error = unsafe file_exchange(staging, place)
      guard error == 0 else { throw .cannotWrite(path: place, reason: Self.reason(error)) }
    } else {
      guard unsafe rename(staging, place) == 0 else {
        throw .cannotWrite(path: place, reason: Self.reason())
      }
    }
    try Self.synchronize(parent)
    try remove(staging)
  }

  func remove(_ folder: String) throws(NightError) {
    guard FileManager.default.fileExists(atPath: folder) else { return }
    do { try FileManager.default.removeItem(atPath: folder) } catch {
      throw .cannotWrite(path: folder, reason: error.localizedDescription)
    }
  }

  /// Waits until the names in a folder are on the disk.
  static func synchronize(_ folder: String) throws(NightError) {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(path: folder, reason: reason()) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .cannotWrite(path: folder, reason: reason()) }
  }

  /// The system's words for what went wrong last.
  static func reason(_ code: Int32 = errno) -> String { unsafe String(cString: strerror(code)) }
}
