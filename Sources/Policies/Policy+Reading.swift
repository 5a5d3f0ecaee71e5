public import Intake
public import LabourMarket

/// Reads a policy file such as `Data/Policies/default.yaml`.
///
/// What is said must be known, in range and consistent, or the error names the key and its line;
/// what isn't said keeps the value it has in `Policy`. Only strategies and rules must be said.
public func readPolicy(file: String, catalogue: Catalogue) throws(PolicyError) -> PolicyDocument {
  let name = file.split(separator: "/").last.map(String.init) ?? file
  return try readPolicy(
    text: settingText(path: file, name: name), name: name, catalogue: catalogue)
}

package func readPolicy(
  text: String, name: String, catalogue: Catalogue
) throws(PolicyError) -> PolicyDocument {
  let table = try SettingTable(text: text, file: name)
  try table.allow(only: [
    "name", "lists", "mix", "strategies", "similarity", "rules", "placement", "quarantine",
  ])
  var policy = Policy()
  var lines = PolicyLines(file: name)
  if table.has("name") { policy.name = try table.text("name") }
  if table.has("lists") { policy.lists = try lists(table.table("lists")) }
  if table.has("mix") { policy.mix = try mix(table.table("mix")) }
  policy.strategies = try strategies(table)
  if table.has("similarity") {
    let similarity = try table.table("similarity")
    try similarity.allow(only: ["night_percent"])
    policy.nightPercent = try similarity.number("night_percent", in: 0...100)
  }
  policy.rules = try rules(table, catalogue: catalogue)
  if table.has("placement") {
    policy.placement = try placement(table.table("placement"), catalogue: catalogue, lines: &lines)
  }
  if table.has("quarantine") {
    let quarantine = try table.table("quarantine")
    try quarantine.allow(only: ["hold_above_permille", "hold_loss_permille"])
    if quarantine.has("hold_above_permille") {
      policy.holdAbovePermille = try quarantine.number("hold_above_permille", in: 0...1000)
    }
    if quarantine.has("hold_loss_permille") {
      policy.holdLossPermille = try quarantine.number("hold_loss_permille", in: 0...1000)
    }
  }
  return PolicyDocument(policy, lines: lines)
}

private func lists(_ table: SettingTable) throws(SettingError) -> Policy.ListLengths {
  try table.allow(only: ["opening", "seeker"])
  var lengths = Policy.ListLengths()
  if table.has("opening") { lengths.opening = try table.number("opening", in: 1...10_000) }
  if table.has("seeker") { lengths.seeker = try table.number("seeker", in: 1...1000) }
  return lengths
}

private func mix(_ table: SettingTable) throws(SettingError) -> Mix {
  try table.allow(only: ["fit", "appeal"])
  let (fit, appeal) = try (table.number("fit", in: 0...16), table.number("appeal", in: 0...16))
  guard (1...16).contains(fit + appeal) else {
    throw table.error(
      "fit",
      .badValue(
        "\(fit) + \(appeal)",
        expected: BilingualName("两项之和为 1 到 16", "parts that sum to 1...16 with appeal")))
  }
  return Mix(fit: Int32(fit), appeal: Int32(appeal))
}

private func rules(
  _ table: SettingTable, catalogue: Catalogue
) throws(SettingError) -> [String] {
  let known = Set(catalogue.rules.map(\.predicate)).sorted()
  let rules = try table.texts("rules")
  for rule in rules where !known.contains(rule) {
    let nearest = nearestName(to: rule, among: known)
    throw table.error(
      "rules",
      .badValue(
        rule,
        expected: BilingualName(
          "work_rules.csv 的 predicate" + (nearest.map { "，例如 \($0)" } ?? ""),
          "a predicate of work_rules.csv" + (nearest.map { ", such as \($0)" } ?? ""))))
  }
  guard Set(rules).count == rules.count else { throw table.error("rules", .repeatedKey) }
  return rules
}
