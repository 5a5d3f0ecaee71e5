import LabourMarket

extension Spelling {
  /// "会电焊,有叉车证,做过流水线普工".
  mutating func skills(of person: Person) -> String {
    let separator = random.pick(Phrases.separators)
    var phrases: [String] = []
    if random.permille(220) { phrases.append(trade(of: person)) }
    var told = 0
    for held in person.skills where told < 8 {
      guard random.permille(420 + held.proficiency * 8) else { continue }
      phrases.append(phrase(for: held, years: person.practices[0].years))
      told += 1
    }
    for certificate in person.certificates where random.permille(300) {
      phrases.append(random.pick(Phrases.holds) + skill(certificate.skill))
    }
    if random.permille(landscape.settings.mess.boasts) {
      phrases.append(skill(random.below(landscape.spellings.count)))
    }
    return phrases.joined(separator: separator)
  }

  private mutating func phrase(for held: Person.HeldSkill, years: Int) -> String {
    let name = skill(held.skill)
    switch random.below(10) {
    case 0..<5: return name
    case 5: return random.pick(Phrases.manages) + name
    case 6..<9:
      let verbs =
        held.proficiency > 44
        ? Phrases.masters : held.proficiency > 22 ? Phrases.knows : Phrases.touches
      return random.pick(verbs) + name
    default: return years > 0 ? "\(name)\(years)年" : name
    }
  }

  /// "电工 高级 5年".
  private mutating func trade(of person: Person) -> String {
    let practice = person.practices[0]
    let name = trade(practice.trade)
    if person.isStudent { return "学\(name)" }
    let level = person.level.flatMap { level in
      landscape.catalogue.vocationalLevels.first { $0.level == level }?.name.chinese
    }
    var words = [random.permille(300) ? "做过" + name : name]
    if let level, random.permille(600) { words.append(String(level.prefix(2))) }
    if practice.years > 0, random.permille(600) { words.append("\(practice.years)年") }
    return words.joined(separator: random.permille(700) ? " " : "")
  }

  mutating func certificates(of person: Person) -> String {
    person.certificates.filter { _ in random.permille(920) }.map { skill($0.skill) }
      .joined(separator: random.pick(["、", ",", "|", "，"]))
  }

  mutating func wish(of person: Person) -> String {
    let names = person.wishes.map { trade($0) }
    let all = names.joined(separator: random.pick(["/", "、", "或", " "]))
    return switch random.below(6) {
    case 0: "想找" + all + "工作"
    case 1: all + "均可"
    case 2: "应聘" + all
    default: all
    }
  }

  mutating func experience(of person: Person) -> String {
    if person.isStudent { return random.permille(250) ? "在校学生，参加过实训" : "" }
    let told = person.practices.filter { $0.years > 0 }
    let phrases = told.map { practice in
      let name = trade(practice.trade)
      switch random.below(5) {
      case 0: return "在\(workplace(practice.trade))做过\(practice.years)年\(name)"
      case 1: return "\(practice.years)年\(name)经验"
      case 2: return "\(workplace(practice.trade))\(name) \(practice.years)年"
      case 3: return "曾从事\(name)工作\(practice.years)年"
      default:
        let end = landscape.settings.night.civil.year - random.below(2)
        return "\(end - practice.years)-\(end)年 \(workplace(practice.trade)) \(name)"
      }
    }
    return phrases.joined(separator: random.permille(40) ? "\n" : random.pick(["；", ";", "，"]))
  }

  /// "电子厂": a word for where such work is done.
  private mutating func workplace(_ trade: Int) -> String {
    let family = landscape.families[landscape.trades[trade].family].name
    let kinds = landscape.settings.enterprises.kinds
    let choice = WeightedChoice(kinds.map { $0.hires[family] ?? 0 })
    guard !choice.isEmpty else { return "本地企业" }
    return kinds[choice.pick(&random)].word + (random.permille(600) ? "厂" : "公司")
  }
}
