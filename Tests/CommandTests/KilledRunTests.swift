import Foundation
import TestSupport
import Testing

/// Whatever ends a run, the output folder is the night before or this one, whole.
@Suite(.serialized) struct KilledRunTests {
  /// Two deliveries that write to one folder in turn, and what each leaves there.
  private struct TwoNights {
    let deliveries: [SmallDelivery]
    /// For each of the two, every file but the two that tell of a run.
    let files: [[String: Data]]
    let place: ScratchFolder

    init() throws {
      place = try ScratchFolder()
      let other = SmallDelivery.openings.map { $0.replacingOccurrences(of: ",2,", with: ",1,") }
      deliveries = [try SmallDelivery(), try SmallDelivery(openings: other)]
      let settings = ["JOBMATCH_CACHE": place.file("cache")]
      files = try deliveries.map { [place] delivery in
        let run = try Command.run(
          TwoNights.arguments(delivery, place.file("result")), environment: settings)
        #expect(run.code == 0, "\(run.messages)")
        return try TwoNights.files(in: place.file("result"))
      }
      #expect(files[0] != files[1])
    }

    static func arguments(_ delivery: SmallDelivery, _ output: String) -> [String] {
      ["run", "--quiet", "--threads", "2", "--input", delivery.folder.path, "--output", output]
    }

    func arguments(_ number: Int) -> [String] {
      Self.arguments(deliveries[number % 2], place.file("result"))
    }

    var environment: [String: String] { ["JOBMATCH_CACHE": place.file("cache")] }

    static func files(in folder: String) throws -> [String: Data] {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      return try names.filter { $0 != "run.json" }.reduce(into: [:]) {
        $0[$1] = try Data(contentsOf: URL(filePath: folder + "/" + $1))
      }
    }

    /// Which of the two nights the folder holds; nil for neither.
    func night() throws -> Int? {
      let found = try Self.files(in: place.file("result"))
      return files.firstIndex(of: found)
    }

    /// What is beside the folder and its cache.
    func leftovers() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: place.path)
        .filter { $0 != "result" && $0 != "cache" }
    }
  }

  @Test("500 seeded kills leave one of the two nights, and the next run leaves nothing else")
  func seededKills() throws {
    let nights = try TwoNights()
    var random = SeededGenerator(seed: 500)
    let start = ContinuousClock.now
    #expect(
      try Command.run(nights.arguments(0), environment: nights.environment).code == 0)
    let whole = ContinuousClock.now - start
    var (killed, changed) = (0, 0)
    var last = try nights.night()
    for number in 1...500 {
      let delay = Double.random(in: 0...1.05, using: &random)
      let process = try Command.start(nights.arguments(number), environment: nights.environment)
      Thread.sleep(forTimeInterval: delay * whole.seconds)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      killed += process.terminationReason == .uncaughtSignal ? 1 : 0
      let night = try nights.night()
      #expect(night != nil, "kill \(number) of seed 500, after \(delay) of a run")
      changed += night == last ? 0 : 1
      last = night
    }
    print("500 kills: \(killed) runs killed, \(changed) times the folder changed")
    #expect(killed > 250)
    #expect(try Command.run(nights.arguments(0), environment: nights.environment).code == 0)
    #expect(try nights.night() == 0 && nights.leftovers().isEmpty)
    #expect(try Command.run(["verify", nights.place.file("result")]).code == 0)
  }

  private static let strace = ["/usr/bin/strace", "/bin/strace"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(
    "a kill at every call that names, opens or syncs something leaves one of the two nights",
    .enabled(if: strace != nil, "strace is not installed"),
    arguments: ["renameat2", "rename", "fsync", "openat", "mkdir", "rmdir", "unlink", "unlinkat"])
  func killsAtCalls(call: String) throws {
    let nights = try TwoNights()
    let program = Command.path(of: "jobmatch") ?? "jobmatch"
    var number = 0
    var isKilled = true
    while isKilled, number < 2000 {
      number += 1
      let run = try Command.run(
        [
          "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)",
          "-e", "inject=\(call):signal=KILL:when=\(number)", program,
        ] + nights.arguments(number), environment: nights.environment, of: Self.strace!)
      isKilled = run.code != 0
      let night = try nights.night()
      #expect(night != nil, "killed at \(call) \(number)")
    }
    print("\(call): killed at each of \(number - 1) calls")
    #expect(!isKilled)
    #expect(try Command.run(nights.arguments(0), environment: nights.environment).code == 0)
    #expect(try nights.night() == 0 && nights.leftovers().isEmpty)
  }

  @Test("a second run into the same folder is refused while the first is under way")
  func twoRuns() throws {
    let nights = try TwoNights()
    let first = try Command.start(nights.arguments(1), environment: nights.environment)
    kill(first.processIdentifier, SIGSTOP)
    defer {
      kill(first.processIdentifier, SIGCONT)
      first.waitUntilExit()
    }
    // It may have been stopped before it took the lock, or be done already.
    var second = try Command.run(nights.arguments(0), environment: nights.environment)
    for _ in 0..<200 where second.code == 0 && first.isRunning {
      kill(first.processIdentifier, SIGCONT)
      Thread.sleep(forTimeInterval: 0.002)
      kill(first.processIdentifier, SIGSTOP)
      second = try Command.run(nights.arguments(0), environment: nights.environment)
    }
    #expect(second.code == 75 || !first.isRunning, "\(second.messages)")
    if second.code == 75 { #expect(second.messages.contains("is writing")) }
  }
}

extension Duration {
  fileprivate var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
