internal import Glibc

/// An open file that is read from its start, in pieces.
struct ByteFile: ~Copyable {
  /// The file's name without its folder.
  let name: String
  let size: Int
  private let descriptor: Int32

  init(folder: String, name: String) throws(IntakeError) {
    descriptor = unsafe open("\(folder)/\(name)", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT
        ? .missingFile(file: name, folder: folder) : .unreadable(file: name, code: errno)
    }
    self.name = name
    size = max(0, Int(lseek(descriptor, 0, SEEK_END)))
    _ = lseek(descriptor, 0, SEEK_SET)
  }

  deinit { close(descriptor) }

  func rewind() { _ = lseek(descriptor, 0, SEEK_SET) }

  /// Fills `buffer` from `offset` on as far as one read goes; 0 says that the file is at its end.
  func read(into buffer: inout [UInt8], from offset: Int) throws(IntakeError) -> Int {
    precondition((0...buffer.count).contains(offset), "Reads into the buffer")
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe Glibc.read(descriptor, bytes.baseAddress! + offset, bytes.count - offset)
      }
      if count >= 0 { return count }
      guard errno == EINTR else { throw .unreadable(file: name, code: errno) }
    }
  }

  static func exists(folder: String, name: String) -> Bool {
    unsafe access("\(folder)/\(name)", F_OK) == 0
  }

  /// The system's words for an error code.
  static func explain(code: Int32) -> String { unsafe String(cString: strerror(code)) }
}
