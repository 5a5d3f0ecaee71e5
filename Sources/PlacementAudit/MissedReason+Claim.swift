public import LabourMarket

extension PlacementClaim {
  /// Why a seeker doesn't hold an opening that she would rather have, by the audit's own choice rule.
  ///
  /// - Parameters:
  ///   - holders: For each opening the positions of those who hold its seats.
  /// - Returns: The reason, and the least fit that would have done; nil where points don't help.
  public func miss(
    of seeker: Int, at pair: RankedPair, holders: [[Int]], _ separations: Separations
  ) -> (reason: MissedReason, cutoff: Points?) {
    if separations.contains(seeker, pair.partner) { return (.separated, nil) }
    let (opening, fit) = (Int(pair.partner), pair.fit.value)
    let needed = neededFit(for: seeker, at: opening, holders: holders[opening])
    guard let needed else {
      let isAfter = holders[opening].contains { seekers[$0].tier < seekers[seeker].tier }
      return (isAfter ? .tier : .closed, nil)
    }
    guard needed > fit else { return (.policy, needed == 0 ? nil : Points(needed)) }
    guard needed == fit + 1 else { return (.points, Points(needed)) }
    var earlier = self
    earlier.seekers[seeker].registered = .min
    let isTie = earlier.neededFit(for: seeker, at: opening, holders: holders[opening]) == fit
    return isTie ? (.tie, pair.fit) : (.points, Points(needed))
  }
}
