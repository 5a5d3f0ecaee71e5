internal import LabourMarket
internal import PlacementEngine

extension NightSeating {
  /// How many openings to name for each person.
  static let missedNamed = 5

  /// For each person who takes part the first openings that she would rather have than hers, at
  /// most `missedNamed`.
  ///
  /// Only *stable* has lines to meet.
  ///
  /// - Parameter listed: How many openings of each person are listed without a gap.
  func missed(listed: Int) -> [[MissedOpening]] {
    placement.seekers.enumerated().map { seeker, result in
      var own: Int32?
      switch result {
      case .placed(let seating) where seating.seat == .locked: return []
      case .placed(let seating): own = seating.opening
      case .unplaced, .withdrawn: break
      case .ineligible: return []
      }
      let list = market.problem.lists[seeker].prefix(min(Self.missedNamed, listed))
      return outcome.missed(by: seeker, among: list.prefix { $0.partner != own })
    }
  }
}
