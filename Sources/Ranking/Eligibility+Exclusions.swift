public import LabourMarket

extension Eligibility {
  /// For each opening and each of `rules`, how many seekers that rule alone would exclude.
  ///
  /// Someone whom several rules exclude counts under each. Seekers who are offered no bit take no
  /// part in the night and aren't counted, unless there are no bits at all.
  ///
  /// - Complexity: O(*r* (*g* + *p q*) *w*) for *r* rules, *g* distinct seekers and openings, and
  ///   *p* and *q* distinct rows of a rule's own bits on either side, which are few.
  public func exclusions() -> [[Int32]] {
    let seekers = SignatureGroups(bits: offers, days: available, words: words)
    let openings = SignatureGroups(bits: requires, days: latestStart, words: words)
    let members = seekers.sizes.indices.filter { seeker in
      ruleOfBit.isEmpty || (0..<words).contains { seekers.bits[seeker * words + $0] != 0 }
    }
    var counts = [[Int32]](
      repeating: [Int32](repeating: 0, count: rules.count), count: openings.sizes.count)
    for rule in rules.indices where ruleOfBit.contains(rule) {
      let excluded = excluded(by: mask(of: rule), members, of: seekers, at: openings)
      for opening in counts.indices { counts[opening][rule] += excluded[opening] }
    }
    if !rules.isEmpty {
      let late = tooLate(members, of: seekers, at: openings)
      for opening in counts.indices { counts[opening][rules.count - 1] += late[opening] }
    }
    return openings.groupOf.map { counts[Int($0)] }
  }

  private func mask(of rule: Int) -> [UInt64] {
    var mask = [UInt64](repeating: 0, count: words)
    for (bit, owner) in ruleOfBit.enumerated() where owner == rule {
      mask[bit / 64] |= 1 << UInt64(bit % 64)
    }
    return mask
  }

  /// People without some bit of `mask` that an opening requires, for each group of openings.
  private func excluded(
    by mask: [UInt64], _ members: [Int], of seekers: SignatureGroups, at openings: SignatureGroups
  ) -> [Int32] {
    func own(_ bits: [UInt64], _ row: Int) -> [UInt64] {
      (0..<words).map { bits[row * words + $0] & mask[$0] }
    }
    var held: [[UInt64]: Int32] = [:]
    for seeker in members { held[own(seekers.bits, seeker), default: 0] += seekers.sizes[seeker] }
    var known: [[UInt64]: Int32] = [:]
    return openings.sizes.indices.map { opening in
      let required = own(openings.bits, opening)
      if let count = known[required] { return count }
      let count = held.reduce(Int32(0)) { sum, row in
        zip(required, row.key).contains { $0 & ~$1 != 0 } ? sum + row.value : sum
      }
      known[required] = count
      return count
    }
  }

  /// People who are available after an opening's latest start, for each group of openings.
  private func tooLate(
    _ members: [Int], of seekers: SignatureGroups, at openings: SignatureGroups
  ) -> [Int32] {
    var people: [Int32: Int32] = [:]
    for seeker in members { people[seekers.days[seeker], default: 0] += seekers.sizes[seeker] }
    var known: [Int32: Int32] = [:]
    return openings.days.map { latest in
      if let count = known[latest] { return count }
      let count = people.reduce(Int32(0)) { $1.key > latest ? $0 + $1.value : $0 }
      known[latest] = count
      return count
    }
  }
}
