internal import LabourMarket
internal import PlacementEngine
internal import Policies

extension PlacementError {
  /// Reserves and caps come from the policy, so the policy is what has to be mended.
  func sentence(in district: District, _ document: PolicyDocument) -> BilingualName {
    func id(_ opening: Int) -> String { district.openings[opening].id.text }
    return switch self {
    case .negativeSeats(let opening):
      BilingualName("岗位 \(id(opening)) 的名额为负。", "Opening \(id(opening)) has fewer than 0 seats.")
    case .reservesExceedSeats(let opening, let reserved, let seats):
      BilingualName(
        "岗位 \(id(opening)) 只有 \(seats) 个名额，预留却有 \(reserved) 个：请减少 placement.reserves。",
        "Opening \(id(opening)) has \(seats) seats, but \(reserved) are reserved: lower "
          + "placement.reserves.")
    case .tooManyReserves(let opening):
      BilingualName(
        "岗位 \(id(opening)) 的预留规则超过 \(PlacementPolicy.mostReserves) 条。",
        "Opening \(id(opening)) has more than \(PlacementPolicy.mostReserves) reserves.")
    case .lockedSeatsExceedSeats(let opening):
      BilingualName(
        "岗位 \(id(opening)) 已录用人数超过名额。",
        "Opening \(id(opening)) keeps more people than it has seats.")
    case .floorExceedsSeats(let opening, let floor, let seats):
      BilingualName(
        "岗位 \(id(opening)) 只有 \(seats) 个名额，下限却为 \(floor)：请降低 placement.floors。",
        "Opening \(id(opening)) has \(seats) seats, but a floor of \(floor): lower "
          + "placement.floors.")
    case .floorsConflict(let conflict): conflict.sentence(in: district, document)
    case .overlappingCap(let opening, _, _):
      BilingualName(
        "岗位 \(id(opening)) 的上限与另一类人员重叠，无法判定计入哪一类。",
        "Opening \(id(opening)) has a cap on a trait that overlaps another one there.")
    case .tooManySeekers, .tooManySeats, .tooManyGroups: sizeSentence!
    }
  }

  /// What makes a market too large for the solvers; nil where that isn't what is wrong.
  var sizeSentence: BilingualName? {
    switch self {
    case .tooManySeekers(let seekers):
      BilingualName(
        "共有 \(seekers) 名求职者，撮合最多支持 \(MarketSize.mostSeekers) 名：请按辖区或批次拆分。",
        "There are \(seekers) seekers; placement can number at most \(MarketSize.mostSeekers). Split "
          + "the district.")
    case .tooManySeats(let seats):
      BilingualName(
        "各岗位共有 \(seats) 个名额，撮合最多支持 \(MarketSize.mostSeats) 个：请核对 headcount，或拆分辖区。",
        "The openings have \(seats) seats; placement can number at most \(MarketSize.mostSeats). Check "
          + "headcount, or split the district.")
    case .tooManyGroups(let groups, let seekers, let most):
      BilingualName(
        "\(seekers) 名求职者最多可对应 \(most) 组名额（每个岗位的公开名额与各项预留各为一组），现有 \(groups) 组："
          + "请减少预留规则，或拆分辖区。",
        "With \(seekers) seekers placement can tell \(most) groups of seats apart (an opening's open "
          + "seats, and each of its reserves); there are \(groups). Remove reserves, or split the "
          + "district.")
    default: nil
    }
  }
}

extension FloorConflict {
  /// Which floors conflict, by how much, and what would mend it.
  fileprivate func sentence(in district: District, _ document: PolicyDocument) -> BilingualName {
    let places = openings.map { position in
      let opening = district.openings[position]
      let isKey = district.enterprises.first { $0.id == opening.enterprise }?.isKey ?? false
      let rules = document.policy.placement.floors.enumerated().filter {
        $0.element.scope.includes(opening, isKey: isKey)
      }
      let highest = rules.max { $0.element.people(of: opening) < $1.element.people(of: opening) }!
      let line = "\(document.lines.file):\(document.lines.floors[highest.offset])"
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
