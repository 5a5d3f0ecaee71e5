public import LabourMarket

/// What a what-if is counted from: two nights of nearly the same people and the same openings.
public struct WhatIfRecord: Sendable {
  public struct Side: Sendable {
    public var district: District
    public var placement: Placement
    /// For each trait that something is reserved for, whether each seeker has it.
    public var traits: [(trait: ReserveRule.Trait, has: [Bool])]
    public var envious: Int

    public init(
      district: District, placement: Placement,
      traits: [(trait: ReserveRule.Trait, has: [Bool])], envious: Int
    ) {
      (self.district, self.placement) = (district, placement)
      (self.traits, self.envious) = (traits, envious)
    }
  }

  public struct ClassRange: Sendable {
    public var name: String
    /// Positions in the changed district.
    public var seekers: [Int]

    public init(name: String, seekers: [Int]) { (self.name, self.seekers) = (name, seekers) }
  }

  public var before: Side
  public var after: Side
  public var policy: Policy
  /// What both sides have unlike the files, and what only `after` has.
  public var given: [BilingualName] = []
  public var changes: [BilingualName] = []
  /// Positions of the openings that are changed.
  public var openings: [Int] = []
  public var classes: [ClassRange] = []

  public init(before: Side, after: Side, policy: Policy) {
    (self.before, self.after, self.policy) = (before, after, policy)
  }
}

extension WhatIfAccount {
  /// Counts both sides of a what-if.
  ///
  /// - Precondition: Openings have the same positions on both sides, and everybody of `before` is
  ///   in `after`.
  /// - Complexity: O(seekers × traits + openings).
  public init(_ record: WhatIfRecord) {
    let mix = record.policy.mix
    self.init(
      date: record.before.district.date, policy: record.policy.name,
      before: figures(record.before, mix), after: figures(record.after, mix))
    (given, changes) = (record.given, record.changes)
    let paired = PairedPeople(record)
    people = WhatIfDimension.allCases.map(paired.breakdown)
    openings = record.openings.map { position in
      let opening = record.after.district.openings[position]
      return WhatIfOpening(
        id: opening.id, title: opening.title,
        before: record.before.placement.openings[position],
        after: record.after.placement.openings[position])
    }
    classes = record.classes.map { count($0, record.after) }
  }
}

private func figures(_ side: WhatIfRecord.Side, _ mix: Mix) -> WhatIfFigures {
  var figures = WhatIfFigures(side.placement)
  figures.envious = side.envious
  for seating in side.placement.seekers.lazy.compactMap(\.seating) {
    figures.points += Int(mix.points(fit: seating.fit, appeal: seating.appeal).value)
  }
  return figures
}

private func count(_ range: WhatIfRecord.ClassRange, _ side: WhatIfRecord.Side) -> WhatIfClass {
  var result = WhatIfClass(name: range.name, people: range.seekers.count)
  var people: [Int: Int] = [:]
  for seeker in range.seekers {
    switch side.placement.seekers[seeker] {
    case .placed(let seating):
      result.placed += 1
      people[Int(seating.opening), default: 0] += 1
    case .ineligible: result.ineligible += 1
    case .unplaced, .withdrawn: break
    }
  }
  result.destinations = people.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
    let opening = side.district.openings[$0.key]
    return WhatIfClass.Destination(opening: opening.id, title: opening.title, people: $0.value)
  }
  return result
}

/// The people with the changes, each beside herself without them.
private struct PairedPeople {
  private let record: WhatIfRecord
  /// For each seeker of `after` her position in `before`, or -1.
  private let old: [Int]
  private let traits: [(trait: ReserveRule.Trait, has: [Bool])]

  init(_ record: WhatIfRecord) {
    self.record = record
    let (before, after) = (record.before.district.seekers, record.after.district.seekers)
    var next = 0
    old = after.map { seeker in
      guard next < before.count, before[next].id == seeker.id else { return -1 }
      next += 1
      return next - 1
    }
    precondition(next == before.count, "Nobody leaves")
    // What is reserved for on one side only still tells people apart on the other.
    var traits = record.after.traits
    for (trait, has) in record.before.traits where !traits.contains(where: { $0.trait == trait }) {
      traits.append((trait, old.map { $0 >= 0 && has[$0] }))
    }
    self.traits = traits
  }

  func breakdown(by dimension: WhatIfDimension) -> WhatIfBreakdown {
    var rows: [WhatIfRow]
    switch dimension {
    case .pool, .othersByPool:
      rows = Pool.allCases.map { WhatIfRow(key: $0.rawValue, name: $0.name) }
      count(into: &rows) { position, seeker in
        if dimension == .othersByPool, traits.contains(where: { $0.has[position] }) { return [] }
        return [Pool.allCases.firstIndex(of: seeker.pool)!]
      }
    case .channel:
      rows = Channel.allCases.map { WhatIfRow(key: $0.rawValue, name: $0.name) }
      count(into: &rows) { _, seeker in [Channel.allCases.firstIndex(of: seeker.channel)!] }
    case .trait:
      rows = traits.map { WhatIfRow(key: $0.trait.id, name: $0.trait.name) }
      rows.append(WhatIfRow(key: "", name: BilingualName("其他人", "Nothing reserved")))
      count(into: &rows) { position, _ in
        let own = traits.indices.filter { traits[$0].has[position] }
        return own.isEmpty ? [traits.count] : own
      }
    }
    return WhatIfBreakdown(dimension: dimension, rows: rows)
  }

  private func count(into rows: inout [WhatIfRow], _ places: (Int, Seeker) -> [Int]) {
    for (position, seeker) in record.after.district.seekers.enumerated() {
      let before = old[position] < 0 ? nil : record.before.placement.seekers[old[position]]
      for row in places(position, seeker) {
        rows[row].count(before: before, after: record.after.placement.seekers[position])
      }
    }
  }
}
