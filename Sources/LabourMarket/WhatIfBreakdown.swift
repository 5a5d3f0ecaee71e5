/// By what the people of both sides are counted.
public enum WhatIfDimension: String, CaseIterable, Sendable {
  case pool, channel
  /// By what is reserved for them on either side; somebody with two traits counts twice.
  case trait
  /// By pool, only those for whom nothing is reserved: who pays for reserves.
  case othersByPool = "others-by-pool"
}

public struct WhatIfBreakdown: Hashable, Sendable {
  public var dimension: WhatIfDimension
  public var rows: [WhatIfRow]

  public init(dimension: WhatIfDimension, rows: [WhatIfRow]) {
    (self.dimension, self.rows) = (dimension, rows)
  }
}

/// People registered, and what became of them without the changes and with them.
///
/// Members of added classes count in `registered` and `after` only.
public struct WhatIfRow: Hashable, Sendable {
  public var key: String
  public var name: BilingualName
  /// With the changes.
  public var registered = 0
  /// To whom something is proposed.
  public var before = 0
  public var after = 0
  /// Something is proposed only with the changes, or only without them.
  public var gained = 0
  public var lost = 0
  /// What is proposed appeals to them more, or less, with the changes.
  public var better = 0
  public var worse = 0
  /// By how much more, in sum, what is proposed appeals to those to whom something is proposed on
  /// both sides.
  public var appeal = 0

  public init(key: String, name: BilingualName) { (self.key, self.name) = (key, name) }

  /// Counts a person by what she is proposed; nil: she isn't there without the changes.
  public mutating func count(before old: SeekerOutcome?, after new: SeekerOutcome) {
    registered += 1
    if new.seating != nil { after += 1 }
    guard let old else { return }
    if old.seating != nil { before += 1 }
    switch (old.seating, new.seating) {
    case (nil, .some): gained += 1
    case (.some, nil): lost += 1
    case (.some(let old), .some(let new)):
      if new.appeal > old.appeal { better += 1 }
      if new.appeal < old.appeal { worse += 1 }
      appeal += Int(new.appeal.value) - Int(old.appeal.value)
    case (nil, nil): break
    }
  }
}
