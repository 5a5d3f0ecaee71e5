/// What stands between a seeker and a seat, as the audit's own choice rule sees it.
public enum AuditBar: Hashable, Sendable {
  /// A seat is free for her.
  case free
  /// However well she fits, nobody would make room.
  case closed
  /// This holder would have to make room: whoever comes before her gets the seat.
  case holder(Int)
}

extension PlacementClaim {
  /// What `seeker` would have to beat to get a seat of `opening`.
  ///
  /// - Parameter holders: Positions of the people who hold its seats.
  /// - Complexity: O(*h* log *h* + *h* × reserved seats) for *h* holders.
  public func bar(for seeker: Int, at opening: Int, holders: [Int]) -> AuditBar {
    let sitting = holders.compactMap { position in
      seekers[position].held.map {
        AuditChoice.Person(position, seekers[position], fit: $0.fit)
      }
    }
    let newcomer = AuditChoice.Person(seeker, seekers[seeker], fit: Int32.max)
    let judge = AuditChoice(opening: openings[opening], mode: mode)
    let chosen = judge.choose(from: sitting + [newcomer])
    guard chosen.contains(seeker) else { return .closed }
    return holders.first { !chosen.contains($0) }.map(AuditBar.holder) ?? .free
  }

  /// Whether `seeker` with points `fit` comes before a holder, by tier, points, registration, id.
  public func precedes(_ seeker: Int, fit: Int32, _ holder: Int) -> Bool {
    guard let held = seekers[holder].held else { return true }
    return AuditChoice.Person(seeker, seekers[seeker], fit: fit)
      .precedes(AuditChoice.Person(holder, seekers[holder], fit: held.fit))
  }
}
