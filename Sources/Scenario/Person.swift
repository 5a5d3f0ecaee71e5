package import LabourMarket

/// A person as she is: the truth behind a row of `seekers.csv` or `students.csv`.
package struct Person: Sendable {
  package struct Practice: Hashable, Sendable {
    /// Position in the catalogue's occupations.
    package var trade: Int
    package var years: Int
  }

  package struct HeldSkill: Hashable, Sendable {
    /// Position in the catalogue's skills.
    package var skill: Int
    /// 1...64.
    package var proficiency: Int
  }

  /// Counts from 0; students count from 0 too.
  package var index: Int
  package var isStudent: Bool
  package var id: String
  package var isMan: Bool
  package var birth: CalendarDay
  package var isMinority: Bool
  package var isRural: Bool
  package var registered: CalendarDay
  package var pool: Pool
  package var channel: Channel
  package var centre: CentreCode?
  package var home: PlaceCode
  package var hardship: [HardshipCode] = []
  package var schoolClass: Int?
  package var team: String?
  package var household: String?
  package var optedOut = false
  package var education: EducationCode
  package var major: MajorCode?
  package var level: Int?

  /// Occupations practised or learnt, the main one first.
  package var practices: [Practice]
  /// What she looks for; positions in the catalogue's occupations.
  package var wishes: [Int]
  package var skills: [HeldSkill] = []
  package var certificates: [HeldSkill] = []

  package var payFloor: Int
  package var shifts: ShiftSet
  package var acceptsOvertime: Bool
  package var commuteKilometres: Int
  package var needsAccommodation: Bool
  package var available: CalendarDay
  /// What no file says: how good she is beyond her skills, mean 0, variance 1.
  package var ability: Double

  package func age(on day: CalendarDay) -> Int { birth.age(on: day) }
}

extension SyntheticDistrict {
  /// The registration number of a person; the last digit is free, so that a second
  /// registration of hers gets a number of its own.
  static func seekerID(_ prefix: String, _ index: Int, last: Int) -> String {
    let digits = String(index * 10 + last)
    return prefix + String(repeating: "0", count: max(0, 8 - digits.count)) + digits
  }
}
