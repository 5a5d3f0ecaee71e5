private import Foundation

/// A file that is written from its start; what stood there before is gone.
struct OutputFile {
  private let path: String
  private let handle: FileHandle

  init(path: String) throws(ScenarioError) {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let handle = FileHandle(forWritingAtPath: path)
    else { throw .unwritable(path: path) }
    (self.path, self.handle) = (path, handle)
  }

  func write(_ bytes: [UInt8]) throws(ScenarioError) {
    do { try handle.write(contentsOf: Data(bytes)) } catch { throw .unwritable(path: path) }
  }

  func close() throws(ScenarioError) {
    do { try handle.close() } catch { throw .unwritable(path: path) }
  }

  /// Makes a folder where there is none.
  static func makeFolder(_ path: String) throws(ScenarioError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch { throw .unwritable(path: path) }
  }
}
