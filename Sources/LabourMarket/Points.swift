/// How well a pair fits, an exact whole number from 0 to 1,000,000, shown as 0.0 to 100.0.
///
/// Two numbers are equal or they are not: points never come from floating-point arithmetic that
/// could round, so ties are real and the same on every machine.
public struct Points: Hashable, Comparable, Sendable, Codable, BitwiseCopyable {
  public static let maximum = Points(1_000_000)

  public let value: Int32

  public init(_ value: Int32) { self.value = value }

  public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

extension Points: CustomStringConvertible {
  /// One decimal, cut, not rounded: 999,999 is 99.9 and only a full score shows 100.0.
  public var description: String {
    let tenths = value / 1000
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension Points {
  /// The whole number as a decimal, `87.3456` for 873,456.
  public var exact: String {
    let fraction = String(value % 10_000)
    return "\(value / 10_000)." + String(repeating: "0", count: 4 - fraction.utf8.count) + fraction
  }

  /// Reads exactly the form that `exact` writes.
  public init?(exact text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 4, let whole = Int32(parts[0]),
      let fraction = Int32(parts[1]), (0...100).contains(whole), (0..<10_000).contains(fraction)
    else { return nil }
    self.init(whole * 10_000 + fraction)
  }
}
