import LabourMarket

extension ProfileReader {
  /// What a range of seekers wrote, and how many of them wrote each thing not understood.
  struct Readings: Sendable {
    var profiles: [Profile] = []
    var unknown: [String: Int] = [:]
    /// Who wrote words that should name an occupation and in which none was found.
    var untitled: [(seeker: Int, words: [String])] = []
  }

  func read(_ district: District, seekers range: Range<Int>) -> Readings {
    let majors = Self.majors(district)
    var readings = Readings()
    for position in range {
      let seeker = district.seekers[position]
      let reading = read(seeker, major: seeker.cohort.flatMap { majors[$0] ?? nil })
      readings.profiles.append(reading.profile)
      for term in Set(reading.unknown) { readings.unknown[term, default: 0] += 1 }
      if !reading.untitled.isEmpty { readings.untitled.append((position, reading.untitled)) }
    }
    return readings
  }

  static func majors(_ district: District) -> [CohortID: MajorCode?] {
    Dictionary(
      district.cohorts.map { ($0.id, $0.major) }, uniquingKeysWith: { first, _ in first })
  }

  /// Reads again whom and what the learned titles say more of; all else stays as it was read.
  mutating func learn(
    _ labelled: [LabelledTitle], district: District, ranges: [Range<Int>],
    readings: inout [Readings], concepts: ConceptSpace
  ) {
    let titles = district.openings.filter { named($0) == nil }.map(\.title)
    let words = readings.flatMap { $0.untitled.flatMap(\.words) }
    let learned = LearnedTitles(
      Set(titles + words).subtracting([""]), labelled: labelled, linker: linker,
      concepts: concepts)
    self.learned = learned
    let majors = Self.majors(district)
    for (part, range) in ranges.enumerated() {
      for (seeker, words) in readings[part].untitled
      where words.contains(where: { learned[$0] != nil }) {
        let again = read(
          district.seekers[seeker],
          major: district.seekers[seeker].cohort.flatMap { majors[$0] ?? nil })
        readings[part].profiles[seeker - range.lowerBound] = again.profile
      }
    }
  }
}
