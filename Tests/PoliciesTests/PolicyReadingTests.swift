import Intake
import LabourMarket
import Policies
import TestSupport
import Testing

private let reference = Result { try readCatalogue(folder: packageRoot + "/Data/Reference") }

@Suite struct PolicyReadingTests {
  @Test("the policy that ships is valid, and says what its comments say")
  func defaultPolicy() throws {
    let policy = try readPolicy(
      file: "\(packageRoot)/Data/Policies/default.yaml", catalogue: try reference.get()
    ).policy
    #expect(policy.strategies.map(\.name) == ["general", "re-employment", "order classes"])
    #expect(policy.strategy(of: .laidOff) == 1)
    #expect(policy.strategy(of: .ruralTransfer) == 0)
    #expect(policy.strategy(of: .laidOff, inOrderClass: true) == 2)
    #expect(policy.strategies.map(\.weighsOrder) == [false, false, true])
    #expect(policy.strategies[2].weights[.fit] == policy.strategies[0].weights[.fit])
    #expect(policy.placement.reserves.count == 3)
    for strategy in policy.strategies {
      for view in View.allCases {
        #expect(strategy.weights[view]?.values.reduce(0, +) == 1000)
      }
    }
  }
}

extension PolicyReadingTests {
  /// The smallest valid policy; tests break one line of it.
  private static let small = """
    name: small
    mix: {fit: 1, appeal: 1}
    strategies:
      - name: all
        weights:
          fit: {skills: 1000}
          appeal:
            pay: 400
            commute: 600
    rules: [minimum-age]
    placement:
      reserves:
        - trait: pool:laid-off
          scope: key-enterprises
          permille: 50
    """

  private func read(_ text: String) throws -> Policy {
    try readPolicy(text: text, name: "p.yaml", catalogue: try reference.get()).policy
  }

  @Test("what isn't said keeps its default")
  func defaults() throws {
    let policy = try read(Self.small)
    #expect(policy.name == "small")
    #expect(policy.lists == Policy.ListLengths())
    #expect(policy.holdAbovePermille == Policy().holdAbovePermille)
    #expect(policy.strategies[0].weights[.appeal]?[.commute] == 600)
    #expect(policy.strategies[0].weights[.fit]?[.pay] == 0)
    #expect(
      policy.placement.reserves
        == [ReserveRule(trait: .pool(.laidOff), scope: .keyEnterprises, permille: 50)])
  }

  @Test(
    "an error names the key, its line and what it should be",
    arguments: [
      ("mix: {", "mixx: {", 2, "mixx"), ("fit: 1, ap", "fit: 0, ap", 0, ""),
      ("appeal: 1}", "appeal: 17}", 2, "mix.appeal"),
      ("skills: 1000", "skils: 1000", 6, "strategies[0].weights.fit.skils"),
      ("commute: 600", "commute: 601", 8, "strategies[0].weights.appeal"),
      ("commute: 600", "commute: -1", 9, "strategies[0].weights.appeal.commute"),
      ("[minimum-age]", "[minimum-agee]", 10, "rules"), ("rules: [minimum-age]", "", 1, "rules"),
      ("pool:laid-off", "pool:laid", 13, "placement.reserves[0].trait"),
      ("key-enterprises", "keys", 14, "placement.reserves[0].scope"),
      ("permille: 50", "permille: 2000", 15, "placement.reserves[0].permille"),
      (
        "permille: 50", "permille: 50\n    - {trait: 'pool:laid-off', scope: key-enterprises}", 16,
        "placement.reserves[1].trait"
      ),
      ("name: all", "nam: all", 4, "strategies[0].nam"), ("name: small", "name: [", 3, ""),
      ("name: small", "name: a\nname: b", 1, "name"),
    ])
  func errors(old: String, new: String, line: Int, key: String) throws {
    let text = Self.small.replacing(old, with: new)
    guard line > 0 else {
      #expect(try read(text).mix == Mix(fit: 0, appeal: 1))
      return
    }
    #expect {
      _ = try read(text)
    } throws: { error in
      guard let error = error as? PolicyError else { return false }
      return error.line == line && error.key == key && error.description.hasPrefix("p.yaml:\(line)")
        && error.description(in: .chinese) != error.description(in: .english)
    }
  }

  /// A second strategy for the order classes, from line 10 on.
  private static let orders = small.replacing(
    "rules: [minimum-age]",
    with:
      """
        - name: ordered
          order_classes: true
          weights:
            fit: {skills: 1000}
            appeal: {order: 400, pay: 600}
      rules: [minimum-age]
      """)

  @Test(
    "a strategy is for pools or for order classes, and only the latter weighs orders",
    arguments: [
      ("name: ordered", "name: ordered\n    pools: [laid-off]", 11, "strategies[1].pools"),
      ("order_classes: true", "order_classes: maybe", 11, "strategies[1].order_classes"),
      ("order_classes: true", "pools: [laid-off]", 14, "strategies[1].weights.appeal.order"),
      ("order_classes: true", "order_classes: false", 10, "strategies[1].pools"),
      ("name: all", "name: all\n    order_classes: true", 5, "strategies[0].order_classes"),
      ("commute: 600", "order: 600", 9, "strategies[0].weights.appeal.order"),
      (
        "rules: [",
        """
          - name: again
            order_classes: true
            weights: {fit: {skills: 1000}, appeal: {skills: 1000}}
        rules: [
        """, 16, "strategies[2].order_classes"
      ),
    ])
  func orderClasses(old: String, new: String, line: Int, key: String) throws {
    let policy = try read(Self.orders)
    #expect(policy.strategy(of: .laidOff) == 0)
    #expect(policy.strategy(of: .laidOff, inOrderClass: true) == 1)
    #expect {
      _ = try read(Self.orders.replacing(old, with: new))
    } throws: { error in
      guard let error = error as? PolicyError else { return false }
      return error.line == line && error.key == key
        && error.description(in: .chinese) != error.description(in: .english)
    }
  }

  @Test("an unknown key comes with the nearest known one")
  func nearest() throws {
    #expect {
      _ = try read(Self.small.replacing("commute", with: "comute"))
    } throws: { "\($0)".contains("did you mean commute?") }
  }

  @Test("a missing file is named")
  func missing() {
    #expect(throws: PolicyError(file: "none.yaml", line: 0, key: "", fault: .missingFile)) {
      try readPolicy(file: "/nowhere/none.yaml", catalogue: Catalogue())
    }
  }
}
