import ArgumentParser
import Foundation

/// Runs both solvers in turn and appends a line a comparison.
struct Compare: ParsableCommand {
  @Option(help: "A Python with the packages of Benchmarks/peers/requirements.txt.")
  var python: String
  @Option var script = "Benchmarks/peers/ortools_flow.py"
  @Option var results = ".bench/results.jsonl"
  @Option var scratch = ".bench"
  @Option var runs = 3
  @Option(help: "Seats of the slack market.") var slackSeats = 520_000
  @OptionGroup var options: MarketOptions

  /// One line of the results.
  struct Line: Codable {
    var name: String
    var ratio: Double
    var medianSeconds: Double
    var yardstickSeconds: Double
    var runs: Int
    var digest: String

    enum CodingKeys: String, CodingKey {
      case name, ratio, runs, digest
      case medianSeconds = "median_seconds"
      case yardstickSeconds = "yardstick_seconds"
    }
  }

  func run() throws {
    let tight = try measure(options, tasks: ["most", "stable"])
    try append("most/ortools", tight.own["most"]!, tight.peer)
    try append("stable/ortools", tight.own["stable"]!, tight.peer)
    try append("most/ortools-memory", tight.own["most"]!, tight.peer, by: { Double($0.peakKiB) })
    var slack = options
    slack.seats = slackSeats
    let loose = try measure(slack, tasks: ["most"])
    try append("most-slack/ortools", loose.own["most"]!, loose.peer)
  }

  /// Own runs and the peer's take turns, so that both meet the same machine.
  private func measure(
    _ market: MarketOptions, tasks: [String]
  ) throws -> (own: [String: [SolveLine]], peer: [SolveLine]) {
    let file = scratch + "/market.bin"
    let me = CommandLine.arguments[0]
    try Self.launch(me, ["export", file] + market.words)
    var (own, peer): ([String: [SolveLine]], [SolveLine]) = ([:], [])
    for _ in 0..<runs {
      for task in tasks {
        let line = try Self.solve(me, ["solve", "--task", task] + market.words)
        own[task, default: []].append(line)
      }
      peer.append(try Self.solve(python, [script, file]))
      let worth = own["most"]!.last!.worth
      guard worth == peer.last!.worth else {
        throw ValidationError("Different worth: \(worth), OR-Tools \(peer.last!.worth)")
      }
    }
    try? FileManager.default.removeItem(atPath: file)
    return (own, peer)
  }

  private func append(
    _ name: String, _ own: [SolveLine], _ peer: [SolveLine],
    by measure: (SolveLine) -> Double = \.seconds
  ) throws {
    let ratio = median(own.map(measure)) / median(peer.map(measure))
    let line = Line(
      name: name, ratio: ratio, medianSeconds: median(own.map(\.seconds)),
      yardstickSeconds: median(peer.map(\.seconds)), runs: runs, digest: own[0].digest ?? "")
    let text = String(decoding: try JSONEncoder().encode(line), as: UTF8.self)
    print(text)
    if !FileManager.default.fileExists(atPath: results) {
      try Data().write(to: URL(filePath: results))
    }
    let handle = try FileHandle(forWritingTo: URL(filePath: results))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data((text + "\n").utf8))
    try handle.close()
  }

  private func median(_ numbers: [Double]) -> Double { numbers.sorted()[numbers.count / 2] }

  private static func solve(_ program: String, _ words: [String]) throws -> SolveLine {
    try JSONDecoder().decode(SolveLine.self, from: launch(program, words))
  }

  @discardableResult
  private static func launch(_ program: String, _ words: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = words
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw ValidationError("\(program) \(words.joined(separator: " ")) failed")
    }
    return output
  }
}
