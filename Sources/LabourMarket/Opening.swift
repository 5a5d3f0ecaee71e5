/// A kind of work that an enterprise offers to `headcount` people.
public struct Opening: Hashable, Sendable, Identifiable {
  public var id: OpeningID
  public var enterprise: EnterpriseID
  public var title: String
  public var occupation: OccupationCode?
  public var headcount: Int
  public var place: PlaceCode
  public var posted: CalendarDay
  public var validUntil: CalendarDay
  /// The last day on which somebody may start; nil: no such day.
  public var startBy: CalendarDay?

  /// What the enterprise wrote, in its words; the lexicon reads it.
  public var requirements = ""
  /// Certificates without which nobody may do the work, in the enterprise's words.
  public var certificates = ""
  public var education: EducationCode?
  /// Whether `education` is a condition rather than a wish.
  public var educationMandatory = false
  public var experienceYears: Int?
  public var vocationalLevel: Int?
  public var minimumAge: Int?

  /// Yuan a month before tax.
  public var payLow: Int?
  public var payHigh: Int?
  public var shift: Shift?
  public var overtime: Bool?
  public var hoursPerWeek: Int?
  public var accommodation: Bool?
  public var meals: Bool?

  /// Whether the post is one that juvenile workers (16-17) may not hold; unknown blocks them.
  public var hazardous: Bool?
  /// Whether students may come as interns.
  public var acceptsInterns = false
  /// Whether the emergency reserve may fill what normal supply leaves open.
  public var acceptsEmergencyReserve = false

  public init(
    id: OpeningID, enterprise: EnterpriseID, title: String, headcount: Int, place: PlaceCode,
    posted: CalendarDay, validUntil: CalendarDay
  ) {
    (self.id, self.enterprise, self.title) = (id, enterprise, title)
    (self.headcount, self.place) = (headcount, place)
    (self.posted, self.validUntil) = (posted, validUntil)
  }
}

/// An employer.
///
/// Key enterprises are the industrial ones that the district supports.
public struct Enterprise: Hashable, Sendable, Identifiable {
  public var id: EnterpriseID
  public var name: String
  public var industry: IndustryCode?
  public var place: PlaceCode?
  public var isKey: Bool
  /// People employed there today.
  public var staff: Int?

  public init(
    id: EnterpriseID, name: String, industry: IndustryCode? = nil, place: PlaceCode? = nil,
    isKey: Bool = false, staff: Int? = nil
  ) {
    (self.id, self.name, self.industry, self.place) = (id, name, industry, place)
    (self.isKey, self.staff) = (isKey, staff)
  }
}

/// A school class that enters the labour market together.
public struct Cohort: Hashable, Sendable, Identifiable {
  public var id: CohortID
  public var school: String
  public var major: MajorCode?
  /// 1, 2, 3; first-year students may not be interns.
  public var year: Int
  public var size: Int
  public var graduation: CalendarDay
  /// From this day on its students may be interns; nil: no internship.
  public var internship: CalendarDay?
  /// Fewer placed together at one enterprise than this, and none is sent there.
  public var minimumBatch: Int
  /// The enterprise that ordered the class (订单班); its students have reserved seats there.
  public var orderedBy: EnterpriseID?

  public init(
    id: CohortID, school: String, major: MajorCode? = nil, year: Int = 3, size: Int,
    graduation: CalendarDay, internship: CalendarDay? = nil, minimumBatch: Int = 1,
    orderedBy: EnterpriseID? = nil
  ) {
    (self.id, self.school, self.major, self.year, self.size) = (id, school, major, year, size)
    (self.graduation, self.internship) = (graduation, internship)
    (self.minimumBatch, self.orderedBy) = (minimumBatch, orderedBy)
  }
}
