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
