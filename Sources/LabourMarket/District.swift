/// What one night starts from: everybody and everything that passed intake, sorted by id.
///
/// A position in `seekers` or `openings` stands for that entity in every later stage, and since
/// the lists are sorted by id, the lower position is the lower id: ties need no look-up.
public struct District: Sendable {
  /// The night's date; ages, validity and availability are judged on it.
  public let date: CalendarDay
  public let seekers: [Seeker]
  public let openings: [Opening]
  public let enterprises: [Enterprise]
  public let cohorts: [Cohort]
  /// Seats that people keep from earlier nights, by seeker.
  public let kept: [KeptSeat]

  /// Sorts what it is given; ids must be unique within each list.
  public init(
    date: CalendarDay, seekers: [Seeker], openings: [Opening], enterprises: [Enterprise],
    cohorts: [Cohort] = [], kept: [KeptSeat] = []
  ) {
    self.date = date
    self.seekers = sortedByID(seekers)
    self.openings = sortedByID(openings)
    self.enterprises = sortedByID(enterprises)
    self.cohorts = sortedByID(cohorts)
    self.kept = sortedByID(kept)
  }
}

/// A seat of an earlier night: its holder was hired, so that nobody displaces her.
public struct KeptSeat: Hashable, Sendable, Identifiable {
  public var seeker: SeekerID
  public var opening: OpeningID

  public init(seeker: SeekerID, opening: OpeningID) {
    (self.seeker, self.opening) = (seeker, opening)
  }

  public var id: SeekerID { seeker }
}

/// A list that is sorted already is shared rather than copied: a million people are half a
/// gigabyte.
private func sortedByID<Entity: Identifiable>(_ list: [Entity]) -> [Entity]
where Entity.ID: Comparable {
  let isSorted = list.indices.dropFirst().allSatisfy { list[$0 - 1].id <= list[$0].id }
  return isSorted ? list : list.sorted { $0.id < $1.id }
}
