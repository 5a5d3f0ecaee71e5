internal import Foundation
internal import Glibc
internal import LabourMarket
public import Refusals

/// A result on its way: written beside the output folder, and put there whole or not at all.
///
/// Whoever reads the output folder finds the night before until the last step, and this one after
/// it, whatever happens in between: a kill, a full disk, a power cut. A second run into the same
/// folder is refused while this one lives.
///
/// > Source: The order of writing, `fsync`, closing by a manifest and one exchange of names follows
/// > T. S. Pillai et al. "All File Systems Are Not Created Equal." OSDI 2014.
public struct ResultStaging: ~Copyable {
  private let folder: OutputFolder
  private let lock: FolderLock
  private var files: [String: Manifest.Entry] = [:]
  private var isStaged = true
  /// The manifest of the result that is there now; nil where there is none that holds together.
  public let previous: Manifest?

  /// - Throws: Where another run is under way, the folder can't be written, or holds something else.
  public init(at output: String) throws(NightError) {
    let folder = OutputFolder(output)
    do {
      try FileManager.default.createDirectory(
        atPath: folder.parent, withIntermediateDirectories: true)
    } catch { throw .cannotWrite(path: folder.parent, reason: error.localizedDescription) }
    let lock = try FolderLock(folder.lock, of: output)
    try folder.checkContents()
    try folder.makeStaging()
    previous = (try? ResultFolder(folder.path))?.manifest
    self.folder = folder
    self.lock = lock
  }

  deinit { if isStaged { try? folder.remove(folder.staging) } }

  /// Writes a file, readable by nobody else, and waits until it is on the disk.
  public mutating func write(_ bytes: [UInt8], to file: ResultFile) throws(NightError) {
    precondition(file != .manifest && file != .run, "These close the folder")
    try put(bytes, file)
    files[file.rawValue] = Manifest.Entry(bytes)
  }

  /// Closes the folder with its manifest and puts it where it belongs: to the output, or, where the
  /// manifest says that the night is held, beside it.
  ///
  /// - Returns: Where the result is.
  public consuming func finish(
    _ manifest: Manifest, _ run: RunRecord
  ) throws(NightError) -> String {
    var manifest = manifest
    manifest.files = files
    let bytes = manifest.encoded
    try put(run.encoded(beside: bytes), .run)
    try put(bytes, .manifest)
    let place = manifest.status == .held ? folder.held(manifest.runKey) : folder.path
    try folder.put(at: place)
    isStaged = false
    return place
  }

  private func put(_ bytes: [UInt8], _ file: ResultFile) throws(NightError) {
    let path = folder.staging + "/" + file.rawValue
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .cannotWrite(path: path, reason: OutputFolder.reason())
    }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    let step = 1 << 22
    do {
      for start in stride(from: 0, to: bytes.count, by: step) {
        try handle.write(contentsOf: Data(bytes[start..<min(start + step, bytes.count)]))
      }
      try handle.synchronize()
      try handle.close()
    } catch { throw .cannotWrite(path: path, reason: error.localizedDescription) }
  }
}

/// A lock that ends with the process that holds it, however that ends.
struct FolderLock: ~Copyable {
  private let path: String
  private let descriptor: Int32

  /// - Throws: `busy` where another process holds it.
  init(_ path: String, of folder: String) throws(NightError) {
    while true {
      let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else {
        throw .cannotWrite(path: folder, reason: OutputFolder.reason())
      }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        close(descriptor)
        throw .busy(folder: folder)
      }
      // Whoever held it before may have taken the file away between the two steps.
      if Self.isSame(descriptor, path) {
        (self.path, self.descriptor) = (path, descriptor)
        return
      }
      close(descriptor)
    }
  }

  private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
    var (own, named) = (stat(), stat())
    guard unsafe fstat(descriptor, &own) == 0, unsafe stat(path, &named) == 0 else { return false }
    return own.st_ino == named.st_ino && own.st_dev == named.st_dev
  }

  deinit {
    _ = unsafe unlink(path)
    close(descriptor)
  }
}
