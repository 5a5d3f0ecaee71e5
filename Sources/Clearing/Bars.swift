internal import LabourMarket
internal import PlacementEngine

/// For each kind of people and each opening, the fit below which it takes none of them.
struct Bars {
  enum Kind: Int, CaseIterable {
    /// Without a trait, so that no reserve counts.
    case plain
    /// With some trait: any of the opening's reserves might be meant.
    case entitled
    case emergencyReserve

    init(of seeker: Int, in problem: PlacementProblem) {
      if problem.tiers[seeker] == PlacementProblem.emergencyTier {
        self = .emergencyReserve
      } else {
        self = problem.traits[seeker].isEmpty ? .plain : .entitled
      }
    }
  }

  private var fit = [[Points]](repeating: [], count: Kind.allCases.count)

  init(_ outcome: StableOutcome, _ problem: PlacementProblem) {
    let never = Points(Int32.max)
    for opening in problem.seats.indices {
      let account = outcome.account(of: opening)
      let cutoffs = ([account.cutoff] + account.reserves.map(\.cutoff)).map {
        guard let cutoff = $0 else { return Points(0) }
        // Whoever belongs to a later tier yields to any newcomer of an earlier one.
        return cutoff == .unreachable ? never : cutoff.tier > 0 ? Points(0) : cutoff.fit
      }
      fit[Kind.plain.rawValue].append(cutoffs[0])
      fit[Kind.entitled.rawValue].append(cutoffs.min()!)
      let takesReserve = problem.acceptsEmergency[opening] && account.cutoff == nil
      fit[Kind.emergencyReserve.rawValue].append(takesReserve ? Points(0) : never)
    }
  }

  subscript(kind: Kind) -> [Points] { fit[kind.rawValue] }

  /// The openings with a lower bar in `other`, ascending.
  func fallen(to other: Bars) -> [Int32] {
    fit[0].indices.filter { opening in
      zip(fit, other.fit).contains { $1[opening] < $0[opening] }
    }.map(Int32.init)
  }

  mutating func lower(to other: Bars) {
    for kind in fit.indices {
      for opening in fit[kind].indices {
        fit[kind][opening] = min(fit[kind][opening], other.fit[kind][opening])
      }
    }
  }
}
