internal import DenseKernels
internal import LabourMarket
internal import Ranking
internal import Vectorization

extension NightCheck {
  /// Openings whose lists are made again from the definition: all pairs, sorted, cut.
  private static let remade = 16

  /// Lists are in order, eligible, and score what the rows say; some are made again in full.
  mutating func checkLists() {
    let lists = evidence.lists
    for opening in 0..<lists.openings.count {
      check(lists.openings[opening], of: evidence.openings[opening], weigh: mixed) {
        [evidence] in evidence.pair(seeker: Int($0), opening: opening, partner: $0)
      }
    }
    for seeker in 0..<lists.seekers.count {
      check(lists.seekers[seeker], of: evidence.seekers[seeker], weigh: { $0.appeal.value }) {
        [evidence] in evidence.pair(seeker: seeker, opening: Int($0), partner: $0)
      }
    }
    let step = max(1, lists.openings.count / Self.remade)
    for opening in stride(from: 0, to: lists.openings.count, by: step) { remake(opening) }
  }

  private func mixed(_ pair: RankedPair) -> Int32 {
    evidence.mix.weigh(fit: pair.fit, appeal: pair.appeal)
  }

  /// - Parameter expected: What the rows say of a partner; nil where a rule excludes her.
  private mutating func check(
    _ list: ArraySlice<RankedPair>, of owner: String, weigh: (RankedPair) -> Int32,
    expected: (Int32) -> RankedPair?
  ) {
    addLines(list.count)
    let keys = list.map { (-weigh($0), $0.partner) }
    if !zip(keys, keys.dropFirst()).allSatisfy({ $0 < $1 }) {
      note(["\(owner): the list is not in order"])
    }
    if !list.allSatisfy({ expected($0.partner) == $0 }) {
      note(["\(owner): the list shows points that the rows do not give, or an excluded person"])
    }
  }

  private mutating func remake(_ opening: Int) {
    var pairs: [RankedPair] = []
    for seeker in evidence.seekers.indices {
      guard
        let pair = evidence.pair(seeker: seeker, opening: opening, partner: Int32(seeker)),
        pair.fit.value | pair.appeal.value != 0
      else { continue }
      pairs.append(pair)
    }
    let keys = pairs.map { (-mixed($0), $0.partner) }.sorted { $0 < $1 }
    let list = evidence.lists.openings[opening]
    let isCut = list.count < keys.count
    if list.map(\.partner) != keys.prefix(list.count).map(\.1)
      || (isCut && list.count < evidence.lists.openings.longest)
    {
      note(["\(evidence.openings[opening]): the list is not the best of all pairs"])
    }
  }
}

extension Evidence {
  /// The pair as the rows and rules define it; nil where a rule excludes it.
  func pair(seeker: Int, opening: Int, partner: Int32) -> RankedPair? {
    guard vectors.eligibility.allows(seeker: seeker, opening: opening) else { return nil }
    let rows = vectors.openings[Int(vectors.strategyOf[seeker])]
    return RankedPair(
      partner: partner, fit: Points(vectors.seekers.product(seeker, rows.fit, opening)),
      appeal: Points(vectors.seekers.product(seeker, rows.appeal, opening)))
  }
}

extension RankedLists {
  /// The length of the longest list.
  fileprivate var longest: Int { (0..<count).map { self[$0].count }.max() ?? 0 }
}
