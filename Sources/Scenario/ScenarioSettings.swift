public import LabourMarket

/// How many people register and how many openings there are.
public struct ScenarioSize: Decodable, Hashable, Sendable {
  /// Persons, students among them; a person who registers twice counts once.
  public var seekers: Int
  public var openings: Int

  public init(seekers: Int, openings: Int) { (self.seekers, self.openings) = (seekers, openings) }
}

/// What a synthetic district is like, read from a scenario file.
///
/// Shares are per thousand and pay is yuan a month unless a key says otherwise; weights count
/// relative to their neighbours. The file says where each number comes from.
public struct ScenarioSettings: Decodable, Sendable {
  public var name: String
  public var night: CalendarDay
  /// The district's 6-digit division code.
  public var division: String
  /// What is generated where nobody says how much.
  public var size: ScenarioSize
  public var market: MarketSettings
  public var enterprises: EnterpriseSettings
  public var people: PeopleSettings
  public var pools: [PoolSettings]
  public var hardship: [HardshipSettings]
  public var schools: SchoolSettings
  public var families: [String: FamilySettings]
  /// By the first digit of an occupation's code, percent of its usual share among people and
  /// among openings; 100 where silent.
  public var ranks: [String: [Int]]
  public var occupations: [String: OccupationSettings]
  public var schooling: [String: [String: Int]]
  public var places: PlaceSettings
  public var mess: MessSettings
  public var pairs: PairSettings
}

/// Seats against people, and what openings promise.
public struct MarketSettings: Decodable, Sendable {
  /// Seats per 1,000 persons.
  public var seats: Int
  /// Standard deviation of an opening's pay around its occupation's, percent.
  public var payspread: Int
  /// Openings that take the emergency reserve: key enterprises', others'.
  public var reserve: [Int]
  /// Openings that take interns: key enterprises', others'.
  public var interns: [Int]
  /// The minimum wage.
  public var minimum: Int
}

/// The employers.
public struct EnterpriseSettings: Decodable, Sendable {
  /// The number of key enterprises where there are openings enough for them.
  public var key: Int
  /// Openings that key enterprises post, and seats that these openings hold.
  public var keyopenings: Int
  public var keyseats: Int
  /// Openings of an enterprise that isn't key: 1 to this.
  public var most: Int
  /// How large openings are by the first digit of the occupation's code, 1,000 where silent.
  ///
  /// Professionals are hired one by one, line workers by the hundred.
  public var crews: [String: Int]
  /// Standard deviation of ln(headcount), percent.
  public var spread: Int
  /// Written into each name so that nobody takes it for a real enterprise's.
  public var marker: String
  public var kinds: [EnterpriseKind]
}

/// A kind of enterprise: what it makes and whom it needs.
public struct EnterpriseKind: Decodable, Sendable {
  public var industry: String
  /// The word for its trade in an enterprise's name.
  public var word: String
  /// Weights among the key enterprises and among the others.
  public var key: Int
  public var other: Int
  /// Weights of the families of occupations that it hires.
  public var hires: [String: Int]
}

public struct PeopleSettings: Decodable, Sendable {
  public var reserve: Int
  public var optout: Int
  /// Persons in teams of two or three, and in zero-employment households.
  public var teams: Int
  public var zeroemployment: Int
  public var minorities: Int
  /// Persons brought in from outside whom a service centre already looks after.
  public var outsidecentre: Int
  /// Persons whose second occupation is of the first one's family, and of any family.
  public var related: Int
  public var changed: Int
  /// Days before the night on which the oldest registration still counts.
  public var oldest: Int
}

/// A labour-force pool ("1+3"): who is in it.
public struct PoolSettings: Decodable, Sendable {
  public var pool: Pool
  public var share: Int
  /// Mean and standard deviation of age.
  public var age: [Int]
  public var men: Int
  public var rural: Int
  /// Weights of the channels local, outside, returned.
  public var channels: [Int]
  /// How much likelier a family of occupations is than in the district, percent.
  public var families: [String: Int]
}

/// A hard-to-employ category: how many have it, among whom.
public struct HardshipSettings: Decodable, Sendable {
  public var code: String
  public var share: Int
  /// The ages from which women and men can be in it.
  public var women: Int
  public var men: Int
  public var pools: [Pool]
  /// Whether it goes with membership in a zero-employment household and with nothing else.
  public var household: Bool
}

public struct SchoolSettings: Decodable, Sendable {
  public var students: Int
  /// The mean size of a class, and how far sizes stray from it.
  public var size: Int
  public var stray: Int
  /// Classes that a key enterprise ordered, and those of the second year.
  public var ordered: Int
  public var second: Int
  /// The smallest number sent together, percent of a class, for classes that have one.
  public var batch: Int
  public var batched: Int
  public var names: [String]
  public var families: [String: Int]
}

/// What work in a family of occupations is like.
public struct FamilySettings: Decodable, Sendable {
  /// Share of people who do such work.
  public var supply: Int
  /// Median pay before tax.
  public var pay: Int
  public var men: Int
  /// A key of `schooling`.
  public var schooling: String
  /// Weights of day, two-shift, three-shift, night, flexible.
  public var shifts: [Int]
  public var overtime: Int
  public var lodging: Int
  public var hazardous: Int
  /// Openings that insist on a certificate where the occupation knows one.
  public var licence: Int
  /// People with a vocational level.
  public var graded: Int
  /// Openings that want no experience at all.
  public var unskilled: Int
}

/// How an occupation differs from its family.
public struct OccupationSettings: Decodable, Sendable {
  /// Percent of the usual share among people and among openings.
  public var supply: Int
  public var demand: Int
  /// Percent of the family's pay.
  public var pay: Int
}

public struct PlaceSettings: Decodable, Sendable {
  /// Weights of streets and towns, by code, as homes and as places of work; 10 where silent.
  public var homes: [String: Int]
  public var works: [String: Int]
}

/// What is wrong with the files, per thousand rows or cells.
public struct MessSettings: Decodable, Sendable {
  public var badseekers: Int
  public var badopenings: Int
  public var duplicates: Int
  /// Cells that nobody filled, by canonical column name.
  public var missing: [String: Int]
  public var silent: Int
  public var slips: Int
  public var boasts: Int
  public var flagged: Int
}

/// How many pairs the truth is told of.
public struct PairSettings: Decodable, Sendable {
  public var owners: Int
  public var partners: Int
}
