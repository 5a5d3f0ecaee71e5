/// The registered name of one entity: 1 to 64 ASCII letters, digits, `-` or `_`.
///
/// Ordered by bytes, so that "id ascending" means the same in every locale. The type parameter
/// keeps a seeker's name from being used where an opening's is meant; it has no run-time cost.
public struct Identifier<Entity>: Hashable, Comparable, Sendable {
  public let text: String

  /// Nil where `text` is empty, longer than 64 bytes, or holds anything but `[A-Za-z0-9_-]`.
  public init?(_ text: String) {
    let bytes = text.utf8
    guard (1...64).contains(bytes.count), bytes.allSatisfy(Self.isAllowed) else { return nil }
    self.text = text
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// ASCII text compares by bytes, whatever the locale.
  public static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}

extension Identifier: CustomStringConvertible {
  public var description: String { text }
}

extension Identifier: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let identifier = Self(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is not an identifier")
    }
    self = identifier
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

public typealias SeekerID = Identifier<Seeker>
public typealias OpeningID = Identifier<Opening>
public typealias EnterpriseID = Identifier<Enterprise>
public typealias CohortID = Identifier<Cohort>
public typealias TeamID = Identifier<Team>
public typealias HouseholdID = Identifier<Household>

/// People who want to work at the same opening or the same enterprise; see placement.
public enum Team {}
/// A registered household; only the zero-employment rule looks at it.
public enum Household {}
