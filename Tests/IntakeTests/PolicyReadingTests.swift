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
