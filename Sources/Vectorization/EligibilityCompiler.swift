import LabourMarket

/// Turns the rules in force into a bit for each different thing that tonight's openings demand.
struct EligibilityCompiler: Sendable {
  let date: CalendarDay
  let book: RuleBook
  let table: PlaceTable
  let affinities: [EducationPair: Int]
  /// The different sets of majors that openings for interns admit.
  private let majorSets: [Set<MajorCode>]
  private let majorSetOf: [Int?]
  let requirements: [Requirement]
  private let bitOf: [Requirement: Int]
  private let demanded: [[Int]]

  init(
    _ openings: [OpeningCase], district: District, catalogue: Catalogue, policy: Policy,
    table: PlaceTable
  ) {
    date = district.date
    let book = RuleBook(policy, catalogue: catalogue, date: district.date)
    (self.book, self.table, affinities) = (book, table, catalogue.educationAffinity)
    let sets = Self.majorSets(openings, catalogue: catalogue, book: book)
    let classes = ClassDays(district.cohorts)
    (majorSets, majorSetOf) = sets
    var order: [Requirement] = []
    var bitOf: [Requirement: Int] = [:]
    demanded = openings.indices.map { position in
      Self.requirements(
        of: openings[position], majorSet: sets.of[position], date: district.date, book: book,
        table: table, classes: classes
      ).filter { book.isInForce($0.rule) }.map { requirement in
        if let bit = bitOf[requirement] { return bit }
        bitOf[requirement] = order.count
        order.append(requirement)
        return order.count - 1
      }
    }
    (requirements, self.bitOf) = (order, bitOf)
  }

  var words: Int { max(1, (requirements.count + 63) / 64) }

  private static func majorSets(
    _ openings: [OpeningCase], catalogue: Catalogue, book: RuleBook
  ) -> (sets: [Set<MajorCode>], of: [Int?]) {
    let least = book.number("intern-major", otherwise: 1)
    let byOccupation = Dictionary(
      grouping: catalogue.majorOccupations.filter { $0.affinity >= least }, by: \.occupation
    ).mapValues { Set($0.map(\.major)) }
    var sets: [Set<MajorCode>] = []
    let of = openings.map { opening -> Int? in
      guard opening.opening.acceptsInterns, let occupation = opening.demand.occupation else {
        return nil
      }
      let set = byOccupation[catalogue.occupations[occupation].code] ?? []
      if let known = sets.firstIndex(of: set) { return known }
      sets.append(set)
      return sets.count - 1
    }
    return (sets, of)
  }

  private static func requirements(
    of opening: OpeningCase, majorSet: Int?, date: CalendarDay, book: RuleBook, table: PlaceTable,
    classes: ClassDays
  ) -> [Requirement] {
    let row = opening.opening
    var needs: [Requirement] = [.scored, .searching, .consent]
    if row.validUntil < date { needs.append(.neverMet) }
    let legal = book.number("minimum-age", otherwise: 16)
    needs.append(.age(max(legal, row.minimumAge ?? legal)))
    if row.hazardous != false {
      needs.append(.hazard(book.number("juvenile-hazard", otherwise: 18)))
    }
    if row.shift?.includesNight != false {
      needs.append(.night(book.number("juvenile-night", otherwise: 18)))
    }
    needs += opening.demand.certificates.map(Requirement.certificate)
    if let shift = row.shift { needs.append(.shift(shift)) }
    if row.accommodation != true, let place = table.positions[row.place] {
      needs.append(.commute(place))
    }
    if row.educationMandatory, let education = row.education { needs.append(.education(education)) }
    needs += ofInterns(row, majorSet: majorSet, classes)
    if !row.acceptsEmergencyReserve { needs.append(.normalSupply) }
    return needs
  }

  private static func ofInterns(
    _ row: Opening, majorSet: Int?, _ classes: ClassDays
  ) -> [Requirement] {
    let graduated = StartDeadline(row, among: classes.graduations)
    let started = StartDeadline(row, among: classes.starts)
    var needs: [Requirement] = []
    if row.acceptsInterns, let majorSet {
      if row.shift?.includesNight != false || row.overtime != false {
        needs.append(.internHours(graduated))
      }
      needs.append(.internMajor(majorSet, graduated))
    } else {
      needs.append(.internAccepted(graduated))
    }
    return needs + [.internReady(started), .internYear(graduated)]
  }

