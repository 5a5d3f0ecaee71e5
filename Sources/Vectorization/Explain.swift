import DenseKernels
public import LabourMarket

/// Explains any pair from the rows alone.
///
/// - Precondition: `seeker` and `opening` are positions of the district that became `vectors`.
public func explain(
  seeker: Int, opening: Int, in vectors: Vectors, catalogue: Catalogue
) -> Explanation {
  Explainer(seeker: seeker, opening: opening, vectors: vectors, catalogue: catalogue).explanation
}

private struct Explainer {
  private let seeker: Int
  private let opening: Int
  private let vectors: Vectors
  private let catalogue: Catalogue
  /// Column to value and source.
  private let held: [Int: (value: Int, source: UInt8)]
  private let fit: [Int: Int]
  private let appeal: [Int: Int]

  init(seeker: Int, opening: Int, vectors: Vectors, catalogue: Catalogue) {
    (self.seeker, self.opening) = (seeker, opening)
    (self.vectors, self.catalogue) = (vectors, catalogue)
    let rows = vectors.seekers
    held = Dictionary(
      uniqueKeysWithValues: rows.cells(of: seeker).map {
        (Int(rows.column[$0]), (Int(rows.value[$0]), vectors.evidence[$0]))
      })
    let strategy = vectors.openings[Int(vectors.strategyOf[seeker])]
    fit = Self.cells(strategy.fit, opening)
    appeal = Self.cells(strategy.appeal, opening)
  }

  private static func cells(_ rows: SparseRows, _ row: Int) -> [Int: Int] {
    Dictionary(
      uniqueKeysWithValues: rows.cells(of: row).map { (Int(rows.column[$0]), Int(rows.value[$0])) })
  }

  var explanation: Explanation {
    let lines = Facet.allCases.flatMap(lines)
    let (fit, appeal) = (lines.map(\.fit).reduce(0, +), lines.map(\.appeal).reduce(0, +))
    let open = lines.filter { $0.finding == .unknown }
    return Explanation(
      fit: Self.points(fit), appeal: Self.points(appeal),
      fitPotential: Self.points(fit + open.map(\.fitPossible).reduce(0, +)),
      appealPotential: Self.points(appeal + open.map(\.appealPossible).reduce(0, +)),
      lines: lines, obstacles: obstacles)
  }

  /// No pair has more than a full score, but for rows that somebody changed.
  private static func points(_ sum: Int) -> Points {
    Points(Int32(min(sum, Int(Points.maximum.value))))
  }

  private func lines(of facet: Facet) -> [Explanation.Line] {
    let columns = vectors.columns.indices.filter { vectors.columns[$0].facet == facet }
    let asked = columns.filter { fit[$0] != nil || appeal[$0] != nil }
    guard !asked.isEmpty else {
      return [line(facet, facet.name, over: [], known: vectors.isKnown(facet, of: seeker))]
    }
    if facet == .skills {
      // A skill has a column of its own and, where others stand in for it, one of theirs after it.
      let skills = Dictionary(grouping: asked) {
        vectors.columns[$0].key.prefix { character in character != "~" }
      }.values.sorted { $0[0] < $1[0] }
      return skills.map {
        line(
          facet, vectors.columns[$0[0]].name, over: $0, known: vectors.isKnown(facet, of: seeker))
      }
    }
    let name = asked.count == 1 ? vectors.columns[asked[0]].name : facet.name
    let isLinked = facet == .occupation && !vectors.linked.isEmpty && vectors.linked[opening] > 0
    return [
      line(
        facet, isLinked ? name.linked(vectors.linked[opening]) : name, over: asked,
        known: vectors.isKnown(facet, of: seeker))
    ]
  }

  /// One line over columns of which a seeker's row meets one at most, or which add up.
  private func line(
    _ facet: Facet, _ asked: BilingualName, over columns: [Int], known: Bool
  ) -> Explanation.Line {
    func points(_ row: [Int: Int]) -> (got: Int, possible: Int) {
      let got = columns.map { (held[$0]?.value ?? 0) * (row[$0] ?? 0) }.reduce(0, +)
      return (got, 64 * (columns.compactMap { row[$0] }.max() ?? 0))
    }
    let (fit, appeal) = (points(fit), points(appeal))
    let got = fit.got + appeal.got
    let possible = fit.possible + appeal.possible
    // Another enterprise than the one that ordered her class gives nothing for it.
    let finding: Explanation.Finding =
      possible == 0
      ? (facet == .order && known ? .notFound : .unasked)
      : !known ? .unknown : got == 0 ? .notFound : got == possible ? .found : .partly
    return Explanation.Line(
      facet: facet, asked: asked, finding: finding, fit: fit.got, fitPossible: fit.possible,
      appeal: appeal.got, appealPossible: appeal.possible,
      evidence: evidence(facet, columns.filter { held[$0] != nil }))
  }

