internal import Intake
internal import LabourMarket
internal import PlacementEngine

extension NightStart {
  /// Refuses, before any work, rules of placement that mean nothing in this district.
  ///
  /// - Throws: `NightError.policy` with the line of the policy file.
  func checkPlacement() throws(NightError) {
    try checkSeats()
    let rules = policy.placement
    let (reserves, caps) = (rules.reserves.map(\.scope), rules.caps.map(\.scope))
    try checkScopes(reserves, "reserves", rules.lines.reserves)
    try checkScopes(caps, "caps", rules.lines.caps)
    try checkScopes(rules.floors.map(\.scope), "floors", rules.lines.floors)
    let keys = Set(district.enterprises.filter(\.isKey).map(\.id))
    for opening in district.openings {
      let isKey = keys.contains(opening.enterprise)
      try checkReserves(of: opening) { $0.includes(opening, isKey: isKey) }
      try checkCaps(of: opening) { $0.includes(opening, isKey: isKey) }
      try checkFloors(of: opening) { $0.includes(opening, isKey: isKey) }
    }
    guard !rules.caps.isEmpty else { return }
    var nobody = RankedLists()
    for _ in district.seekers { nobody.append([]) }
    do {
      _ = try DistrictMarket(district: district, policy: rules, lists: nobody)
    } catch .overlappingCap(let opening, let trait, let other) {
      throw overlap(at: district.openings[opening], rules.trait(trait), rules.trait(other), keys)
    } catch {
      throw refused(
        "caps", rules.lines.caps, at: 0, sentence(of: error, in: district, policy: rules))
    }
  }

  private func overlap(
    at opening: Opening, _ trait: ReserveRule.Trait, _ other: ReserveRule.Trait,
    _ keys: Set<EnterpriseID>
  ) -> NightError {
    let isKey = keys.contains(opening.enterprise)
    let caps = policy.placement.caps
    let position = caps.firstIndex {
      $0.trait == trait && $0.scope.includes(opening, isKey: isKey)
    }
    return refused(
      "caps", policy.placement.lines.caps, at: position ?? 0,
      BilingualName(
        "岗位 \(opening.id) 对“\(trait.name.chinese)”设上限，而其中有人又属于另一条规则所指的“\(other.name.chinese)”，"
          + "无法判定计入哪一条：请删去其中一条。",
        "opening \(opening.id) caps \(trait.id), but some of them are also \(other.id), whom another "
          + "rule there is about, and nobody can tell which counts them; remove one of the two."))
  }

  private func checkScopes(
    _ scopes: [ReserveRule.Scope], _ key: String, _ lines: [Int]
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
    let seats = own.reduce(0) { $0 + opening.headcount * rules.reserves[$1].permille / 1000 }
    guard seats > opening.headcount else { return }
    throw refused(
      "reserves", rules.lines.reserves, at: own.last!,
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
        "caps", rules.lines.caps, at: position,
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
        "floors", rules.lines.floors, at: position,
        BilingualName(
          "岗位 \(opening.id) 有 \(opening.headcount) 个名额，下限却为 \(people) 人：请降低下限。",
          "opening \(opening.id) has \(opening.headcount) seats, but its floor is \(people); lower "
            + "it."))
    }
  }

  private func refused(
    _ key: String, _ lines: [Int], at position: Int, _ reason: BilingualName
  ) -> NightError {
    let line = lines[position]
    let place = line > 0 ? "\(policy.placement.lines.file):\(line)" : "--change"
    let rule = "placement.\(key)[\(position)]"
    return .policy(
      BilingualName(
        "\(place)：\(rule)：\(reason.chinese)", "\(place): \(rule): \(reason.english)"))
  }
}

extension FloorConflict {
  /// Which floors conflict, by how much, and what would mend it.
  func sentence(in district: District, policy: PlacementPolicy) -> BilingualName {
    let places = openings.map { position in
      let opening = district.openings[position]
      let isKey = district.enterprises.first { $0.id == opening.enterprise }?.isKey ?? false
      let rules = policy.floors.enumerated().filter {
        $0.element.scope.includes(opening, isKey: isKey)
      }
      let highest = rules.max { $0.element.people(of: opening) < $1.element.people(of: opening) }!
      let line = "\(policy.lines.file):\(policy.lines.floors[highest.offset])"
      let people = highest.element.people(of: opening)
      return BilingualName(
        "岗位 \(opening.id) 的下限 \(people) 人（\(line)）",
        "opening \(opening.id) asks for \(people) (\(line))")
    }
    let short = asked - people
    return BilingualName(
      "下列下限无法同时满足：\(places.map(\.chinese).joined(separator: "；"))。合计 \(asked) 人，而符合硬性条件的"
        + "只有 \(people) 人；其中任何一条去掉后其余均可满足。请合计降低 \(short) 人，或放宽这些岗位的要求，"
        + "使另外 \(short) 人符合条件。",
      "These floors cannot be met together: \(places.map(\.english).joined(separator: "; ")). They ask "
        + "for \(asked) people, but only \(people) may take any of these openings; without any one of "
        + "them the others could be met. Lower them by \(short) in all, or relax what these openings "
        + "demand until \(short) more people may take them.")
  }
}
