/// What changes to a night would do: the same figures without them and with them.
public struct WhatIfAccount: Hashable, Sendable {
  public var date: CalendarDay
  public var policy: String
  /// What both sides have unlike the files, in words.
  public var given: [BilingualName] = []
  /// What is changed, in words; empty where nothing is.
  public var changes: [BilingualName] = []
  public var before: WhatIfFigures
  public var after: WhatIfFigures
  /// One for each way of counting, in the order of `WhatIfDimension.allCases`.
  public var people: [WhatIfBreakdown] = []
  /// The openings that are changed.
  public var openings: [WhatIfOpening] = []
  public var classes: [WhatIfClass] = []
  /// What one seat or person more would bring after the changes; nil under other objectives than
  /// *most*, which alone has prices.
  public var margins: MarginalAccount?

  public init(
    date: CalendarDay, policy: String, before: WhatIfFigures, after: WhatIfFigures
  ) {
    (self.date, self.policy, self.before, self.after) = (date, policy, before, after)
  }
}

/// The totals of one side.
public struct WhatIfFigures: Hashable, Sendable {
  public var objective: PlacementPolicy.Objective
  public var reserveMode: PlacementPolicy.ReserveMode
  public var totals: PlacementTotals
  /// Mixed points of all proposals.
  public var points = 0
  /// People who would rather be at an opening that would rather have them, among the openings on
  /// their lists; those called to floors are not among them.
  public var envious = 0
  /// People called to meet floors, and people whom floors still miss.
  public var called = 0
  public var missing = 0

  public init(_ placement: Placement) {
    (objective, reserveMode) = (placement.objective, placement.reserveMode)
    totals = placement.totals
    called = placement.floorEffect?.called ?? 0
    missing = placement.floorEffect?.missing ?? 0
  }
}

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

/// A changed opening.
public struct WhatIfOpening: Hashable, Sendable {
  public var id: OpeningID
  public var title: String
  public var before: OpeningOutcome
  public var after: OpeningOutcome

  public init(id: OpeningID, title: String, before: OpeningOutcome, after: OpeningOutcome) {
    (self.id, self.title, self.before, self.after) = (id, title, before, after)
  }
}

/// An added class, and where its people are proposed.
public struct WhatIfClass: Hashable, Sendable {
  public struct Destination: Hashable, Sendable {
    public var opening: OpeningID
    public var title: String
    public var people: Int

    public init(opening: OpeningID, title: String, people: Int) {
      (self.opening, self.title, self.people) = (opening, title, people)
    }
  }

  public var name: String
  public var people: Int
  public var placed = 0
  /// Of those not placed: nobody knows enough of them to score, or no opening may take them.
  public var ineligible = 0
  /// Most people first, then by id.
  public var destinations: [Destination] = []

  public init(name: String, people: Int) { (self.name, self.people) = (name, people) }
}

/// What *most* would gain or lose by one seat or person, exactly.
public struct MarginalValue: Hashable, Sendable {
  /// People placed.
  public var people = 0
  /// Seats filled that floors ask to fill.
  public var floorSeats = 0
  /// People on seats reserved for a trait of theirs.
  public var entitled = 0
  /// Mixed points; may be below 0 where people or seats above count more.
  public var points = 0

  public init() {}
}

/// What one seat or person more or less is worth under *most*.
public struct MarginalAccount: Hashable, Sendable {
  public struct Seats: Hashable, Sendable {
    public var opening: OpeningID
    public var title: String
    public var seats: Int
    public var filled: Int
    /// What one more open seat would bring.
    public var more: MarginalValue
    /// What one open seat less would cost.
    public var less: MarginalValue

    public init(
      opening: OpeningID, title: String, seats: Int, filled: Int, more: MarginalValue,
      less: MarginalValue
    ) {
      (self.opening, self.title, self.seats, self.filled) = (opening, title, seats, filled)
      (self.more, self.less) = (more, less)
    }
  }

  /// People of one pool or occupation who are free to go anywhere.
  public struct People: Hashable, Sendable {
    public var key: String
    public var name: BilingualName
    public var people = 0
    /// For how many of them one more just like her would be one more person placed.
    public var morePlaced = 0
    /// Points that one more would bring, summed over those.
    public var morePoints = 0
    /// For how many of them one person fewer would be placed without her.
    public var lessPlaced = 0

    public init(key: String, name: BilingualName) { (self.key, self.name) = (key, name) }

    public mutating func count(more: MarginalValue, less: MarginalValue) {
      people += 1
      lessPlaced += less.people
      guard more.people > 0 else { return }
      morePlaced += 1
      morePoints += more.points
    }
  }

  public struct Person: Hashable, Sendable {
    public var seeker: SeekerID
    public var pool: Pool
    public var occupation: BilingualName
    public var more: MarginalValue

    public init(seeker: SeekerID, pool: Pool, occupation: BilingualName, more: MarginalValue) {
      (self.seeker, self.pool, self.occupation, self.more) = (seeker, pool, occupation, more)
    }
  }

  /// Openings with an open seat, by what one more would bring, most first, then by id.
  public var seats: [Seats] = []
  public var pools: [People] = []
  /// By the occupation that they wish first or had last; most for whom one more is placed first.
  public var occupations: [People] = []
  /// People by what one more like them would bring, most first, then by id; the best hundred.
  public var people: [Person] = []

  public init() {}
}
