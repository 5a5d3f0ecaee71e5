internal import LabourMarket

/// The rule by which an opening chooses, as the definition reads: everybody at once, by sorting.
struct AuditChoice {
  let opening: PlacementClaim.Opening
  let mode: PlacementPolicy.ReserveMode

  /// Somebody who asks, as the audit sees her.
  struct Person: Hashable {
    var seeker: Int
    var seniority: [Int64]
    var traits: [Int32]
    var isEmergency: Bool
    var isLocked: Bool

    init(_ position: Int, _ seeker: PlacementClaim.Seeker, fit: Int32) {
      self.seeker = position
      seniority = [
        seeker.isLocked ? 0 : 1, Int64(seeker.tier), -Int64(fit), Int64(seeker.registered),
        Int64(position),
      ]
      traits = seeker.traits
      isEmergency = seeker.tier == 9 && !seeker.isLocked
      isLocked = seeker.isLocked
    }

    func precedes(_ other: Person) -> Bool {
      seniority.lexicographicallyPrecedes(other.seniority)
    }
  }

  /// Who of `people` gets a seat.
  func choose(from people: [Person]) -> Set<Int> {
    let normal = capped(people.filter { !$0.isEmergency }.sorted { $0.precedes($1) })
    let reserves = reserves(besides: normal.filter(\.isLocked))
    let reservedSeats = reserves.reduce(0) { $0 + Int($1.seats) }
    let seats = Int(opening.seats)
    var chosen: Set<Int> = []
    func take(_ number: Int, of group: [Person]) {
      let rest = group.lazy.map(\.seeker).filter { !chosen.contains($0) }
      chosen.formUnion(Array(rest.prefix(max(0, number))))
    }
    func takeReserved() {
      let rest = normal.filter { !chosen.contains($0.seeker) }
      chosen.formUnion(seatable(rest, on: reserves).map(\.seeker))
    }
    var free = 0
    switch mode {
    case .minimumGuarantee:
      takeReserved()
      take(seats - chosen.count, of: normal)
      free = seats - chosen.count
    case .hardReserve:
      takeReserved()
      let before = chosen.count
      take(seats - reservedSeats, of: normal)
      free = seats - reservedSeats - (chosen.count - before)
    case .overAndAbove:
      take(seats - reservedSeats, of: normal)
      takeReserved()
      take(seats - chosen.count, of: normal)
      free = seats - chosen.count
    }
    if opening.acceptsEmergency {
      take(free, of: people.filter(\.isEmergency).sorted { $0.precedes($1) })
    }
    return chosen
  }

  /// Leaves out whoever exceeds a cap on a trait of hers.
  private func capped(_ sorted: [Person]) -> [Person] {
    var count: [Int32: Int32] = [:]
    return sorted.filter { person in
      guard let cap = opening.caps.first(where: { person.traits.contains($0.trait) }) else {
        return true
      }
      count[cap.trait, default: 0] += 1
      return count[cap.trait]! <= cap.seats
    }
  }

  /// The reserved seats that people leave who are kept anyway.
  ///
  /// Those of them who can, sit on reserved seats; where the open ones are too few for the others,
  /// the last reserves shrink first.
  private func reserves(besides kept: [Person]) -> [PlacementClaim.Share] {
    let onReserves = seatable(kept, on: opening.reserves).count
    var free = max(0, Int(opening.seats) - (kept.count - onReserves))
    return opening.reserves.map { reserve in
      let seats = min(Int(reserve.seats), free)
      free -= seats
      return PlacementClaim.Share(trait: reserve.trait, seats: Int32(seats))
    }
  }

  /// The best people who can sit on the reserved seats together: each in turn, if one more seat
  /// can then be filled.
  private func seatable(
    _ sorted: [Person], on reserves: [PlacementClaim.Share]
  ) -> [Person] {
    var sitting: [Person] = []
    var onSeat: [[Int]] = reserves.map { _ in [] }
    func sit(_ index: Int, _ tried: inout Set<Int>) -> Bool {
      for (position, reserve) in reserves.enumerated()
      where sitting[index].traits.contains(reserve.trait) && tried.insert(position).inserted {
        if onSeat[position].count < Int(reserve.seats) {
          onSeat[position].append(index)
          return true
        }
        for (place, other) in onSeat[position].enumerated() where sit(other, &tried) {
          onSeat[position][place] = index
          return true
        }
      }
      return false
    }
    for person in sorted {
      sitting.append(person)
      var tried: Set<Int> = []
      if !sit(sitting.count - 1, &tried) { sitting.removeLast() }
    }
    return sitting
  }
}
