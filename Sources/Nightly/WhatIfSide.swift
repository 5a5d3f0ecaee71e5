internal import Accounting
internal import Clearing
internal import LabourMarket
internal import NightInputs
internal import PlacementEngine
internal import Ranking
internal import Refusals
internal import Vectorization

/// One of the two nights of a what-if, up to placement.
struct WhatIfSide {
  var inputs: NightInputs
  private let threads: Int
  private let vectors: Vectors
  private let problem: RankingProblem
  private let lists: RankingResult
  private(set) var cleared: ClearedNight?

  static let before = BilingualName("调整前：", "before: ")
  static let after = BilingualName("调整后：", "after: ")

  /// Makes rows and lists; nobody is placed yet.
  init(
    _ inputs: NightInputs, _ settings: NightSettings, threads: Int, clock: inout StageClock
  ) async throws(NightError) {
    (self.inputs, self.threads) = (inputs, threads)
    clock.begin(.vectors)
    vectors = try await inputs.vectors(
      threads: threads, similarity: keptSimilarity(settings, notice: clock.notice),
      progress: clock.advance)
    clock.finish()
    clock.begin(.ranking)
    problem = RankingProblem(vectors, policy: inputs.policy)
    lists = await rank(problem, threads: threads, kernel: nil, progress: clock.advance)
    clock.finish()
  }

  mutating func place(_ clock: inout StageClock, _ name: BilingualName) async throws(NightError) {
    clock.begin(.placement)
    let night = try await ClearedNight(
      inputs, vectors, problem, lists, isPriced: false, threads: threads)
    cleared = night
    let placed = night.placement.totals.placed
    clock.finish(
      BilingualName("\(name.chinese)\(placed) 人拟推荐", "\(name.english)\(placed) people proposed"))
  }

  /// - Precondition: People are placed.
  var record: WhatIfRecord.Side {
    let cleared = cleared!
    return WhatIfRecord.Side(
      district: inputs.district, placement: cleared.placement, traits: cleared.traits(),
      envious: cleared.enviousPeople())
  }

  /// What seats and people are worth; nil under other objectives than *most*.
  var margins: MarginalRecord? {
    guard let (certificate, values) = cleared?.worth else { return nil }
    let market = certificate.market
    return MarginalRecord(
      seats: inputs.district.openings.indices.map { opening in
        market.seats[opening] > 0 ? (values.seatMore[opening], values.seatLess[opening]) : nil
      },
      people: inputs.district.seekers.indices.map { seeker in
        market.starts[seeker] < market.starts[seeker + 1]
          ? (values.personMore[seeker], values.personLess[seeker]) : nil
      })
  }
}
