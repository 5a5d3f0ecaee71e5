public import LabourMarket

/// The traits that a policy's reserves name, numbered, with who has them and who reserves seats.
///
/// An order class counts only at the enterprise that ordered it, so there it is a trait for each
/// enterprise.
struct TraitTable {
  private(set) var names: [ReserveRule.Trait] = []
  private(set) var ofSeekers = GroupedRows<Int32>()
  private(set) var reserves = GroupedRows<TraitSeats>()
  private(set) var caps = GroupedRows<TraitSeats>()
  private var firstOrderClass: Int32 = 0

  static let zeroEmployment: HardshipCode = "zero-employment-household"

  init(district: District, policy: PlacementPolicy) {
    let rules = policy.reserves + policy.caps
    names = policy.namedTraits
    firstOrderClass = Int32(names.count)
    if rules.contains(where: { $0.trait == .orderClass }) {
      names += district.enterprises.map { _ in .orderClass }
    }
    readSeekers(district)
    let students = orderedStudents()
    for opening in district.openings {
      reserves.append(useful(seats(of: opening, district, policy.reserves), students))
      caps.append(seats(of: opening, district, policy.caps, areCaps: true))
    }
  }

  private mutating func readSeekers(_ district: District) {
    let chosen = householdMembers(district)
    let orderedBy = district.cohorts.map { $0.orderedBy.flatMap(district.position(of:)) }
    for (position, seeker) in district.seekers.enumerated() {
      var traits: [Int32] = []
      for (number, trait) in names[..<Int(firstOrderClass)].enumerated()
      where has(trait, seeker, isChosen: chosen.contains(position)) {
        traits.append(Int32(number))
      }
      if names.count > Int(firstOrderClass),
        let cohort = seeker.cohort.flatMap(district.position(of:)),
        let enterprise = orderedBy[cohort]
      {
        traits.append(firstOrderClass + Int32(enterprise))
      }
      ofSeekers.append(traits)
    }
  }

  /// For each trait of an order class how many students have it.
  private func orderedStudents() -> [Int32: Int32] {
    ofSeekers.elements.reduce(into: [:]) { students, trait in
      if trait >= firstOrderClass { students[trait, default: 0] += 1 }
    }
  }

  /// An opening reserves no more seats for order classes than its enterprise ordered students.
  private func useful(_ row: [TraitSeats], _ students: [Int32: Int32]) -> [TraitSeats] {
    row.compactMap { part in
      guard part.trait >= firstOrderClass else { return part }
      let seats = min(part.seats, students[part.trait, default: 0])
      return seats > 0 ? TraitSeats(trait: part.trait, seats: seats) : nil
    }
  }

  private func has(_ trait: ReserveRule.Trait, _ seeker: Seeker, isChosen: Bool) -> Bool {
    guard seeker.channel != .emergencyReserve else { return false }
    return switch trait {
    case .hardToEmploy: !seeker.hardship.isEmpty
    case .hardship(let code): seeker.hardship.contains(code)
    case .pool(let pool): seeker.pool == pool
    case .zeroEmploymentHousehold: isChosen
    case .orderClass: false
    }
  }

  /// One person for each zero-employment household, the one who registered first: the promise is
  /// one job for each household.
  private func householdMembers(_ district: District) -> Set<Int> {
    var chosen: Set<Int> = []
    var first: [HouseholdID: Int] = [:]
    for (position, seeker) in district.seekers.enumerated()
    where seeker.hardship.contains(Self.zeroEmployment) && !seeker.optedOut {
      guard let household = seeker.household else {
        chosen.insert(position)
        continue
      }
      if let other = first[household], district.seekers[other].registered <= seeker.registered {
        continue
      }
      first[household] = position
    }
    return chosen.union(first.values)
  }

  /// Reserves for one trait add up; of several caps on it the lowest counts.
  private func seats(
    of opening: Opening, _ district: District, _ rules: [ReserveRule], areCaps: Bool = false
  ) -> [TraitSeats] {
    guard let enterprise = district.position(of: opening.enterprise) else { return [] }
    var rows: [TraitSeats] = []
    for rule in rules {
      let seats = Int32(opening.headcount * rule.permille / 1000)
      let isKey = district.enterprises[enterprise].isKey
      guard rule.scope.includes(opening, isKey: isKey), areCaps || seats > 0 else { continue }
      let trait =
        rule.trait == .orderClass
        ? firstOrderClass + Int32(enterprise) : Int32(names.firstIndex(of: rule.trait)!)
      if let row = rows.firstIndex(where: { $0.trait == trait }) {
        rows[row].seats = areCaps ? min(rows[row].seats, seats) : rows[row].seats + seats
      } else {
        rows.append(TraitSeats(trait: trait, seats: seats))
      }
    }
    return rows
  }
}

extension PlacementPolicy {
  /// The traits of reserves and caps but order classes, which come behind these, one for each
  /// enterprise.
  fileprivate var namedTraits: [ReserveRule.Trait] {
    var names: [ReserveRule.Trait] = []
    for rule in reserves + caps where rule.trait != .orderClass && !names.contains(rule.trait) {
      names.append(rule.trait)
    }
    return names
  }

  /// What a trait number of a `PlacementError` stands for.
  public func trait(_ number: Int) -> ReserveRule.Trait {
    let names = namedTraits
    return number < names.count ? names[number] : .orderClass
  }
}
