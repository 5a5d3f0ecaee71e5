internal import LabourMarket
internal import PlacementAudit

extension MarketEvidence {
  func store(in archive: inout Archive) {
    archive.put("market.objective", texts: [objective.rawValue])
    archive.put("market.mode", texts: [mode.rawValue])
    archive.put("market.tiers", seekers.map(\.tier))
    archive.put("market.registered", seekers.map(\.registered))
    archive.put("market.traits", groups: seekers.map(\.traits))
    archive.put("market.asking", seekers.map { UInt8($0.isAsking ? 1 : 0) })
    archive.put("market.kept", seekers.map { $0.kept ?? -1 })
    archive.put("market.called", seekers.map { UInt8($0.isCalled ? 1 : 0) })
    archive.put("market.seats", openings.map(\.seats))
    archive.put("market.floors", openings.map(\.floor))
    archive.put("market.emergency", openings.map { UInt8($0.acceptsEmergency ? 1 : 0) })
    archive.put("market.reserves", shares: openings.map(\.reserves))
    archive.put("market.caps", shares: openings.map(\.caps))
    archive.put("market.traits.names", texts: traits.map(\.id))
    archive.put(separations)
  }

  init(_ archive: Archive, _ size: EvidenceSize) throws(ArchiveError) {
    objective = try archive.word("market.objective", PlacementPolicy.Objective.init)
    mode = try archive.word("market.mode", PlacementPolicy.ReserveMode.init)
    traits = []
    for text in try archive.texts("market.traits.names") {
      guard let trait = ReserveRule.Trait(id: text) else {
        throw .damaged(section: "market.traits.names")
      }
      traits.append(trait)
    }
    seekers = try archive.marketSeekers(size, traits: traits.count)
    openings = try archive.marketOpenings(size, traits: traits.count)
    separations = try archive.separations(size)
  }
}

extension Archive {
  /// The one text of a section made into a value.
  func word<Value>(_ name: String, _ read: (String) -> Value?) throws(ArchiveError) -> Value {
    let texts = try texts(name)
    guard texts.count == 1, let value = read(texts[0]) else { throw .damaged(section: name) }
    return value
  }

  /// Yes or no for each of `count`.
  func flags(_ name: String, count: Int) throws(ArchiveError) -> [Bool] {
    let flags: [UInt8] = try numbers(name)
    guard flags.count == count, flags.allSatisfy({ $0 <= 1 }) else {
      throw .damaged(section: name)
    }
    return flags.map { $0 == 1 }
  }

  /// A number for each of `count`, each within `range`.
  func numbers<Number: FixedWidthInteger & BitwiseCopyable>(
    _ name: String, count: Int, in range: ClosedRange<Number>
  ) throws(ArchiveError) -> [Number] {
    let numbers: [Number] = try numbers(name)
    guard numbers.count == count, numbers.allSatisfy(range.contains) else {
      throw .damaged(section: name)
    }
    return numbers
  }

  fileprivate mutating func put(_ name: String, shares rows: [[PlacementClaim.Share]]) {
    put(name, groups: rows.map { $0.map(\.trait) })
    put(name + ".seats", rows.flatMap { $0.map(\.seats) })
  }

  mutating func put(_ name: String, groups: [[Int32]]) {
    put(name + ".counts", groups.map { Int32($0.count) })
    put(name, groups.flatMap(\.self))
  }

  /// Groups of numbers, each within `range`.
  func groups(
    _ name: String, count: Int, in range: Range<Int32>
  ) throws(ArchiveError) -> [[Int32]] {
    let counts: [Int32] = try numbers(name + ".counts")
    let elements: [Int32] = try numbers(name)
    guard counts.count == count, counts.sum(to: elements.count),
      elements.allSatisfy(range.contains)
    else { throw .damaged(section: name) }
    var next = 0
    return counts.map { count in
      defer { next += Int(count) }
      return Array(elements[next..<next + Int(count)])
    }
  }

  private func shares(
    _ name: String, count: Int, traits: Int
  ) throws(ArchiveError) -> [[PlacementClaim.Share]] {
    let groups = try groups(name, count: count, in: 0..<Int32(traits))
    let seats: [Int32] = try numbers(
      name + ".seats", count: groups.reduce(0) { $0 + $1.count }, in: 0...EvidenceSize.mostSeats)
    var next = 0
    return groups.map { group in
      group.map { trait in
        next += 1
        return PlacementClaim.Share(trait: trait, seats: seats[next - 1])
      }
    }
  }

