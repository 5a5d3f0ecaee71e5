import LabourMarket

extension ScenarioSettings {
  /// Finds names that stand for nothing and tables too short to draw from.
  func check(_ catalogue: Catalogue) throws(ScenarioError) {
    try require(!pools.isEmpty, "pools", "empty")
    try require(pools.contains { $0.share > 0 }, "pools", "no pool has a share")
    for (index, pool) in pools.enumerated() {
      try require(pool.age.count == 2, "pools[\(index)].age", "needs mean and deviation")
      try require(
        pool.channels.count == 3 && pool.channels.contains { $0 > 0 }, "pools[\(index)].channels",
        "needs weights of local, outside, returned")
      try checkFamilies(pool.families, "pools[\(index)].families")
    }
    try checkFamilySettings()
    let kinds = enterprises.kinds
    try require(kinds.contains { $0.key > 0 }, "enterprises.kinds", "no kind is key")
    try require(kinds.contains { $0.other > 0 }, "enterprises.kinds", "every kind is key")
    for (index, kind) in kinds.enumerated() {
      try checkFamilies(kind.hires, "enterprises.kinds[\(index)].hires")
    }
    try checkFamilies(schools.families, "schools.families")
    try require(!schools.names.isEmpty, "schools.names", "empty")
    try require(market.reserve.count == 2, "market.reserve", "needs two shares")
    try require(market.interns.count == 2, "market.interns", "needs two shares")
    try require(ranks.values.allSatisfy { $0.count == 2 }, "ranks", "each needs two shares")
    try require(people.oldest > 0, "people.oldest", "must be above 0")
    try checkCodes(catalogue)
    try checkColumns()
  }

  private func checkFamilySettings() throws(ScenarioError) {
    for (name, family) in families.sorted(by: { $0.key < $1.key }) {
      try require(
        schooling[family.schooling]?.values.contains { $0 > 0 } == true,
        "families.\(name).schooling", "'\(family.schooling)' is not described")
      try require(
        family.shifts.count == Shift.allCases.count && family.shifts.contains { $0 > 0 },
        "families.\(name).shifts", "needs five weights")
      try require(family.pay > 0, "families.\(name).pay", "must be above 0")
    }
  }

  private func checkFamilies(_ named: [String: Int], _ key: String) throws(ScenarioError) {
    for name in named.keys.sorted() {
      try require(families[name] != nil, "\(key).\(name)", "no such family is described")
    }
  }

  private func checkCodes(_ catalogue: Catalogue) throws(ScenarioError) {
    let occupations = Set(catalogue.occupations.map(\.code.text))
    for code in self.occupations.keys.sorted() {
      try require(occupations.contains(code), "occupations.\(code)", "no such occupation")
    }
    let hardships = Set(catalogue.hardship.map(\.code.text))
    for (index, category) in hardship.enumerated() {
      try require(
        hardships.contains(category.code), "hardship[\(index)].code", "no such category")
    }
    let places = Set(catalogue.places.map(\.code.text))
    for code in (Array(self.places.homes.keys) + self.places.works.keys).sorted() {
      try require(places.contains(code), "places", "no place \(code)")
    }
  }

  private func checkColumns() throws(ScenarioError) {
    let known = Set(
      SeekerColumn.allCases.map(\.rawValue) + OpeningColumn.allCases.map(\.rawValue)
        + EnterpriseColumn.allCases.map(\.rawValue))
    for column in mess.missing.keys.sorted() {
      try require(known.contains(column), "mess.missing.\(column)", "no such column")
    }
  }

  private func require(
    _ holds: Bool, _ key: String, _ problem: String
  ) throws(ScenarioError) {
    guard holds else { throw .invalid(file: name, key: key, problem: problem) }
  }
}
