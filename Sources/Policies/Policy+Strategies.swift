internal import Intake
internal import LabourMarket

/// Reads the list of strategies: the first is everybody's, the others say whose they are.
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
    guard !strategy.orderClasses || !strategies.contains(where: \.orderClasses) else {
      throw table.error("order_classes", .repeatedKey)
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
  try table.allow(only: [
    "name", "pools", "order_classes", "similarity_floor", "occupation_floor", "weights",
  ])
  let orderClasses = table.has("order_classes") ? try table.flag("order_classes") : false
  let pools = try pools(table, isFirst: isFirst, orderClasses: orderClasses)
  let weights = try table.table("weights")
  try weights.allow(only: View.allCases.map(\.rawValue))
  var views: [View: [Facet: Int]] = [:]
  for view in View.allCases {
    views[view] = try facets(weights.table(view.rawValue), orderClasses: orderClasses)
  }
  var strategy = Policy.Strategy(name: try table.text("name"), pools: pools, weights: views)
  strategy.orderClasses = orderClasses
  if table.has("similarity_floor") {
    strategy.similarityFloor = try table.number("similarity_floor", in: 0...64)
    strategy.occupationFloor = strategy.similarityFloor
  }
  if table.has("occupation_floor") {
    strategy.occupationFloor = try table.number("occupation_floor", in: 0...64)
  }
  return strategy
}

/// Whose a strategy is: everybody's, some pools' or the order classes'.
private func pools(
  _ table: SettingTable, isFirst: Bool, orderClasses: Bool
) throws(SettingError) -> [Pool] {
  func leftOut(_ key: String, _ chinese: String, _ english: String) -> SettingError {
    table.error(
      key, .badValue("…", expected: BilingualName("不写：" + chinese, "left out: " + english)))
  }
  if isFirst {
    for key in ["pools", "order_classes"] where table.has(key) {
      throw leftOut(key, "第一个策略适用于所有人", "the first strategy is everybody's")
    }
    return []
  }
  if orderClasses {
    guard !table.has("pools") else {
      throw leftOut("pools", "本策略已适用于订单班学生", "the strategy is the order classes' already")
    }
    return []
  }
  var pools: [Pool] = []
  for word in try table.texts("pools") { pools.append(try pool(word, in: table)) }
  return pools
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
///
/// Who is in no order class could only lose by the facet `order`, so that others can't weigh it.
private func facets(
  _ table: SettingTable, orderClasses: Bool
) throws(SettingError) -> [Facet: Int] {
  try table.allow(only: Facet.allCases.map(\.rawValue))
  var weights: [Facet: Int] = [:]
  for facet in Facet.allCases {
    weights[facet] =
      table.has(facet.rawValue) ? try table.number(facet.rawValue, in: 0...1000) : 0
  }
  if !orderClasses, weights[.order] != 0 {
    throw table.error(
      Facet.order.rawValue,
      .badValue(
        "\(weights[.order]!)",
        expected: BilingualName(
          "只在写有 order_classes: true 的策略中使用", "only in the strategy with order_classes: true")))
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
