internal import LabourMarket

/// Reads how seats are given.
func placement(
  _ table: SettingTable, catalogue: Catalogue
) throws(SettingError) -> PlacementPolicy {
  try table.allow(
    only: ["objective", "reserve_mode", "centre_registered_first", "reserves"])
  var policy = PlacementPolicy()
  if table.has("objective") {
    policy.objective = try table.choice("objective", of: PlacementPolicy.Objective.self)
  }
  if table.has("reserve_mode") {
    policy.reserveMode = try table.choice("reserve_mode", of: PlacementPolicy.ReserveMode.self)
  }
  if table.has("centre_registered_first") {
    policy.centreRegisteredFirst = try table.flag("centre_registered_first")
  }
  if table.has("reserves") {
    for entry in try table.tables("reserves") {
      policy.reserves.append(try reserve(entry, catalogue: catalogue))
    }
  }
  return policy
}

private func reserve(
  _ table: SettingTable, catalogue: Catalogue
) throws(SettingError) -> ReserveRule {
  try table.allow(only: ["trait", "scope", "permille"])
  var reach = ReserveRule.Scope.all
  if table.has("scope") { reach = try scope(table) }
  return ReserveRule(
    trait: try table.choice("trait", traits(catalogue)), scope: reach,
    permille: try table.number("permille", in: 1...1000))
}

private func traits(_ catalogue: Catalogue) -> [(String, ReserveRule.Trait)] {
  [
    ("hard-to-employ", .hardToEmploy), ("zero-employment-household", .zeroEmploymentHousehold),
    ("order-class", .orderClass),
  ]
    + Pool.allCases.map { ("pool:\($0.rawValue)", .pool($0)) }
    + catalogue.hardship.map { ("hardship:\($0.code)", .hardship($0.code)) }
}

/// `all`, `key-enterprises`, `enterprise:ID` or `opening:ID`.
private func scope(_ table: SettingTable) throws(SettingError) -> ReserveRule.Scope {
  let text = try table.text("scope")
  let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
  switch (parts.first, parts.count) {
  case ("all", 1): return .all
  case ("key-enterprises", 1): return .keyEnterprises
  case ("enterprise", 2): if let id = EnterpriseID(parts[1]) { return .enterprise(id) }
  case ("opening", 2): if let id = OpeningID(parts[1]) { return .opening(id) }
  default: break
  }
  let words = "all, key-enterprises, enterprise:ID, opening:ID"
  throw table.error(
    "scope", .badValue(text, expected: BilingualName("以下之一：\(words)", "one of \(words)")))
}
