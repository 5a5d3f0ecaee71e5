internal import LabourMarket
internal import PlacementEngine
internal import Programmes
internal import Ranking
internal import Vectorization

/// One of the two nights of a what-if, up to placement.
struct WhatIfSide {
  var start: NightStart
  private let threads: Int
  private let vectors: Vectors
  private let problem: RankingProblem
  private let lists: RankingResult
  private(set) var seating: NightSeating?

  static let before = BilingualName("调整前：", "before: ")
  static let after = BilingualName("调整后：", "after: ")

  /// Makes rows and lists; nobody is placed yet.
  init(_ start: NightStart, threads: Int, clock: inout StageClock) async throws(NightError) {
    (self.start, self.threads) = (start, threads)
    clock.begin(.vectors)
    vectors = try await makeVectors(of: start, threads: threads, progress: clock.advance)
    clock.finish()
    clock.begin(.ranking)
    problem = rankingProblem(vectors, policy: start.policy)
    lists = await rank(problem, threads: threads, kernel: nil, progress: clock.advance)
    clock.finish()
  }

  mutating func place(_ clock: inout StageClock, _ name: BilingualName) async throws(NightError) {
    clock.begin(.placement)
    let full = try await FullPlacement(
      start, problem, lists.seekers, isPriced: false, threads: threads)
    seating = NightSeating(start: start, vectors: vectors, lists: lists, full: full)
    let placed = seating!.placement.totals.placed
    clock.finish(
      BilingualName("\(name.chinese)\(placed) 人拟推荐", "\(name.english)\(placed) people proposed"))
  }

  /// - Precondition: People are placed.
  var record: WhatIfRecord.Side {
    let seating = seating!
    return WhatIfRecord.Side(
      district: start.district, placement: seating.placement, traits: seating.traits(),
      envious: seating.envious())
  }

  /// What seats and people are worth; nil under other objectives than *most*.
  var margins: MarginalRecord? {
    guard let seating, seating.placement.objective == .most,
      let certificate = seating.most?.certificate
    else { return nil }
    let (values, market) = (certificate.marginalValues(), certificate.market)
    return MarginalRecord(
      seats: start.district.openings.indices.map { opening in
        market.seats[opening] > 0 ? (values.seatMore[opening], values.seatLess[opening]) : nil
      },
      people: start.district.seekers.indices.map { seeker in
        market.starts[seeker] < market.starts[seeker + 1]
          ? (values.personMore[seeker], values.personLess[seeker]) : nil
      })
  }
}

extension NightSeating {
  /// People who would rather be at a listed opening that would rather have them.
  fileprivate func envious() -> Int {
    let lists = market.problem.lists
    let held = placement.seekers.enumerated().map { seeker, outcome in
      outcome.seating.flatMap { own in
        lists[seeker].firstIndex { $0.partner == own.opening }
      } ?? -1
    }
    return PlacementEngine.envious(
      PlacementClaim(market.problem, held: held, isBarred: outcome.bars)
    ).count
  }
}
