internal import LabourMarket

/// What the prices of *most* say about pairs that no list holds.
///
/// A pair is wanted if its worth, with what the opening adds at its price, is above the seeker's
/// surplus, or above every worth that the market knew. Where no pair is wanted, the prices prove
/// the outcome best among all pairs.
///
/// > Source: L. R. Ford, D. R. Fulkerson. "A Suggested Computation for Maximal Multi-Commodity
/// > Network Flows." *Management Science* 5(1), 1958, pp. 97–101: columns are priced, not stored.
public struct MostPricing: Sendable {
  /// The seekers who take part, ascending.
  public let seekers: [Int]
  /// For each of them what she has: her best worth above price, at least 0.
  public let surplus: [Int64]
  /// For each of them her kind; people of a kind have the same traits.
  public let kinds: [Int]
  /// For each kind and each opening what is to be added to a pair's worth before it is compared
  /// with a surplus; so little that nothing is wanted where the opening has no seat for them.
  public private(set) var extra: [[Int64]] = []
  /// The best worth of a listed pair, in points.
  public let best: Int32

  public init(_ certificate: MostCertificate, _ problem: PlacementProblem) {
    let market = certificate.market
    let (prices, bonus) = (certificate.assignment.prices, certificate.assignment.bonus)
    seekers = certificate.seekers
    surplus = certificate.seekers.map { seeker in
      market.pairs(of: seeker).reduce(0) { best, position in
        let pair = market.pairs[position]
        let group = Int(pair.opening)
        return max(
          best, Int64(pair.worth) + bonus * (market.isFloor[group] ? 2 : 1) - prices[group])
      }
    }
    best = certificate.premium - 1
    var kindOf: [[Int32]: Int] = [:]
    var kinds: [Int] = []
    for seeker in certificate.seekers {
      let traits = Array(problem.traits[seeker])
      let kind = kindOf[traits, default: kindOf.count]
      kindOf[traits] = kind
      kinds.append(kind)
    }
    self.kinds = kinds
    extra = kindOf.sorted { $0.value < $1.value }.map { traits, _ in
      Self.extra(certificate, problem, traits)
    }
  }

  private static func extra(
    _ certificate: MostCertificate, _ problem: PlacementProblem, _ traits: [Int32]
  ) -> [Int64] {
    let market = certificate.market
    var extra = [Int64](repeating: Int64.min / 2, count: problem.seats.count)
    for group in market.seats.indices where market.seats[group] > 0 {
      let (opening, reserve) = (Int(certificate.openingOf[group]), certificate.reserveOf[group])
      let row = problem.reserves[opening]
      let isEntitled = reserve >= 0 && traits.contains(row[row.startIndex + Int(reserve)].trait)
      guard isEntitled || reserve < 0 || problem.mode != .hardReserve else { continue }
      let bonus = certificate.assignment.bonus * (market.isFloor[group] ? 2 : 1)
      let premium = isEntitled ? Int64(certificate.premium) : 0
      extra[opening] = max(
        extra[opening], bonus + premium - certificate.assignment.prices[group])
    }
    return extra
  }
}
