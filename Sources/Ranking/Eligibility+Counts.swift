public import LabourMarket

extension Eligibility {
  /// How many seekers the rules allow each opening, and how many openings each seeker.
  ///
  /// - Complexity: O(*g h w*) for *g* and *h* distinct rows of bits of either side with *w* words.
  public func counts() -> EligibleCounts {
    let seekers = SignatureGroups(offers, count: available.count, words: words)
    let openings = SignatureGroups(requires, count: latestStart.count, words: words)
    let days = Set(latestStart).sorted()
    let free = DayCounts(available, of: seekers, days: days)
    let open = DayCounts(latestStart, of: openings, days: days)
    let width = days.count + 1
    var ofOpenings = [Int32](repeating: 0, count: openings.count * width)
    var ofSeekers = [Int32](repeating: 0, count: seekers.count * width)
    for seeker in 0..<seekers.count {
      let ready = free.sums(seeker)
      for opening in 0..<openings.count where openings.isMet(opening, by: seekers, seeker) {
        for (day, count) in open.members(opening) {
          ofOpenings[opening * width + Int(day)] += ready[Int(day)]
          ofSeekers[seeker * width + Int(day)] += count
        }
      }
      // Whoever is free by a day may also start later.
      for day in stride(from: days.count - 1, to: 0, by: -1) {
        ofSeekers[seeker * width + day - 1] += ofSeekers[seeker * width + day]
      }
    }
    return EligibleCounts(
      ofOpenings: latestStart.indices.map {
        let day = DayCounts.place(of: latestStart[$0], in: days)
        return ofOpenings[Int(openings.groupOf[$0]) * width + day]
      },
      ofSeekers: available.indices.map {
        let day = DayCounts.place(of: available[$0], in: days)
        return ofSeekers[Int(seekers.groupOf[$0]) * width + day]
      })
  }
}
