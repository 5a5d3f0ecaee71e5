internal import DenseKernels
package import LabourMarket
package import Vectorization

extension Archive {
  package func mix() throws(ArchiveError) -> Mix {
    let parts: [Int32] = try numbers("mix")
    guard parts.count == 2, parts.allSatisfy({ (0...16).contains($0) }),
      (1...16).contains(parts[0] + parts[1])
    else { throw .damaged(section: "mix") }
    return Mix(fit: parts[0], appeal: parts[1])
  }

  /// Ids in ascending order, each once.
  package func ids<Entity>(_ name: String) throws(ArchiveError) -> [Identifier<Entity>] {
    var ids: [Identifier<Entity>] = []
    for text in try texts(name) {
      guard let id = Identifier<Entity>(text), ids.last.map({ $0 < id }) ?? true else {
        throw .damaged(section: name)
      }
      ids.append(id)
    }
    return ids
  }

  /// Rows and rules of both sides, each index checked.
  package func vectors(_ size: EvidenceSize) throws(ArchiveError) -> Vectors {
    let seekers = try rows("seekers.rows", count: size.seekers, values: 0...64)
    guard seekers.isShort else { throw .damaged(section: "seekers.rows") }
    let openings = try openingRows(size, columns: seekers.columns)
    let columns = try columns()
    let profiles = try profiles()
    var vectors = Vectors(
      seekers: seekers, evidence: try numbers("seekers.evidence"),
      strategyOf: try numbers("seekers.strategy"), openings: openings,
      eligibility: try eligibility(size), columns: columns,
      vocabulary: Vocabulary(
        skills: try texts("vocabulary.skills").map { SkillCode($0) },
        occupations: try texts("vocabulary.occupations").map { OccupationCode($0) }),
      profiles: profiles, unscored: profiles.indices.filter { profiles[$0].isEmpty }, unknown: [])
    guard columns.count == seekers.columns else { throw .damaged(section: "columns.key") }
    guard vectors.strategyOf.count == size.seekers,
      vectors.strategyOf.allSatisfy({ $0 < openings.count })
    else { throw .damaged(section: "seekers.strategy") }
    if has("openings.linked") {
      vectors.linked = try numbers("openings.linked")
      guard vectors.linked.count == size.openings, vectors.linked.allSatisfy({ $0 <= 100 }) else {
        throw .damaged(section: "openings.linked")
      }
    }
    try check(vectors, size)
    return vectors
  }

  /// The openings' rows, for each strategy.
  func openingRows(_ size: EvidenceSize, columns: Int) throws(ArchiveError) -> [ViewRows] {
    let strategies: [Int32] = try numbers("strategies")
    guard strategies.count == 1, (1...255).contains(strategies[0]) else {
      throw .damaged(section: "strategies")
    }
    var views: [ViewRows] = []
    for strategy in 0..<Int(strategies[0]) {
      let (fit, appeal) = ("openings.fit.\(strategy)", "openings.appeal.\(strategy)")
      let view = ViewRows(
        fit: try rows(fit, count: size.openings, values: 0...Int16.max),
        appeal: try rows(appeal, count: size.openings, values: 0...Int16.max))
      guard view.fit.columns == columns, view.appeal.columns == columns else {
        throw .damaged(section: fit)
      }
      views.append(view)
    }
    return views
  }

  /// Whatever points at a part of a profile points at one that is there.
  private func check(_ vectors: Vectors, _ size: EvidenceSize) throws(ArchiveError) {
    let (skills, occupations) = (
      vectors.vocabulary.skills.count, vectors.vocabulary.occupations.count
    )
    guard vectors.profiles.count == size.seekers,
      vectors.profiles.allSatisfy({ profile in
        profile.skills.allSatisfy { $0.position < skills && (1...64).contains($0.proficiency) }
          && profile.occupations.allSatisfy { $0.position < occupations && $0.linked <= 100 }
      })
    else { throw .damaged(section: "profiles.skill") }
    guard vectors.evidence.count == vectors.seekers.column.count else {
      throw .damaged(section: "seekers.evidence")
    }
    for seeker in 0..<size.seekers {
      let profile = vectors.profiles[seeker]
      for cell in vectors.seekers.cells(of: seeker) where vectors.evidence[cell] < 255 {
        let parts =
          switch vectors.columns[Int(vectors.seekers.column[cell])].facet {
          case .skills: profile.skills.count
          case .occupation, .experience: profile.occupations.count
          default: 255
          }
        guard vectors.evidence[cell] < parts else { throw .damaged(section: "seekers.evidence") }
      }
    }
  }
}

extension SparseRows {
  /// Whether no product of a row can leave 32 bits, whatever the other side holds.
  fileprivate var isShort: Bool {
    (0..<count).allSatisfy { row in
      cells(of: row).reduce(0) { $0 + Int(value[$1]) } * Int(Int16.max) <= Int(Int32.max)
    }
  }
}
