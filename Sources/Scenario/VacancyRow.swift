import LabourMarket

/// An opening as an enterprise typed it.
struct VacancyRow {
  let vacancy: Vacancy
  let district: SyntheticDistrict
  private var spelling: Spelling

  init(_ vacancy: Vacancy, in district: SyntheticDistrict) {
    (self.vacancy, self.district) = (vacancy, district)
    spelling = Spelling(
      landscape: district.landscape,
      random: district.landscape.stream(.vacancyWords, vacancy.index))
  }

  mutating func cells() -> [String] {
    OpeningColumn.allCases.map { spelling.unlessMissing($0.rawValue, text($0)) }
  }

  private mutating func text(_ column: OpeningColumn) -> String {
    switch column {
    case .openingID: vacancy.id
    case .enterprise: district.employers[vacancy.employer].id
    case .title: title()
    case .occupation: district.landscape.trades[vacancy.trade].code.text
    case .headcount: String(vacancy.headcount)
    case .place: vacancy.place.text
    case .posted: spelling.day(vacancy.posted)
    case .validUntil: spelling.day(vacancy.validUntil)
    case .startBy: vacancy.startBy.map { spelling.day($0) } ?? ""
    case .requirements: requirements()
    case .certificates: vacancy.licences.map { spelling.skill($0.skill) }.joined(separator: "、")
    case .education: vacancy.education?.text ?? ""
    case .educationMandatory:
      vacancy.education == nil ? "" : spelling.flag(vacancy.educationMandatory)
    case .experienceYears: vacancy.years.map(String.init) ?? ""
    case .vocationalLevel: vacancy.level.map(String.init) ?? ""
    case .minimumAge: vacancy.minimumAge.map(String.init) ?? ""
    default: termsText(column)
    }
  }

  private mutating func termsText(_ column: OpeningColumn) -> String {
    switch column {
    case .payLow: String(vacancy.payLow)
    case .payHigh: String(vacancy.payHigh)
    case .shift: vacancy.shift.rawValue
    case .overtime: spelling.flag(vacancy.overtime)
    case .hoursPerWeek: String(vacancy.hours)
    case .accommodation: spelling.flag(vacancy.accommodation)
    case .meals: spelling.flag(vacancy.meals)
    case .hazardous: spelling.flag(vacancy.hazardous)
    case .acceptsInterns: vacancy.acceptsInterns ? "是" : "否"
    case .acceptsEmergencyReserve: vacancy.acceptsReserve ? "是" : "否"
    default: ""
    }
  }

  private mutating func title() -> String {
    let name = spelling.trade(vacancy.trade)
    return switch spelling.random.below(12) {
    case 0: "急聘" + name
    case 1: name + (vacancy.accommodation ? "（包住）" : "")
    case 2: name + "若干名"
    case 3: name + (vacancy.years == nil ? "/学徒" : "")
    default: name
    }
  }

  /// "熟悉焊接、识图，会打磨；1年以上经验；能适应两班倒".
  private mutating func requirements() -> String {
    var phrases: [String] = []
    let told = vacancy.demands.filter { _ in spelling.random.permille(900) }
    for (position, demand) in told.enumerated() {
      let name = spelling.skill(demand.skill)
      switch spelling.random.below(8) {
      case 0..<3: phrases.append(spelling.random.pick(Phrases.asks) + name)
      case 3 where position > 0: phrases.append(name + spelling.random.pick(Phrases.prefers))
      default: phrases.append(name)
      }
    }
    if let years = vacancy.years, spelling.random.permille(600) {
      phrases.append("\(years)年以上相关经验")
    }
    if vacancy.shift.includesNight, spelling.random.permille(500) {
      phrases.append("能适应" + vacancy.shift.name.chinese)
    }
    if vacancy.years == nil, spelling.random.permille(350) { phrases.append("无经验可培训") }
    for licence in vacancy.licences where spelling.random.permille(400) {
      phrases.append("持" + spelling.skill(licence.skill))
    }
    return phrases.isEmpty
      ? "按岗位要求培训上岗" : phrases.joined(separator: spelling.random.pick(["；", "，", "、", ";"]))
  }
}
