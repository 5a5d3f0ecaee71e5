import Intake
import LabourMarket
import Testing

@Suite struct PolicyReadingTests {
  @Test("the policy that ships is valid, and says what its comments say")
  func defaultPolicy() throws {
    let policy = try readPolicy(
      file: "\(packageRoot)/Data/Policies/default.yaml", catalogue: try reference.get())
    #expect(policy.strategies.map(\.name) == ["general", "re-employment"])
    #expect(policy.strategy(of: .laidOff) == 1)
    #expect(policy.strategy(of: .ruralTransfer) == 0)
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
    try readPolicy(text: text, name: "p.yaml", catalogue: try reference.get())
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
    let text = Self.small.replacingOccurrences(old, new)
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

  @Test("an unknown key comes with the nearest known one")
  func nearest() throws {
    #expect {
      _ = try read(Self.small.replacingOccurrences("commute", "comute"))
    } throws: { "\($0)".contains("did you mean commute?") }
  }

  @Test("a missing file is named")
  func missing() {
    #expect(throws: PolicyError(file: "none.yaml", line: 0, key: "", fault: .missingFile)) {
      try readPolicy(file: "/nowhere/none.yaml", catalogue: Catalogue())
    }
  }
}
