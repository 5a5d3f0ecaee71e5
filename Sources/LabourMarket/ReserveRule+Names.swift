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
