/// An opening that a person may have, and would rather have than what she is proposed.
public struct MissedOpening: Hashable, Sendable {
  /// Its place in her list, 1 is her favourite.
  public var rank: Int32
  /// The opening with her points there.
  public var pair: RankedPair
  public var reason: MissedReason
  /// The least fit with which she would be in, or what others have as well; nil where points
  /// don't help.
  public var cutoff: Points?

  public init(rank: Int32, pair: RankedPair, reason: MissedReason, cutoff: Points?) {
    (self.rank, self.pair, self.reason, self.cutoff) = (rank, pair, reason, cutoff)
  }

  /// The points that she is short of; nil where something else is the reason.
  public var short: Points? {
    guard reason == .points, let cutoff else { return nil }
    return Points(cutoff.value - pair.fit.value)
  }
}

/// Why somebody misses an opening; the raw value is the stable id in files.
public enum MissedReason: String, CaseIterable, Sendable {
  /// Fewer points than the line.
  case points
  /// As many points as the line, but registered later, or the higher id.
  case tie
  /// People of a tier before hers hold the seats.
  case tier
  /// No seat could be hers however well she fits.
  case closed
  /// Her class's batch there was withdrawn, or her team goes elsewhere.
  case separated
  /// She comes before a holder: the policy counts more than priority.
  case policy

  public var name: BilingualName {
    switch self {
    case .points: BilingualName("匹配分低于录用线", "fewer points than the line")
    case .tie: BilingualName("同分，登记较晚", "as many points, registered later")
    case .tier: BilingualName("优先顺序在前的人占满", "filled by people of an earlier tier")
    case .closed: BilingualName("没有她可用的名额", "no seat for people like her")
    case .separated:
      BilingualName("班级批次已撤回或同行组去别处", "class batch withdrawn, or the team goes elsewhere")
    case .policy: BilingualName("按总体目标安排给他人", "given to others by the objective or a floor")
    }
  }
}
