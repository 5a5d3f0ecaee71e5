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

  /// How many people with the trait of `cap` may sit: whoever is kept anyway may, and counts.
  func limit(of cap: PlacementClaim.Share, among people: [Person]) -> Int {
    max(Int(cap.seats), people.count { $0.isLocked && $0.traits.contains(cap.trait) })
  }

  /// Leaves out whoever exceeds a cap on a trait of hers.
  private func capped(_ sorted: [Person]) -> [Person] {
    var left = opening.caps.map { limit(of: $0, among: sorted) }
    return sorted.filter { person in
      guard let cap = opening.caps.firstIndex(where: { person.traits.contains($0.trait) }) else {
        return true
      }
      left[cap] -= 1
      return left[cap] >= 0
    }
  }

  /// The reserved seats that people leave who are kept anyway.
  ///
  /// As many of them as can sit on reserved seats, unless open seats are given first. While there
  /// is no open seat for each of the others, a reserved one is given up, of the last reserve of
  /// which the kept need fewer.
  private func reserves(besides kept: [Person]) -> [PlacementClaim.Share] {
    func needed(_ reserves: [PlacementClaim.Share]) -> Int {
      mode == .overAndAbove ? 0 : seatable(kept, on: reserves).count
    }
    var reserves = opening.reserves
    guard !kept.isEmpty else { return reserves }
    let onReserves = needed(reserves)
    while Int(opening.seats) - reserves.reduce(0, { $0 + Int($1.seats) }) < kept.count - onReserves
    {
      let spare = reserves.indices.last { position in
        var fewer = reserves
        fewer[position].seats -= 1
        return fewer[position].seats >= 0 && needed(fewer) == onReserves
      }
      guard let spare else { break }
      reserves[spare].seats -= 1
    }
    return reserves
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
