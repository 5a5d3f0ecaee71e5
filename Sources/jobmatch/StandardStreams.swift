private import ArgumentParser
private import Foundation

/// What the program writes to its standard streams.
///
/// `print` loses what a full disk or a closed stream doesn't take and says nothing of it, and
/// `FileHandle` ends the process. Here a lost result is an error, and a lost message is none.
enum StandardStream {
  /// Writes all of `text`, whatever a single call takes.
  ///
  /// - Returns: The system's error number; 0 where everything was written.
  static func write(_ text: String, to stream: Int32) -> Int32 {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let rest = written == 0 ? bytes : Array(bytes[written...])
      let count = unsafe Foundation.write(stream, rest, rest.count)
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        awaitRoom(in: stream)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }

  /// Waits for a reader who shares a stream that doesn't wait by itself.
  private static func awaitRoom(in stream: Int32) {
    var question = pollfd(fd: stream, events: Int16(POLLOUT), revents: 0)
    _ = unsafe poll(&question, 1, -1)
  }
}

/// Prints a result; everything that a command answers goes through here.
///
/// - Throws: 74 where standard output doesn't take it. A reader who has left (`| head`) knows that,
///   and is told nothing.
func show(_ text: String) throws {
  let fault = StandardStream.write(text, to: STDOUT_FILENO)
  guard fault != 0 else { return }
  if fault != EPIPE {
    let reason = unsafe String(cString: strerror(fault))
    note(
      say(
        "错误：结果无法写到标准输出（\(reason)）：请检查磁盘空间或输出目标后重新运行。",
        "Error: standard output did not take the result (\(reason)): check its space or target, "
          + "and run again."))
  }
  throw ExitCode(74)
}

/// Writes a line to standard error, where progress and messages go; results go to standard output.
///
/// What a terminal would take for a command of its own (an escape sequence in a name) is left out.
func note(_ line: String) {
  let scalars = line.unicodeScalars.filter { $0 == "\n" || $0 == "\t" || !$0.isControl }
  _ = StandardStream.write(String(String.UnicodeScalarView(scalars)) + "\n", to: STDERR_FILENO)
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool { properties.generalCategory == .control }
}
