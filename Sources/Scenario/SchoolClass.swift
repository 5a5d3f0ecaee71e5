package import LabourMarket

/// A vocational-school class.
package struct SchoolClass: Sendable {
  package var index: Int
  package var id: String
  package var school: String
  /// Position in the catalogue's occupations of what the class learns.
  package var trade: Int
  package var major: MajorCode?
  package var year: Int
  package var size: Int
  package var graduation: CalendarDay
  package var internship: CalendarDay?
  package var minimumBatch: Int
  /// Position among the employers.
  package var orderedBy: Int?
}

extension Landscape {
  /// Classes for about `students` students; none where that is less than a third of a class.
  func schoolClasses(students: Int, employers: [Employer]) -> [SchoolClass] {
    let mean = max(1, settings.schools.size)
    let keys = employers.filter(\.isKey)
    let count = students > mean / 3 ? max(1, (students + mean / 2) / mean) : 0
    return (0..<count).map { index in
      var drawn = schoolClass(index, keys: keys)
      drawn.size = min(drawn.size, max(1, students))
      return drawn
    }
  }

  private func schoolClass(_ index: Int, keys: [Employer]) -> SchoolClass {
    var random = stream(.schoolClass, index)
    let schools = settings.schools
    let weights = families.map { $0.demand.isEmpty ? 0 : schools.families[$0.name] ?? 0 }
    let choice = WeightedChoice(weights)
    let family = choice.isEmpty ? anyFamily : choice.pick(&random)
    let trade = taughtTrade(of: family, &random)
    let isSecond = random.permille(schools.second)
    let size = max(1, schools.size + random.number(in: -schools.stray...schools.stray))
    let year = settings.night.civil.year + (isSecond ? 1 : 0)
    // Third-year classes have been interns since last autumn; the second year's turn comes soon.
    let start = CalendarDay(year: year - 1, month: 9, day: 1)!
    let hiring = keys.filter {
      settings.enterprises.kinds[$0.kind].hires[families[family].name] ?? 0 >= 40
    }
    let ordered = random.permille(schools.ordered) && !hiring.isEmpty
    let orderedBy = ordered ? random.pick(hiring).position : nil
    let batched = random.permille(schools.batched)
    return SchoolClass(
      index: index, id: Self.numbered("C", index, digits: 4), school: random.pick(schools.names),
      trade: trade, major: majorsOfTrade[trades[trade].code].map { random.pick($0) },
      year: isSecond ? 2 : 3, size: size,
      graduation: CalendarDay(year: year, month: 7, day: random.number(in: 1...10))!,
      internship: start.advanced(byDays: random.below(60)),
      minimumBatch: batched ? max(2, size * schools.batch / 100) : 1, orderedBy: orderedBy)
  }

  /// A trade of the family, one that some major leads to where there is one.
  private func taughtTrade(of family: Int, _ random: inout RandomStream) -> Int {
    for _ in 0..<8 {
      let trade = families[family].trades[families[family].demand.pick(&random)]
      if majorsOfTrade[trades[trade].code] != nil { return trade }
    }
    return families[family].trades[families[family].demand.pick(&random)]
  }

  static func numbered(_ prefix: String, _ index: Int, digits: Int) -> String {
    let number = String(index + 1)
    return prefix + String(repeating: "0", count: max(0, digits - number.count)) + number
  }
}
