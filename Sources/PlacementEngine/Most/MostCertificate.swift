public import LabourMarket

/// The market that *most* solved for the people of one tier, its answer, and the prices that prove
/// it.
///
/// People whose seats were fixed beforehand take no part.
public struct MostCertificate: Sendable {
  /// Its openings are groups of seats: an opening's open seats, one of its reserves, or the part
  /// of them that its floor asks to fill.
  public let market: WeightedMarket
  public let assignment: ProvenAssignment
  /// For each group its opening.
  public let openingOf: [Int32]
  /// For each group the position in its opening's reserves, or -1.
  public let reserveOf: [Int32]
  /// What somebody counts more on a seat reserved for a trait of hers.
  public let premium: Int32
  /// The seekers who take part, ascending.
  public let seekers: [Int]

  init(_ groups: SeatGroups, _ assignment: ProvenAssignment) {
    (market, self.assignment) = (groups.market, assignment)
    (openingOf, reserveOf) = (groups.openingOf, groups.reserveOf)
    (premium, seekers) = (groups.premium, groups.seekers)
  }

  /// The positions of those of a seeker's pairs in `lists`, the problem's, that the market knows.
  public func choices(of seeker: Int, in lists: RankedLists) -> [Int] {
    let known = Set(market.pairs(of: seeker).map { openingOf[Int(market.pairs[$0].opening)] })
    return (lists.starts[seeker]..<lists.starts[seeker + 1]).filter {
      known.contains(lists.pairs[$0].partner)
    }
  }
}
