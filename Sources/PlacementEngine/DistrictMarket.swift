public import LabourMarket

/// A district made ready for placement under a policy, and the way back.
public struct DistrictMarket: Sendable {
  public var problem: PlacementProblem
  /// What each trait number of the problem stands for.
  public let traits: [ReserveRule.Trait]
  let district: District
  let policy: PlacementPolicy
  let teams: [TeamID]

  /// - Parameters:
  ///   - lists: For each seeker the openings she may take, favourite first. Lists of people who
  ///     opted out, or whose search is over, count as empty.
  /// - Throws: Where reserves ask for more seats than there are, or in a way that has no meaning.
  public init(
    district: District, policy: PlacementPolicy, lists: RankedLists
  ) throws(PlacementError) {
    let traits = TraitTable(district: district, policy: policy)
    (self.district, self.policy, self.traits) = (district, policy, traits.names)
    var problem = PlacementProblem(
      lists: Self.only(searching: district.seekers, lists),
      seats: district.openings.map { Int32($0.headcount) })
    problem.tiers = district.seekers.map { Self.tier(of: $0, policy) }
    problem.registered = district.seekers.map(\.registered.number)
    problem.traits = traits.ofSeekers
    (problem.reserves, problem.caps) = (traits.reserves, traits.caps)
    problem.mode = policy.reserveMode
    problem.acceptsEmergency = district.openings.map(\.acceptsEmergencyReserve)
    problem.enterprises = district.openings.map {
      Int32(district.position(of: $0.enterprise) ?? -1)
    }
    problem.cohorts = district.seekers.map { seeker in
      Int32(seeker.cohort.flatMap(district.position(of:)) ?? -1)
    }
    problem.minimumBatches = district.cohorts.map { Int32($0.minimumBatch) }
    problem.locked = district.kept.compactMap { kept in
      guard let seeker = district.position(of: kept.seeker),
        let opening = district.position(of: kept.opening)
      else { return nil }
      return LockedSeat(seeker: Int32(seeker), opening: Int32(opening))
    }
    problem.floors = Self.floors(of: district, policy)
    (teams, problem.teams) = Self.teams(of: district)
    try problem.validate()
    self.problem = problem
  }

  private static func only(searching seekers: [Seeker], _ lists: RankedLists) -> RankedLists {
    let isAbsent = seekers.indices.map { position in
      !lists[position].isEmpty
        && (seekers[position].optedOut || !seekers[position].state.isSearching)
    }
    guard isAbsent.contains(true) else { return lists }
    var rest = RankedLists()
    for position in seekers.indices { rest.append(isAbsent[position] ? [] : lists[position]) }
    return rest
  }

  private static func tier(of seeker: Seeker, _ policy: PlacementPolicy) -> UInt8 {
    if seeker.channel == .emergencyReserve { return PlacementProblem.emergencyTier }
    return policy.centreRegisteredFirst && seeker.centre == nil ? 1 : 0
  }

  /// For each opening the highest floor of the rules about it.
  private static func floors(of district: District, _ policy: PlacementPolicy) -> [Int32] {
    guard !policy.floors.isEmpty else { return district.openings.map { _ in 0 } }
    return district.openings.map { opening in
      let isKey = district.position(of: opening.enterprise).map { district.enterprises[$0].isKey }
      let own = policy.floors.filter { $0.scope.includes(opening, isKey: isKey ?? false) }
      return Int32(own.map { $0.people(of: opening) }.max() ?? 0)
    }
  }

  /// Teams of at least two, by id.
  private static func teams(of district: District) -> ([TeamID], [[Int32]]) {
    var members: [TeamID: [Int32]] = [:]
    for (position, seeker) in district.seekers.enumerated() {
      if let team = seeker.team { members[team, default: []].append(Int32(position)) }
    }
    let sorted = members.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
    return (sorted.map(\.key), sorted.map(\.value))
  }
}

extension District {
  /// - Complexity: O(log *n*); the lists are sorted by id.
  func position(of enterprise: EnterpriseID) -> Int? {
    position(in: enterprises.indices) { enterprises[$0].id < enterprise }
      .flatMap { enterprises[$0].id == enterprise ? $0 : nil }
  }

  func position(of seeker: SeekerID) -> Int? {
    position(in: seekers.indices) { seekers[$0].id < seeker }
      .flatMap { seekers[$0].id == seeker ? $0 : nil }
  }

  func position(of opening: OpeningID) -> Int? {
    position(in: openings.indices) { openings[$0].id < opening }
      .flatMap { openings[$0].id == opening ? $0 : nil }
  }

  func position(of cohort: CohortID) -> Int? {
    position(in: cohorts.indices) { cohorts[$0].id < cohort }
      .flatMap { cohorts[$0].id == cohort ? $0 : nil }
  }

  private func position(in range: Range<Int>, isBefore: (Int) -> Bool) -> Int? {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low < range.upperBound ? low : nil
  }
}
