public import LabourMarket
public import Refusals

extension PolicyDocument {
  /// Refuses, before any work, rules of placement that mean nothing in this district.
  ///
  /// - Throws: `NightError.policy` with the line of the policy file.
  public func check(_ district: District) throws(NightError) {
    try checkSeats(district)
    let rules = policy.placement
    let (reserves, caps) = (rules.reserves.map(\.scope), rules.caps.map(\.scope))
    try checkScopes(reserves, "reserves", lines.reserves, district)
    try checkScopes(caps, "caps", lines.caps, district)
    try checkScopes(rules.floors.map(\.scope), "floors", lines.floors, district)
    let keys = Set(district.enterprises.filter(\.isKey).map(\.id))
    for opening in district.openings {
      let isKey = keys.contains(opening.enterprise)
      try checkReserves(of: opening) { $0.includes(opening, isKey: isKey) }
      try checkCaps(of: opening) { $0.includes(opening, isKey: isKey) }
      try checkFloors(of: opening) { $0.includes(opening, isKey: isKey) }
    }
  }

  private func checkScopes(
    _ scopes: [ReserveRule.Scope], _ key: String, _ lines: [Int], _ district: District
  ) throws(NightError) {
    for (position, scope) in scopes.enumerated() {
      switch scope {
      case .all, .keyEnterprises: continue
      case .enterprise(let id):
        guard !district.enterprises.contains(where: { $0.id == id }) else { continue }
        throw refused(
          key, lines, at: position,
          BilingualName(
            "enterprises.csv 中没有企业 \(id)：请改正编号，或删去本条。",
            "enterprises.csv has no enterprise \(id); mend the id or remove the rule."))
      case .opening(let id):
        guard !district.openings.contains(where: { $0.id == id }) else { continue }
        throw refused(
          key, lines, at: position,
          BilingualName(
            "openings.csv 中没有可用的岗位 \(id)：请改正编号，或删去本条。",
            "openings.csv has no usable opening \(id); mend the id or remove the rule."))
      }
    }
  }

  private func checkReserves(
    of opening: Opening, where isAbout: (ReserveRule.Scope) -> Bool
  ) throws(NightError) {
    let rules = policy.placement
    let own = rules.reserves.indices.filter { isAbout(rules.reserves[$0].scope) }
    let kinds = Set(own.map { rules.reserves[$0].trait }).count
    guard kinds <= PlacementPolicy.mostReserves else {
      throw refused(
        "reserves", lines.reserves, at: own.last!,
        BilingualName(
          "岗位 \(opening.id) 的预留涉及 \(kinds) 类人员，最多支持 \(PlacementPolicy.mostReserves) 类：请删去其中几条。",
          "opening \(opening.id) reserves seats for \(kinds) traits, more than "
            + "\(PlacementPolicy.mostReserves); remove some of them."))
    }
    let seats = own.reduce(0) { $0 + opening.headcount * rules.reserves[$1].permille / 1000 }
    guard seats > opening.headcount else { return }
    throw refused(
      "reserves", lines.reserves, at: own.last!,
      BilingualName(
        "岗位 \(opening.id) 有 \(opening.headcount) 个名额，各条预留合计却为 \(seats) 个：请降低其中一条。",
        "opening \(opening.id) has \(opening.headcount) seats, but its reserves sum to "
          + "\(seats); lower one of them."))
  }

  private func checkCaps(
    of opening: Opening, where isAbout: (ReserveRule.Scope) -> Bool
  ) throws(NightError) {
    let rules = policy.placement
    for (position, cap) in rules.caps.enumerated() where isAbout(cap.scope) {
      let most = opening.headcount * cap.permille / 1000
      let reserved = rules.reserves.filter { isAbout($0.scope) && $0.trait == cap.trait }
        .reduce(0) { $0 + opening.headcount * $1.permille / 1000 }
      guard reserved > most else { continue }
      throw refused(
        "caps", lines.caps, at: position,
        BilingualName(
          "岗位 \(opening.id) 为“\(cap.trait.name.chinese)”预留 \(reserved) 个名额，上限却为 \(most) 个：两者矛盾。",
          "opening \(opening.id) reserves \(reserved) seats for \(cap.trait.id), but takes at most "
            + "\(most); change one of the two."))
    }
  }

  private func checkFloors(
    of opening: Opening, where isAbout: (ReserveRule.Scope) -> Bool
  ) throws(NightError) {
    let rules = policy.placement
    for (position, floor) in rules.floors.enumerated() where isAbout(floor.scope) {
      let people = floor.people(of: opening)
      guard people > opening.headcount else { continue }
      throw refused(
        "floors", lines.floors, at: position,
        BilingualName(
          "岗位 \(opening.id) 有 \(opening.headcount) 个名额，下限却为 \(people) 人：请降低下限。",
          "opening \(opening.id) has \(opening.headcount) seats, but its floor is \(people); lower "
            + "it."))
    }
  }

  /// The refusal of a rule, with its place.
  ///
  /// - Parameter lines: Those of the rules under `key`.
  package func refused(
    _ key: String, _ lines: [Int], at position: Int, _ reason: BilingualName
  ) -> NightError {
    let line = lines[position]
    let place = line > 0 ? "\(self.lines.file):\(line)" : "--change"
    let rule = "placement.\(key)[\(position)]"
    return .policy(
      BilingualName(
        "\(place)：\(rule)：\(reason.chinese)", "\(place): \(rule): \(reason.english)"))
  }
}

extension PolicyDocument {
  /// All openings together may have so many seats: placement keeps something for each of them.
  private static let mostSeats = 10_000_000

  /// Refuses a district with more seats than any has people for, which is a slip in a column.
  private func checkSeats(_ district: District) throws(NightError) {
    let seats = district.openings.reduce(0) { $0 + $1.headcount }
    guard seats > Self.mostSeats else { return }
    throw .input(
      BilingualName(
        "openings.csv 的招聘人数合计 \(seats) 个名额，超过 \(Self.mostSeats)：请检查“招聘人数”一列。",
        "openings.csv offers \(seats) seats in all, more than \(Self.mostSeats): check the column "
          + "headcount."))
  }
}
