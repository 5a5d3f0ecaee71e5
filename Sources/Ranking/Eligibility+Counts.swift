public import LabourMarket

extension Eligibility {
  /// How many seekers the rules allow each opening, and how many openings each seeker.
  ///
  /// - Complexity: O(*g h* (*w* + *d*)) for *g* and *h* distinct rows of bits of either side, *w*
  ///   words and *d* distinct start days.
  public func counts() -> (ofOpenings: [Int32], ofSeekers: [Int32]) {
    let seekers = SignatureGroups(offers, count: available.count, words: words)
    let openings = SignatureGroups(requires, count: latestStart.count, words: words)
    let days = Set(latestStart).sorted()
    let width = days.count + 1
    let free = DayCounts(available, of: seekers, days: days)
    let open = DayCounts(latestStart, of: openings, days: days)
    // By group and day: seekers free by that day, openings that start on it or later.
    var ofOpenings = [Int32](repeating: 0, count: openings.count * width)
    var ofSeekers = [Int32](repeating: 0, count: seekers.count * width)
    for opening in 0..<openings.count {
      for seeker in 0..<seekers.count where openings.isMet(opening, by: seekers, seeker) {
        var (before, after): (Int32, Int32) = (0, 0)
        for day in 0..<days.count {
          before += free.count(seeker, day)
          ofOpenings[opening * width + day] += before
          let late = days.count - 1 - day
          after += open.count(opening, late)
          ofSeekers[seeker * width + late] += after
        }
      }
    }
    return (
      latestStart.indices.map {
        let day = DayCounts.place(of: latestStart[$0], in: days)
        return ofOpenings[Int(openings.groupOf[$0]) * width + day]
      },
      available.indices.map {
        let day = DayCounts.place(of: available[$0], in: days)
        return ofSeekers[Int(seekers.groupOf[$0]) * width + day]
      }
    )
  }
}
