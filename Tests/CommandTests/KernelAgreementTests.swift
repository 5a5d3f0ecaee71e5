import Foundation
import TestSupport
import Testing

/// Kernels and threads within a process are compared in RankingTests; which kernels OpenBLAS runs
/// is settled when a process starts.
@Suite struct KernelAgreementTests {
  /// The CPU families that OpenBLAS knows, and what a CPU must have for their kernels.
  private static let cores: [(name: String, flag: String)] = [
    ("Prescott", "pni"), ("Nehalem", "sse4_2"), ("Sandybridge", "avx"), ("Haswell", "avx2"),
    ("Zen", "avx2"), ("SkylakeX", "avx512dq"), ("Cooperlake", "avx512_bf16"),
  ]

  private struct Figure: Decodable {
    var digest: String
    var machine: String
  }

  private func figure(_ arguments: [String], core: String) throws -> Figure {
    let folder = try ScratchFolder()
    let outcome = try Command.run(
      arguments + ["--runs", "1", "--output", folder.file("results.jsonl")],
      environment: ["OPENBLAS_CORETYPE": core], of: "KernelBenchmark")
    #expect(outcome.code == 0, "\(outcome.messages)")
    return try JSONDecoder().decode(Figure.self, from: Data(outcome.output.utf8))
  }

  @Test(
    "every OpenBLAS kernel, every kernel of ours and any number of threads give the same digest",
    arguments: ["dense", "eligible30", "district"])
  func digestsAgree(work: String) throws {
    guard Command.path(of: "KernelBenchmark") != nil else {
      print("KernelAgreementTests skipped: KernelBenchmark isn't built")
      return
    }
    let size = [work, "--seekers", "1500", "--openings", "130"]
    let flags = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let words = Set(flags.split(whereSeparator: \.isWhitespace).map(String.init))
    let ours = try figure(size + ["--threads", "1"], core: "Haswell")
    for (core, flag) in Self.cores where words.contains(flag) {
      let figure = try figure(size + ["--kernel", "sgemm", "--threads", "2"], core: core)
      #expect(figure.digest == ours.digest, "\(figure.machine)")
    }
    let wide = words.contains("avx512_vnni") ? ["avx2", "avx512"] : []
    let kernels =
      ["sgemm", "portable"] + (words.contains("avx2") && wide.isEmpty ? ["avx2"] : wide)
    for kernel in kernels {
      for threads in [1, 2, 4, 7] {
        let figure = try figure(
          size + ["--kernel", kernel, "--threads", "\(threads)"], core: "Haswell")
        #expect(figure.digest == ours.digest, "\(kernel), \(threads) threads")
      }
    }
  }
}
