import LabourMarket

/// The day from which a seeker can work, against the last on which the work may start.
///
/// A column is a week by its last day, so that a seeker's row and an opening's are the same
/// tomorrow; what only depends on how far off a week is stands in the column's key.
struct StartBlock: GradedBlock {
  let facet = Facet.start
  let names: [ColumnName]
  private let date: CalendarDay
  /// The last days of the weeks to come.
  private let ends: [CalendarDay]

  private static let weeks = 26

  init(date: CalendarDay) {
    self.date = date
    // Weeks end on Sundays; 1970-01-04 was one.
    let first = Int(date.number) + 7 - (Int(date.number) - 3) % 7
    ends = (0..<Self.weeks).map { CalendarDay(number: Int32(first + 7 * $0)) }
    let weeks = ends.enumerated().map { week, end in
      ColumnName(
        facet: .start, key: "\(end)/\(Self.worth(ofWeek: week + 1))",
        name: BilingualName("\(end)前到岗", "by \(end)"))
    }
    names =
      [ColumnName(facet: .start, key: "now", name: BilingualName("随时到岗", "at once"))] + weeks
      + [
        ColumnName(facet: .start, key: "later", name: BilingualName("半年以后到岗", "after half a year"))
      ]
  }

  func standing(_ opening: OpeningCase) -> Standing { .asked }

  func column(of seeker: SeekerCase) -> Int? {
    seeker.available.map { day in
      day <= date ? 0 : 1 + (ends.firstIndex { day <= $0 } ?? ends.count)
    }
  }

  /// In time is full, and a day too late costs two; without a last day see `worth`.
  func affinity(of opening: OpeningCase, to column: Int) -> Int {
    guard let last = opening.opening.startBy else { return Self.worth(ofWeek: column) }
    guard column <= ends.count else { return 0 }
    let day = column == 0 ? date : ends[column - 1]
    return max(0, 64 - 2 * max(0, Int(day.number - last.number)))
  }

  /// Who is asked for as soon as possible may come in two weeks; half a year is too long.
  private static func worth(ofWeek week: Int) -> Int {
    switch week {
    case ...2: 64
    case ...4: 56
    case ...9: 40
    case ...13: 24
    case ...weeks: 8
    default: 0
    }
  }
}
