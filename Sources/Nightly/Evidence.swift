internal import DenseKernels
internal import LabourMarket
internal import PlacementEngine
internal import Ranking
internal import Store
internal import Vectorization

/// What a night leaves besides its reports, so that its lists can be read, its scores explained
/// and its placement checked from files alone.
///
/// It names people by their registration numbers and holds no other personal data.
struct Evidence {
  var seekers: [String]
  var openings: [String]
  var titles: [String]
  var mix: Mix
  var vectors: Vectors
  var lists: RankingResult

  init(district: District, mix: Mix, vectors: Vectors, lists: RankingResult) {
    seekers = district.seekers.map(\.id.text)
    openings = district.openings.map(\.id.text)
    titles = district.openings.map { $0.title.replacing("\0", with: "") }
    (self.mix, self.vectors, self.lists) = (mix, vectors, lists)
  }

  func position(ofSeeker id: String) throws(NightError) -> Int {
    guard let position = seekers.firstIndex(of: id) else { throw .unknownSeeker(id) }
    return position
  }

  func position(ofOpening id: String) throws(NightError) -> Int {
    guard let position = openings.firstIndex(of: id) else {
      throw .unknownOpening(id, nearest: nearestID(to: id, among: openings))
    }
    return position
  }
}

extension Evidence {
  func store(in archive: inout Archive) {
    archive.put("seekers.id", texts: seekers)
    archive.put("openings.id", texts: openings)
    archive.put("openings.title", texts: titles)
    archive.put("mix", [mix.fit, mix.appeal])
    archive.put("seekers.rows", vectors.seekers)
    archive.put("seekers.evidence", vectors.evidence)
    archive.put("seekers.strategy", vectors.strategyOf)
    archive.put("strategies", [Int32(vectors.openings.count)])
    for (strategy, rows) in vectors.openings.enumerated() {
      archive.put("openings.fit.\(strategy)", rows.fit)
      archive.put("openings.appeal.\(strategy)", rows.appeal)
    }
    archive.put(vectors.eligibility)
    archive.put(vectors.columns)
    archive.put(vectors.profiles)
    if !vectors.linked.isEmpty { archive.put("openings.linked", vectors.linked) }
    archive.put("vocabulary.skills", texts: vectors.vocabulary.skills.map(\.text))
    archive.put("vocabulary.occupations", texts: vectors.vocabulary.occupations.map(\.text))
    archive.put("lists.openings", lists.openings)
    archive.put("lists.seekers", lists.seekers)
    archive.put("lists.eligible.seekers", lists.eligibleSeekers)
    archive.put("lists.eligible.openings", lists.eligibleOpenings)
  }

  init(_ archive: Archive) throws(ArchiveError) {
    seekers = try archive.texts("seekers.id")
    openings = try archive.texts("openings.id")
    titles = try archive.texts("openings.title")
    let parts: [Int32] = try archive.numbers("mix")
    guard parts.count == 2, (1...16).contains(parts[0] + parts[1]) else {
      throw .damaged(section: "mix")
    }
    mix = Mix(fit: parts[0], appeal: parts[1])
    let profiles = try archive.profiles()
    vectors = Vectors(
      seekers: try archive.rows("seekers.rows"), evidence: try archive.numbers("seekers.evidence"),
      strategyOf: try archive.numbers("seekers.strategy"), openings: try archive.openingRows(),
      eligibility: try archive.eligibility(), columns: try archive.columns(),
      vocabulary: Vocabulary(
        skills: try archive.texts("vocabulary.skills").map { SkillCode($0) },
        occupations: try archive.texts("vocabulary.occupations").map { OccupationCode($0) }),
      profiles: profiles, unscored: profiles.indices.filter { profiles[$0].isEmpty }, unknown: [])
    if archive.has("openings.linked") {
      vectors.linked = try archive.numbers("openings.linked")
      guard vectors.linked.count == openings.count else {
        throw .damaged(section: "openings.linked")
      }
    }
    lists = RankingResult(
      openings: try archive.lists("lists.openings"), seekers: try archive.lists("lists.seekers"),
      eligibleSeekers: try archive.numbers("lists.eligible.seekers"),
      eligibleOpenings: try archive.numbers("lists.eligible.openings"))
  }
}

extension Archive {
  /// The openings' rows, for each strategy.
  func openingRows() throws(ArchiveError) -> [ViewRows] {
    let strategies: [Int32] = try numbers("strategies")
    guard strategies.count == 1 else { throw .damaged(section: "strategies") }
    var views: [ViewRows] = []
    for strategy in 0..<Int(strategies[0]) {
      views.append(
        ViewRows(
          fit: try rows("openings.fit.\(strategy)"),
          appeal: try rows("openings.appeal.\(strategy)")))
    }
    return views
  }
}

/// The id that somebody may have meant: one that ends like `id`, or differs in capitals only.
func nearestID(to id: String, among ids: some Sequence<String>) -> String? {
  ids.first { $0.hasSuffix(id) || $0.lowercased() == id.lowercased() }
}
