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
    let seekers = SignatureGroups(offers, count: available.count, words: words)
    let openings = SignatureGroups(requires, count: latestStart.count, words: words)
    let members = available.indices.filter { seeker in
      ruleOfBit.isEmpty || (0..<words).contains { offers[seeker * words + $0] != 0 }
    }
    var sizes = [Int32](repeating: 0, count: seekers.count)
    for seeker in members { sizes[Int(seekers.groupOf[seeker])] += 1 }
    var counts = [[Int32]](
      repeating: [Int32](repeating: 0, count: rules.count), count: openings.count)
    for rule in rules.indices where ruleOfBit.contains(rule) {
      let excluded = excluded(by: mask(of: rule), seekers, sizes, at: openings)
      for opening in counts.indices { counts[opening][rule] += excluded[opening] }
    }
    let late = tooLate(members)
    return openings.groupOf.enumerated().map { opening, group in
      var counts = counts[Int(group)]
      if !rules.isEmpty { counts[rules.count - 1] += late[opening] }
      return counts
    }
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
    by mask: [UInt64], _ seekers: SignatureGroups, _ sizes: [Int32], at openings: SignatureGroups
  ) -> [Int32] {
    func own(_ bits: [UInt64], _ row: Int) -> [UInt64] {
      (0..<words).map { bits[row * words + $0] & mask[$0] }
    }
    var held: [[UInt64]: Int32] = [:]
    for seeker in sizes.indices { held[own(seekers.bits, seeker), default: 0] += sizes[seeker] }
    var known: [[UInt64]: Int32] = [:]
    return (0..<openings.count).map { opening in
      let required = own(openings.bits, opening)
      if let count = known[required] { return count }
      let count = held.reduce(Int32(0)) { sum, row in
        zip(required, row.key).contains { $0 & ~$1 != 0 } ? sum + row.value : sum
      }
      known[required] = count
      return count
    }
  }

  /// People who are available after an opening's latest start, for each opening.
  private func tooLate(_ members: [Int]) -> [Int32] {
    let days = members.map { available[$0] }.sorted()
    return latestStart.map { latest in
      let inTime = DayCounts.place(of: latest == .max ? .max : latest + 1, in: days)
      return Int32(days.count - inTime)
    }
  }
}
