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
    func isTaken(_ fit: Int32) -> Bool {
      let newcomer = AuditChoice.Person(seeker, seekers[seeker], fit: fit)
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
    let judge = AuditChoice(opening: openings[opening], mode: mode)
    let sitting = holders.compactMap { position in
      seekers[position].held.map { AuditChoice.Person(position, seekers[position], fit: $0.fit) }
    }
    return Set(openings[opening].reserves.map(\.trait)).filter { trait in
      let last = Seeker(registered: .max, traits: [trait], held: nil, wishes: [])
      let person = AuditChoice.Person(seekers.count, last, fit: 0)
      return judge.choose(from: sitting + [person]).contains(seekers.count)
    }
  }
}
