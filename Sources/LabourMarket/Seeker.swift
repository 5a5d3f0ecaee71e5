/// A registered person who looks for work, as far as matching may know her.
///
/// Name, identity number, sex, ethnicity, religion, marital and political status, household
/// registration, health and photo have no field here: what isn't here can't reach a score.
/// `nil` means that nobody said, which is neither agreement nor refusal.
public struct Seeker: Hashable, Sendable, Identifiable {
  public var id: SeekerID
  public var registered: CalendarDay
  /// Read by statutory age rules only.
  public var birthDate: CalendarDay
  public var pool: Pool
  public var channel: Channel
  public var state: SearchState
  /// The service centre that looks after her; nil for people registered at none.
  public var centre: CentreCode?
  public var home: PlaceCode?
  /// Sorted, without repeats; steers reserves and counts, never points.
  public var hardship: [HardshipCode] = []
  public var cohort: CohortID?
  public var team: TeamID?
  public var household: HouseholdID?
  /// Refuses a decision by a program: not ranked, listed for a caseworker.
  public var optedOut = false

  public var education: EducationCode?
  public var major: MajorCode?
  /// From 5, the lowest, to 1, see `vocational_levels.csv`.
  public var vocationalLevel: Int?
  /// What she wrote, in her words; the lexicon reads it.
  public var skills = ""
  public var certificates = ""
  public var wish = ""
  public var experience = ""
  /// What a clerk coded; may be empty though the words are not.
  public var wishedOccupations: [OccupationCode] = []
  public var lastOccupation: OccupationCode?
  public var experienceYears: Int?
  public var wishedIndustries: [IndustryCode] = []

  /// The lowest pay she asks for, yuan a month before tax.
  public var payFloor: Int?
  public var shifts: ShiftSet?
  public var acceptsOvertime: Bool?
  /// The longest way to work she accepts, one way.
  public var commuteKilometres: Int?
  public var needsAccommodation: Bool?
  public var availableFrom: CalendarDay?

  public init(
    id: SeekerID, registered: CalendarDay, birthDate: CalendarDay, pool: Pool = .general,
    channel: Channel = .local, state: SearchState = .registered
  ) {
    (self.id, self.registered, self.birthDate) = (id, registered, birthDate)
    (self.pool, self.channel, self.state) = (pool, channel, state)
  }
}
