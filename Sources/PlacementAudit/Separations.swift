/// What other than an opening's choice keeps pairs apart: withdrawn batches, and teams that stay
/// together.
public struct Separations: Hashable, Sendable {
  /// A cohort, or a team, and where it may not go, or where alone it goes.
  public struct Pair: Hashable, Sendable {
    public var group: Int32
    public var place: Int32

    public init(group: Int32, place: Int32) { (self.group, self.place) = (group, place) }
  }

  /// For each seeker her cohort, or -1.
  public var cohorts: [Int32]
  /// For each cohort, the fewest who may go to one enterprise together.
  public var minimumBatches: [Int32]
  /// For each opening its enterprise.
  public var enterprises: [Int32]
  /// Cohort and enterprise.
  public var withdrawn: Set<Pair>
  /// For each seeker in a team that stays together the opening, or else the enterprise, where it
  /// goes; -1 for everybody else.
  public var teamOpening: [Int32]
  public var teamEnterprise: [Int32]

  public init(
    cohorts: [Int32], minimumBatches: [Int32], enterprises: [Int32], withdrawn: Set<Pair>,
    teamOpening: [Int32], teamEnterprise: [Int32]
  ) {
    (self.cohorts, self.minimumBatches) = (cohorts, minimumBatches)
    (self.enterprises, self.withdrawn) = (enterprises, withdrawn)
    (self.teamOpening, self.teamEnterprise) = (teamOpening, teamEnterprise)
  }

  public func contains(_ seeker: Int, _ opening: Int32) -> Bool {
    let enterprise = enterprises[Int(opening)]
    if teamOpening[seeker] >= 0, teamOpening[seeker] != opening { return true }
    if teamEnterprise[seeker] >= 0, teamEnterprise[seeker] != enterprise { return true }
    return withdrawn.contains(Pair(group: cohorts[seeker], place: enterprise))
  }

  /// Whether she is in a team that stays together, or in a cohort with a minimum.
  public func isGrouped(_ seeker: Int) -> Bool {
    let isBatch = cohorts[seeker] >= 0 && minimumBatches[Int(cohorts[seeker])] > 1
    return isBatch || teamOpening[seeker] >= 0 || teamEnterprise[seeker] >= 0
  }

  /// Batches below their cohort's minimum, by cohort and enterprise.
  ///
  /// - Parameter held: For each seeker the opening whose seat she holds, or nil.
  public func smallBatches(_ held: [Int32?]) -> [(batch: Pair, people: Int)] {
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
