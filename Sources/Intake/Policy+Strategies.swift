internal import LabourMarket

/// Reads the list of strategies: the first is everybody's, the others name their pools.
func strategies(_ table: SettingTable) throws(SettingError) -> [Policy.Strategy] {
  let tables = try table.tables("strategies")
  guard !tables.isEmpty, tables.count <= 255 else {
    throw table.error(
      "strategies",
      .badValue(
        "\(tables.count)", expected: BilingualName("1 到 255 个策略", "one to 255 strategies")))
  }
  var strategies: [Policy.Strategy] = []
  for (position, table) in tables.enumerated() {
    let strategy = try strategy(table, isFirst: position == 0)
    let taken = strategies.flatMap(\.pools)
    guard !strategy.pools.contains(where: taken.contains) else {
      throw table.error("pools", .repeatedKey)
    }
    guard !strategies.contains(where: { $0.name == strategy.name }) else {
      throw table.error("name", .repeatedKey)
    }
    strategies.append(strategy)
  }
  return strategies
}

private func strategy(_ table: SettingTable, isFirst: Bool) throws(SettingError) -> Policy.Strategy
{
  try table.allow(only: ["name", "pools", "similarity_floor", "occupation_floor", "weights"])
  var pools: [Pool] = []
  if !isFirst {
    for word in try table.texts("pools") { pools.append(try pool(word, in: table)) }
  } else if table.has("pools") {
    throw table.error(
      "pools",
      .badValue(
        "…",
        expected: BilingualName("不写：第一个策略适用于所有人", "left out: the first strategy is everybody's")))
  }
  let weights = try table.table("weights")
  try weights.allow(only: View.allCases.map(\.rawValue))
  var views: [View: [Facet: Int]] = [:]
  for view in View.allCases { views[view] = try facets(weights.table(view.rawValue)) }
  var strategy = Policy.Strategy(name: try table.text("name"), pools: pools, weights: views)
  if table.has("similarity_floor") {
    strategy.similarityFloor = try table.number("similarity_floor", in: 0...64)
    strategy.occupationFloor = strategy.similarityFloor
  }
  if table.has("occupation_floor") {
    strategy.occupationFloor = try table.number("occupation_floor", in: 0...64)
  }
  return strategy
}

private func pool(_ word: String, in table: SettingTable) throws(SettingError) -> Pool {
  guard let pool = Pool(rawValue: word) else {
    let words = Pool.allCases.map(\.rawValue).joined(separator: ", ")
    throw table.error(
      "pools",
      .badValue(word, expected: BilingualName("以下之一：\(words)", "one of \(words)")))
  }
  return pool
}

/// One view's weights: any facet left out weighs nothing, and the sum is 1000.
private func facets(_ table: SettingTable) throws(SettingError) -> [Facet: Int] {
  try table.allow(only: Facet.allCases.map(\.rawValue))
  var weights: [Facet: Int] = [:]
  for facet in Facet.allCases {
    weights[facet] =
      table.has(facet.rawValue) ? try table.number(facet.rawValue, in: 0...1000) : 0
  }
  let sum = weights.values.reduce(0, +)
  guard sum == 1000 else {
    throw SettingError(
      file: table.file, line: table.line, key: table.path,
      fault: .badValue(
        "\(sum)", expected: BilingualName("总和为 1000 的权重", "weights that sum to 1000")))
  }
  return weights
}
