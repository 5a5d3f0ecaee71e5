import Foundation

/// One line of `.bench/results.jsonl`: a median beside its yardstick from the same run.
struct Figure: Encodable {
  var name: String
  var ratio: Double
  var median_seconds: Double
  var yardstick_seconds: Double
  var runs: Int
  var digest: String
  var machine: String
  var sizes: [String: Int]
  /// Largest less smallest run, as a share of the median: of the work and of the yardstick.
  var spread: [Double]
  var kernel: String
  var threads: Int

  /// Appends to `file` and prints.
  func write(to file: String) throws {
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
struct Timings {
  var seconds: [Double] = []

  var median: Double { seconds.sorted()[seconds.count / 2] }
  var spread: Double { ((seconds.max() ?? 0) - (seconds.min() ?? 0)) / median }
}

/// The CPU's name and how many of them there are.
func machineName() -> String {
  let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
  let model =
    text.split(separator: "\n").first { $0.hasPrefix("model name") }?
    .split(separator: ":").last ?? "unknown"
  let count = ProcessInfo.processInfo.activeProcessorCount
  return "\(model.trimmingCharacters(in: .whitespaces)), \(count) CPUs"
}
