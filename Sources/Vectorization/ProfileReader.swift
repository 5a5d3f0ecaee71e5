import DenseKernels
import LabourMarket

/// Turns a seeker's words and codes into a profile.
struct ProfileReader: Sendable {
  let lexicon: Lexicon
  let linker: TitleLinker
  /// Nil: openings are linked by the tables alone, and seekers' words aren't.
  var learned: LearnedTitles?
  let occupationPositions: [OccupationCode: Int]
  let majorPositions: [MajorCode: Int]
  /// For each occupation, the skills it needs and their weights.
  let skillsOf: [[(skill: Int, weight: Int)]]
  let isCertificate: [Bool]
  /// For each skill, how much it tells one occupation from another, 1...1000: what every other
  /// occupation needs too (diligence, Excel) says little about who can do the work.
  let tellingPermille: [Int]
  /// For each major, the occupations it leads to and how directly.
  let occupationsOf: [[(occupation: Int, affinity: Int)]]
  let proficiencyOfLevel: [Int: Int]

  init(_ catalogue: Catalogue, lexicon: Lexicon) {
    self.lexicon = lexicon
    linker = TitleLinker(
      catalogue.occupations.map(\.titleEntry), concepts: ConceptSpace(catalogue.concepts))
    let skills = Self.positions(catalogue.skills.map(\.code))
    occupationPositions = Self.positions(catalogue.occupations.map(\.code))
    majorPositions = Self.positions(catalogue.majors.map(\.code))
    isCertificate = catalogue.skills.map { $0.kind == .certificate }
    var skillsOf = [[(skill: Int, weight: Int)]](repeating: [], count: catalogue.occupations.count)
    for link in catalogue.occupationSkills {
      guard let occupation = occupationPositions[link.occupation], let skill = skills[link.skill]
      else { continue }
      skillsOf[occupation].append((skill, link.weight))
    }
    tellingPermille = Self.telling(
      skillsOf, families: catalogue.occupations.map(\.family), skills: catalogue.skills.count)
    self.skillsOf = skillsOf.map { list in
      list.sorted { ($1.weight, $0.skill) < ($0.weight, $1.skill) }
    }
    var occupationsOf = [[(occupation: Int, affinity: Int)]](
      repeating: [], count: catalogue.majors.count)
    for link in catalogue.majorOccupations {
      guard let major = majorPositions[link.major],
        let occupation = occupationPositions[link.occupation]
      else { continue }
      occupationsOf[major].append((occupation, link.affinity))
    }
    self.occupationsOf = occupationsOf
    proficiencyOfLevel = Dictionary(
      catalogue.vocationalLevels.map { ($0.level, $0.proficiency) }, uniquingKeysWith: max)
  }

  /// The squared rarity of each skill over the occupations, times its rarity over the families
  /// of occupations: 1000 where one occupation needs it, near 0 where all do.
  private static func telling(
    _ skillsOf: [[(skill: Int, weight: Int)]], families: [String], skills: Int
  ) -> [Int] {
    var needing = [Int](repeating: 0, count: skills)
    var familiesNeeding = [Set<String>](repeating: [], count: skills)
    for (list, family) in zip(skillsOf, families) {
      for need in list {
        needing[need.skill] += 1
        familiesNeeding[need.skill].insert(family)
      }
    }
    let most = naturalLogarithm(Double(max(2, skillsOf.count)))
    let mostFamilies = naturalLogarithm(Double(max(2, Set(families).count)))
    return zip(needing, familiesNeeding).map { count, families in
      let rarity = 1 - naturalLogarithm(Double(max(1, count))) / most
      let breadth = 1 - naturalLogarithm(Double(max(1, families.count))) / mostFamilies
      return max(1, Int((1000 * rarity * rarity * breadth).rounded()))
    }
  }

