/// A name in Chinese and in English.
public struct BilingualName: Hashable, Sendable {
  public var chinese: String
  public var english: String

  public init(_ chinese: String, _ english: String) {
    (self.chinese, self.english) = (chinese, english)
  }

  public subscript(language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}

/// The languages in which the program speaks.
public enum Language: String, CaseIterable, Sendable {
  case chinese = "zh"
  case english = "en"
}

/// A street or town of the district, or a district or county around it.
public struct Place: Hashable, Sendable {
  public enum Level: String, CaseIterable, Sendable { case street, town, district }

  public var code: PlaceCode
  public var name: BilingualName
  public var level: Level
  public var parent: PlaceCode?
  public var aliases: [String]

  public init(
    code: PlaceCode, name: BilingualName, level: Level, parent: PlaceCode?, aliases: [String]
  ) {
    (self.code, self.name, self.level) = (code, name, level)
    (self.parent, self.aliases) = (parent, aliases)
  }
}

/// An unordered pair of places.
public struct PlacePair: Hashable, Sendable {
  public let lower: PlaceCode
  public let upper: PlaceCode

  public init(_ a: PlaceCode, _ b: PlaceCode) { (lower, upper) = a < b ? (a, b) : (b, a) }
}

/// An employment service centre of a street, town, village or community.
public struct Centre: Hashable, Sendable {
  public var code: CentreCode
  public var name: BilingualName
  /// The street or town it belongs to.
  public var place: PlaceCode

  public init(code: CentreCode, name: BilingualName, place: PlaceCode) {
    (self.code, self.name, self.place) = (code, name, place)
  }
}
