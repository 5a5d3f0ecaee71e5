internal import LabourMarket

/// Eligible pairs of both sides, listed or not.
public struct EligibleCounts: Hashable, Sendable {
  /// How many seekers the rules allow each opening.
  public var ofOpenings: [Int32]
  /// How many openings the rules allow each seeker.
  public var ofSeekers: [Int32]

  public init(ofOpenings: [Int32], ofSeekers: [Int32]) {
    (self.ofOpenings, self.ofSeekers) = (ofOpenings, ofSeekers)
  }
}

extension EligibleCounts {
  /// Today's counts: those of the night before without whom changed or left, and with whom changed
  /// or came.
  func updated(
    from old: Eligibility, to today: Eligibility, _ changes: NightChanges
  ) -> EligibleCounts {
    let (people, posts) = (changes.changedSeekers, changes.changedOpenings)
    let (peopleNow, postsNow) = (today.only(seekers: people), today.only(openings: posts))
    let (met, meeting) = (peopleNow.counts(), postsNow.counts())
    let (unmet, unmeeting) = (
      old.only(seekers: changes.keptSeekers.places(of: -1)).counts(),
      old.only(openings: changes.keptOpenings.places(of: -1)).counts()
    )
    return EligibleCounts(
      ofOpenings: Self.updated(
        ofOpenings, less: unmet.ofOpenings, more: met.ofOpenings, from: changes.oldOpenings,
        changed: posts, to: meeting.ofOpenings),
      ofSeekers: Self.updated(
        ofSeekers, less: unmeeting.ofSeekers, more: meeting.ofSeekers, from: changes.oldSeekers,
        changed: people, to: met.ofSeekers))
  }

  private static func updated(
    _ former: [Int32], less: [Int32], more: [Int32], from old: [Int32], changed: [Int],
    to fresh: [Int32]
  ) -> [Int32] {
    var result = more
    for (owner, place) in old.enumerated() where place >= 0 {
      result[owner] += former[Int(place)] - less[Int(place)]
    }
    for (owner, count) in zip(changed, fresh) { result[owner] = count }
    return result
  }
}

extension [Int32] {
  fileprivate func places(of value: Int32) -> [Int] { indices.filter { self[$0] == value } }
}
