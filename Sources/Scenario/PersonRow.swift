import LabourMarket

/// One registration of a person as a clerk typed it.
struct PersonRow {
  let person: Person
  /// Differs from the person's for a second registration.
  let id: String
  let identityNumber: String
  let district: SyntheticDistrict
  /// Nothing is known but who she is.
  let isSilent: Bool
  /// A second registration, maybe at another centre.
  let isRepeat: Bool
  private var spelling: Spelling

  init(
    _ person: Person, id: String, identityNumber: String, isRepeat: Bool,
    in district: SyntheticDistrict
  ) {
    (self.person, self.id, self.identityNumber) = (person, id, identityNumber)
    (self.district, self.isRepeat) = (district, isRepeat)
    let index = person.index * 2 + (isRepeat ? 1 : 0)
    var random = district.landscape.stream(person.isStudent ? .studentWords : .words, index)
    isSilent = random.permille(district.settings.mess.silent) && !person.isStudent
    spelling = Spelling(landscape: district.landscape, random: random)
  }

  /// One cell for each column, in the schema's order.
  mutating func cells() -> [String] {
    SeekerColumn.allCases.map { column in
      let text = isSilent && Self.isTold(column) ? "" : text(column)
      return spelling.unlessMissing(column.rawValue, text)
    }
  }

  /// Whether a column says more than who somebody is.
  private static func isTold(_ column: SeekerColumn) -> Bool {
    switch column {
    case .education, .major, .vocationalLevel, .skills, .certificates, .wish, .experience,
      .wishedOccupations, .lastOccupation, .experienceYears, .wishedIndustries, .payFloor,
      .shifts, .acceptsOvertime, .commuteKilometres, .needsAccommodation, .availableFrom:
      true
    default: false
    }
  }

  private mutating func text(_ column: SeekerColumn) -> String {
    switch column {
    case .seekerID: id
    case .name: name
    case .identityNumber: identityNumber
    case .sex: person.isMan ? "男" : "女"
    case .ethnicity: person.isMinority ? spelling.random.pick(Phrases.minorities) : "汉族"
    case .householdRegistration: person.isRural ? "农业户口" : "非农业户口"
    case .birthDate: spelling.day(person.birth)
    case .registered: spelling.day(registered)
    case .pool: isChinese ? person.pool.name.chinese : person.pool.rawValue
    case .channel: isChinese ? person.channel.name.chinese : person.channel.rawValue
    case .state: isChinese ? "已登记" : "registered"
    case .centre: centre?.text ?? ""
    case .home: place(person.home)
    case .hardship: person.hardship.map(\.text).joined(separator: "|")
    case .cohort: person.schoolClass.map { district.classes[$0].id } ?? ""
    case .team: person.team ?? ""
    case .household: person.household ?? ""
    case .optedOut: person.optedOut ? "是" : spelling.random.permille(500) ? "否" : ""
    default: professionalText(column)
    }
  }

  private mutating func professionalText(_ column: SeekerColumn) -> String {
    let trades = district.landscape.trades
    switch column {
    case .education: return education()
    case .major: return person.major?.text ?? ""
    case .vocationalLevel: return person.level.map(String.init) ?? ""
    case .skills: return spelling.skills(of: person)
    case .certificates: return spelling.certificates(of: person)
    case .wish: return spelling.wish(of: person)
    case .experience: return spelling.experience(of: person)
    case .wishedOccupations:
      return person.wishes.map { trades[$0].code.text }.joined(separator: "|")
    case .lastOccupation: return lastOccupation()
    case .experienceYears:
      return person.isStudent ? "0" : String(person.practices.reduce(0) { $0 + $1.years })
    case .wishedIndustries: return wishedIndustries()
    default: return termsText(column)
    }
  }

  private mutating func termsText(_ column: SeekerColumn) -> String {
    switch column {
    case .payFloor: return spelling.yuan(person.payFloor)
    case .shifts:
      let names = person.shifts.members.map { isChinese ? $0.name.chinese : $0.rawValue }
      return names.joined(separator: "|")
    case .acceptsOvertime: return spelling.flag(person.acceptsOvertime)
    case .commuteKilometres: return String(person.commuteKilometres)
    case .needsAccommodation: return spelling.flag(person.needsAccommodation)
    case .availableFrom: return spelling.day(person.available)
    default: return ""
    }
  }

  /// The school's file is in Chinese, the bureau's in codes.
  private var isChinese: Bool { person.isStudent }

  /// The same for both registrations of a person.
  private var name: String {
    var random = district.landscape.stream(person.isStudent ? .studentName : .name, person.index)
    let given = person.isMan ? Phrases.menNames : Phrases.womenNames
    let second = random.permille(720) ? random.pick(given) : ""
    return random.pick(Phrases.surnames) + random.pick(given) + second
  }

  var registered: CalendarDay {
    isRepeat
      ? min(district.night, person.registered.advanced(byDays: 30 + person.index % 60))
      : person.registered
  }

  /// A second registration is at another centre of the street every second time.
  private var centre: CentreCode? {
    guard isRepeat, person.index % 2 == 0, let first = person.centre,
      let others = district.landscape.centres[PlaceCode(String(first.text.prefix(9)))]
    else { return person.centre }
    return others[person.index % others.count]
  }

  private mutating func place(_ code: PlaceCode) -> String {
    let name = district.landscape.placeNames[code]
    return spelling.random.permille(300) ? name ?? code.text : code.text
  }

  /// Schools say what is learnt there, clerks type a code or its name.
  private mutating func education() -> String {
    let name = district.landscape.educationNames[person.education]
    let share = isChinese ? 900 : 250
    return spelling.random.permille(share) ? name ?? person.education.text : person.education.text
  }

  /// The occupation practised last: the second one of two is the older one, or the other way.
  private mutating func lastOccupation() -> String {
    let practised = person.practices.filter { $0.years > 0 }
    guard !practised.isEmpty else { return "" }
    let last = practised[spelling.random.permille(750) ? 0 : practised.count - 1]
    return district.landscape.trades[last.trade].code.text
  }

  /// One or two industries that hire for the main occupation.
  private mutating func wishedIndustries() -> String {
    let landscape = district.landscape
    let family = landscape.families[landscape.trades[person.practices[0].trade].family].name
    let kinds = landscape.settings.enterprises.kinds.filter { $0.hires[family] ?? 0 >= 100 }
    guard !kinds.isEmpty else { return "" }
    let drawn = (0..<spelling.random.number(in: 1...2)).map { _ in
      spelling.random.pick(kinds).industry
    }
    return Set(drawn).sorted().joined(separator: "|")
  }
}
