internal import Foundation
internal import NightResult

extension RunRecord.Machine {
  /// This machine, now.
  static func now() -> Self {
    Self(
      cpu: value(of: "model name", in: "/proc/cpuinfo") ?? "unknown",
      cores: ProcessInfo.processInfo.activeProcessorCount,
      peakMebibytes: (value(of: "VmHWM", in: "/proc/self/status")
        .flatMap { Int($0.prefix { $0.isNumber }) } ?? 0) / 1024)
  }

  /// What stands after `name` and a colon in a file of the kernel's.
  private static func value(of name: String, in file: String) -> String? {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix(name) }),
      let colon = line.firstIndex(of: ":")
    else { return nil }
    return line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
  }
}
