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
}
