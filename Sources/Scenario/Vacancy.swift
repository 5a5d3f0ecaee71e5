package import LabourMarket

/// An opening as it is: the truth behind a row of `openings.csv`.
package struct Vacancy: Sendable {
  package struct Demand: Hashable, Sendable {
    /// Position in the catalogue's skills.
    package var skill: Int
    /// 1...64.
    package var weight: Int
  }

  package var index: Int
  package var id: String
  /// Position among the employers.
  package var employer: Int
  /// Position in the catalogue's occupations.
  package var trade: Int
  package var headcount: Int
  package var place: PlaceCode
  package var posted: CalendarDay
  package var validUntil: CalendarDay
  package var startBy: CalendarDay?
  package var demands: [Demand]
  /// Certificates without which nobody may do the work.
  package var licences: [Demand]
  package var education: EducationCode?
  package var educationMandatory: Bool
  package var years: Int?
  package var level: Int?
  package var minimumAge: Int?
  package var payLow: Int
  package var payHigh: Int
  package var shift: Shift
  package var overtime: Bool
  package var hours: Int
  package var accommodation: Bool
  package var meals: Bool
  package var hazardous: Bool
  package var acceptsInterns: Bool
  package var acceptsReserve: Bool
}

extension Landscape {
  func vacancies(_ size: ScenarioSize, employers: [Employer]) -> [Vacancy] {
    let keys = employers.indices.filter { employers[$0].isKey }
    let keyChoice = WeightedChoice(keys.map { employers[$0].weight })
    var (other, left) = (keys.count - 1, 0)
    var sizes: [Double] = []
    var result: [Vacancy] = []
    for index in 0..<size.openings {
      var random = stream(.vacancy, index)
      let isKey = random.permille(settings.enterprises.keyopenings)
      let owner: Int
      if isKey {
        owner = keys[keyChoice.pick(&random)]
      } else {
        // The others post their openings one enterprise after the other.
        if left == 0 { (other, left) = (other + 1, employers[other + 1].weight) }
        left -= 1
        owner = other
      }
      let spread = Double(settings.enterprises.spread) / 100
      let giant = isKey ? Double(employers[owner].weight) / 1000 : 1
      let size = exponential(spread * random.normal()) * giant
      let vacancy = vacancy(index, owner, employers[owner], &random)
      sizes.append(size * crew(of: vacancy))
      result.append(vacancy)
    }
    setHeadcounts(&result, sizes, employers, seats: size.seekers * settings.market.seats / 1000)
    return result
  }

  /// Many where anybody can be trained, few where it takes a profession.
  private func crew(of vacancy: Vacancy) -> Double {
    let group = String(trades[vacancy.trade].code.text.prefix(1))
    let share = settings.enterprises.crews[group] ?? 1000
    return Double(share) / 1000 * (vacancy.years == nil ? 1.4 : 0.6)
  }

  /// Scales drawn sizes so that the key enterprises hold their share of the seats.
  private func setHeadcounts(
    _ vacancies: inout [Vacancy], _ sizes: [Double], _ employers: [Employer], seats: Int
  ) {
    let keySeats = seats * settings.enterprises.keyseats / 1000
    for (isKey, share) in [(true, keySeats), (false, seats - keySeats)] {
      let members = vacancies.indices.filter { employers[vacancies[$0].employer].isKey == isKey }
      let sum = members.reduce(0) { $0 + sizes[$1] }
      for member in members {
        vacancies[member].headcount = max(1, Int(sizes[member] / sum * Double(share) + 0.5))
      }
    }
  }

