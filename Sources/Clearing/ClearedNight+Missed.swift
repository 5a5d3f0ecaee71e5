public import LabourMarket
internal import PlacementEngine

extension ClearedNight {
  /// How many openings to name for each person.
  private static let missedNamed = 5

  /// For each person who takes part the first openings that she would rather have than hers, at
  /// most `missedNamed`.
  ///
  /// - Parameter listed: How many openings of each person are listed without a gap.
  /// - Returns: Nil under other objectives than *stable*, which alone has lines to meet.
  public func missed(listed: Int) -> [[MissedOpening]]? {
    guard placement.objective == .stable else { return nil }
    return placement.seekers.enumerated().map { seeker, result in
      var own: Int32?
      switch result {
      case .placed(let seating) where seating.seat == .locked: return []
      case .placed(let seating): own = seating.opening
      case .unplaced, .withdrawn: break
      case .ineligible: return []
      }
      let list = market.problem.lists[seeker].prefix(min(Self.missedNamed, listed))
      return stable.missed(by: seeker, among: list.prefix { $0.partner != own })
    }
  }
}
