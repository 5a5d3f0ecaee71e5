extension ReserveRule.Trait {
  /// A stable name for files and for sorting.
  public var id: String {
    switch self {
    case .hardToEmploy: "hard-to-employ"
    case .hardship(let code): "hardship:\(code)"
    case .pool(let pool): "pool:\(pool.rawValue)"
    case .zeroEmploymentHousehold: "zero-employment-household"
    case .orderClass: "order-class"
    }
  }

  /// Reads exactly what `id` writes; a hardship code may be any.
  public init?(id: String) {
    let parts = id.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    switch (parts[0], parts.count) {
    case ("hard-to-employ", 1): self = .hardToEmploy
    case ("zero-employment-household", 1): self = .zeroEmploymentHousehold
    case ("order-class", 1): self = .orderClass
    case ("hardship", 2) where !parts[1].isEmpty: self = .hardship(HardshipCode(parts[1]))
    case ("pool", 2):
      guard let pool = Pool(rawValue: parts[1]) else { return nil }
      self = .pool(pool)
    default: return nil
    }
  }

  public var name: BilingualName {
    switch self {
    case .hardToEmploy: BilingualName("就业困难人员", "Hard to employ")
    case .hardship(let code): BilingualName("困难类别 \(code)", "Hardship \(code)")
    case .pool(let pool): pool.name
    case .zeroEmploymentHousehold: BilingualName("零就业家庭", "Zero-employment households")
    case .orderClass: BilingualName("订单班", "Order classes")
    }
  }
}

extension ReserveRule.Scope {
  /// The forms in which a scope is written.
  public static let forms = "all, key-enterprises, enterprise:ID, opening:ID"

  /// How it is written.
  public var text: String {
    switch self {
    case .all: "all"
    case .keyEnterprises: "key-enterprises"
    case .enterprise(let id): "enterprise:\(id)"
    case .opening(let id): "opening:\(id)"
    }
  }

  /// Reads one of `forms`.
  public init?(text: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count) {
    case ("all", 1): self = .all
    case ("key-enterprises", 1): self = .keyEnterprises
    case ("enterprise", 2):
      guard let id = EnterpriseID(parts[1]) else { return nil }
      self = .enterprise(id)
    case ("opening", 2):
      guard let id = OpeningID(parts[1]) else { return nil }
      self = .opening(id)
    default: return nil
    }
  }

  /// Less for those that hold others.
  public var width: Int {
    switch self {
    case .all: 0
    case .keyEnterprises: 1
    case .enterprise: 2
    case .opening: 3
    }
  }
}
