public import LabourMarket

/// Reads how seats are given.
func placement(
  _ table: SettingTable, catalogue: Catalogue
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
      policy.lines.reserves.append(entry.line)
    }
  }
  try readCaps(table, into: &policy, catalogue: catalogue)
  try readFloors(table, into: &policy)
  policy.lines.file = table.file
  return policy
}

/// Caps and reserves have the same form; only *stable* knows caps.
private func readCaps(
  _ table: SettingTable, into policy: inout PlacementPolicy, catalogue: Catalogue
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
    policy.lines.caps.append(entry.line)
  }
}

private func readFloors(
  _ table: SettingTable, into policy: inout PlacementPolicy
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
    policy.lines.floors.append(entry.line)
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

/// The words for everybody for whom seats can be reserved.
func reservableTraits(_ catalogue: Catalogue) -> [(String, ReserveRule.Trait)] {
  [
    ("hard-to-employ", .hardToEmploy), ("zero-employment-household", .zeroEmploymentHousehold),
    ("order-class", .orderClass),
  ]
    + Pool.allCases.map { ("pool:\($0.rawValue)", .pool($0)) }
    + catalogue.hardship.map { ("hardship:\($0.code)", .hardship($0.code)) }
}

private func scope(_ table: SettingTable) throws(SettingError) -> ReserveRule.Scope {
  let text = try table.text("scope")
  if let scope = ReserveRule.Scope(text: text) { return scope }
  let words = ReserveRule.Scope.forms
  throw table.error(
    "scope", .badValue(text, expected: BilingualName("以下之一：\(words)", "one of \(words)")))
}

extension ReserveRule.Scope {
  static let forms = "all, key-enterprises, enterprise:ID, opening:ID"

  /// How it is written.
  public var text: String {
    switch self {
    case .all: "all"
    case .keyEnterprises: "key-enterprises"
    case .enterprise(let id): "enterprise:\(id)"
    case .opening(let id): "opening:\(id)"
    }
  }

  /// Less for those that hold others.
  var width: Int {
    switch self {
    case .all: 0
    case .keyEnterprises: 1
    case .enterprise: 2
    case .opening: 3
    }
  }

  /// Reads one of `forms`.
  init?(text: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count) {
    case ("all", 1): self = .all
    case ("key-enterprises", 1): self = .keyEnterprises
    case ("enterprise", 2):
      guard let id = EnterpriseID(parts[1]) else { return nil }
      self = .enterprise(id)
    case ("opening", 2):
      guard let id = OpeningID(parts[1]) else { return nil }
      self = .opening(id)
    default: return nil
    }
  }
}