  fileprivate func marketSeekers(
    _ size: EvidenceSize, traits: Int
  ) throws(ArchiveError) -> [MarketEvidence.Seeker] {
    let tiers: [UInt8] = try numbers("market.tiers", count: size.seekers, in: 0...9)
    let registered: [Int32] = try numbers(
      "market.registered", count: size.seekers, in: -1_000_000...1_000_000)
    let traits = try groups("market.traits", count: size.seekers, in: 0..<Int32(traits))
    let isAsking = try flags("market.asking", count: size.seekers)
    let isCalled = try flags("market.called", count: size.seekers)
    let kept: [Int32] = try numbers(
      "market.kept", count: size.seekers, in: -1...Int32(size.openings) - 1)
    guard traits.allSatisfy({ zip($0, $0.dropFirst()).allSatisfy { $0 < $1 } }) else {
      throw .damaged(section: "market.traits")
    }
    return tiers.indices.map {
      MarketEvidence.Seeker(
        tier: tiers[$0], registered: registered[$0], traits: traits[$0], isAsking: isAsking[$0],
        kept: kept[$0] < 0 ? nil : kept[$0], isCalled: isCalled[$0])
    }
  }

  fileprivate func marketOpenings(
    _ size: EvidenceSize, traits: Int
  ) throws(ArchiveError) -> [MarketEvidence.Opening] {
    let most = EvidenceSize.mostSeats
    let seats: [Int32] = try numbers("market.seats", count: size.openings, in: 0...most)
    let floors: [Int32] = try numbers("market.floors", count: size.openings, in: 0...most)
    let accepts = try flags("market.emergency", count: size.openings)
    let reserves = try shares("market.reserves", count: size.openings, traits: traits)
    let caps = try shares("market.caps", count: size.openings, traits: traits)
    return seats.indices.map {
      MarketEvidence.Opening(
        seats: seats[$0], floor: floors[$0], reserves: reserves[$0], caps: caps[$0],
        acceptsEmergency: accepts[$0])
    }
  }

  fileprivate mutating func put(_ separations: Separations) {
    let withdrawn = separations.withdrawn.sorted { ($0.group, $0.place) < ($1.group, $1.place) }
    put("market.cohorts", separations.cohorts)
    put("market.batches", separations.minimumBatches)
    put("market.enterprises", separations.enterprises)
    put("market.withdrawn.cohort", withdrawn.map(\.group))
    put("market.withdrawn.enterprise", withdrawn.map(\.place))
    put("market.team.opening", separations.teamOpening)
    put("market.team.enterprise", separations.teamEnterprise)
  }

  fileprivate func separations(_ size: EvidenceSize) throws(ArchiveError) -> Separations {
    let batches: [Int32] = try numbers("market.batches")
    let cohorts: [Int32] = try numbers(
      "market.cohorts", count: size.seekers, in: -1...Int32(clamping: batches.count - 1))
    let enterprises: [Int32] = try numbers(
      "market.enterprises", count: size.openings, in: -1...Int32.max)
    let groups: [Int32] = try numbers("market.withdrawn.cohort")
    let places: [Int32] = try numbers(
      "market.withdrawn.enterprise", count: groups.count, in: -1...Int32.max)
    let teamOpening: [Int32] = try numbers(
      "market.team.opening", count: size.seekers, in: -1...Int32(size.openings) - 1)
    let teamEnterprise: [Int32] = try numbers(
      "market.team.enterprise", count: size.seekers, in: -1...Int32.max)
    guard batches.allSatisfy({ $0 >= 0 }), groups.allSatisfy({ $0 >= 0 && $0 < batches.count })
    else { throw .damaged(section: "market.batches") }
    return Separations(
      cohorts: cohorts, minimumBatches: batches, enterprises: enterprises,
      withdrawn: Set(zip(groups, places).map { Separations.Pair(group: $0, place: $1) }),
      teamOpening: teamOpening, teamEnterprise: teamEnterprise)
  }
}

extension EvidenceSize {
  /// More seats than this no opening has; Intake takes fewer.
  static let mostSeats: Int32 = 10_000_000
}
