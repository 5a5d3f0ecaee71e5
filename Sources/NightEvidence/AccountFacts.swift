public import LabourMarket

/// What a night's account is counted from, besides the placement: who belongs to which row.
///
/// They are the registers' own codes, so that whoever counts again needs nothing of the counting that
/// is checked.
public struct AccountFacts: Hashable, Sendable {
  public struct Person: Hashable, Sendable {
    public var pool: Pool
    public var channel: Channel
    public var centre: CentreCode?
    public var cohort: CohortID?
    /// Whether she has dated evidence of hiring.
    public var isHired: Bool
    /// Whether some hard-to-employ category is hers.
    public var isHardToEmploy: Bool
    /// Whether she still looks for work, and whether she refuses a decision by a program.
    public var isSearching: Bool
    public var hasOptedOut: Bool

    public init(_ seeker: Seeker, isSearching: Bool) {
      (pool, channel, centre, cohort) = (
        seeker.pool, seeker.channel, seeker.centre, seeker.cohort
      )
      (isHired, isHardToEmploy) = (seeker.state.isEvidenceOfHiring, !seeker.hardship.isEmpty)
      (self.isSearching, hasOptedOut) = (isSearching, seeker.optedOut)
    }

    init(
      pool: Pool, channel: Channel, centre: CentreCode?, cohort: CohortID?, isHired: Bool,
      isHardToEmploy: Bool, isSearching: Bool, hasOptedOut: Bool
    ) {
      (self.pool, self.channel, self.centre, self.cohort) = (pool, channel, centre, cohort)
      (self.isHired, self.isHardToEmploy) = (isHired, isHardToEmploy)
      (self.isSearching, self.hasOptedOut) = (isSearching, hasOptedOut)
    }
  }

  public struct Post: Hashable, Sendable {
    public var enterprise: EnterpriseID
    public var place: PlaceCode
    /// The family of its occupation; empty where it has none.
    public var family: String

    public init(enterprise: EnterpriseID, place: PlaceCode, family: String) {
      (self.enterprise, self.place, self.family) = (enterprise, place, family)
    }
  }

  /// A code and what it is called.
  public struct Named: Hashable, Sendable {
    public var code: String
    public var name: BilingualName
    /// A centre's street or town; else empty.
    public var place: String

    public init(code: String, name: BilingualName, place: String = "") {
      (self.code, self.name, self.place) = (code, name, place)
    }
  }

  public var date: CalendarDay
  /// The policy's name.
  public var policy: String
  /// One for each seeker, and one for each opening.
  public var people: [Person]
  public var posts: [Post]
  public var centres: [Named]
  /// Streets and towns.
  public var streets: [Named]
  public var cohorts: [Named]
  public var keyEnterprises: [Named]
  /// All that the tables have, whatever their period.
  public var targets: [Target]

  /// - Parameter isSearching: Whether a person still looks for work.
  public init(
    _ district: District, _ catalogue: Catalogue, policy: String,
    isSearching: (Seeker) -> Bool
  ) {
    (date, self.policy) = (district.date, policy)
    people = district.seekers.map { Person($0, isSearching: isSearching($0)) }
    let families = Dictionary(
      catalogue.occupations.map { ($0.code, $0.family) }, uniquingKeysWith: { first, _ in first })
    posts = district.openings.map { opening in
      Post(
        enterprise: opening.enterprise, place: opening.place,
        family: opening.occupation.flatMap { families[$0] } ?? "")
    }
    centres = catalogue.centres.map {
      Named(code: $0.code.text, name: $0.name, place: $0.place.text)
    }
    streets = catalogue.places.filter { $0.level != .district }.map {
      Named(code: $0.code.text, name: $0.name)
    }
    cohorts = district.cohorts.map {
      Named(code: $0.id.text, name: BilingualName($0.school, $0.school))
    }
    keyEnterprises = district.enterprises.filter(\.isKey).map {
      Named(code: $0.id.text, name: BilingualName($0.name, $0.name))
    }
    targets = catalogue.targets
  }
}
