package import LabourMarket

/// Everything that similarity is made from, and nothing else.
public struct SimilaritySource: Hashable, Sendable {
  private let skills: [Skill]
  private let occupations: [Occupation]
  private let aliasesOfSkills: [[String]]
  /// Occupations × skills: the weight that the tables give, 0...64.
  private let needs: [Double]
  /// What the night's people and openings name together, and how much of the counts it makes.
  private let together: CoOccurrence
  private let nightShare: Double
  private let nameVectors: NameVectors?

  /// - Parameters:
  ///   - nightPercent: How much of the co-occurrence comes from the night, 0...100.
  ///   - together: What the night names together.
  ///   - nameVectors: Vectors of names from elsewhere.
  package init(
    _ catalogue: Catalogue, nightPercent: Int = 0, together: CoOccurrence? = nil,
    nameVectors: NameVectors? = nil
  ) {
    (skills, occupations) = (catalogue.skills, catalogue.occupations)
    nightShare = Double(nightPercent) / 100
    self.together =
      nightPercent > 0 ? together ?? CoOccurrence(count: skills.count) : CoOccurrence(count: 0)
    self.nameVectors = nameVectors
    let skillPositions = ProfileReader.positions(skills.map(\.code))
    let occupationPositions = ProfileReader.positions(occupations.map(\.code))
    var needs = [Double](repeating: 0, count: skills.count * occupations.count)
    for link in catalogue.occupationSkills {
      guard let skill = skillPositions[link.skill],
        let occupation = occupationPositions[link.occupation]
      else { continue }
      needs[occupation * skills.count + skill] = Double(link.weight)
    }
    self.needs = needs
    var aliases = [[String]](repeating: [], count: skills.count)
    for alias in catalogue.aliases {
      if let skill = skillPositions[alias.skill] { aliases[skill].append(alias.alias) }
    }
    aliasesOfSkills = aliases
  }

  /// The same for the same content, on any machine: what a kept similarity is known by.
  public var digest: UInt64 {
    var digest = ContentDigest()
    digest.add("similarity 1")
    for (skill, aliases) in zip(skills, aliasesOfSkills) {
      for text in [skill.code.text, skill.name.chinese, skill.name.english, skill.kind.rawValue] {
        digest.add(text)
      }
      digest.add(skill.family)
      if nameVectors != nil { for alias in aliases { digest.add(alias) } }
    }
    for occupation in occupations {
      for text in [occupation.code.text, occupation.name.chinese, occupation.name.english] {
        digest.add(text)
      }
      digest.add(occupation.family)
      if nameVectors != nil { for alias in occupation.aliases { digest.add(alias) } }
    }
    for need in needs { digest.add(UInt64(need)) }
    digest.add(UInt64((nightShare * 100).rounded()))
    for count in together.together { digest.add(UInt64(count)) }
    if let nameVectors {
      for name in nameVectors.names { digest.add(name) }
      for value in nameVectors.values { digest.add(UInt64(value.bitPattern)) }
    }
    return digest.value
  }

  /// Puts together how alike skills and occupations are.
  ///
  /// - Complexity: O(*n³*) over the skills: seconds for thousands.
  public func similarity() -> Similarity {
    let latent = LatentSpace(weights, count: skills.count, directions: 64)
    let skillParts = SimilarityParts(
      count: skills.count, families: skills.map(\.family),
      named: NameLikeness.dice(skills.map(\.name.chinese)),
      linked: normalizedProduct(transposedNeeds, depth: max(1, occupations.count)),
      latent: latent.cosines, given: given(skillNames))
    let occupationParts = SimilarityParts(
      count: occupations.count, families: occupations.map(\.family),
      named: NameLikeness.dice(occupations.map(\.name.chinese)),
      linked: normalizedProduct(needs, depth: max(1, skills.count)),
      latent: latent.cosines(ofMixtures: needs), given: given(occupationNames))
    return Similarity(
      skills: skillParts.likeness(.ofSkills),
      occupations: occupationParts.likeness(.ofOccupations))
  }

  private var skillNames: [[String]] {
    zip(skills, aliasesOfSkills).map { [$0.name.chinese, $0.name.english] + $1 }
  }

  private var occupationNames: [[String]] {
    occupations.map { [$0.name.chinese, $0.name.english] + $0.aliases }
  }

  private func given(_ names: [[String]]) -> GivenLikeness? {
    nameVectors.map { GivenLikeness($0, of: names) }
  }

  private var transposedNeeds: [Double] {
    skills.indices.flatMap { skill in
      occupations.indices.map { needs[$0 * skills.count + skill] }
    }
  }

  /// How much each two skills are found together: by the tables of occupations, and by what the
  /// night names, of which little is believed until there are thousands of documents.
  private var weights: [Double] {
    let count = skills.count
    var weights = [Double](repeating: 0, count: count * count)
    for occupation in occupations.indices {
      let row = Array(needs[occupation * count..<(occupation + 1) * count])
      let held = row.indices.filter { row[$0] > 0 }
      for a in held { for b in held where b != a { weights[a * count + b] += row[a] * row[b] } }
    }
    let (tables, night) = (weights.reduce(0, +), Double(together.together.reduce(0, +)))
    guard nightShare > 0, night > 0 else { return weights }
    let share = nightShare * Double(together.documents) / Double(together.documents + 1000)
    return zip(weights, together.together).map { table, count in
      (1 - share) * (tables > 0 ? table / tables : 0) + share * Double(count) / night
    }
  }
}

extension SimilarityParts.Mix {
  /// Weights by nDCG on one synthetic district; see `Documentation/Decisions/Likeness.md`.
  static let ofSkills = Self(named: 0.5, linked: 0.5, latent: 1, given: 1, acrossFamilies: 0.2)
  static let ofOccupations = Self(
    named: 0.3, linked: 0.7, latent: 1, given: 1, acrossFamilies: 0.3)
}

/// FNV-1a, 64 bits, over texts and numbers.
struct ContentDigest {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  private mutating func add(byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// Adds a text and a mark after it.
  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte: byte) }
    add(byte: 0xFF)
  }

  mutating func add(_ number: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      add(byte: UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
