internal import LabourMarket
internal import NightEvidence
internal import NightResult
internal import PlacementAudit
internal import Vectorization

extension NightCheck {
  /// Everybody sits by a right that is hers, for the points that the rows give; hired people sit where
  /// they were hired; whoever does not sit is told the reason that holds.
  func checkPlacements() {
    let withdrawn = Set(evidence.market.separations.withdrawn.map(\.group))
    for seeker in evidence.seekers.indices {
      let person = evidence.market.seekers[seeker]
      if let kept = person.kept, held[seeker] != Int(kept) {
        note(
          "\(evidence.seekers[seeker]) does not keep her seat at \(evidence.openings[Int(kept)])")
      }
      if person.isCalled, held[seeker] == nil {
        note("\(evidence.seekers[seeker]) was called to fill a floor, but holds nothing")
      }
      guard let opening = held[seeker], let seat = seats[seeker] else {
        checkReason(seeker, withdrawn)
        continue
      }
      check(seat, of: seeker, at: opening)
    }
    checkDeepRanks()
  }

  private func check(_ seat: PlacementLine.Seat, of seeker: Int, at opening: Int) {
    let (id, name) = (evidence.seekers[seeker], evidence.openings[opening])
    let isKept = evidence.market.seekers[seeker].kept != nil
    let pair = evidence.pair(seeker: seeker, opening: opening)
    if isKept, seat.rank == nil {
      expect(
        seat.fit == Points(0) && seat.appeal == Points(0),
        "\(id) keeps \(name), which is on no list of hers, with points")
    } else {
      expect(
        pair?.fit == seat.fit && pair?.appeal == seat.appeal,
        "\(id) is proposed \(name) with points that the rows do not give, or against a rule")
    }
    expect(
      seat.enterprise == evidence.facts.posts[opening].enterprise,
      "\(id): \(name) is of another enterprise")
    expect(
      rights(of: seeker, at: opening).contains(seat.kind),
      "\(id) has no right to the seat '\(seat.kind.id)' at \(name)")
    expect(isKept || seat.rank != nil, "\(id) is proposed \(name), which has no rank")
  }

  /// The rights by which she may sit there.
  private func rights(of seeker: Int, at opening: Int) -> [SeatKind] {
    let person = evidence.market.seekers[seeker]
    if person.kept != nil { return [.locked] }
    if person.isCalled { return [.floor] }
    if person.tier == 9 { return [.emergency] }
    let reserves = evidence.market.openings[opening].reserves
    return [.open]
      + reserves.indices.filter { person.traits.contains(reserves[$0].trait) }
      .map { .reserved(Int32($0)) }
  }

  /// Why somebody without a seat has none, as the definition says.
  private func checkReason(_ seeker: Int, _ withdrawn: Set<Int32>) {
    let (fact, outcome) = (evidence.facts.people[seeker], result.placements[seeker].outcome)
    let market = evidence.market
    var expected: [PlacementLine.Outcome]
    if !fact.isSearching {
      expected = [.ineligible(.notSearching)]
    } else if fact.hasOptedOut {
      expected = [.ineligible(.optedOut)]
    } else if evidence.vectors.profiles[seeker].isEmpty {
      expected = [.ineligible(.unscored)]
    } else if evidence.lists.eligibleOpenings[seeker] == 0 {
      expected = [.ineligible(.noEligibleOpening)]
    } else if !market.seekers[seeker].isAsking {
      expected = [.unplaced(.nothingInCommon)]
    } else {
      let isReserve = market.seekers[seeker].tier == 9
      expected = [.unplaced(isReserve ? .reserveNotNeeded : .outranked)]
      // Whose batch was withdrawn may have had another seat since, and lost that.
      if let cohort = fact.cohort, withdrawn.contains(market.separations.cohorts[seeker]) {
        expected.append(.withdrawn(cohort))
      }
    }
    expect(
      expected.contains(outcome),
      "\(evidence.seekers[seeker]): \(outcome.word) for a reason that does not hold")
  }

  /// A rank is the number of openings that she would rather have, and one.
  private func checkDeepRanks() {
    var (deep, owns) = ([Int](), [RankedPair]())
    for seeker in evidence.seekers.indices {
      guard let opening = held[seeker], let rank = seats[seeker]?.rank else { continue }
      let list = evidence.lists.seekers[seeker]
      if let place = list.firstIndex(where: { Int($0.partner) == opening }) {
        expect(
          Int(rank) == place - list.startIndex + 1,
          "\(evidence.seekers[seeker]): rank \(rank) is not that of her list")
      } else {
        deep.append(seeker)
        owns.append(evidence.points(seeker: seeker, opening: opening))
      }
    }
    let better = EvidencePairs(evidence).countBetter(than: owns, for: deep, threads: threads)
    for (seeker, better) in zip(deep, better) where seats[seeker]?.rank != Int32(better + 1) {
      note("\(evidence.seekers[seeker]): rank \(seats[seeker]?.rank ?? 0) is not that of her list")
    }
  }
}
