import LabourMarket

/// Schooling, graded by the affinity table.
struct EducationBlock: GradedBlock {
  let facet = Facet.education
  let names: [ColumnName]
  private let codes: [EducationCode]
  private let columnOf: [EducationCode: Int]
  private let affinities: [EducationPair: Int]

  init(_ catalogue: Catalogue) {
    codes = catalogue.education.map(\.code)
    columnOf = ProfileReader.positions(codes)
    affinities = catalogue.educationAffinity
    names = catalogue.education.map {
      ColumnName(facet: .education, key: $0.code.text, name: $0.name)
    }
  }

  func standing(_ opening: OpeningCase) -> Standing {
    opening.opening.education == nil ? .waived : .asked
  }

  func column(of seeker: SeekerCase) -> Int? { seeker.seeker.education.flatMap { columnOf[$0] } }

  func affinity(of opening: OpeningCase, to column: Int) -> Int {
    guard let required = opening.opening.education else { return 0 }
    return affinities[EducationPair(required: required, held: codes[column])] ?? 0
  }
}

/// Vocational levels, 5 the lowest and 1 the highest: a step too low still counts for something.
struct LevelBlock: GradedBlock {
  let facet = Facet.level
  let names: [ColumnName]
  private let levels: [Int]

  init(_ catalogue: Catalogue) {
    levels = catalogue.vocationalLevels.map(\.level).sorted()
    let byLevel = Dictionary(
      catalogue.vocationalLevels.map { ($0.level, $0.name) },
      uniquingKeysWith: { first, _ in first })
    names = levels.map { ColumnName(facet: .level, key: "\($0)", name: byLevel[$0]!) }
  }

  func standing(_ opening: OpeningCase) -> Standing {
    opening.opening.vocationalLevel == nil ? .waived : .asked
  }

  func column(of seeker: SeekerCase) -> Int? {
    seeker.seeker.vocationalLevel.flatMap { levels.firstIndex(of: $0) }
  }

  func affinity(of opening: OpeningCase, to column: Int) -> Int {
    guard let required = opening.opening.vocationalLevel else { return 0 }
    let short = levels[column] - required
    return short <= 0 ? 64 : [40, 16, 0, 0][min(3, short - 1)]
  }
}

/// Pay: the least that a seeker asks for against the range that an opening pays.
struct PayBlock: GradedBlock {
  let facet = Facet.pay
  /// The upper ends of the bands of asked pay, yuan a month.
  private static let bands =
    Array(stride(from: 1000, through: 6000, by: 250))
    + Array(stride(from: 6500, through: 10_000, by: 500))
    + [12_000, 15_000, 20_000, 30_000]

  let names = bands.map {
    ColumnName(
      facet: .pay, key: "\($0)", name: BilingualName("期望不高于\($0)元", "asks for up to \($0) yuan"))
  }

  func standing(_ opening: OpeningCase) -> Standing {
    opening.opening.payLow == nil && opening.opening.payHigh == nil ? .unsaid : .asked
  }

  func column(of seeker: SeekerCase) -> Int? {
    seeker.seeker.payFloor.map { floor in
      Self.bands.firstIndex { floor <= $0 } ?? Self.bands.count - 1
    }
  }

  /// 64 where the lowest pay exceeds what is asked by a tenth, 56 where it just reaches it, down
  /// to 24 where only the highest does, and to 0 a fifth above that.
  func affinity(of opening: OpeningCase, to column: Int) -> Int {
    let asked = Self.bands[column]
    guard let low = opening.opening.payLow ?? opening.opening.payHigh else { return 0 }
    let high = max(low, opening.opening.payHigh ?? low)
    if asked <= low { return min(64, 56 + 80 * (low - asked) / max(1, asked)) }
    if asked <= high { return 56 - 32 * (asked - low) / (high - low) }
    return max(0, 24 - 120 * (asked - high) / max(1, high))
  }
}

/// Overtime, wanted by some and refused by others.
struct OvertimeBlock: GradedBlock {
  let facet = Facet.overtime
  let names = [
    ColumnName(facet: .overtime, key: "yes", name: BilingualName("接受加班", "accepts overtime")),
    ColumnName(facet: .overtime, key: "no", name: BilingualName("不接受加班", "declines overtime")),
  ]

  func standing(_ opening: OpeningCase) -> Standing {
    opening.opening.overtime == nil ? .unsaid : .asked
  }

  func column(of seeker: SeekerCase) -> Int? { seeker.seeker.acceptsOvertime.map { $0 ? 0 : 1 } }

  func affinity(of opening: OpeningCase, to column: Int) -> Int {
    switch (opening.opening.overtime, column) {
    case (true, 0), (false, 1): 64
    case (false, 0): 40
    default: 0
    }
  }
}
