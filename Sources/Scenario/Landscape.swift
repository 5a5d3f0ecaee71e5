import LabourMarket

/// A scenario joined with the reference tables, compiled for drawing from.
///
/// A class since every row refers to it and it never changes: copies of the tables' references
/// would cost more than the rows.
final class Landscape: Sendable {
  let settings: ScenarioSettings
  let catalogue: Catalogue
  let seed: UInt64
  let trades: [Trade]
  let families: [Family]
  /// For each skill of the catalogue, how it is written: the Chinese name, then aliases.
  let spellings: [[String]]
  let pools: WeightedChoice
  /// For each pool of the settings, the families its people come from.
  let familiesOfPool: [WeightedChoice]
  let homes: [PlaceCode]
  let homeChoice: WeightedChoice
  let workChoice: WeightedChoice
  /// Places around the district, where people brought in from outside come from.
  let around: [PlaceCode]
  let centres: [PlaceCode: [CentreCode]]
  let placeNames: [PlaceCode: String]
  let educationNames: [EducationCode: String]
  /// Schooling tables of the settings, ordered by code.
  let schooling: [String: (codes: [EducationCode], choice: WeightedChoice)]
  let majorsOfTrade: [OccupationCode: [MajorCode]]
  /// Where an enterprise wants families that the scenario doesn't know, it takes this one.
  let anyFamily: Int

  init(
    _ settings: ScenarioSettings, _ catalogue: Catalogue, seed: UInt64
  ) throws(ScenarioError) {
    let names = settings.families.keys.sorted()
    try settings.check(catalogue)
    let trades = Trade.all(settings, catalogue, families: names)
    let families = Self.families(names, settings, trades)
    let homes = catalogue.places.filter { $0.level != .district }.map(\.code)
    guard families.contains(where: { !$0.supply.isEmpty }),
      let anyFamily = families.firstIndex(where: { !$0.demand.isEmpty })
    else { throw .catalogue(missing: "occupations of the families described") }
    guard !homes.isEmpty else { throw .catalogue(missing: "streets or towns") }
    (self.settings, self.catalogue, self.seed) = (settings, catalogue, seed)
    (self.trades, self.families, self.homes) = (trades, families, homes)
    self.anyFamily = anyFamily
    spellings = Self.spellings(catalogue)
    pools = WeightedChoice(settings.pools.map(\.share))
    familiesOfPool = settings.pools.map { pool in
      WeightedChoice(
        families.map { family in
          family.supply.isEmpty
            ? 0 : family.settings.supply * (pool.families[family.name] ?? 100)
        })
    }
    homeChoice = WeightedChoice(homes.map { settings.places.homes[$0.text] ?? 10 })
    workChoice = WeightedChoice(homes.map { settings.places.works[$0.text] ?? 10 })
    around = catalogue.places.filter {
      $0.level == .district && $0.code.text != settings.division
    }.map(\.code)
    centres = Dictionary(grouping: catalogue.centres, by: \.place).mapValues { $0.map(\.code) }
    schooling = settings.schooling.mapValues { table in
      let codes = table.keys.sorted()
      return (codes.map { EducationCode($0) }, WeightedChoice(codes.map { table[$0] ?? 0 }))
    }
    placeNames = Dictionary(
      uniqueKeysWithValues: catalogue.places.map { ($0.code, $0.name.chinese) })
    educationNames = Dictionary(
      uniqueKeysWithValues: catalogue.education.map { ($0.code, $0.name.chinese) })
    majorsOfTrade = Dictionary(grouping: catalogue.majorOccupations, by: \.occupation)
      .mapValues { $0.map(\.major) }
  }

  private static func families(
    _ names: [String], _ settings: ScenarioSettings, _ trades: [Trade]
  ) -> [Family] {
    names.enumerated().map { index, name in
      let members = trades.indices.filter { trades[$0].family == index }
      return Family(
        name: name, settings: settings.families[name]!, trades: members,
        supply: WeightedChoice(members.map { trades[$0].supply }),
        demand: WeightedChoice(members.map { trades[$0].demand }))
    }
  }

  private static func spellings(_ catalogue: Catalogue) -> [[String]] {
    let aliases = Dictionary(grouping: catalogue.aliases, by: \.skill)
    return catalogue.skills.map { skill in
      [skill.name.chinese] + (aliases[skill.code] ?? []).map(\.alias)
    }
  }

  func stream(_ kind: RandomStream.Kind, _ index: Int) -> RandomStream {
    RandomStream(seed: seed, kind, index)
  }

  func family(of trade: Int) -> FamilySettings { families[trades[trade].family].settings }

  /// A place where people live, or work, of the district.
  func home(_ random: inout RandomStream) -> PlaceCode { homes[homeChoice.pick(&random)] }
  func workplace(_ random: inout RandomStream) -> PlaceCode { homes[workChoice.pick(&random)] }
}
