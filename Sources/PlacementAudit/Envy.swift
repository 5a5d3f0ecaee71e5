internal import LabourMarket

/// The seekers who would rather be at an opening that would rather have them, ascending.
///
/// They have justified envy, or a claim to a seat that stands empty.
public func envious(_ claim: PlacementClaim) -> [Int] {
  var holders = [[AuditChoice.Person]](repeating: [], count: claim.openings.count)
  for (position, seeker) in claim.seekers.enumerated() {
    guard let held = seeker.held else { continue }
    holders[Int(held.opening)].append(AuditChoice.Person(position, seeker, fit: held.fit))
  }
  var refused: [Group: AuditChoice.Person] = [:]
  var chosen: [Group: AuditChoice.Person] = [:]
  return claim.seekers.indices.filter { position in
    let seeker = claim.seekers[position]
    return seeker.wishes.contains { wish in
      let opening = Int(wish.opening)
      let person = AuditChoice.Person(position, seeker, fit: wish.fit)
      let group = Group(opening: opening, traits: seeker.traits, isEmergency: person.isEmergency)
      if let other = refused[group], other.precedes(person) { return false }
      if let other = chosen[group], person.precedes(other) { return true }
      let judge = AuditChoice(opening: claim.openings[opening], mode: claim.mode)
      let isChosen = judge.choose(from: holders[opening] + [person]).contains(position)
      if isChosen { chosen[group] = person } else { refused[group] = person }
      return isChosen
    }
  }
}

/// People who differ, in the eyes of an opening, by priority only: whoever comes after one who is
/// refused is refused too, and whoever comes before one who is chosen is chosen too.
private struct Group: Hashable {
  var opening: Int
  var traits: [Int32]
  var isEmergency: Bool
}
