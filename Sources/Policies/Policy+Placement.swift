internal import Intake
internal import LabourMarket

/// Reads how seats are given.
func placement(
  _ table: SettingTable, catalogue: Catalogue, lines: inout PolicyLines
) throws(SettingError) -> PlacementPolicy {
  try table.allow(
    only: ["objective", "reserve_mode", "centre_registered_first", "reserves", "caps", "floors"])
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
      policy.reserves.append(
        try reserve(entry, besides: policy.reserves, catalogue: catalogue))
      lines.reserves.append(entry.line)
    }
  }
  try readCaps(table, into: &policy, catalogue: catalogue, lines: &lines)
  try readFloors(table, into: &policy, lines: &lines)
  return policy
}

/// Caps and reserves have the same form; only *stable* knows caps.
private func readCaps(
  _ table: SettingTable, into policy: inout PlacementPolicy, catalogue: Catalogue,
  lines: inout PolicyLines
) throws(SettingError) {
  guard table.has("caps") else { return }
  guard policy.objective == .stable else {
    throw table.error(
      "caps",
      .badValue(
        policy.objective.rawValue,
        expected: BilingualName(
          "objective: stable（只有稳定配置支持上限）", "with objective: stable, which alone knows caps")))
  }
  for entry in try table.tables("caps") {
    policy.caps.append(
      try reserve(entry, least: 0, besides: policy.caps, catalogue: catalogue))
    lines.caps.append(entry.line)
  }
}

private func readFloors(
  _ table: SettingTable, into policy: inout PlacementPolicy, lines: inout PolicyLines
) throws(SettingError) {
  guard table.has("floors") else { return }
  for entry in try table.tables("floors") {
    try entry.allow(only: ["scope", "people", "permille"])
    let reach = try scope(entry)
    guard !policy.floors.contains(where: { $0.scope == reach }) else {
      throw entry.error("scope", .repeatedKey)
    }
    guard !entry.has("people") || !entry.has("permille") else {
      throw entry.error(
        "permille",
        .badValue(
          "…",
          expected: BilingualName("不与 people 同时写", "left out where people is set")))
    }
    let size: FloorRule.Size =
      entry.has("people")
      ? .people(try entry.number("people", in: 0...1_000_000))
      : .permille(try entry.number("permille", in: 0...1000))
    policy.floors.append(FloorRule(scope: reach, size: size))
    lines.floors.append(entry.line)
  }
}

/// - Parameter others: Rules that came before, none of which may be about the same people and
///   openings.
private func reserve(
  _ table: SettingTable, least: Int = 1, besides others: [ReserveRule], catalogue: Catalogue
) throws(SettingError) -> ReserveRule {
  try table.allow(only: ["trait", "scope", "permille"])
  var reach = ReserveRule.Scope.all
  if table.has("scope") { reach = try scope(table) }
  let trait = try table.choice("trait", reservableTraits(catalogue))
  guard !others.contains(where: { $0.trait == trait && $0.scope == reach }) else {
    throw table.error("trait", .repeatedKey)
  }
  return ReserveRule(
    trait: trait, scope: reach, permille: try table.number("permille", in: least...1000))
}

private func scope(_ table: SettingTable) throws(SettingError) -> ReserveRule.Scope {
  let text = try table.text("scope")
  if let scope = ReserveRule.Scope(text: text) { return scope }
  let words = ReserveRule.Scope.forms
  throw table.error(
    "scope", .badValue(text, expected: BilingualName("以下之一：\(words)", "one of \(words)")))
}
