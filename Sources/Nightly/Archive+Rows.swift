internal import DenseKernels
internal import LabourMarket
internal import Store
internal import Vectorization

extension Archive {
  mutating func put(_ name: String, _ rows: SparseRows) {
    put(name + ".columns", [Int32(rows.columns)])
    put(name + ".starts", rows.starts.map { Int64($0) })
    put(name + ".column", rows.column)
    put(name + ".value", rows.value)
  }

  func rows(_ name: String) throws(ArchiveError) -> SparseRows {
    let columns: [Int32] = try numbers(name + ".columns")
    let starts: [Int64] = try numbers(name + ".starts")
    guard columns.count == 1 else { throw .damaged(section: name) }
    return SparseRows(
      columns: Int(columns[0]), starts: starts.map { Int($0) },
      column: try numbers(name + ".column"), value: try numbers(name + ".value"))
  }

  mutating func put(_ name: String, _ lists: RankedLists) {
    put(name + ".starts", lists.starts.map { Int64($0) })
    put(name + ".partner", lists.pairs.map(\.partner))
    put(name + ".fit", lists.pairs.map(\.fit.value))
    put(name + ".appeal", lists.pairs.map(\.appeal.value))
  }

  func lists(_ name: String) throws(ArchiveError) -> RankedLists {
    let starts: [Int64] = try numbers(name + ".starts")
    let partner: [Int32] = try numbers(name + ".partner")
    let fit: [Int32] = try numbers(name + ".fit")
    let appeal: [Int32] = try numbers(name + ".appeal")
    guard partner.count == fit.count, fit.count == appeal.count else {
      throw .damaged(section: name)
    }
    let pairs = partner.indices.map {
      RankedPair(partner: partner[$0], fit: Points(fit[$0]), appeal: Points(appeal[$0]))
    }
    return RankedLists(starts: starts.map { Int($0) }, pairs: pairs)
  }

  mutating func put(_ eligibility: Eligibility) {
    put("rules.words", [Int32(eligibility.words)])
    put("rules.offers", eligibility.offers)
    put("rules.requires", eligibility.requires)
    put("rules.available", eligibility.available)
    put("rules.latest", eligibility.latestStart)
    put("rules.bit", eligibility.ruleOfBit.map { Int32($0) })
    put("rules.name", texts: eligibility.rules)
    put("rules.demand", texts: eligibility.demands)
  }

  func eligibility() throws(ArchiveError) -> Eligibility {
    let words: [Int32] = try numbers("rules.words")
    let bits: [Int32] = try numbers("rules.bit")
    return Eligibility(
      words: Int(words.first ?? 0), offers: try numbers("rules.offers"),
      requires: try numbers("rules.requires"), available: try numbers("rules.available"),
      latestStart: try numbers("rules.latest"), ruleOfBit: bits.map { Int($0) },
      rules: try texts("rules.name"), demands: try texts("rules.demand"))
  }

  mutating func put(_ columns: [ColumnName]) {
    put("columns.facet", texts: columns.map(\.facet.rawValue))
    put("columns.key", texts: columns.map(\.key))
    put("columns.zh", texts: columns.map(\.name.chinese))
    put("columns.en", texts: columns.map(\.name.english))
  }

  func columns() throws(ArchiveError) -> [ColumnName] {
    let (facets, keys) = (try texts("columns.facet"), try texts("columns.key"))
    let (chinese, english) = (try texts("columns.zh"), try texts("columns.en"))
    guard facets.count == keys.count, keys.count == chinese.count, chinese.count == english.count
    else { throw .damaged(section: "columns.key") }
    var columns: [ColumnName] = []
    for (index, facet) in facets.enumerated() {
      guard let facet = Facet(rawValue: facet) else { throw .damaged(section: "columns.facet") }
      let name = BilingualName(chinese[index], english[index])
      columns.append(ColumnName(facet: facet, key: keys[index], name: name))
    }
    return columns
  }

  mutating func put(_ profiles: [Profile]) {
    put("profiles.skills", profiles.map { UInt8($0.skills.count) })
    put("profiles.skill", profiles.flatMap(\.skills).map(\.position))
    put("profiles.proficiency", profiles.flatMap(\.skills).map(\.proficiency))
    put("profiles.skill.origin", profiles.flatMap(\.skills).map(\.origin.rawValue))
    put("profiles.occupations", profiles.map { UInt8($0.occupations.count) })
    put("profiles.occupation", profiles.flatMap(\.occupations).map(\.position))
    put("profiles.strength", profiles.flatMap(\.occupations).map(\.strength))
    put("profiles.years", profiles.flatMap(\.occupations).map(\.years))
    put("profiles.occupation.origin", profiles.flatMap(\.occupations).map(\.origin.rawValue))
    let linked = profiles.flatMap(\.occupations).map(\.linked)
    if linked.contains(where: { $0 > 0 }) { put("profiles.occupation.linked", linked) }
  }
}
