public import LabourMarket

/// A policy with the lines on which its rules stand, so that whoever refuses one can point at it.
public struct PolicyDocument: Hashable, Sendable {
  public var policy: Policy
  public var lines: PolicyLines

  public init(_ policy: Policy, lines: PolicyLines) {
    (self.policy, self.lines) = (policy, lines)
  }
}

/// Where the rules of placement stand in a policy file.
///
/// In each list there is a line for each rule; 0 for one that came from elsewhere.
public struct PolicyLines: Hashable, Sendable {
  /// The file's name without its folder.
  public var file: String
  public var reserves: [Int] = []
  public var caps: [Int] = []
  public var floors: [Int] = []

  public init(file: String) { self.file = file }
}
