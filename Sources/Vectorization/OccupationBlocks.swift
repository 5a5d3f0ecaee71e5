import LabourMarket

/// The occupations of tonight's openings, against wished, practised and learnt ones.
struct OccupationBlock: ChosenBlock {
  let facet = Facet.occupation
  let names: [ColumnName]
  private let columnOf: [Int: Int]
  private let asked: [Int]
  private let likeness: Likeness
  private let floors: [Int]

  init(_ demands: [Demand], catalogue: Catalogue, likeness: Likeness, floors: [Int]) {
    asked = Set(demands.compactMap(\.occupation)).sorted()
    columnOf = ProfileReader.positions(asked)
    names = asked.map {
      let occupation = catalogue.occupations[$0]
      return ColumnName(facet: .occupation, key: occupation.code.text, name: occupation.name)
    }
    (self.likeness, self.floors) = (likeness, floors)
  }

  func standing(_ opening: OpeningCase) -> Standing {
    opening.demand.occupation == nil ? .unsaid : .asked
  }

  func column(of opening: OpeningCase) -> Int? {
    opening.demand.occupation.flatMap { columnOf[$0] }
  }

  func cells(of seeker: SeekerCase) -> [SeekerCell] {
    asked.enumerated().compactMap { column, position in
      bestCell(column, of: seeker.profile.occupations) { occupation in
        let alike = likeness[Int(occupation.position), position]
        return alike < max(1, floors[seeker.strategy]) ? 0 : alike * Int(occupation.strength)
      }
    }
  }
}

/// Years of related work: a column for each occupation and number of years that an opening asks.
struct ExperienceBlock: ChosenBlock {
  struct Wanted: Hashable, Comparable {
    let occupation: Int
    let years: Int

    static func < (a: Self, b: Self) -> Bool {
      (a.occupation, a.years) < (b.occupation, b.years)
    }
  }

  let facet = Facet.experience
  let names: [ColumnName]
  private let wanted: [Wanted]
  private let columnOf: [Wanted: Int]
  private let likeness: Likeness
  private let floors: [Int]

  init(_ openings: [OpeningCase], catalogue: Catalogue, likeness: Likeness, floors: [Int]) {
    wanted = Set(openings.compactMap(Self.wanted)).sorted()
    columnOf = ProfileReader.positions(wanted)
    names = wanted.map {
      let occupation = catalogue.occupations[$0.occupation]
      return ColumnName(
        facet: .experience, key: "\(occupation.code)@\($0.years)",
        name: BilingualName(
          "\(occupation.name.chinese)\($0.years)年", "\($0.years) years: \(occupation.name.english)")
      )
    }
    (self.likeness, self.floors) = (likeness, floors)
  }

  private static func wanted(_ opening: OpeningCase) -> Wanted? {
    guard let occupation = opening.demand.occupation, let years = opening.opening.experienceYears,
      years > 0
    else { return nil }
    return Wanted(occupation: occupation, years: min(60, years))
  }

  func standing(_ opening: OpeningCase) -> Standing {
    (opening.opening.experienceYears ?? 0) <= 0
      ? .waived : column(of: opening) == nil ? .unsaid : .asked
  }

  func column(of opening: OpeningCase) -> Int? {
    Self.wanted(opening).flatMap { columnOf[$0] }
  }

  func cells(of seeker: SeekerCase) -> [SeekerCell] {
    let practised = seeker.profile.occupations.contains { $0.origin == .experience && $0.years > 0 }
    guard practised else { return [] }
    return wanted.enumerated().compactMap { column, wanted in
      bestCell(column, of: seeker.profile.occupations) { occupation in
        guard occupation.origin == .experience, occupation.years > 0 else { return 0 }
        let alike = likeness[Int(occupation.position), wanted.occupation]
        let share = 64 * min(Int(occupation.years), wanted.years) / wanted.years
        return alike < max(1, floors[seeker.strategy]) ? 0 : alike * share
      }
    }
  }
}

extension ChosenBlock {
  /// The cell of the occupation that is worth most for a column; `worth` is out of 64 × 64.
  fileprivate func bestCell(
    _ column: Int, of occupations: [Profile.Occupation], worth: (Profile.Occupation) -> Int
  ) -> SeekerCell? {
    var best = SeekerCell(offset: column, value: 0)
    for (position, occupation) in occupations.enumerated() {
      let value = (worth(occupation) + 32) / 64
      if value > best.value {
        best = SeekerCell(
          offset: column, value: value, source: position < 255 ? UInt8(position) : 255)
      }
    }
    return best.value > 0 ? best : nil
  }
}