  private func vacancy(
    _ index: Int, _ owner: Int, _ employer: Employer, _ random: inout RandomStream
  ) -> Vacancy {
    let hires = settings.enterprises.kinds[employer.kind].hires
    let choice = WeightedChoice(families.map { $0.demand.isEmpty ? 0 : hires[$0.name] ?? 0 })
    let family = choice.isEmpty ? anyFamily : choice.pick(&random)
    let trade = families[family].trades[families[family].demand.pick(&random)]
    let about = families[family].settings
    let unskilled = random.permille(about.unskilled)
    let years = unskilled ? 0 : [0, 1, 1, 2, 3, 5][random.below(6)]
    let level =
      !unskilled && random.permille(about.graded) ? [5, 4, 4, 3, 2][random.below(5)] : nil
    let posted = settings.night.advanced(byDays: -random.below(45))
    let certificates = trades[trade].certificates
    let licensed = !certificates.isEmpty && random.permille(about.licence)
    let licence =
      licensed ? certificates[WeightedChoice(certificates.map(\.weight)).pick(&random)] : nil
    let low = pay(trade, employer, years: years, &random)
    let overtime = random.permille(about.overtime)
    return Vacancy(
      index: index, id: Self.numbered("P", index, digits: 6), employer: owner, trade: trade,
      headcount: 1, place: random.permille(850) ? employer.place : workplace(&random),
      posted: posted, validUntil: settings.night.advanced(byDays: random.number(in: 5...90)),
      startBy: random.permille(400)
        ? settings.night.advanced(byDays: random.number(in: 7...75)) : nil,
      demands: demands(trade, unskilled: unskilled, &random),
      licences: licence.map { [Vacancy.Demand(skill: $0.skill, weight: $0.weight)] } ?? [],
      education: education(about, unskilled: unskilled, &random),
      educationMandatory: !unskilled && random.permille(120),
      years: years == 0 ? nil : years, level: level,
      minimumAge: random.permille(700) ? (random.permille(850) ? 18 : 16) : nil,
      payLow: low, payHigh: low * random.number(in: 105...150) / 5000 * 50,
      shift: Shift.allCases[WeightedChoice(about.shifts).pick(&random)], overtime: overtime,
      hours: overtime ? random.number(in: 44...60) : 40,
      accommodation: random.permille(employer.isKey ? 900 : about.lodging),
      meals: random.permille(employer.isKey ? 950 : 500),
      hazardous: random.permille(about.hazardous),
      acceptsInterns: random.permille(settings.market.interns[employer.isKey ? 0 : 1]),
      acceptsReserve: random.permille(settings.market.reserve[employer.isKey ? 0 : 1]))
  }

  private func pay(
    _ trade: Int, _ employer: Employer, years: Int, _ random: inout RandomStream
  ) -> Int {
    let spread = Double(settings.market.payspread) / 100
    let factor = exponential(
      spread * random.normal() + 0.03 * Double(years) + 0.02 * employer.quality)
    return max(settings.market.minimum, Int(Double(trades[trade].pay) * factor) / 50 * 50)
  }

  /// Three to seven skills of the trade, likelier the more they matter; the core always.
  private func demands(
    _ trade: Int, unskilled: Bool, _ random: inout RandomStream
  ) -> [Vacancy.Demand] {
    let abilities = trades[trade].abilities
    let most = unskilled ? random.number(in: 1...3) : random.number(in: 3...7)
    var left = abilities
    var chosen: [Vacancy.Demand] = []
    while chosen.count < most, !left.isEmpty {
      let position = WeightedChoice(left.map(\.weight)).pick(&random)
      let ability = left.remove(at: position)
      let weight = max(1, min(64, ability.weight * random.number(in: 70...130) / 100))
      chosen.append(Vacancy.Demand(skill: ability.skill, weight: weight))
    }
    return chosen.sorted { ($1.weight, $0.skill) < ($0.weight, $1.skill) }
  }

  private func education(
    _ family: FamilySettings, unskilled: Bool, _ random: inout RandomStream
  ) -> EducationCode? {
    guard let table = schooling[family.schooling], !table.choice.isEmpty else { return nil }
    let code = table.codes[table.choice.pick(&random)]
    return random.permille(unskilled ? 300 : 650) ? code : nil
  }
}
