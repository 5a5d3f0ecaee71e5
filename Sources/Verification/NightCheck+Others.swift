internal import LabourMarket
internal import NightEvidence
internal import PlacementAudit

/// What the account says of other outcomes: *most* beside *stable*, and *stable* without reserves.
extension NightCheck {
  /// The price of stability adds up over the outcomes that it compares.
  func checkPrice(_ account: NightAccount) {
    guard let stable = evidence.others.stable, let most = evidence.others.most else {
      return expect(account.price == nil, "report.json: nobody asked for the price of stability")
    }
    let lists = ListedPairs(evidence)
    let price = PriceOfStability(
      stable: side(stable, lists), most: side(most, lists),
      enviousUnderMost: envious(claim(most, lists)).count,
      isExact: evidence.market.objective == .most)
    expect(account.price == price, "report.json: the price of stability does not add up")
    let own =
      evidence.market.objective == .stable
      ? stable : evidence.market.objective == .most ? most : nil
    if let own {
      expect(
        own == held.map { Int32($0 ?? -1) },
        "evidence.bin: the outcome that is compared is not that of the night")
    }
  }

  private func side(_ outcome: [Int32], _ lists: ListedPairs) -> PriceOfStability.Side {
    var side = PriceOfStability.Side()
    for (seeker, opening) in outcome.enumerated() where opening >= 0 {
      side.placed += 1
      side.emergency += evidence.market.seekers[seeker].tier == 9 ? 1 : 0
      // A kept seat that stands on no list has no points.
      guard lists.has(opening, seeker) else { continue }
      let pair = evidence.points(seeker: seeker, opening: Int(opening))
      side.points += Int(evidence.mix.points(fit: pair.fit, appeal: pair.appeal).value)
    }
    return side
  }

  /// Everybody where the outcome puts her, who wishes for what she likes better on her list.
  private func claim(_ outcome: [Int32], _ lists: ListedPairs) -> PlacementClaim {
    var claim = evidence.market.claim
    for (seeker, opening) in outcome.enumerated() {
      let person = evidence.market.seekers[seeker]
      claim.seekers[seeker].isLocked = person.kept != nil || person.isCalled
      let isListed = opening >= 0 && lists.has(opening, seeker)
      let own = opening < 0 ? nil : evidence.points(seeker: seeker, opening: Int(opening))
      claim.seekers[seeker].held = own.map {
        PlacementClaim.Pair(
          opening: $0.partner, fit: claim.seekers[seeker].isLocked ? 0 : $0.fit.value)
      }
      guard !claim.seekers[seeker].isLocked else { continue }
      claim.seekers[seeker].wishes = lists[seeker].filter { pair in
        (!isListed || own.map { pair.comesBefore($0) } ?? true)
          && !evidence.market.separations.contains(seeker, pair.partner)
      }.map { PlacementClaim.Pair(opening: $0.partner, fit: $0.fit.value) }
    }
    return claim
  }

  /// What reserves do adds up over both outcomes.
  func checkReserveEffect(_ account: NightAccount) {
    guard let without = evidence.others.withoutReserves, let stable = evidence.others.stable else {
      return expect(account.reserveEffect == nil, "report.json: reserves have no effect to tell")
    }
    var effect = ReserveEffect()
    for seeker in evidence.seekers.indices {
      let (own, other) = (stable[seeker], without[seeker])
      let person = evidence.market.seekers[seeker]
      let hasTrait = !person.traits.isEmpty
      effect.placed += own >= 0 ? 1 : 0
      effect.placedWithout += other >= 0 ? 1 : 0
      if hasTrait {
        effect.entitled += own >= 0 ? 1 : 0
        effect.entitledWithout += other >= 0 ? 1 : 0
      } else if other >= 0, own < 0 {
        effect.othersLost += 1
      }
      guard own >= 0, other >= 0, own != other else { continue }
      let (pair, otherPair) = (
        evidence.points(seeker: seeker, opening: Int(own)),
        evidence.points(seeker: seeker, opening: Int(other))
      )
      if hasTrait, pair.comesBefore(otherPair) { effect.entitledMovedUp += 1 }
      if !hasTrait, otherPair.comesBefore(pair) { effect.othersMovedDown += 1 }
    }
    expect(account.reserveEffect == effect, "report.json: the effect of reserves does not add up")
  }
}

/// Whatever placement listed for each seeker, favourite first, with the points of the rows.
struct ListedPairs {
  private let lists: [[RankedPair]]

  init(_ evidence: Evidence) {
    lists = evidence.seekers.indices.map { seeker in
      let added = evidence.others.added[seeker].map {
        evidence.points(seeker: seeker, opening: Int($0))
      }
      let all = Array(evidence.lists.seekers[seeker]) + added
      return added.isEmpty ? all : all.sorted { $0.comesBefore($1) }
    }
  }

  subscript(seeker: Int) -> [RankedPair] { lists[seeker] }

  func has(_ opening: Int32, _ seeker: Int) -> Bool {
    lists[seeker].contains { $0.partner == opening }
  }
}