  private func evidence(_ facet: Facet, _ columns: [Int]) -> BilingualName {
    let heldOfFacet = facet == .skills || facet == .occupation || facet == .experience
    guard let column = columns.last else {
      let own = vectors.columns.indices.first {
        vectors.columns[$0].facet == facet && held[$0] != nil
      }
      return heldOfFacet
        ? BilingualName("", "")
        : own.map { vectors.columns[$0].name } ?? BilingualName("", "")
    }
    guard heldOfFacet, let cell = held[column], cell.source < 255 else {
      return vectors.columns[column].name
    }
    return facet == .skills
      ? skill(Int(cell.source), columns.map { held[$0]!.value }.reduce(0, +))
      : occupation(Int(cell.source), cell.value)
  }

  private func skill(_ source: Int, _ value: Int) -> BilingualName {
    let skill = vectors.profiles[seeker].skills[source]
    let code = vectors.vocabulary.skills[Int(skill.position)]
    let name =
      catalogue.skills.first { $0.code == code }?.name ?? BilingualName(code.text, code.text)
    let (own, likeness) = (Int(skill.proficiency), min(64, value * 64 / Int(skill.proficiency)))
    let alike = likeness == 64 ? ("", "") : ("，相似度\(likeness)/64", ", similarity \(likeness)/64")
    return BilingualName(
      "\(name.chinese)（\(skill.origin.name.chinese)，熟练度\(own)/64\(alike.0)）",
      "\(name.english) (\(skill.origin.name.english), proficiency \(own)/64\(alike.1))")
  }

  private func occupation(_ source: Int, _ value: Int) -> BilingualName {
    let held = vectors.profiles[seeker].occupations[source]
    let code = vectors.vocabulary.occupations[Int(held.position)]
    let name =
      catalogue.occupations.first { $0.code == code }?.name ?? BilingualName(code.text, code.text)
    let years = held.years
    let origin = held.linked > 0 ? held.origin.name.linked(held.linked) : held.origin.name
    return BilingualName(
      "\(name.chinese)（\(origin.chinese)" + (years > 0 ? "，\(years)年" : "") + "，\(value)/64）",
      "\(name.english) (\(origin.english)" + (years > 0 ? ", \(years) years" : "")
        + ", \(value)/64)")
  }

  private var obstacles: [Explanation.Obstacle] {
    let bits = vectors.eligibility
    var rules: Set<Int> = []
    for (bit, rule) in bits.ruleOfBit.enumerated() {
      let mask = UInt64(1) << UInt64(bit % 64)
      let requires = bits.requires[opening * bits.words + bit / 64] & mask != 0
      if requires, bits.offers[seeker * bits.words + bit / 64] & mask == 0 { rules.insert(rule) }
    }
    var names = rules.sorted().map { bits.rules[$0] }
    if bits.available[seeker] > bits.latestStart[opening] { names.append("start-date") }
    if names.contains("empty-profile") {
      names = [vectors.profiles[seeker].isEmpty ? "empty-profile" : "automation-opt-out"]
    }
    return names.map { Explanation.Obstacle(rule: $0, text: text(of: $0)) }
  }

  private func text(of rule: String) -> BilingualName {
    Requirement.ownRules[rule] ?? catalogue.rules.first { $0.predicate == rule }?.text
      ?? BilingualName(rule, rule)
  }
}

extension BilingualName {
  /// Says that learned titles linked it, not the lexicon.
  fileprivate func linked(_ percent: UInt8) -> BilingualName {
    let confidence = percent < 100 ? "0." + (percent < 10 ? "0" : "") + "\(percent)" : "1.00"
    return BilingualName(
      chinese + "，由名称归类，把握 \(confidence)",
      english + ", linked from the title, confidence \(confidence)")
  }
}

extension Profile.Origin {
  public var name: BilingualName {
    switch self {
    case .stated: BilingualName("自述", "stated")
    case .certificate: BilingualName("证书", "certificate")
    case .experience: BilingualName("经历", "experience")
    case .occupation: BilingualName("由职业推断", "implied by an occupation")
    case .major: BilingualName("由专业推断", "implied by the major")
    case .wish: BilingualName("求职意向", "wish")
    }
  }
}
