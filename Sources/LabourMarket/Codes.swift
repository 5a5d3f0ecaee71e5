/// A code of a published classification, kept as the classification writes it.
///
/// Codes are names, not numbers: they are compared for equality and sorted by bytes, never
/// graded with `<` (education 47 and 61 are peers; vocational level 1 is above level 5). What a
/// code means stands in the tables under `Data/Reference`.
public struct Code<Classification>: Hashable, Comparable, Sendable {
  public let text: String

  public init(_ text: String) { self.text = text }

  public static func < (a: Self, b: Self) -> Bool {
    a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }
}

extension Code: CustomStringConvertible {
  public var description: String { text }
}

extension Code: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text) }
}

extension Code: Codable {
  public init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// National occupation classification 2022 (GB/T 6565), `6-25-04-01`.
public typealias OccupationCode = Code<Occupation>
/// A skill of `skills.csv`, `K0123`.
public typealias SkillCode = Code<Skill>
/// GB/T 2260 divisions: 6 digits a district or county, 9 a street or town.
public typealias PlaceCode = Code<Place>
/// A service centre's 12 digits, the first 9 of which are its street's or town's.
public typealias CentreCode = Code<Centre>
/// GB/T 4658-2006, two digits, from 10 graduate to 90 other.
public typealias EducationCode = Code<EducationLevel>
/// GB/T 4754-2017: a letter, a letter with two digits, or three to four digits.
public typealias IndustryCode = Code<Industry>
/// A vocational-school major, six digits.
public typealias MajorCode = Code<Major>
/// A hard-to-employ category of `hardship.csv`.
public typealias HardshipCode = Code<Hardship>
