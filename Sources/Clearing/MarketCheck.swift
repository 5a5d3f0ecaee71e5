public import LabourMarket
internal import PlacementEngine
public import Policies
public import Refusals

extension PolicyDocument {
  /// Refuses, before any work, a market that is too large, and caps that nobody could keep: on
  /// people whom another rule counts too.
  ///
  /// - Throws: `NightError.policy` with the line of the policy file; `NightError.input` where the
  ///   district is too large.
  public func checkMarket(_ district: District) throws(NightError) {
    let rules = policy.placement
    do throws(PlacementError) { try MarketSize(district, rules).check() } catch {
      throw .input(error.sentence(in: district, self))
    }
    guard !rules.caps.isEmpty else { return }
    var nobody = RankedLists()
    for _ in district.seekers { nobody.append([]) }
    do {
      _ = try DistrictMarket(district: district, policy: rules, lists: nobody)
    } catch .overlappingCap(let opening, let trait, let other) {
      let keys = Set(district.enterprises.filter(\.isKey).map(\.id))
      throw overlap(at: district.openings[opening], rules.trait(trait), rules.trait(other), keys)
    } catch {
      throw refused(
        "caps", lines.caps, at: 0, error.sentence(in: district, self))
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
      "caps", lines.caps, at: position ?? 0,
      BilingualName(
        "岗位 \(opening.id) 对“\(trait.name.chinese)”设上限，而其中有人又属于另一条规则所指的“\(other.name.chinese)”，"
          + "无法判定计入哪一条：请删去其中一条。",
        "opening \(opening.id) caps \(trait.id), but some of them are also \(other.id), whom another "
          + "rule there is about, and nobody can tell which counts them; remove one of the two."))
  }
}

extension MarketSize {
  /// The size of a district's market, every rule about an opening counted as a reserve of its own.
  fileprivate init(_ district: District, _ rules: PlacementPolicy) {
    let keys = Set(district.enterprises.filter(\.isKey).map(\.id))
    var (groups, seats) = (0, 0)
    for opening in district.openings {
      let isKey = keys.contains(opening.enterprise)
      let reserves = rules.reserves.count { $0.scope.includes(opening, isKey: isKey) }
      let hasFloor = rules.floors.contains { $0.scope.includes(opening, isKey: isKey) }
      groups += hasFloor ? 2 * (reserves + 1) : reserves + 1
      seats += opening.headcount
    }
    self.init(seekers: district.seekers.count, groups: groups, seats: seats)
  }
}
