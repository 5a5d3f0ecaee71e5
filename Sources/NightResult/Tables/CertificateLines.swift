public import LabourMarket
public import Tables

/// A line of `certificate-seats.csv`: seats of an opening that have one price.
public struct CertificateSeatLine: Hashable, Sendable {
  public var group: Int32
  public var opening: OpeningID
  /// The position in the opening's reserves; nil for open seats.
  public var reserve: Int32?
  /// The number of the trait that the reserve is for.
  public var trait: Int32?
  /// Whether only people with the trait may have them.
  public var needsTrait: Bool
  /// Whether a floor asks to fill them.
  public var isFloor: Bool
  public var seats: Int32
  public var price: Int

  public init(
    group: Int32, opening: OpeningID, reserve: Int32?, trait: Int32?, needsTrait: Bool,
    isFloor: Bool, seats: Int32, price: Int
  ) {
    (self.group, self.opening, self.reserve, self.trait) = (group, opening, reserve, trait)
    (self.needsTrait, self.isFloor) = (needsTrait, isFloor)
    (self.seats, self.price) = (seats, price)
  }
}

public enum CertificateSeatColumn: String, TableColumn {
  case group
  case openingID = "opening_id"
  case reserve, trait
  case needsTrait = "needs_trait"
  case floor, seats, price

  public var column: Column {
    switch self {
    case .group: Column(.integer, "名额组", "Group", BilingualName("组号", "number of the group"))
    case .openingID: .openingID
    case .reserve:
      Column(
        .integer, "预留序号", "Reserve",
        BilingualName("空：公开名额", "position among the opening's reserves; empty: open seats"))
    case .trait:
      Column(.integer, "预留对象序号", "Trait", BilingualName("预留对象的编号", "number of the trait"))
    case .needsTrait:
      Column(.flag, "仅限预留对象", "Needs trait", BilingualName("他人不得使用", "nobody else may have them"))
    case .floor:
      Column(.flag, "下限名额", "Floor", BilingualName("下限要求填满", "a floor asks to fill them"))
    case .seats:
      Column(.integer, "名额", "Seats", unit: .seats, BilingualName("组内名额", "in the group"))
    case .price:
      Column(
        .integer, "价格", "Price",
        BilingualName("对偶价格，百万分之一分", "dual price, in millionths of a full score"))
    }
  }
}

extension CertificateSeatLine: StoredTableRow {
  public func cell(_ column: CertificateSeatColumn) -> Cell {
    switch column {
    case .group: .integer(group)
    case .openingID: .code(opening.text)
    case .reserve: .integer(reserve)
    case .trait: .integer(trait)
    case .needsTrait: .flag(needsTrait)
    case .floor: .flag(isFloor)
    case .seats: .integer(seats)
    case .price: .integer(price)
    }
  }

  public init(_ cells: TableCells<CertificateSeatColumn>) throws(TableError) {
    self.init(
      group: try cells.count(.group), opening: try cells.value(.openingID, OpeningID.init),
      reserve: cells.isEmpty(.reserve) ? nil : try cells.count(.reserve),
      trait: cells.isEmpty(.trait) ? nil : try cells.count(.trait),
      needsTrait: try cells.flag(.needsTrait), isFloor: try cells.flag(.floor),
      seats: try cells.count(.seats), price: try cells.integer(.price))
  }
}

/// A line of `certificate-people.csv`: a person, the seats that she holds, and what she could have.
public struct CertificatePersonLine: Hashable, Sendable {
  /// An opening and the mixed points that she is worth there.
  public struct Choice: Hashable, Sendable {
    public var opening: OpeningID
    public var points: Points

    public init(opening: OpeningID, points: Points) {
      (self.opening, self.points) = (opening, points)
    }
  }

  public var seeker: SeekerID
  /// Numbers, ascending.
  public var traits: [Int32]
  /// The group whose seat she holds.
  public var group: Int32?
  public var choices: [Choice]

  public init(seeker: SeekerID, traits: [Int32], group: Int32?, choices: [Choice]) {
    (self.seeker, self.traits, self.group) = (seeker, traits, group)
    self.choices = choices
  }
}

public enum CertificatePersonColumn: String, TableColumn {
  case seekerID = "seeker_id"
  case traits, group, choices

  public var column: Column {
    switch self {
    case .seekerID: .seekerID
    case .traits:
      Column(.code, "预留对象序号", "Traits", BilingualName("空格分隔", "numbers apart by spaces"))
    case .group:
      Column(.integer, "名额组", "Group", BilingualName("所得名额的组号", "group of the seat that she holds"))
    case .choices:
      Column(
        .code, "可选岗位", "Choices", BilingualName("岗位编号:综合分，空格分隔", "opening:points, apart by spaces"))
    }
  }
}

extension CertificatePersonLine: StoredTableRow {
  public func cell(_ column: CertificatePersonColumn) -> Cell {
    switch column {
    case .seekerID: .code(seeker.text)
    case .traits: .code(traits.map(String.init).joined(separator: " "))
    case .group: .integer(group)
    case .choices:
      .code(choices.map { "\($0.opening):\($0.points.value)" }.joined(separator: " "))
    }
  }

  public init(_ cells: TableCells<CertificatePersonColumn>) throws(TableError) {
    seeker = try cells.value(.seekerID, SeekerID.init)
    traits = try cells.value(.traits) { Self.parts($0) { Self.number($0) } }
    group = cells.isEmpty(.group) ? nil : try cells.count(.group)
    choices = try cells.value(.choices) { text in
      Self.parts(text) { part in
        let words = part.split(separator: ":", omittingEmptySubsequences: false)
        guard words.count == 2, let opening = OpeningID(String(words[0])),
          let points = Self.number(words[1]), points <= Points.maximum.value
        else { return nil }
        return Choice(opening: opening, points: Points(points))
      }
    }
  }

  /// The values of a cell's parts; nil where one has none.
  private static func parts<Value>(
    _ text: String, _ read: (Substring) -> Value?
  ) -> [Value]? {
    var values: [Value] = []
    for part in text.split(separator: " ") {
      guard let value = read(part) else { return nil }
      values.append(value)
    }
    return values
  }

  /// A number of 0 or more as it is written.
  private static func number(_ text: Substring) -> Int32? {
    guard let number = Int32(text), number >= 0, String(number) == text else { return nil }
    return number
  }
}
