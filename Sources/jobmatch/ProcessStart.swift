internal import ArgumentParser
private import CProcess
private import Dispatch
private import Foundation
private import LabourMarket
private import DenseKernels

/// The words of the command line behind the program's name; nil where nobody knows them.
///
/// `CommandLine.arguments` is read from `/proc`, and empty without it: the program would take that
/// for a call without arguments, print its help and report success.
let programArguments: [String]? = {
  let count = process_argument_count()
  guard count > 0 else { return nil }
  return (1..<count).compactMap { position in
    unsafe process_argument(position).map { unsafe String(cString: $0) }
  }
}()

/// Why the program cannot start at all.
enum StartError: Error {
  case unknownArguments
  case noThreads
  case noMemory

  static let exitCode: Int32 = 71

  var sentence: String {
    switch self {
    case .unknownArguments:
      say(
        "错误：无法得知命令行参数，没有执行任何操作：请从 shell 重新启动 jobmatch。",
        "Error: the command line can't be read, and nothing was done: start jobmatch again from a "
          + "shell.")
    case .noThreads:
      say(
        "错误：/proc 没有挂载，无法运行多个线程，没有执行任何操作：请先执行 mount -t proc proc /proc。",
        "Error: /proc isn't mounted, without which no threads can run, and nothing was done: "
          + "mount -t proc proc /proc first.")
    case .noMemory:
      say(
        "错误：可用内存（地址空间）不足，没有执行任何操作：请放宽 ulimit -v 或换用内存更大的机器。",
        "Error: there is too little memory (address space), and nothing was done: raise ulimit -v, "
          + "or take a machine with more.")
    }
  }
}

extension Jobmatch {
  /// Answers at once what needs no threads (help, the version, a wrong command line), and starts
  /// everything else.
  static func main() {
    prepareProcess()
    do {
      guard let words = programArguments else { throw StartError.unknownArguments }
      var command = try parseAsRoot(words)
      guard command is any AsyncParsableCommand else {
        try command.run()
        return
      }
      // libdispatch looks for its own threads there, and ends the process where it finds none.
      guard isReadable("/proc/self/task") else { throw StartError.noThreads }
      guard reserveLibraryMemory() else { throw StartError.noMemory }
      Task { Foundation.exit(await answer(words)) }
    } catch {
      Foundation.exit(end(with: error))
    }
    dispatchMain()
  }

  private static func answer(_ words: [String]) async -> Int32 {
    do {
      if var command = try parseAsRoot(words) as? any AsyncParsableCommand {
        try await command.run()
      }
      return 0
    } catch {
      return end(with: error)
    }
  }

  /// A reader who leaves is an error to report, not a signal to die of in the midst of a night;
  /// and what is written of people is for whoever runs the program, and nobody else.
  private static func prepareProcess() {
    signal(SIGPIPE, SIG_IGN)
    umask(0o077)
  }

  private static func isReadable(_ folder: String) -> Bool {
    unsafe access(folder, R_OK) == 0
  }

  /// Says what there is to say, help and the version on standard output, and returns the code.
  private static func end(with error: any Error) -> Int32 {
    if let error = error as? StartError {
      note(error.sentence)
      return StartError.exitCode
    }
    let (text, code) = (fullMessage(for: error), exitCode(for: error))
    guard !text.isEmpty else { return code.rawValue }
    guard code == .success else {
      note(text)
      return code.rawValue
    }
    do { try show(text + "\n") } catch { return exitCode(for: error).rawValue }
    return code.rawValue
  }
}
