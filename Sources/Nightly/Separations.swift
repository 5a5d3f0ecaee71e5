internal import LabourMarket
internal import PlacementEngine
internal import Store

/// What other than an opening's choice keeps pairs apart: withdrawn batches, and teams that stay
/// together.
struct Separations {
  /// A cohort, or a team, and where it may not go, or where alone it goes.
  struct Pair: Hashable {
    var group: Int32
    var place: Int32
  }

  /// For each seeker her cohort, or -1.
  var cohorts: [Int32]
  /// For each cohort, the fewest who may go to one enterprise together.
  var minimumBatches: [Int32]
  /// For each opening its enterprise.
  var enterprises: [Int32]
  /// Cohort and enterprise.
  var withdrawn: Set<Pair>
  /// For each seeker in a team that stays together the opening, or else the enterprise, where it
  /// goes; -1 for everybody else.
  var teamOpening: [Int32]
  var teamEnterprise: [Int32]

  init(_ problem: PlacementProblem, _ outcome: StableOutcome) {
    (cohorts, minimumBatches) = (problem.cohorts, problem.minimumBatches)
    enterprises = problem.enterprises
    withdrawn = Set(outcome.withdrawals.map { Pair(group: $0.cohort, place: $0.enterprise) })
    teamOpening = problem.lists.indices.map { outcome.teamOpening(of: $0) ?? -1 }
    teamEnterprise = problem.lists.indices.map { outcome.teamEnterprise(of: $0) ?? -1 }
  }

  func contains(_ seeker: Int, _ opening: Int32) -> Bool {
    let enterprise = enterprises[Int(opening)]
    if teamOpening[seeker] >= 0, teamOpening[seeker] != opening { return true }
    if teamEnterprise[seeker] >= 0, teamEnterprise[seeker] != enterprise { return true }
    return withdrawn.contains(Pair(group: cohorts[seeker], place: enterprise))
  }

  /// Whether she is in a team that stays together, or in a cohort with a minimum.
  func isGrouped(_ seeker: Int) -> Bool {
    let isBatch = cohorts[seeker] >= 0 && minimumBatches[Int(cohorts[seeker])] > 1
    return isBatch || teamOpening[seeker] >= 0 || teamEnterprise[seeker] >= 0
  }

  /// Batches below their cohort's minimum, by cohort and enterprise.
  ///
  /// - Parameter held: For each seeker the opening whose seat she holds, or nil.
  func smallBatches(_ held: [Int32?]) -> [(batch: Pair, people: Int)] {
    var sizes: [Pair: Int] = [:]
    for (seeker, opening) in held.enumerated() where cohorts[seeker] >= 0 {
      guard let opening else { continue }
      sizes[Pair(group: cohorts[seeker], place: enterprises[Int(opening)]), default: 0] += 1
    }
    return sizes.filter { $1 < Int(minimumBatches[Int($0.group)]) }
      .map { (batch: $0.key, people: $0.value) }
      .sorted { ($0.batch.group, $0.batch.place) < ($1.batch.group, $1.batch.place) }
  }
}

extension Archive {
  mutating func put(_ separations: Separations) {
    let withdrawn = separations.withdrawn.sorted { ($0.group, $0.place) < ($1.group, $1.place) }
    put("market.cohorts", separations.cohorts)
    put("market.batches", separations.minimumBatches)
    put("market.enterprises", separations.enterprises)
    put("market.withdrawn.cohort", withdrawn.map(\.group))
    put("market.withdrawn.enterprise", withdrawn.map(\.place))
    put("market.team.opening", separations.teamOpening)
    put("market.team.enterprise", separations.teamEnterprise)
  }

  /// - Parameters:
  ///   - seekers: How many there are.
  ///   - openings: How many there are.
  func separations(seekers: Int, openings: Int) throws(ArchiveError) -> Separations {
    try Separations(self, seekers: seekers, openings: openings)
  }
}

extension Separations {
  fileprivate init(_ archive: Archive, seekers: Int, openings: Int) throws(ArchiveError) {
    cohorts = try archive.numbers("market.cohorts")
    minimumBatches = try archive.numbers("market.batches")
    enterprises = try archive.numbers("market.enterprises")
    let groups: [Int32] = try archive.numbers("market.withdrawn.cohort")
    let places: [Int32] = try archive.numbers("market.withdrawn.enterprise")
    withdrawn = Set(zip(groups, places).map { Pair(group: $0, place: $1) })
    teamOpening = try archive.numbers("market.team.opening")
    teamEnterprise = try archive.numbers("market.team.enterprise")
    let cohortCount = minimumBatches.count
    guard cohorts.count == seekers, teamOpening.count == seekers, teamEnterprise.count == seekers,
      enterprises.count == openings, cohorts.allSatisfy({ $0 < cohortCount })
    else { throw .damaged(section: "market.cohorts") }
  }
}
