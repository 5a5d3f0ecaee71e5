import LabourMarket

/// The shifts of tonight's openings against those that a seeker accepts.
struct ShiftBlock: ChosenBlock {
  let facet = Facet.shift
  let names = Shift.allCases.map { ColumnName(facet: .shift, key: $0.rawValue, name: $0.name) }

  func standing(_ opening: OpeningCase) -> Standing {
    opening.opening.shift == nil ? .unsaid : .asked
  }

  func column(of opening: OpeningCase) -> Int? {
    opening.opening.shift.flatMap { Shift.allCases.firstIndex(of: $0) }
  }

  func cells(of seeker: SeekerCase) -> [SeekerCell] {
    guard let shifts = seeker.seeker.shifts else { return [] }
    return Shift.allCases.indices.filter { shifts.contains(ShiftSet(Shift.allCases[$0])) }
      .map { SeekerCell(offset: $0, value: 64) }
  }
}

/// The divisions (C39) of tonight's enterprises against the industries that a seeker wishes.
struct IndustryBlock: ChosenBlock {
  let facet = Facet.industry
  let names: [ColumnName]
  private let divisions: [IndustryCode]
  private let columnOf: [IndustryCode: Int]
  private let parents: [IndustryCode: IndustryCode]

  init(_ openings: [OpeningCase], catalogue: Catalogue) {
    let parents = Dictionary(
      catalogue.industries.compactMap { row in row.parent.map { (row.code, $0) } },
      uniquingKeysWith: { first, _ in first })
    let named = Dictionary(
      catalogue.industries.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    divisions = Set(
      openings.compactMap { $0.industry.flatMap { Self.division($0, parents) } }
    ).sorted()
    columnOf = ProfileReader.positions(divisions)
    names =
      divisions.map {
        ColumnName(
          facet: .industry, key: $0.text, name: named[$0] ?? BilingualName($0.text, $0.text))
      } + [ColumnName(facet: .industry, key: "-", name: BilingualName("其他行业", "other industries"))]
    self.parents = parents
  }

  /// The letter with two digits that a code belongs to; a letter alone stands for itself.
  private static func division(
    _ code: IndustryCode, _ parents: [IndustryCode: IndustryCode]
  ) -> IndustryCode? {
    var code = code
    for _ in 0..<4 {
      if code.text.utf8.first.map({ (0x41...0x5A).contains($0) }) == true { return code }
      guard let parent = parents[code] else { return nil }
      code = parent
    }
    return nil
  }

  func standing(_ opening: OpeningCase) -> Standing {
    column(of: opening) == nil ? .unsaid : .asked
  }

  func column(of opening: OpeningCase) -> Int? {
    opening.industry.flatMap { Self.division($0, parents) }.flatMap { columnOf[$0] }
  }

  /// Full for a wished division or its whole section, a third for a neighbour in the section.
  func cells(of seeker: SeekerCase) -> [SeekerCell] {
    let wished = seeker.seeker.wishedIndustries.compactMap { Self.division($0, parents) }
    guard !wished.isEmpty else { return [] }
    let cells = divisions.enumerated().compactMap { offset, division -> SeekerCell? in
      let value =
        wished.map { wish in
          if wish == division || wish.text.count == 1 && division.text.hasPrefix(wish.text) {
            return 64
          }
          return wish.text.first == division.text.first ? 20 : 0
        }.max() ?? 0
      return value > 0 ? SeekerCell(offset: offset, value: value) : nil
    }
    // A wish that nobody meets tonight is known all the same; no opening has this column.
    return cells.isEmpty ? [SeekerCell(offset: divisions.count, value: 64)] : cells
  }
}
