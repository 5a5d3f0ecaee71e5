import LabourMarket

/// How likely it is that a person and an opening work out, as this made-up world has it.
///
/// It knows more than any file says (true proficiency, ability, tastes, how good an employer is)
/// and is built otherwise than an engine's score: two gates after one another, the employer's
/// and the person's, each with thresholds, so that a weak point isn't paid for by a strong one.
/// Sex, ethnicity, household registration, name and hardship don't enter.
struct PairModel {
  let district: SyntheticDistrict

  /// Per thousand.
  func probability(_ person: Person, _ vacancy: Vacancy) -> Int {
    guard isLawful(person, vacancy) else { return 0 }
    var noise = pairStream(person, vacancy)
    let hired = Self.logistic(hireOdds(person, vacancy) + 0.35 * noise.normal())
    let licensed = vacancy.licences.allSatisfy { licence in
      person.certificates.contains { $0.skill == licence.skill }
    }
    let taken = acceptance(person, vacancy)
    return Int(1000 * hired * taken * (licensed ? 1 : 0.03) + 0.5)
  }

  private func isLawful(_ person: Person, _ vacancy: Vacancy) -> Bool {
    let age = person.age(on: district.night)
    if age < max(16, vacancy.minimumAge ?? 16) || (age < 18 && vacancy.hazardous) { return false }
    if person.channel == .emergencyReserve, !vacancy.acceptsReserve { return false }
    let isSecondYear = person.schoolClass.map { district.classes[$0].year == 2 } ?? false
    return !isSecondYear || vacancy.acceptsInterns
  }

  /// What the employer thinks, as log odds.
  private func hireOdds(_ person: Person, _ vacancy: Vacancy) -> Double {
    let competence = competence(person, vacancy)
    let years = Double(relatedYears(person, vacancy))
    let wanted = Double(vacancy.years ?? 0)
    let isOpen = vacancy.years == nil
    var odds = (isOpen ? -1.2 : -2.6) + 4.2 * competence + 1.6 * years / (years + 2)
    odds += 0.7 * person.ability
    if years < wanted { odds -= 0.4 * (wanted - years) }
    if let level = vacancy.level, (person.level ?? 6) > level { odds -= 0.5 }
    if let required = vacancy.education {
      let pair = EducationPair(required: required, held: person.education)
      let met = Double(district.catalogue.educationAffinity[pair] ?? 32) / 64
      odds -= (vacancy.educationMandatory ? 2.5 : 0.8) * (1 - met)
    }
    return odds
  }

  /// How much of what the work truly takes the person truly knows, 0...1.
  private func competence(_ person: Person, _ vacancy: Vacancy) -> Double {
    var (sum, total) = (0.0, 0.0)
    for (order, demand) in vacancy.demands.enumerated() {
      let weight = Double(demand.weight)
      total += weight
      let own = person.skills.first { $0.skill == demand.skill }.map { Double($0.proficiency) / 64 }
      // Without the core of the job the rest counts for little more than half.
      if order == 0, own == nil { total += weight * 0.8 }
      let known = own ?? 0.35 * kindred(person, demand.skill)
      sum += weight * known * (2 - known)
    }
    return total > 0 ? sum / total : 0.5
  }

  /// The best proficiency in a skill of the same family, 0...1.
  private func kindred(_ person: Person, _ skill: Int) -> Double {
    let skills = district.catalogue.skills
    let best = person.skills.first { skills[$0.skill].family == skills[skill].family }
    return best.map { Double($0.proficiency) / 64 } ?? 0
  }

  private func relatedYears(_ person: Person, _ vacancy: Vacancy) -> Int {
    let trades = district.landscape.trades
    return person.practices.reduce(0) { sum, practice in
      if practice.trade == vacancy.trade { return sum + practice.years }
      let isKin = trades[practice.trade].family == trades[vacancy.trade].family
      return sum + (isKin ? practice.years / 2 : 0)
    }
  }

  /// The chance that the person, once asked, comes and stays.
  private func acceptance(_ person: Person, _ vacancy: Vacancy) -> Double {
    let trades = district.landscape.trades
    let pay = Double(2 * vacancy.payLow + 3 * vacancy.payHigh) / 5 / Double(person.payFloor)
    var chance = Self.logistic(7 * (pay - 0.9)) * commute(person, vacancy)
    if !person.shifts.contains(ShiftSet(vacancy.shift)) { chance *= 0.2 }
    if vacancy.overtime != person.acceptsOvertime { chance *= vacancy.overtime ? 0.6 : 0.9 }
    if !person.wishes.contains(vacancy.trade) {
      let isKin = person.wishes.contains { trades[$0].family == trades[vacancy.trade].family }
      chance *= isKin ? 0.75 : 0.4
    }
    if let last = vacancy.startBy, person.available > last { chance *= 0.1 }
    let employer = district.employers[vacancy.employer]
    var family = tasteStream(person, trades[vacancy.trade].family)
    var house = tasteStream(person, 1000 + employer.index)
    let liking = 1.4 + 0.6 * employer.quality + 0.8 * family.normal() + 0.5 * house.normal()
    return chance * Self.logistic(liking)
  }

  private func commute(_ person: Person, _ vacancy: Vacancy) -> Double {
    let way = district.catalogue.kilometres(person.home, vacancy.place) ?? 40
    let daily = Self.logistic((1.25 * Double(person.commuteKilometres) - way) / 4)
    let lodged = vacancy.accommodation ? (person.needsAccommodation ? 0.95 : 0.6) : 0
    return max(person.needsAccommodation && !vacancy.accommodation ? daily * 0.5 : daily, lodged)
  }

  private func tasteStream(_ person: Person, _ object: Int) -> RandomStream {
    let own = person.index * 2 + (person.isStudent ? 1 : 0)
    return district.landscape.stream(.taste, own &* 1_000_003 &+ object)
  }

  private func pairStream(_ person: Person, _ vacancy: Vacancy) -> RandomStream {
    tasteStream(person, 500_000 + vacancy.index)
  }

  private static func logistic(_ odds: Double) -> Double { 1 / (1 + exponential(-odds)) }
}
