/// When the work of an opening is done.
public enum Shift: String, CaseIterable, Sendable, Codable {
  case day
  case twoShift = "two-shift"
  case threeShift = "three-shift"
  case night
  case flexible

  /// Whether some of the work falls between 22:00 and 6:00.
  public var includesNight: Bool { self == .night || self == .twoShift || self == .threeShift }
}

/// The shifts a person accepts.
public struct ShiftSet: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public init(_ shift: Shift) {
    rawValue = 1 << UInt8(Shift.allCases.firstIndex(of: shift)!)
  }

  public static let any = ShiftSet(rawValue: (1 << UInt8(Shift.allCases.count)) - 1)

  /// The members, in the order of `Shift.allCases`.
  public var members: [Shift] { Shift.allCases.filter { contains(ShiftSet($0)) } }
}
