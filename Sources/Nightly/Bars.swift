internal import LabourMarket
internal import PlacementEngine

/// For each opening the fit below which it takes nobody of a kind, whatever her traits.
struct Bars {
  private(set) var ofNormal: [Points] = []
  private(set) var ofReserve: [Points] = []

  init(_ outcome: StableOutcome, _ problem: PlacementProblem) {
    let never = Points(Int32.max)
    for opening in problem.seats.indices {
      let account = outcome.account(of: opening)
      let cutoffs = [account.cutoff] + account.reserves.map(\.cutoff)
      let lowest = cutoffs.map { $0 == .unreachable ? never : $0?.fit ?? Points(0) }.min()!
      ofNormal.append(lowest)
      let takesReserve = problem.acceptsEmergency[opening] && account.cutoff == nil
      ofReserve.append(takesReserve ? Points(0) : never)
    }
  }

  /// The openings with a lower bar in `other`, ascending.
  func fallen(to other: Bars) -> [Int32] {
    ofNormal.indices.filter {
      other.ofNormal[$0] < ofNormal[$0] || other.ofReserve[$0] < ofReserve[$0]
    }.map(Int32.init)
  }

  mutating func lower(to other: Bars) {
    for opening in ofNormal.indices {
      ofNormal[opening] = min(ofNormal[opening], other.ofNormal[opening])
      ofReserve[opening] = min(ofReserve[opening], other.ofReserve[opening])
    }
  }
}
