import LabourMarket

extension SyntheticDistrict {
  /// Occupations, skills, certificates, level and wishes of somebody whose main work is `trade`.
  func setWork(_ person: inout Person, trade: Int, age: Int, _ random: inout RandomStream) {
    let working = max(0, age - 18)
    let years = person.isStudent ? 0 : min(25, random.below(working + 1) * 2 / 3)
    person.practices = [Person.Practice(trade: trade, years: years)]
    if let second = secondTrade(trade, &random), !person.isStudent {
      let left = max(0, working - years)
      person.practices.append(
        Person.Practice(trade: second, years: min(10, random.below(left + 1) / 2)))
    }
    var held: [Int: Int] = [:]
    var certified: [Int: Int] = [:]
    for (order, practice) in person.practices.enumerated() {
      let trade = landscape.trades[practice.trade]
      let share = order == 0 ? 100 : 60
      learn(trade.abilities, practice.years, person.ability, share: share, &held, &random)
      certify(trade.certificates, practice.years, share: share, &certified, &random)
    }
    person.skills = Self.ordered(held)
    person.certificates = Self.ordered(certified)
    let graded =
      landscape.family(of: trade).graded * (person.isStudent ? 2 : 10 + min(years, 10)) / 15
    person.level = random.permille(graded) ? level(years, &random) : nil
    person.wishes = wishes(person.practices, &random)
  }

  private func secondTrade(_ trade: Int, _ random: inout RandomStream) -> Int? {
    let mark = random.below(1000)
    let families = landscape.families
    let family: Int
    if mark < settings.people.related {
      family = landscape.trades[trade].family
    } else if mark < settings.people.related + settings.people.changed {
      family = landscape.familiesOfPool[0].pick(&random)
    } else {
      return nil
    }
    let second = families[family].trades[families[family].supply.pick(&random)]
    return second == trade ? nil : second
  }

  private func learn(
    _ abilities: [Trade.Ability], _ years: Int, _ ability: Double, share: Int,
    _ held: inout [Int: Int], _ random: inout RandomStream
  ) {
    for skill in abilities {
      let chance = (120 + 12 * skill.weight + 12 * min(years, 8)) * share / 100
      guard random.permille(chance) else { continue }
      let level = 16 + Double(4 * min(years, 8)) + 7 * ability + 6 * random.normal()
      held[skill.skill] = max(held[skill.skill] ?? 0, max(4, min(64, Int(level))))
    }
  }

  private func certify(
    _ certificates: [Trade.Ability], _ years: Int, share: Int, _ held: inout [Int: Int],
    _ random: inout RandomStream
  ) {
    for certificate in certificates {
      let chance = (20 + 5 * certificate.weight + 15 * min(years, 6)) * share / 100
      if random.permille(chance) { held[certificate.skill] = 64 }
    }
  }

  private static func ordered(_ held: [Int: Int]) -> [Person.HeldSkill] {
    held.map { Person.HeldSkill(skill: $0.key, proficiency: $0.value) }
      .sorted { ($1.proficiency, $0.skill) < ($0.proficiency, $1.skill) }
  }

  private func level(_ years: Int, _ random: inout RandomStream) -> Int {
    let best = years < 2 ? 5 : years < 5 ? 4 : years < 10 ? 3 : years < 16 ? 2 : 1
    return min(5, best + random.below(2))
  }

  private func wishes(_ practices: [Person.Practice], _ random: inout RandomStream) -> [Int] {
    let main = practices[0].trade
    let family = landscape.families[landscape.trades[main].family]
    var wishes = random.permille(850) ? [main] : []
    if practices.count > 1, random.permille(500) { wishes.append(practices[1].trade) }
    if wishes.isEmpty || random.permille(250) {
      wishes.append(family.trades[family.supply.pick(&random)])
    }
    return wishes.enumerated().filter { wishes.firstIndex(of: $1) == $0 }.map(\.element)
  }

  /// Pay, shifts, overtime, way to work and lodging that somebody would accept.
  func setTerms(_ person: inout Person, _ random: inout RandomStream) {
    let main = person.practices[0]
    let market = landscape.trades[main.trade].pay
    let factor = exponential(0.13 * random.normal() + 0.05 * person.ability - 0.10)
    let seniority = 0.88 + 0.02 * Double(min(main.years, 10))
    person.payFloor = max(1000, Int(Double(market) * factor * seniority) / 100 * 100)
    person.shifts = shifts(landscape.family(of: main.trade), &random)
    let overtime = landscape.family(of: main.trade).overtime
    person.acceptsOvertime = random.permille(250 + overtime * 6 / 10)
    let needs = person.channel == .outside ? 850 : person.isRural ? 350 : 80
    person.needsAccommodation = random.permille(person.isStudent ? 500 : needs)
    let ways = [3, 5, 5, 8, 10, 10, 15, 15, 20, 25, 30, 50]
    let way = ways[random.below(ways.count)]
    person.commuteKilometres = person.channel == .outside ? max(way, 20) : way
  }

  /// Who comes from shift work mostly accepts shifts; nearly all accept the day.
  private func shifts(_ family: FamilySettings, _ random: inout RandomStream) -> ShiftSet {
    let total = max(1, family.shifts.reduce(0, +))
    let usual = family.shifts.map { $0 * 1000 / total }
    let lenient = [970, 480, 380, 160, 700]
    var accepted = ShiftSet()
    for (position, shift) in Shift.allCases.enumerated()
    where random.permille(min(990, lenient[position] + usual[position] * 6 / 10)) {
      accepted.insert(ShiftSet(shift))
    }
    return accepted.isEmpty ? ShiftSet(.day) : accepted
  }
}
