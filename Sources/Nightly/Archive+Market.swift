internal import LabourMarket
internal import PlacementEngine
internal import Store

extension Archive {
  /// Stores what decides who gets a seat, without names.
  mutating func put(
    _ market: DistrictMarket, outcome: StableOutcome, objective: PlacementPolicy.Objective
  ) {
    let problem = market.problem
    put("market.objective", texts: [objective.rawValue])
    put("market.mode", texts: [problem.mode.rawValue])
    put("market.seats", problem.seats)
    put("market.tiers", problem.tiers)
    put("market.registered", problem.registered)
    put("market.emergency", problem.acceptsEmergency.map { UInt8($0 ? 1 : 0) })
    let kept = problem.locked.filter { !problem.called.contains($0.seeker) }
    put("market.locked.seeker", kept.map(\.seeker))
    put("market.locked.opening", kept.map(\.opening))
    put("market.called.seeker", problem.called.sorted())
    put("market.floors", problem.floors)
    put("market.traits", problem.traits) { $0 }
    put("market.traits.names", texts: market.traits.map(\.id))
    put("market.reserves", problem.reserves)
    put("market.caps", problem.caps)
    put("market.asking", problem.lists.indices.map { problem.lists[$0].isEmpty ? UInt8(0) : 1 })
    put(Separations(problem, outcome))
  }

  private mutating func put(_ name: String, _ shares: GroupedRows<TraitSeats>) {
    put(name, shares, \.trait)
    put(name + ".seats", shares.elements.map(\.seats))
  }

  private mutating func put<Element>(
    _ name: String, _ rows: GroupedRows<Element>, _ number: (Element) -> Int32
  ) {
    put(name + ".counts", (0..<rows.count).map { Int32(rows[$0].count) })
    put(name, rows.elements.map(number))
  }

  /// The market as the checker wants it, with nobody seated yet and no wishes.
  func claim() throws(ArchiveError) -> PlacementClaim {
    let modes = try texts("market.mode")
    guard let mode = PlacementPolicy.ReserveMode(rawValue: modes.first ?? "") else {
      throw .damaged(section: "market.mode")
    }
    let tiers: [UInt8] = try numbers("market.tiers")
    let registered: [Int32] = try numbers("market.registered")
    let traits = try groups("market.traits")
    let locked: Set<Int32> = Set(try numbers("market.locked.seeker"))
    let seats: [Int32] = try numbers("market.seats")
    let emergency: [UInt8] = try numbers("market.emergency")
    let reserves = try shares("market.reserves")
    let caps = try shares("market.caps")
    guard registered.count == tiers.count, traits.count == tiers.count,
      emergency.count == seats.count, reserves.count == seats.count, caps.count == seats.count
    else { throw .damaged(section: "market.tiers") }
    return PlacementClaim(
      mode: mode,
      seekers: tiers.indices.map {
        PlacementClaim.Seeker(
          tier: tiers[$0], registered: registered[$0], traits: traits[$0],
          isLocked: locked.contains(Int32($0)), held: nil, wishes: [])
      },
      openings: seats.indices.map {
        PlacementClaim.Opening(
          seats: seats[$0], reserves: reserves[$0], caps: caps[$0],
          acceptsEmergency: emergency[$0] == 1)
      })
  }

  /// The opening that each of those hired on an earlier night keeps, by seeker.
  func kept() throws(ArchiveError) -> [Int: Int] {
    let seekers: [Int32] = try numbers("market.locked.seeker")
    let openings: [Int32] = try numbers("market.locked.opening")
    guard seekers.count == openings.count else { throw .damaged(section: "market.locked.opening") }
    return Dictionary(zip(seekers.map { Int($0) }, openings.map { Int($0) })) { first, _ in first }
  }

  private func shares(_ name: String) throws(ArchiveError) -> [[PlacementClaim.Share]] {
    let traits = try groups(name)
    let seats: [Int32] = try numbers(name + ".seats")
    guard seats.count == traits.reduce(0, { $0 + $1.count }) else {
      throw .damaged(section: name)
    }
    var next = 0
    return traits.map { row in
      row.map { trait in
        next += 1
        return PlacementClaim.Share(trait: trait, seats: seats[next - 1])
      }
    }
  }

  private func groups(_ name: String) throws(ArchiveError) -> [[Int32]] {
    let counts: [Int32] = try numbers(name + ".counts")
    let elements: [Int32] = try numbers(name)
    guard counts.allSatisfy({ $0 >= 0 }), counts.reduce(0, { $0 + Int($1) }) == elements.count
    else { throw .damaged(section: name) }
    var next = 0
    return counts.map { count in
      defer { next += Int(count) }
      return Array(elements[next..<next + Int(count)])
    }
  }
}
