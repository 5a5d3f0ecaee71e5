extension PlacementClaim {
  /// The least fit with which `seeker` would get a seat of `opening`, by the audit's own choice
  /// rule; 0 where a seat is free for her, nil where none could be hers however well she fitted.
  ///
  /// It is not the fit of whoever would lose a seat: a reserve may let her in below that.
  ///
  /// - Parameter holders: Positions of the people who hold its seats.
  /// - Complexity: O(log *h*) choices among *h* + 1 people.
  public func neededFit(for seeker: Int, at opening: Int, holders: [Int]) -> Int32? {
    let judge = AuditChoice(opening: openings[opening], mode: mode)
    let sitting = holders.compactMap { position in
      seekers[position].held.map { AuditChoice.Person(position, seekers[position], fit: $0.fit) }
    }
    var asker = seekers[seeker]
    asker.isLocked = false  // whatever she keeps elsewhere, here she is new
    func isTaken(_ fit: Int32) -> Bool {
      let newcomer = AuditChoice.Person(seeker, asker, fit: fit)
      return judge.choose(from: sitting + [newcomer]).contains(seeker)
    }
    // Between these nothing changes.
    let steps = Set(holders.compactMap { seekers[$0].held?.fit }.flatMap { [$0, $0 + 1] } + [0])
      .sorted()
    guard isTaken(steps.last!) else { return nil }
    var range = steps.indices
    while range.count > 1 {
      let middle = range.lowerBound + (range.count - 1) / 2
      range = isTaken(steps[middle]) ? range.lowerBound..<middle + 1 : middle + 1..<range.upperBound
    }
    return steps[range.lowerBound]
  }

  /// The traits with which somebody would get a seat of an opening however little she fits:
  /// reserves that nobody entitled fills let her in before better ones.
  ///
  /// - Parameter holders: Positions of the people who hold its seats.
  public func traitsThatSuffice(at opening: Int, holders: [Int]) -> Set<Int32> {
    Set(openings[opening].reserves.map(\.trait)).filter { trait in
      line(for: [trait], at: opening, holders: holders) == .free
    }
  }

  /// What a newcomer has to beat.
  public enum Line: Hashable, Sendable {
    /// Nothing: she gets in however little she fits.
    case free
    /// No seat is to be had.
    case closed
    case holder(Int)
  }

  /// The last of the holders before whom a newcomer has to come, by the audit's own choice rule.
  ///
  /// - Parameters:
  ///   - traits: Of the newcomer, ascending.
  ///   - holders: Positions of the people who hold the seats of `opening`.
  /// - Complexity: O(log *h*) choices among *h* + 1 people.
  public func line(for traits: [Int32], at opening: Int, holders: [Int]) -> Line {
    let judge = AuditChoice(opening: openings[opening], mode: mode)
    let sitting = holders.compactMap { position in
      seekers[position].held.map { AuditChoice.Person(position, seekers[position], fit: $0.fit) }
    }
    let rivals = sitting.filter { !$0.isLocked && !$0.isEmergency }.sorted { $0.precedes($1) }
    var newcomer = AuditChoice.Person(
      seekers.count, Seeker(traits: traits, held: nil, wishes: []), fit: .max)
    newcomer.seniority[1] = -1
    let first = newcomer.seniority
    /// Whether she gets in who comes right before the rival at `place`.
    func isTaken(_ place: Int) -> Bool {
      newcomer.seniority = place == 0 ? first : rivals[place - 1].seniority + [0]
      return judge.choose(from: sitting + [newcomer]).contains(seekers.count)
    }
    if isTaken(rivals.count) { return .free }
    guard isTaken(0) else { return .closed }
    var range = 0..<rivals.count
    while range.count > 1 {
      let middle = range.lowerBound + range.count / 2
      range = isTaken(middle) ? middle..<range.upperBound : range.lowerBound..<middle
    }
    return .holder(rivals[range.lowerBound].seeker)
  }
}
