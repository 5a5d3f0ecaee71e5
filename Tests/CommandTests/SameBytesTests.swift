import Foundation
import TestSupport
import Testing

/// The same bytes, wherever: whole small nights under everything about a machine that a process can
/// be told, with learned titles and reviewed words beside the input, and without.
@Suite struct SameBytesTests {
  /// What may differ: how long a night took, and the other night's lists as this kernel made them.
  private static let ofTheRun: Set<String> = ["run.json", "ranking.bin", "manifest.json"]

  /// The CPU families that OpenBLAS knows, and what a CPU must have for their kernels.
  private static let cores: [(name: String, flag: String)] = [
    ("Prescott", "pni"), ("Nehalem", "sse4_2"), ("Sandybridge", "avx"), ("Haswell", "avx2"),
    ("Zen", "avx2"), ("SkylakeX", "avx512dq"), ("Cooperlake", "avx512_bf16"),
  ]

  private let folder: ScratchFolder
  private var input: String { folder.file("input") }

  init() throws {
    folder = try ScratchFolder()
    let made = try Command.run([
      "generate", "--quiet", "--scenario", "jiulongpo", "--seekers", "600", "--openings", "60",
      "--output", folder.file("input"), "--truth", folder.file("truth"),
    ])
    try #require(made.code == 0, "\(made.messages)")
  }

  /// Words that only these files explain: one opening's title, and what people write.
  private func teach() throws {
    let openings = String(decoding: try folder.data("input/openings.csv"), as: UTF8.self)
    let renamed = openings.replacingOccurrences(of: ",咖啡师,,", with: ",诚聘大堂吉祥物,,")
    try #require(renamed != openings)
    try folder.write(renamed, to: "input/openings.csv")
    try folder.write(
      "title,code\n大堂吉祥物,4-03-02-01\n吉祥物,4-03-02-01\n印工,6-08-01-02\n学徒,4-12-01-01\n",
      to: "input/titles.csv")
    try folder.write(
      "text,means,accepted\n会装作业,K0116,yes\n营餐,K0421,是\n在校学生,-,是\n",
      to: "input/aliases.csv")
  }

  /// One number for all result files but those of the run itself.
  private func digest(
    _ options: [String] = [], _ environment: [String: String] = [:]
  ) throws -> UInt64 {
    let result = folder.file("result-\(UUID().uuidString)")
    // Nothing that another run kept may hide a difference.
    let run = try Command.run(
      ["run", "--quiet", "--input", input, "--output", result] + options,
      environment: environment.merging(["JOBMATCH_CACHE": result + ".cache"]) { $1 })
    #expect(run.code == 0, "\(options) \(environment): \(run.messages)")
    let files = try FileManager.default.contentsOfDirectory(atPath: result).sorted()
    #expect(files.count > 8)
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for name in files where !Self.ofTheRun.contains(name) {
      let bytes = try Data(contentsOf: URL(filePath: result + "/" + name))
      for byte in Data(name.utf8) + [0] + bytes {
        digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3
      }
    }
    return digest
  }

  private var flags: Set<String> {
    let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    return Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  @Test("whatever OpenBLAS takes the CPU for, and however many threads it is given")
  func blas() throws {
    try teach()
    let (expected, flags) = (try digest(), flags)
    for (core, flag) in Self.cores where flags.contains(flag) {
      for threads in ["1", "2"] {
        let settings = ["OPENBLAS_CORETYPE": core, "OPENBLAS_NUM_THREADS": threads]
        // Only this kernel multiplies by OpenBLAS.
        #expect(try digest(["--kernel", "sgemm"], settings) == expected, "\(settings)")
      }
      #expect(try digest([], ["OPENBLAS_CORETYPE": core]) == expected, "\(core)")
    }
  }

  @Test("whatever kernel, and however many threads")
  func kernels() throws {
    try teach()
    let (expected, flags) = (try digest(["--threads", "1"]), flags)
    let wide = [("avx2", "avx2"), ("avx512", "avx512_vnni")].filter { flags.contains($0.1) }
    for kernel in ["sgemm", "portable"] + wide.map(\.0) {
      for threads in ["1", "2", "3"] {
        let options = ["--kernel", kernel, "--threads", threads]
        #expect(try digest(options) == expected, "\(options)")
      }
    }
  }

  /// The C library rounds logarithms and powers one way where the CPU fuses products, another
  /// where it doesn't.
  @Test("whatever the C library takes the CPU for")
  func libraries() throws {
    try teach()
    let expected = try digest()
    for lacking in ["-FMA,-FMA4", "-FMA,-FMA4,-AVX2,-AVX512F"] {
      let settings = ["GLIBC_TUNABLES": "glibc.cpu.hwcaps=" + lacking]
      #expect(try digest([], settings) == expected, "\(lacking)")
    }
  }

  @Test("whatever place and language the machine stands in")
  func places() throws {
    let plain = try digest()
    try teach()
    let expected = try digest()
    #expect(plain != expected, "what was taught counts")
    for locale in ["C", "C.UTF-8", "en_US.UTF-8", "tr_TR.UTF-8", "zh_CN.GB18030", "de_DE"] {
      let settings = ["LC_ALL": locale, "LANG": locale]
      #expect(try digest([], settings) == expected, "\(locale)")
    }
    for zone in ["UTC", "Asia/Shanghai", "America/St_Johns", "Pacific/Kiritimati"] {
      #expect(try digest([], ["TZ": zone]) == expected, "\(zone)")
    }
  }
}