  /// The bits that `seeker` offers.
  func offers(
    _ seeker: Seeker, profile: Profile, cohort: Cohort?,
    certificates: @autoclosure () -> NormalizedText
  )
    -> [UInt64]
  {
    var bits = [UInt64](repeating: 0, count: words)
    guard !profile.isEmpty, !seeker.optedOut || !book.isInForce(Requirement.consent.rule) else {
      return bits
    }
    let age = seeker.birthDate.age(on: date)
    let held = Set(
      profile.skills.filter { $0.origin != .occupation && $0.origin != .wish }.map {
        Int($0.position)
      })
    let entry = StudentEntry(cohort, on: date)
    let home = seeker.home.flatMap { table.positions[$0] }
    for (bit, requirement) in requirements.enumerated() {
      let isMet =
        switch requirement {
        case .scored: true
        case .searching: Self.searching.contains(seeker.state)
        case .consent: !seeker.optedOut
        case .age(let least), .hazard(let least), .night(let least): age >= least
        case .certificate(.known(let position)): held.contains(position)
        case .certificate(.words(let words)): certificates().contains(words)
        case .shift(let shift): seeker.shifts?.contains(ShiftSet(shift)) ?? true
        case .commute(let place): reaches(place, from: home, seeker)
        case .education(let required): reaches(required, seeker)
        case .internAccepted(let last), .internHours(let last): !entry.isIntern(by: last)
        case .internReady(let last): !entry.isIntern(by: last) || entry.isReady(by: last)
        case .internYear(let last): !entry.isIntern(by: last) || !entry.isFirstYear
        case .internMajor(let set, let last):
          !entry.isIntern(by: last)
            || (entry.major ?? seeker.major).map { majorSets[set].contains($0) } ?? false
        case .normalSupply: seeker.channel != .emergencyReserve
        case .neverMet: false
        }
      if isMet { bits[bit / 64] |= 1 << UInt64(bit % 64) }
    }
    return bits
  }

  private static let searching: Set<SearchState> = [
    .registered, .eligible, .proposed, .notified, .accepted, .declined, .shortlisted, .interviewed,
    .offered,
  ]

  /// Unknown isn't refusal: only a distance that the table knows can exceed the limit she stated.
  private func reaches(_ place: Int, from home: Int?, _ seeker: Seeker) -> Bool {
    guard let limit = seeker.commuteKilometres, let home,
      let distance = table.kilometres(home, place)
    else { return true }
    return distance <= Double(limit)
  }

  private func reaches(_ required: EducationCode, _ seeker: Seeker) -> Bool {
    guard let held = seeker.education else { return true }
    let affinity = affinities[EducationPair(required: required, held: held)] ?? 0
    return affinity >= book.number("education-required", otherwise: 64)
  }

  /// The day from which `seeker` says that she can start; the first of all days where that is at once.
  ///
  /// What her class allows is a matter of bits.
  /// So who is free today has the same day tomorrow. What had to start before tonight has a day of
  /// its own, see `latestStart`.
  func available(_ seeker: Seeker) -> CalendarDay { first(after: date, of: [seeker.availableFrom]) }

  /// The day on which `seeker` is likely to start, if she says anything about it.
  func likelyStart(_ seeker: Seeker, cohort: Cohort?) -> CalendarDay? {
    seeker.availableFrom.map {
      first(after: date, of: [$0, StudentEntry(cohort, on: date).likelyStart])
    }
  }

  private func first(after date: CalendarDay, of days: [CalendarDay?]) -> CalendarDay {
    days.compactMap(\.self).filter { $0 > date }.max() ?? Self.atOnce
  }

  private static let atOnce = CalendarDay(number: 0)

  /// The last day on which work at `opening` may start; before all days if that is over.
  private func latestStart(_ opening: Opening) -> Int32 {
    guard book.isInForce("start-date"), let last = opening.startBy else { return .max }
    return last < date ? .min : last.number
  }

  /// What `requirement` asks for, without positions that change from night to night.
  private func name(of requirement: Requirement) -> String {
    let detail =
      switch requirement {
      case .age(let least), .hazard(let least), .night(let least): "\(least)"
      case .certificate(.known(let position)): "#\(position)"
      case .certificate(.words(let words)): "'" + words
      case .shift(let shift): shift.rawValue
      case .commute(let place): table.places[place].text
      case .education(let education): education.text
      case .internMajor(let set, let last):
        last.text + ":" + majorSets[set].map(\.text).sorted().joined(separator: " ")
      case .internAccepted(let last), .internReady(let last), .internYear(let last),
        .internHours(let last):
        last.text
      default: ""
      }
    return "\(requirement.rule):\(detail)"
  }

  /// Puts the seekers' bits beside the openings'.
  func eligibility(
    offers: [UInt64], available: [Int32], openings: [OpeningCase]
  ) -> Eligibility {
    var requires = [UInt64](repeating: 0, count: words * openings.count)
    for (opening, bits) in demanded.enumerated() {
      for bit in bits { requires[opening * words + bit / 64] |= 1 << UInt64(bit % 64) }
    }
    var rules = Array(Set(requirements.map(\.rule))).sorted()
    let ruleOfBit = requirements.map { rules.firstIndex(of: $0.rule)! }
    rules.append("start-date")
    return Eligibility(
      words: words, offers: offers, requires: requires, available: available,
      latestStart: openings.map { latestStart($0.opening) }, ruleOfBit: ruleOfBit, rules: rules,
      demands: requirements.map(name))
  }
}
