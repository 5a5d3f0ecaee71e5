internal import DenseKernels
internal import Foundation

/// One line of `.bench/results.jsonl`: a median beside its yardstick from the same run.
///
/// `ratio` is always the work's median by the yardstick's: less is better.
public struct Figure: Encodable {
  public var name: String
  public var ratio: Double
  public var medianSeconds: Double
  public var yardstickSeconds: Double
  public var runs: Int
  public var digest: String
  public var machine = machineName()
  public var sizes: [String: Int]
  /// Largest less smallest run, as a share of the median: of the work and of the yardstick.
  public var spread: [Double]
  public var kernel: String
  public var threads: Int

  private enum CodingKeys: String, CodingKey {
    case name, ratio, runs, digest, machine, sizes, spread, kernel, threads
    case medianSeconds = "median_seconds"
    case yardstickSeconds = "yardstick_seconds"
  }

  public init(
    name: String, work: Timings, yardstick: Timings, digest: String, sizes: [String: Int],
    kernel: String, threads: Int
  ) {
    self.name = name
    (medianSeconds, yardstickSeconds) = (work.median, yardstick.median)
    ratio = work.median / yardstick.median
    (runs, spread) = (work.seconds.count, [work.spread, yardstick.spread])
    (self.digest, self.sizes, self.kernel, self.threads) = (digest, sizes, kernel, threads)
  }

  /// Appends to `file` and prints.
  public func write(to file: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let line = try encoder.encode(self) + Data("\n".utf8)
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if !FileManager.default.fileExists(atPath: file) {
      _ = FileManager.default.createFile(atPath: file, contents: nil)
    }
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
    try handle.seekToEnd()
    try handle.write(contentsOf: line)
    try handle.close()
    print(String(decoding: line, as: UTF8.self), terminator: "")
  }
}

/// Seconds of each repeat.
public struct Timings: Sendable {
  public private(set) var seconds: [Double] = []

  public init(_ seconds: [Double] = []) { self.seconds = seconds }

  public var median: Double { seconds.sorted()[seconds.count / 2] }
  public var spread: Double { ((seconds.max() ?? 0) - (seconds.min() ?? 0)) / median }

  /// Times one repeat.
  public mutating func time(_ work: () async throws -> Void) async rethrows {
    let clock = ContinuousClock()
    let start = clock.now
    try await work()
    let time = start.duration(to: clock.now).components
    seconds.append(Double(time.seconds) + Double(time.attoseconds) * 1e-18)
  }
}

/// The CPU's name, how many of them there are, and what OpenBLAS takes it for.
private func machineName() -> String {
  let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
  let model =
    text.split(separator: "\n").first { $0.hasPrefix("model name") }?
    .split(separator: ":").last ?? "unknown"
  let count = ProcessInfo.processInfo.activeProcessorCount
  let name = model.trimmingCharacters(in: .whitespaces)
  return "\(name), \(count) CPUs, OpenBLAS \(blasCoreName())"
}

/// A number of kilobytes that the kernel keeps about this process, such as `VmHWM`.
public func processKilobytes(_ key: String) -> Int {
  let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = text.split(separator: "\n").first { $0.hasPrefix(key + ":") } ?? ""
  return Int(line.filter(\.isNumber)) ?? 0
}

/// Lets `VmHWM` start again from what the process holds now.
public func resetPeakMemory() {
  try? Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
}
