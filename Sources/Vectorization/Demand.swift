import LabourMarket

/// What an opening asks for, as far as the lexicon understood it.
struct Demand: Hashable, Sendable {
  struct Skill: Hashable, Sendable {
    let position: Int
    let weight: Int
  }

  /// A certificate without which nobody may do the work.
  enum Certificate: Hashable, Sendable {
    /// Position of the skill in the catalogue.
    case known(Int)
    /// A certificate that the catalogue lacks, in normalised words.
    case words(String)
  }

  var occupation: Int?
  /// Percent, where a learned title says the occupation; else 0.
  var linked: UInt8 = 0
  /// Ascending by position.
  var skills: [Skill] = []
  var certificates: [Certificate] = []
}

extension ProfileReader {
  /// Reads an opening; where its words name fewer than three skills, its occupation's core skills
  /// stand in for what it left unsaid.
  func read(_ opening: Opening) -> (demand: Demand, unknown: [String]) {
    var demand = Demand()
    let title = lexicon.read(opening.title)
    let asked = lexicon.read(opening.requirements)
    demand.occupation = named(opening, title, asked)
    if demand.occupation == nil, let learned {
      let link = learned[opening.title]
      (demand.occupation, demand.linked) = (link?.occupation, link?.confidence ?? 0)
    } else if demand.occupation == nil {
      demand.occupation = linked(opening.title)
    }
    let core = demand.occupation.map { skillsOf[$0] } ?? []
    var weights: [Int: Int] = [:]
    for mention in asked.skills + title.skills {
      let base = mention.isOptional ? 6 : (mention.proficiency ?? 0) >= 56 ? 24 : 18
      let inOccupation = core.first { $0.skill == mention.position }?.weight ?? 0
      weights[mention.position] = max(
        weights[mention.position] ?? 0, inOccupation > 0 ? inOccupation : base)
    }
    let isThin = weights.count < 3
    for need in core.prefix(8) where weights[need.skill] == nil {
      weights[need.skill] = isThin ? max(1, need.weight / 2) : nil
    }
    demand.skills = weights.keys.sorted().map {
      Demand.Skill(position: $0, weight: weights[$0]! * tellingPermille[$0])
    }
    demand.certificates = certificates(in: opening.certificates)
    return (demand, title.unknown + asked.unknown)
  }

  /// The occupation that an opening's code or words name.
  func named(_ opening: Opening) -> Int? {
    named(opening, lexicon.read(opening.title), lexicon.read(opening.requirements))
  }

  private func named(_ opening: Opening, _ title: Reading, _ asked: Reading) -> Int? {
    opening.occupation.flatMap { occupationPositions[$0] }
      ?? title.occupations.first?.position ?? asked.occupations.first?.position
  }

  private func certificates(in text: String) -> [Demand.Certificate] {
    var found: [Demand.Certificate] = []
    for piece in NormalizedText(text).symbols.split(separator: NormalizedText.separator) {
      var view = String.UnicodeScalarView()
      for symbol in piece { if let scalar = Unicode.Scalar(symbol) { view.append(scalar) } }
      let words = String(view)
      guard words.count > 1, !Self.nothing.contains(words) else { continue }
      let known = lexicon.read(words).skills.map(\.position)
      let certificates = known.filter { isCertificate[$0] }
      if let first = certificates.first ?? known.first {
        found.append(.known(first))
      } else {
        found.append(.words(words))
      }
    }
    return found
  }

  private static let nothing: Set<String> = ["不限", "没有", "不需要", "不要求", "none", "not required"]
}
