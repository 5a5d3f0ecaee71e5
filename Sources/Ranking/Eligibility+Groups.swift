public import LabourMarket

/// Rows of bits and a day that occur several times, kept once.
struct SignatureGroups {
  /// For each row, its group.
  var groupOf: [Int32] = []
  /// Groups × words.
  var bits: [UInt64] = []
  var days: [Int32] = []
  var sizes: [Int32] = []

  init(bits rows: [UInt64], days dates: [Int32], words: Int) {
    var known: [[UInt64]: Int32] = [:]
    for row in dates.indices {
      let signature = Array(rows[row * words..<row * words + words])
      let key = signature + [UInt64(UInt32(bitPattern: dates[row]))]
      let group = known[key] ?? Int32(sizes.count)
      if Int(group) == sizes.count {
        known[key] = group
        bits.append(contentsOf: signature)
        days.append(dates[row])
        sizes.append(0)
      }
      sizes[Int(group)] += 1
      groupOf.append(group)
    }
  }
}

extension Eligibility {
  /// How many seekers the rules allow each opening, and how many openings each seeker.
  ///
  /// - Complexity: O(*g h w*) for *g* and *h* distinct rows of either side with *w* words.
  public func counts() -> (ofOpenings: [Int32], ofSeekers: [Int32]) {
    let seekers = SignatureGroups(bits: offers, days: available, words: words)
    let openings = SignatureGroups(bits: requires, days: latestStart, words: words)
    var ofOpenings = [Int32](repeating: 0, count: openings.sizes.count)
    var ofSeekers = [Int32](repeating: 0, count: seekers.sizes.count)
    let distinct = Eligibility(
      words: words, offers: seekers.bits, requires: openings.bits, available: seekers.days,
      latestStart: openings.days)
    for seeker in seekers.sizes.indices {
      for opening in openings.sizes.indices
      where distinct.allows(seeker: seeker, opening: opening) {
        ofOpenings[opening] += seekers.sizes[seeker]
        ofSeekers[seeker] += openings.sizes[opening]
      }
    }
    return (
      openings.groupOf.map { ofOpenings[Int($0)] }, seekers.groupOf.map { ofSeekers[Int($0)] }
    )
  }

  /// For each opening and each of `rules`, how many seekers that rule alone would exclude.
  ///
  /// Someone whom several rules exclude counts under each. Seekers who are offered no bit take no
  /// part in the night and aren't counted, unless there are no bits at all.
  public func exclusions() -> [[Int32]] {
    let seekers = SignatureGroups(bits: offers, days: available, words: words)
    let openings = SignatureGroups(bits: requires, days: latestStart, words: words)
    let members = seekers.sizes.indices.filter { seeker in
      ruleOfBit.isEmpty || (0..<words).contains { seekers.bits[seeker * words + $0] != 0 }
    }
    let counts = openings.sizes.indices.map { opening in
      var counts = [Int32](repeating: 0, count: rules.count)
      for seeker in members {
        for rule in broken(seekers, seeker, openings, opening) {
          counts[rule] += seekers.sizes[seeker]
        }
      }
      return counts
    }
    return openings.groupOf.map { counts[Int($0)] }
  }

  /// The rules that keep a group of seekers from a group of openings, each once.
  private func broken(
    _ seekers: SignatureGroups, _ seeker: Int, _ openings: SignatureGroups, _ opening: Int
  ) -> Set<Int> {
    var broken: Set<Int> = []
    for word in 0..<words {
      var missing = openings.bits[opening * words + word] & ~seekers.bits[seeker * words + word]
      while missing != 0 {
        broken.insert(ruleOfBit[word * 64 + missing.trailingZeroBitCount])
        missing &= missing - 1
      }
    }
    if seekers.days[seeker] > openings.days[opening] { broken.insert(rules.count - 1) }
    return broken
  }
}