  static func positions<Key: Hashable>(_ keys: [Key]) -> [Key: Int] {
    Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The occupation of a title in which no phrase was found; nil rather than a guess.
  func linked(_ title: String) -> Int? {
    linker.links(title, count: 1).first.flatMap { $0.isSure ? $0.entry : nil }
  }

  /// - Returns: Also the words in which an occupation should stand and none was found.
  func read(
    _ seeker: Seeker, major: MajorCode?
  ) -> (profile: Profile, unknown: [String], untitled: [String]) {
    var draft = ProfileDraft()
    let stated = lexicon.read(seeker.skills)
    let held = lexicon.read(seeker.certificates)
    let done = lexicon.read(seeker.experience)
    let wish = lexicon.read(seeker.wish)
    note(stated, .stated, usually: 48, in: &draft)
    note(held, .certificate, usually: 64, in: &draft)
    note(done, .experience, usually: 48, in: &draft)
    for mention in wish.occupations { draft.note(mention.position, 60, 0, .wish) }
    for mention in wish.skills { draft.note(skill: mention.position, 24, .wish) }
    for code in seeker.wishedOccupations {
      if let position = occupationPositions[code] { draft.note(position, 64, 0, .wish) }
    }
    let isWishKnown = seeker.wishedOccupations.contains { occupationPositions[$0] != nil }
    let wished = isWishKnown || !wish.occupations.isEmpty ? [] : wish.untitled
    for link in wished.compactMap({ learned?[$0] }) {
      draft.note(link.occupation, 60, 0, .wish, linked: link.confidence)
    }
    let isPastKnown = seeker.lastOccupation.flatMap { occupationPositions[$0] } != nil
    let practised = isPastKnown || !done.occupations.isEmpty ? [] : done.untitled
    for link in practised.compactMap({ learned?[$0] }) {
      draft.note(link.occupation, 56, done.years ?? 0, .experience, linked: link.confidence)
    }
    let years = min(60, max(0, seeker.experienceYears ?? done.years ?? stated.years ?? 0))
    if let code = seeker.lastOccupation, let position = occupationPositions[code] {
      draft.note(position, 56, years, .experience)
    }
    if let code = major ?? seeker.major, let position = majorPositions[code] {
      for lead in occupationsOf[position] {
        draft.note(lead.occupation, lead.affinity * 48 / 64, 0, .major)
      }
    }
    addImplied(to: &draft, level: seeker.vocationalLevel.flatMap { proficiencyOfLevel[$0] })
    return (
      draft.profile, stated.unknown + held.unknown + done.unknown + wish.unknown,
      wished + practised
    )
  }

  private func note(
    _ reading: Reading, _ origin: Profile.Origin, usually: Int, in draft: inout ProfileDraft
  ) {
    for mention in reading.skills {
      // Who worked as one ("育婴师") need not hold the certificate of that name.
      if isCertificate[mention.position], mention.isTitle, origin != .certificate { continue }
      let byYears = mention.years.map { min(64, 36 + 6 * $0) }
      let proficiency =
        isCertificate[mention.position]
        ? 64
        : mention.proficiency ?? byYears ?? usually
      draft.note(skill: mention.position, proficiency, origin)
    }
    for mention in reading.occupations {
      draft.note(mention.position, 56, mention.years ?? reading.years ?? 0, .experience)
    }
  }

  /// Who practised or learnt an occupation has something of its skills, certificates apart.
  private func addImplied(to draft: inout ProfileDraft, level: Int?) {
    for occupation in draft.occupations where occupation.origin != .wish {
      let mastery: Int
      switch occupation.origin {
      case .major: mastery = Int(occupation.strength) / 2
      default: mastery = max(level ?? 0, min(56, 28 + 4 * Int(occupation.years)))
      }
      for need in skillsOf[Int(occupation.position)] where !isCertificate[need.skill] {
        let proficiency = mastery * need.weight / 64
        // Less than that is no evidence, only a way to gain by naming one more trade.
        guard proficiency >= 10 else { continue }
        draft.note(
          skill: need.skill, proficiency, occupation.origin == .major ? .major : .occupation)
      }
    }
  }
}
