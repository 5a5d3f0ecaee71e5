package import LabourMarket

/// A district of a scenario, size and seed: everybody and everything in it, as it truly is.
///
/// Classes, employers and vacancies are held; persons are drawn when asked for, from their own
/// streams, so a million of them need no memory.
package struct SyntheticDistrict: Sendable {
  let landscape: Landscape
  package let size: ScenarioSize
  package let classes: [SchoolClass]
  /// Where each class's students start, and, last, how many there are.
  let classStarts: [Int]
  package let employers: [Employer]
  package let vacancies: [Vacancy]
  /// How many people each employer looks for.
  package let seats: [Int]

  package init(
    _ settings: ScenarioSettings, catalogue: Catalogue, size: ScenarioSize, seed: UInt64
  ) throws(ScenarioError) {
    guard (0..<10_000_000).contains(size.seekers), (0..<10_000_000).contains(size.openings) else {
      throw .size(size)
    }
    landscape = try Landscape(settings, catalogue, seed: seed)
    self.size = size
    employers = landscape.employers(openings: size.openings)
    vacancies = landscape.vacancies(size, employers: employers)
    seats = vacancies.reduce(into: [Int](repeating: 0, count: employers.count)) {
      $0[$1.employer] += $1.headcount
    }
    classes = landscape.schoolClasses(
      students: size.seekers * settings.schools.students / 1000, employers: employers)
    classStarts = classes.reduce(into: [0]) { $0.append($0.last! + $1.size) }
  }

  package var studentCount: Int { classStarts.last! }
  package var adultCount: Int { size.seekers - studentCount }
  package var catalogue: Catalogue { landscape.catalogue }
  package var settings: ScenarioSettings { landscape.settings }
  package var night: CalendarDay { landscape.settings.night }

  /// The person at a position: adults first, then students.
  package func person(_ position: Int) -> Person {
    position < adultCount ? adult(position) : student(position - adultCount)
  }
}
