public import LabourMarket
public import NightEvidence
public import NightInputs
internal import PlacementAudit
public import PlacementEngine
public import Ranking
public import Refusals
public import Vectorization

/// A night's market, placed: who gets what, why others don't, and what it was compared with.
public struct ClearedNight: Sendable {
  public let placement: Placement
  /// Pairs that each rule keeps apart, most first.
  public let effects: [RuleEffect]
  let market: DistrictMarket
  let stable: StableOutcome
  /// Nil where neither the policy nor a price asks for it.
  let most: MostOutcome?
  private let withoutReserves: [Int32]?

  /// - Parameters:
  ///   - isPriced: Whether to find what stability costs, what reserves do, and what would fill empty
  ///     seats; it takes more than half of the time.
  /// - Throws: A policy that means nothing in this district, or asks for what cannot be.
  public init(
    _ inputs: NightInputs, _ vectors: Vectors, _ problem: RankingProblem,
    _ lists: RankingResult, isPriced: Bool, threads: Int
  ) async throws(NightError) {
    let full = try await FullPlacement(
      inputs, problem, lists.seekers, isPriced: isPriced, threads: threads)
    (market, stable, most) = (full.market, full.stable, full.most)
    withoutReserves = full.withoutReserves
    let rules = vectors.eligibility.rules
    let exclusions = vectors.eligibility.exclusions()
    effects = ruleEffects(exclusions, rules: rules)
    var placement = market.place(
      after: stable, most: most,
      facts: MarketFacts(
        eligibleOpenings: lists.eligibleOpenings, eligibleSeekers: lists.eligibleSeekers,
        unscored: Set(vectors.unscored),
        obstacles: exclusions.map { obstacle($0, rules: rules) }))
    if isPriced {
      placement.reserveEffect = full.reserveEffect
      placement.price = most.map { [market, stable] most in
        PriceOfStability(
          market, stable, most, mix: inputs.policy.mix,
          isExact: inputs.policy.placement.objective == .most)
      }
      await placement.countRanks(
        market.problem.lists, problem, listed: problem.lists.seeker, threads: threads)
      let empty = await EmptySeats(
        placement, market.problem, problem, facets: vectors.columns.map(\.facet),
        threads: threads)
      for (opening, people) in empty.people {
        placement.openings[Int(opening)].explain(people)
      }
    }
    self.placement = placement
  }

  /// For each trait that something is reserved for, whether each seeker has it.
  public func traits() -> [(trait: ReserveRule.Trait, has: [Bool])] {
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

  /// People who would rather be at a listed opening that would rather have them.
  public func enviousPeople() -> Int {
    let lists = market.problem.lists
    let held = placement.seekers.enumerated().map { seeker, outcome in
      outcome.seating.flatMap { own in
        lists[seeker].firstIndex { $0.partner == own.opening }
      } ?? -1
    }
    return envious(
      PlacementClaim(market.problem, held: held, isBarred: stable.bars)
    ).count
  }

  /// What seats and people are worth; nil under other objectives than *most*.
  public var worth: (certificate: MostCertificate, values: MarginalValues)? {
    guard placement.objective == .most, let certificate = most?.certificate else { return nil }
    return (certificate, certificate.marginalValues())
  }
}

extension ClearedNight {
  /// What the evidence has to hold of the market.
  public var evidence: MarketEvidence { MarketEvidence(market, stable, placement.objective) }

  /// What the report compares tonight with.
  ///
  /// - Parameter published: The seekers' lists that the evidence has anyway.
  public func others(published: RankedLists) -> OtherOutcomes {
    let problem = market.problem
    return OtherOutcomes(
      added: problem.lists.indices.map { seeker in
        let listed = Set(published[seeker].map(\.partner))
        return problem.lists[seeker].map(\.partner).filter { !listed.contains($0) }.sorted()
      },
      stable: placement.price == nil ? nil : problem.openings(held: stable.held),
      most: placement.price == nil ? nil : most.map { problem.openings(held: $0.held) },
      withoutReserves: withoutReserves)
  }
}

extension Placement {
  /// Counts anew how many openings people like better than theirs, where those are not all listed.
  ///
  /// - Parameter listed: How many openings of each person are listed without a gap.
  fileprivate mutating func countRanks(
    _ lists: RankedLists, _ problem: RankingProblem, listed: Int, threads: Int
  ) async {
    var (deep, ends) = ([Int](), [RankedPair]())
    for seeker in lists.indices {
      guard case .placed(let seating) = seekers[seeker],
        let end = lists[seeker].firstIndex(where: { $0.partner == seating.opening }),
        end - lists.starts[seeker] >= listed
      else { continue }
      deep.append(seeker)
      ends.append(lists.pairs[end])
    }
    let better = await Expansion(problem).counts(of: deep, before: ends, threads: threads)
    for (seeker, better) in zip(deep, better) {
      guard case .placed(var seating) = seekers[seeker] else { continue }
      seating.rank = better + 1
      seekers[seeker] = .placed(seating)
    }
  }
}

extension PriceOfStability {
  fileprivate init(
    _ market: DistrictMarket, _ stable: StableOutcome, _ most: MostOutcome, mix: Mix,
    isExact: Bool
  ) {
    let envy = envious(
      PlacementClaim(market.problem, held: most.held, isBarred: stable.bars))
    self.init(
      stable: market.side(of: stable.held, mix: mix), most: market.side(of: most.held, mix: mix),
      enviousUnderMost: envy.count, isExact: isExact)
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
