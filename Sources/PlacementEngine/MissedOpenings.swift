public import LabourMarket

extension StableOutcome {
  /// The first openings that `seeker` would rather have than what she holds, with the line that
  /// she would have had to meet there.
  ///
  /// - Parameter list: Her favourites, first of them first, as far as they are to be explained.
  /// - Complexity: O(holders) for an opening with traits or caps, else O(seats).
  public func missed(by seeker: Int, among list: ArraySlice<RankedPair>) -> [MissedOpening] {
    list.enumerated().map { index, pair in
      let (reason, cutoff) = miss(seeker, pair)
      return MissedOpening(rank: Int32(index) + 1, pair: pair, reason: reason, cutoff: cutoff)
    }
  }

  private func miss(_ seeker: Int, _ pair: RankedPair) -> (MissedReason, Points?) {
    let (opening, problem) = (Int(pair.partner), normal.market.problem)
    if bars(seeker, opening) { return (.separated, nil) }
    guard let bar = bar(for: seeker, at: opening) else { return (.policy, nil) }
    let tier = problem.tiers[seeker]
    if bar == .unreachable {
      let isAfter = holders(of: opening).contains { problem.tiers[$0] < tier }
      return (isAfter ? .tier : .closed, nil)
    }
    guard bar.tier == tier else { return (bar.tier < tier ? .tier : .policy, nil) }
    let own = PriorityKey(
      tier: tier, fit: bar.fit, registered: CalendarDay(number: problem.registered[seeker]),
      seeker: Int32(seeker))
    let needed = Points(bar.fit.value + (own < bar ? 0 : 1))
    guard needed > pair.fit else { return (.policy, needed == Points(0) ? nil : needed) }
    return bar.fit == pair.fit ? (.tie, pair.fit) : (.points, needed)
  }

  /// Whom a seeker has to come before for a seat of `opening`; nil where one is free for her,
  /// `unreachable` where nobody would make room.
  func bar(for seeker: Int, at opening: Int) -> PriorityKey? {
    let key =
      normal.market.problem.tiers[seeker] == PlacementProblem.emergencyTier
      ? emergency.bar(for: seeker, at: opening) : normal.bar(for: seeker, at: opening)
    return key.map(normal.market.priorities.standing)
  }

  /// Everybody who sits there.
  private func holders(of opening: Int) -> [Int] {
    (normal.keys(of: opening) + emergency.keys(of: opening))
      .map(normal.market.priorities.seeker)
  }
}

extension DeferredAcceptance {
  fileprivate func bar(for seeker: Int, at opening: Int) -> Key? {
    guard let book = book(of: opening) else {
      return freeSeats(of: opening) > 0 ? nil : keys(of: opening).min() ?? Key.max
    }
    return book.bar(for: market.candidate(seeker, opening, key: 0))
  }
}
