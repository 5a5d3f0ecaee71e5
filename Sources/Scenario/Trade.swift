import LabourMarket

/// An occupation as the generator sees it: what it pays, who has it, what it takes.
struct Trade: Sendable {
  struct Ability: Sendable {
    /// Position in the catalogue's skills.
    var skill: Int
    /// 1...64; 64 is the core of the job.
    var weight: Int
  }

  var code: OccupationCode
  /// As people write it: the Chinese name, then aliases.
  var names: [String]
  /// Position in the landscape's families.
  var family: Int
  /// Median pay, yuan a month.
  var pay: Int
  var supply: Int
  var demand: Int
  var abilities: [Ability]
  var certificates: [Ability]
}

/// A family of occupations with its settings and the positions of its trades.
struct Family: Sendable {
  var name: String
  var settings: FamilySettings
  var trades: [Int]
  var supply: WeightedChoice
  var demand: WeightedChoice
}

extension Trade {
  /// The occupations of the families that the scenario describes, in the catalogue's order.
  static func all(
    _ settings: ScenarioSettings, _ catalogue: Catalogue, families: [String]
  ) -> [Trade] {
    let position = Dictionary(
      uniqueKeysWithValues: catalogue.skills.enumerated().map { ($1.code, $0) })
    let needed = Dictionary(grouping: catalogue.occupationSkills, by: \.occupation)
    var trades: [Trade] = []
    for occupation in catalogue.occupations {
      guard let family = families.firstIndex(of: occupation.family) else { continue }
      let abilities = (needed[occupation.code] ?? []).compactMap { row in
        position[row.skill].map { Ability(skill: $0, weight: row.weight) }
      }
      let isCertificate = { (ability: Ability) in
        catalogue.skills[ability.skill].kind == .certificate
      }
      trades.append(
        Trade(
          occupation, family: family, settings,
          abilities: abilities.filter { !isCertificate($0) },
          certificates: abilities.filter(isCertificate)))
    }
    return trades
  }

  private init(
    _ occupation: Occupation, family: Int, _ settings: ScenarioSettings,
    abilities: [Ability], certificates: [Ability]
  ) {
    code = occupation.code
    names = [occupation.name.chinese] + occupation.aliases
    self.family = family
    // Where the scenario is silent, an occupation's size and pay come from its code: few are
    // common, many are rare, and it's the same in each district.
    var random = RandomStream(seed: 0, .trade, Self.key(occupation.code))
    let size = [100, 60, 40, 25, 15, 10][random.below(6)]
    let own = settings.occupations[occupation.code.text]
    let familyPay = settings.families[occupation.family]!.pay
    pay = familyPay * (own?.pay ?? 88 + random.below(25)) / 100
    let rank = settings.ranks[String(occupation.code.text.prefix(1))] ?? [100, 100]
    supply = size * (own?.supply ?? 100) * rank[0] / 100
    demand = size * (own?.demand ?? 60 + random.below(80)) * rank[1] / 100
    (self.abilities, self.certificates) = (abilities, certificates)
  }

  /// A number for a code, FNV-1a over its bytes.
  private static func key(_ code: OccupationCode) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in code.text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash)
  }
}
