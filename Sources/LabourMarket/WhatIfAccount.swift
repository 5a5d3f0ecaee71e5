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
