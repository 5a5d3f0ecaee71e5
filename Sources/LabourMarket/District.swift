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

  /// Sorts what it is given; ids must be unique within each list.
  public init(
    date: CalendarDay, seekers: [Seeker], openings: [Opening], enterprises: [Enterprise],
    cohorts: [Cohort] = []
  ) {
    self.date = date
    self.seekers = seekers.sorted { $0.id < $1.id }
    self.openings = openings.sorted { $0.id < $1.id }
    self.enterprises = enterprises.sorted { $0.id < $1.id }
    self.cohorts = cohorts.sorted { $0.id < $1.id }
  }
}
