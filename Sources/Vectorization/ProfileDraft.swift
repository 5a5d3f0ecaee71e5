import LabourMarket

/// A profile in the making: the best evidence for each skill, the strongest for each occupation.
struct ProfileDraft {
  private var skills: [Int: Profile.Skill] = [:]
  private(set) var occupations: [Profile.Occupation] = []

  mutating func note(skill: Int, _ proficiency: Int, _ origin: Profile.Origin) {
    guard proficiency > 0 else { return }
    let new = Profile.Skill(
      position: UInt16(skill), proficiency: UInt8(min(64, proficiency)), origin: origin)
    guard let old = skills[skill], old.proficiency >= new.proficiency else {
      skills[skill] = new
      return
    }
  }

  /// - Parameter linked: Percent, where learned titles say it; what the lexicon says counts more.
  mutating func note(
    _ occupation: Int, _ strength: Int, _ years: Int, _ origin: Profile.Origin, linked: UInt8 = 0
  ) {
    guard strength > 0 else { return }
    let same = occupations.firstIndex {
      $0.position == UInt16(occupation) && $0.origin == origin
    }
    guard let same else {
      occupations.append(
        Profile.Occupation(
          position: UInt16(occupation), strength: UInt8(strength), years: UInt8(min(60, years)),
          origin: origin, linked: linked))
      return
    }
    occupations[same].strength = max(occupations[same].strength, UInt8(strength))
    occupations[same].linked = min(occupations[same].linked, linked)
    occupations[same].years = max(occupations[same].years, UInt8(min(60, years)))
  }

  var profile: Profile {
    var profile = Profile()
    profile.skills = Self.most(skills.values) {
      ($1.proficiency, $0.position) < ($0.proficiency, $1.position)
    }.sorted { $0.position < $1.position }
    profile.occupations = Self.most(occupations) {
      ($1.strength, $0.position, $0.origin.rawValue)
        < ($0.strength, $1.position, $1.origin.rawValue)
    }.sorted { ($0.position, $0.origin.rawValue) < ($1.position, $1.origin.rawValue) }
    return profile
  }

  /// All parts, or the first of them where there are more than a profile may have.
  private static func most<Part>(
    _ parts: some Collection<Part>, comesFirst: (Part, Part) -> Bool
  ) -> [Part] {
    guard parts.count > Profile.mostParts else { return Array(parts) }
    return Array(parts.sorted(by: comesFirst).prefix(Profile.mostParts))
  }
}
