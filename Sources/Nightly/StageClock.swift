internal import Foundation
internal import DenseKernels
internal import LabourMarket
internal import Reporting

/// Times the stages of a night and tells the listener about them.
struct StageClock {
  private let listener: @Sendable (NightProgress) -> Void
  private let clock = ContinuousClock()
  private var current: (stage: Stage, start: ContinuousClock.Instant)?
  private var seconds: [(stage: Stage, seconds: Double)] = []

  init(progress: @escaping @Sendable (NightProgress) -> Void) { listener = progress }

  mutating func begin(_ stage: Stage) {
    current = (stage, clock.now)
    listener(.began(stage))
  }

  /// For the stage under way: tells the share that is done.
  var advance: @Sendable (Double) -> Void {
    guard let stage = current?.stage else { return { _ in } }
    return { [listener] share in listener(.advanced(stage, share)) }
  }

  /// Tells the listener something that changes no result.
  var notice: @Sendable (BilingualName) -> Void {
    { [listener] sentence in listener(.noticed(sentence)) }
  }

  mutating func finish(_ detail: BilingualName = BilingualName("", "")) {
    guard let (stage, start) = current else { return }
    let elapsed = (clock.now - start) / .seconds(1)
    seconds.append((stage, elapsed))
    listener(.finished(stage, seconds: elapsed, detail: detail))
  }
}

extension StageClock {
  private struct RunFile: Encodable {
    struct StageSeconds: Encodable {
      var stage: String
      var seconds: Double
    }

    var version: String
    var input: String
    var threads: Int
    var kernel: String
    var stages: [StageSeconds]
    var totalSeconds: Double
    var machine: MachineFacts
  }

  /// The text of `run.json`.
  func runFile(settings: NightSettings, threads: Int, kernel: Kernel?) -> String {
    let run = RunFile(
      version: programVersion, input: settings.input, threads: threads,
      kernel: (kernel ?? .best).rawValue,
      stages: seconds.map { .init(stage: $0.stage.rawValue, seconds: $0.seconds) },
      totalSeconds: seconds.reduce(0) { $0 + $1.seconds }, machine: .now())
    return jsonText(run)
  }
}
