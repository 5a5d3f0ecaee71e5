internal import LabourMarket

/// Judges a placement; an empty list says that it is sound, that no seat is wasted, and that no
/// seeker and opening would both rather have each other.
///
/// An opening's choice is monotone: if it refuses the best of the people with the same traits who
/// would rather be there, it refuses all of them. So one trial for each opening and set of traits
/// is enough.
///
/// - Complexity: For each opening, its holders times the reserves, for each set of traits among
///   those who would rather be there.
public func audit(_ claim: PlacementClaim) -> [PlacementViolation] {
  var violations: [PlacementViolation] = []
  var holders = [[AuditChoice.Person]](repeating: [], count: claim.openings.count)
  var suitors = [[[Int32]: AuditChoice.Person]](repeating: [:], count: claim.openings.count)
  for (position, seeker) in claim.seekers.enumerated() {
    if let held = seeker.held {
      guard claim.openings.indices.contains(Int(held.opening)) else {
        violations.append(.unknownOpening(seeker: position, opening: Int(held.opening)))
        continue
      }
      holders[Int(held.opening)].append(AuditChoice.Person(position, seeker, fit: held.fit))
    }
    for wish in seeker.wishes where claim.openings.indices.contains(Int(wish.opening)) {
      let person = AuditChoice.Person(position, seeker, fit: wish.fit)
      let opening = claim.openings[Int(wish.opening)]
      let group = signature(seeker, at: opening)
      let best = suitors[Int(wish.opening)][group]
      if best.map(person.precedes) ?? true { suitors[Int(wish.opening)][group] = person }
    }
  }
  for opening in claim.openings.indices {
    let judge = AuditChoice(opening: claim.openings[opening], mode: claim.mode)
    violations += judge.judge(opening, holders: holders[opening], suitors: suitors[opening])
  }
  return violations
}

/// What of her traits matters at an opening.
private func signature(
  _ seeker: PlacementClaim.Seeker, at opening: PlacementClaim.Opening
) -> [Int32] {
  let asked = opening.reserves.map(\.trait) + opening.caps.map(\.trait)
  return seeker.traits.filter(asked.contains) + [seeker.tier == 9 ? -1 : -2]
}

extension AuditChoice {
  fileprivate func judge(
    _ position: Int, holders: [Person], suitors: [[Int32]: Person]
  ) -> [PlacementViolation] {
    var violations: [PlacementViolation] = []
    if holders.count > Int(opening.seats) {
      violations.append(
        .overCapacity(opening: position, holders: holders.count, seats: Int(opening.seats)))
    }
    for cap in opening.caps {
      let count = holders.count { $0.traits.contains(cap.trait) }
      let limit = limit(of: cap, among: holders)
      guard count > limit else { continue }
      violations.append(
        .overCap(opening: position, trait: Int(cap.trait), holders: count, limit: limit))
    }
    let kept = choose(from: holders)
    for holder in holders where !kept.contains(holder.seeker) {
      let refused = holder.isEmergency && !opening.acceptsEmergency
      violations.append(
        refused
          ? .emergencyNotAccepted(seeker: holder.seeker, opening: position)
          : .unwantedHolder(seeker: holder.seeker, opening: position))
    }
    for suitor in suitors.values.sorted(by: { $0.seeker < $1.seeker }) {
      let chosen = choose(from: holders + [suitor])
      guard chosen.contains(suitor.seeker) else { continue }
      violations.append(
        chosen.count > kept.count
          ? .wastedSeat(seeker: suitor.seeker, opening: position)
          : .blockingPair(seeker: suitor.seeker, opening: position))
    }
    return violations
  }
}
