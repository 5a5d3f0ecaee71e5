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
}
