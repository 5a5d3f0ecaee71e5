public import LabourMarket

/// What one seat or one person more or less would change in a proven assignment, exactly.
///
/// Best prices are seldom unique, and any of them only bounds: one more seat of a group brings at
/// most its price, one seat less costs at least its price. Exact are the ends of what prices can
/// be, since the best worth is concave and bends at whole numbers of seats and people only: one more
/// seat brings the *least* best price of its group, one seat less costs the *greatest*; one more
/// person just like somebody brings what her best surplus is at the greatest prices, and without her
/// that at the least prices is lost. All groups have their least price at once, and all their
/// greatest, so two searches for shortest paths find everything.
///
/// Values hold for one change at a time, on the pairs of the market.
///
/// - Complexity: O(*e* log *e*), where *e* is the number of pairs.
///
/// > Source: G. Demange, D. Gale. "The Strategy Structure of Two-Sided Matching Markets."
/// > *Econometrica* 53(4), 1985, pp. 873–888 (the lattice of prices and its ends); R. K. Ahuja,
/// > T. L. Magnanti, J. B. Orlin. *Network Flows*, 1993, section 9.9 (sensitivity).
public struct MarginalValues: Sendable {
  /// For each group of seats, what one more seat would bring.
  public private(set) var seatMore: [MarginalValue]
  /// For each group of seats, what one seat less would cost; nothing where it has none.
  public private(set) var seatLess: [MarginalValue]
  /// For each seeker, what one more just like her would bring.
  public private(set) var personMore: [MarginalValue] = []
  /// For each seeker, what would be lost without her.
  public private(set) var personLess: [MarginalValue] = []

  /// - Parameter premium: What is taken from a pair's worth where it is at least this, because it
  ///   counts a seat reserved for a trait; 0 where there is no such thing.
  /// - Precondition: The prices prove the assignment.
  public init(_ market: WeightedMarket, _ proven: ProvenAssignment, premium: Int32 = 0) {
    let exchanges = SeatExchanges(market, proven, premium: premium)
    seatMore = exchanges.gains()
    seatLess = exchanges.losses()
    personMore.reserveCapacity(market.seekers)
    personLess.reserveCapacity(market.seekers)
    for seeker in 0..<market.seekers {
      personMore.append(exchanges.best(of: seeker, seatsCost: seatLess))
      let held = proven.held[seeker]
      let isFree = held < 0
      personLess.append(
        isFree
          ? MarginalValue()
          : exchanges.value(held) - seatMore[Int(market.pairs[held].opening)])
    }
  }
}

extension MostCertificate {
  /// What one seat or person more or less would change; see `MarginalValues`.
  public func marginalValues() -> MarginalValues {
    MarginalValues(market, assignment, premium: premium)
  }
}
