internal import Glibc
internal import LabourMarket

/// An open file that is read from its start, in pieces.
package struct ByteFile: ~Copyable {
  /// The file's name without its folder.
  let name: String
  let size: Int
  private let descriptor: Int32
  /// When the file was last written, as it was opened.
  private let written: timespec

  init(folder: String, name: String) throws(IntakeError) {
    // A pipe in a file's place would have the night wait for somebody to write into it.
    descriptor = unsafe open("\(folder)/\(name)", O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw Self.failure(errno, folder: folder, name: name) }
    var facts = stat()
    guard unsafe fstat(descriptor, &facts) == 0 else {
      let code = errno
      close(descriptor)
      throw .unreadable(file: name, code: code)
    }
    guard facts.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .notAFile(file: name, found: Self.kind(facts.st_mode))
    }
    (self.name, size, written) = (name, Int(facts.st_size), facts.st_mtim)
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

  /// Refuses a file that somebody wrote to since it was opened: what was read of it is neither the
  /// old one nor the new one.
  ///
  /// - Parameter count: How many bytes were read up to its end.
  func checkUnchanged(count: Int) throws(IntakeError) {
    var facts = stat()
    guard unsafe fstat(descriptor, &facts) == 0 else { throw .unreadable(file: name, code: errno) }
    guard count == size, facts.st_size == size, facts.st_mtim.tv_sec == written.tv_sec,
      facts.st_mtim.tv_nsec == written.tv_nsec
    else { throw .changedWhileRead(file: name) }
  }

  private static func failure(_ code: Int32, folder: String, name: String) -> IntakeError {
    guard code == ENOENT else { return .unreadable(file: name, code: code) }
    guard exists(folder: folder, name: name) else {
      return .missingFile(file: name, folder: folder)
    }
    return .notAFile(file: name, found: BilingualName("指向不存在的文件的链接", "a link to nowhere"))
  }

  private static func kind(_ mode: mode_t) -> BilingualName {
    switch mode & S_IFMT {
    case S_IFDIR: BilingualName("文件夹", "a folder")
    case S_IFIFO: BilingualName("管道", "a pipe")
    case S_IFSOCK: BilingualName("套接字", "a socket")
    default: BilingualName("设备", "a device")
    }
  }

  /// Whether something has the name, be it a link to nowhere: what somebody meant to deliver
  /// mustn't count as left out.
  static func exists(folder: String, name: String) -> Bool {
    var facts = stat()
    return unsafe lstat("\(folder)/\(name)", &facts) == 0 || errno != ENOENT && errno != ENOTDIR
  }

  /// The system's words for an error code.
  static func explain(code: Int32) -> String { unsafe String(cString: strerror(code)) }
}

extension ByteFile {
  /// All bytes of the file at `path`.
  ///
  /// - Parameter most: A larger file is refused as too long to be read.
  package static func contents(of path: String, most: Int = 1 << 32) throws(IntakeError) -> [UInt8]
  {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? "."
    let file = try ByteFile(
      folder: folder, name: slash.map { String(path[path.index(after: $0)...]) } ?? path)
    guard file.size <= most else { throw .unreadable(file: file.name, code: EFBIG) }
    var bytes = [UInt8](repeating: 0, count: file.size + 1)
    var filled = 0
    while filled < bytes.count {
      let count = try file.read(into: &bytes, from: filled)
      if count == 0 { break }
      filled += count
    }
    try file.checkUnchanged(count: filled)
    bytes.removeLast(bytes.count - filled)
    return bytes
  }
}

extension ByteFile {
  /// The text of a file in UTF-8, without a byte order mark; nil where it is other bytes.
  package static func text(of path: String, most: Int = 1 << 32) throws(IntakeError) -> String? {
    var bytes = try contents(of: path, most: most)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    return String(validating: bytes, as: UTF8.self)
  }
}

/// Whether something stands at `path`, be it a link to nowhere.
package func isNamed(_ path: String) -> Bool {
  let slash = path.lastIndex(of: "/")
  return ByteFile.exists(
    folder: slash.map { String(path[...$0]) } ?? ".",
    name: slash.map { String(path[path.index(after: $0)...]) } ?? path)
}
