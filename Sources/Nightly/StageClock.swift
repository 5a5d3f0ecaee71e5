internal import DenseKernels
internal import LabourMarket
internal import NightInputs
internal import NightResult

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
    current = nil
    listener(.finished(stage, seconds: elapsed, detail: detail))
  }
}

extension StageClock {
  /// What `run.json` says of the stages so far.
  func record(_ settings: NightSettings, threads: Int, kernel: Kernel?) -> RunRecord {
    func milliseconds(_ seconds: Double) -> Int { Int((seconds * 1000).rounded()) }
    // The stage under way is nearly done.
    let now = current.map { [(stage: $0.stage, seconds: (clock.now - $0.start) / .seconds(1))] }
    let all = seconds + (now ?? [])
    return RunRecord(
      input: settings.input, threads: threads, kernel: (kernel ?? .best).rawValue,
      stages: all.map {
        RunRecord.Stage(stage: $0.stage.rawValue, milliseconds: milliseconds($0.seconds))
      },
      totalMilliseconds: milliseconds(all.reduce(0) { $0 + $1.seconds }), machine: .now())
  }
}
