internal import LabourMarket
internal import PlacementEngine
internal import Ranking
internal import Vectorization

/// The placement of a night with the market that it was made in.
struct NightSeating {
  let market: DistrictMarket
  let outcome: StableOutcome
  /// Nil where neither the policy nor a price asks for it.
  let most: MostOutcome?
  private(set) var placement: Placement
  /// Pairs that each rule keeps apart, most first.
  let effects: [RuleEffect]

  init(start: NightStart, vectors: Vectors, lists: RankingResult, full: FullPlacement) {
    (market, outcome, most) = (full.market, full.stable, full.most)
    let rules = vectors.eligibility.rules
    let exclusions = vectors.eligibility.exclusions()
    effects = ruleEffects(exclusions, rules: rules)
    placement = market.place(
      after: outcome, most: full.most,
      facts: MarketFacts(
        eligibleOpenings: lists.eligibleOpenings, eligibleSeekers: lists.eligibleSeekers,
        unscored: Set(vectors.unscored),
        obstacles: exclusions.map { obstacle($0, rules: rules) }),
      mix: start.policy.mix)
    placement.reserveEffect = full.reserveEffect
  }
}

extension NightSeating {
  /// For each trait that something is reserved for, whether each seeker has it.
  func traits() -> [(trait: ReserveRule.Trait, has: [Bool])] {
    var found: [(trait: ReserveRule.Trait, has: [Bool])] = []
    // Order classes are a trait for each enterprise; here they are one.
    let rows = market.traits.map { trait in
      if let row = found.firstIndex(where: { $0.trait == trait }) { return row }
      found.append((trait, market.problem.tiers.map { _ in false }))
      return found.count - 1
    }
    for seeker in market.problem.traits.indices {
      for trait in market.problem.traits[seeker] { found[rows[Int(trait)]].has[seeker] = true }
    }
    return found
  }

  /// Counts anew how many openings people like better than theirs, where those are not all listed.
  ///
  /// - Parameter listed: How many openings of each person are listed without a gap.
  mutating func countRanks(_ problem: RankingProblem, listed: Int, threads: Int) async {
    let lists = market.problem.lists
    var (deep, ends) = ([Int](), [RankedPair]())
    for seeker in lists.indices {
      guard case .placed(let seating) = placement.seekers[seeker],
        let end = lists[seeker].firstIndex(where: { $0.partner == seating.opening }),
        end - lists.starts[seeker] >= listed
      else { continue }
      deep.append(seeker)
      ends.append(lists.pairs[end])
    }
    let better = await Expansion(problem).counts(of: deep, before: ends, threads: threads)
    for (seeker, better) in zip(deep, better) { placement.seekers[seeker].setRank(better + 1) }
  }
}

extension NightSeating {
  /// Finds what would fill seats that people leave empty who prefer others.
  mutating func explainEmptySeats(
    _ problem: RankingProblem, facets: [Facet], threads: Int
  ) async {
    let empty = await EmptySeats(
      placement, market.problem, problem, facets: facets, threads: threads)
    for (opening, people) in empty.people { placement.openings[Int(opening)].explain(people) }
  }
}

extension SeekerOutcome {
  fileprivate mutating func setRank(_ rank: Int32) {
    guard case .placed(var seating) = self else { return }
    seating.rank = rank
    self = .placed(seating)
  }
}

/// Pairs that each rule keeps apart, most first, then by name.
private func ruleEffects(_ exclusions: [[Int32]], rules: [String]) -> [RuleEffect] {
  rules.enumerated().map { index, rule in
    RuleEffect(rule: rule, pairs: exclusions.reduce(0) { $0 + Int($1[index]) })
  }.filter { $0.pairs > 0 }.sorted { ($1.pairs, $0.rule) < ($0.pairs, $1.rule) }
}

/// The reason to print for an opening with too few eligible people: the rule that keeps most away.
private func obstacle(_ excluded: [Int32], rules: [String]) -> UnfilledReason {
  guard let most = excluded.indices.max(by: { (excluded[$0], $1) < (excluded[$1], $0) }) else {
    return .noEligible
  }
  return switch rules[most] {
  case "commute-refused": .commute
  case "start-date": .date
  default: .noEligible
  }
}

/// Reserves and caps come from the policy, so the policy is what has to be mended.
func sentence(
  of error: PlacementError, in district: District, policy: PlacementPolicy
) -> BilingualName {
  func id(_ opening: Int) -> String { district.openings[opening].id.text }
  return switch error {
  case .negativeSeats(let opening):
    BilingualName("岗位 \(id(opening)) 的名额为负。", "Opening \(id(opening)) has fewer than 0 seats.")
  case .reservesExceedSeats(let opening, let reserved, let seats):
    BilingualName(
      "岗位 \(id(opening)) 只有 \(seats) 个名额，预留却有 \(reserved) 个：请减少 placement.reserves。",
      "Opening \(id(opening)) has \(seats) seats, but \(reserved) are reserved: lower "
        + "placement.reserves.")
  case .tooManyReserves(let opening):
    BilingualName(
      "岗位 \(id(opening)) 的预留规则超过 \(PlacementProblem.mostReserves) 条。",
      "Opening \(id(opening)) has more than \(PlacementProblem.mostReserves) reserves.")
  case .lockedSeatsExceedSeats(let opening):
    BilingualName(
      "岗位 \(id(opening)) 已录用人数超过名额。", "Opening \(id(opening)) keeps more people than it has seats.")
  case .floorExceedsSeats(let opening, let floor, let seats):
    BilingualName(
      "岗位 \(id(opening)) 只有 \(seats) 个名额，下限却为 \(floor)：请降低 placement.floors。",
      "Opening \(id(opening)) has \(seats) seats, but a floor of \(floor): lower "
        + "placement.floors.")
  case .floorsConflict(let conflict): conflict.sentence(in: district, policy: policy)
  case .overlappingCap(let opening, _, _):
    BilingualName(
      "岗位 \(id(opening)) 的上限与另一类人员重叠，无法判定计入哪一类。",
      "Opening \(id(opening)) has a cap on a trait that overlaps another one there.")
  case .tooManySeekers, .tooManySeats, .tooManyGroups: error.sizeSentence!
  }
}

extension PlacementError {
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
