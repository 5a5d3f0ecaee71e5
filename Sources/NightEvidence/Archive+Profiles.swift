internal import Vectorization

extension Archive {
  mutating func put(_ profiles: [Profile]) {
    put("profiles.skills", profiles.map { Int32($0.skills.count) })
    put("profiles.skill", profiles.flatMap(\.skills).map(\.position))
    put("profiles.proficiency", profiles.flatMap(\.skills).map(\.proficiency))
    put("profiles.skill.origin", profiles.flatMap(\.skills).map(\.origin.rawValue))
    put("profiles.occupations", profiles.map { Int32($0.occupations.count) })
    put("profiles.occupation", profiles.flatMap(\.occupations).map(\.position))
    put("profiles.strength", profiles.flatMap(\.occupations).map(\.strength))
    put("profiles.years", profiles.flatMap(\.occupations).map(\.years))
    put("profiles.occupation.origin", profiles.flatMap(\.occupations).map(\.origin.rawValue))
    let linked = profiles.flatMap(\.occupations).map(\.linked)
    if linked.contains(where: { $0 > 0 }) { put("profiles.occupation.linked", linked) }
  }

  func profiles() throws(ArchiveError) -> [Profile] {
    let skills = try skillCells()
    let occupations = try occupationCells()
    let skillCounts: [Int32] = try numbers("profiles.skills")
    let occupationCounts: [Int32] = try numbers("profiles.occupations")
    guard skillCounts.count == occupationCounts.count,
      skillCounts.sum(to: skills.count), occupationCounts.sum(to: occupations.count)
    else { throw .damaged(section: "profiles.skills") }
    var (skill, occupation) = (0, 0)
    return zip(skillCounts, occupationCounts).map { skillCount, occupationCount in
      var profile = Profile()
      profile.skills = Array(skills[skill..<skill + Int(skillCount)])
      profile.occupations = Array(occupations[occupation..<occupation + Int(occupationCount)])
      skill += Int(skillCount)
      occupation += Int(occupationCount)
      return profile
    }
  }

  private func skillCells() throws(ArchiveError) -> [Profile.Skill] {
    let positions: [UInt16] = try numbers("profiles.skill")
    let proficiencies: [UInt8] = try numbers("profiles.proficiency")
    let origins = try origins("profiles.skill.origin")
    guard positions.count == proficiencies.count, positions.count == origins.count else {
      throw .damaged(section: "profiles.skill")
    }
    return positions.indices.map {
      Profile.Skill(
        position: positions[$0], proficiency: proficiencies[$0], origin: origins[$0])
    }
  }

  private func occupationCells() throws(ArchiveError) -> [Profile.Occupation] {
    let positions: [UInt16] = try numbers("profiles.occupation")
    let strengths: [UInt8] = try numbers("profiles.strength")
    let years: [UInt8] = try numbers("profiles.years")
    let origins = try origins("profiles.occupation.origin")
    let linked: [UInt8] =
      has("profiles.occupation.linked")
      ? try numbers("profiles.occupation.linked") : positions.map { _ in 0 }
    guard positions.count == strengths.count, positions.count == years.count,
      positions.count == origins.count, positions.count == linked.count
    else { throw .damaged(section: "profiles.occupation") }
    return positions.indices.map {
      Profile.Occupation(
        position: positions[$0], strength: strengths[$0], years: years[$0], origin: origins[$0],
        linked: linked[$0])
    }
  }

  private func origins(_ name: String) throws(ArchiveError) -> [Profile.Origin] {
    var origins: [Profile.Origin] = []
    for raw: UInt8 in try numbers(name) {
      guard let origin = Profile.Origin(rawValue: raw) else { throw .damaged(section: name) }
      origins.append(origin)
    }
    return origins
  }
}
