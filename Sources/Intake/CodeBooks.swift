package import LabourMarket

/// How people write the members of every classification that the delivered files use.
package struct CodeBooks {
  package let booleans: CodeBook<Bool>
  package let pools: CodeBook<Pool>
  package let channels: CodeBook<Channel>
  package let states: CodeBook<SearchState>
  package let education: CodeBook<EducationCode>
  /// The same, with the codes of 1984.
  package let educationOf1984: CodeBook<EducationCode>
  package let levels: CodeBook<Int>
  package let majors: CodeBook<MajorCode>
  package let occupations: CodeBook<OccupationCode>
  package let hardship: CodeBook<HardshipCode>
  package let centres: CodeBook<CentreCode>
  let shifts: CodeBook<ShiftSet>
  private let industries: CodeBook<IndustryCode>
  private let places: CodeBook<PlaceCode>

  package init(_ catalogue: Catalogue) {
    booleans = Self.words(true: Self.yes, false: Self.no)
    pools = Self.named(Pool.allCases, Self.poolWords) { $0.name }
    channels = Self.named(Channel.allCases, Self.channelWords) { $0.name }
    states = Self.named(SearchState.allCases, [:]) { $0.name }
    shifts = Self.shiftBook()
    let schooling = catalogue.education
    education = Self.book(schooling, code: \.code, name: \.name, aliases: \.aliases)
    educationOf1984 = CodeBook(tiers: [
      catalogue.educationOf1984.map { ($0.key.text, $0.value) },
      schooling.flatMap { level in level.name.both.map { ($0, level.code) } },
      schooling.flatMap { level in level.aliases.map { ($0, level.code) } },
    ])
    levels = CodeBook(tiers: [
      catalogue.vocationalLevels.map { ("\($0.level)", $0.level) },
      catalogue.vocationalLevels.flatMap { level in level.name.both.map { ($0, level.level) } },
      catalogue.vocationalLevels.flatMap { level in level.aliases.map { ($0, level.level) } },
    ])
    majors = Self.book(catalogue.majors, code: \.code, name: \.name, aliases: \.aliases)
    occupations = Self.book(catalogue.occupations, code: \.code, name: \.name, aliases: \.aliases)
    industries = Self.book(catalogue.industries, code: \.code, name: \.name) { Self.bareDigits($0) }
    hardship = Self.book(catalogue.hardship, code: \.code, name: \.name) { _ in [] }
    centres = Self.book(catalogue.centres, code: \.code, name: \.name) { _ in [] }
    places = Self.book(catalogue.places, code: \.code, name: \.name, aliases: \.aliases)
  }

  /// A place by code, name or alias.
  ///
  /// A code longer than those of the table (a village's, a street
  /// of another district) stands for the smallest place of the table that holds it.
  package func place(_ text: String) -> PlaceCode? {
    if let place = places[text] { return place }
    let digits = text.utf8.count
    guard digits == 9 || digits == 12, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return (digits == 12 ? places[String(text.prefix(9))] : nil) ?? places[String(text.prefix(6))]
  }

  /// An industry by code or name; `C3911` is `3911`, since class 39 belongs to section C.
  package func industry(_ text: String) -> IndustryCode? {
    if let industry = industries[text] { return industry }
    let code = folded(text)
    guard let letter = code.first, letter.isLetter, code.utf8.count >= 4,
      let division = industries[String(code.dropFirst().prefix(2))],
      folded(division.text).hasPrefix(String(letter))
    else { return nil }
    return industries[String(code.dropFirst())]
  }

  /// One shift or several; nil where a part is unknown, since the rest might be the exception.
  package func shiftSet(_ text: String) -> ShiftSet? {
    if let set = shifts[text] { return set }
    var set = ShiftSet()
    for part in parts(of: text) {
      guard let member = shifts[part] else { return nil }
      set.formUnion(member)
    }
    return set.isEmpty ? nil : set
  }

  package func shift(_ text: String) -> Shift? {
    guard let members = shifts[text]?.members, members.count == 1 else { return nil }
    return members[0]
  }

  private static func book<Row, Classification>(
    _ rows: [Row], code: (Row) -> Code<Classification>, name: (Row) -> BilingualName,
    aliases: (Row) -> [String]
  ) -> CodeBook<Code<Classification>> {
    CodeBook(tiers: [
      rows.map { (code($0).text, code($0)) },
      rows.flatMap { row in name(row).both.map { ($0, code(row)) } },
      rows.flatMap { row in aliases(row).map { ($0, code(row)) } },
    ])
  }

  private static func named<Value: RawRepresentable<String> & Hashable>(
    _ values: [Value], _ more: [Value: [String]], name: (Value) -> BilingualName
  ) -> CodeBook<Value> {
    CodeBook(tiers: [
      values.map { ($0.rawValue, $0) },
      values.flatMap { value in name(value).both.map { ($0, value) } },
      values.flatMap { value in more[value, default: []].map { ($0, value) } },
    ])
  }

  /// The classification writes `C39` and `3911`; `39` says the same.
  private static func bareDigits(_ industry: Industry) -> [String] {
    let code = industry.code.text
    return code.count == 3 && code.first!.isLetter ? [String(code.dropFirst())] : []
  }
}

extension BilingualName {
  var both: [String] { [chinese, english] }
}
