internal import LabourMarket
internal import NightEvidence
internal import NightResult
internal import PlacementAudit

extension NightCheck {
  /// Looks at every eligible pair, listed or not: the lists are the best of all of them, the counts of
  /// eligible people are right, and the claim gets the wishes that could unsettle a seat.
  ///
  /// An opening all of whose seats are taken by people that it likes better than her cannot want
  /// somebody, unless a reserve lets her in before them; such pairs are no wishes, because they are
  /// nearly all.
  mutating func checkPairs() {
    let doors = Doors(claim)
    let market = evidence.market
    let isAsking = evidence.seekers.indices.map { seeker in
      market.seekers[seeker].isAsking && !claim.seekers[seeker].isLocked
    }
    var kinds: [Doors.Kind: Int] = [:]
    let least = evidence.seekers.indices.map { seeker -> Int? in
      guard summary.isStable, isAsking[seeker] else { return nil }
      let kind = Doors.Kind(
        isReserve: claim.seekers[seeker].tier == 9, traits: claim.seekers[seeker].traits)
      let number = kinds[kind, default: kinds.count]
      kinds[kind] = number
      return number
    }
    let bars = kinds.sorted { $0.value < $1.value }.map { doors.minimalFit(for: $0.key) }
    let holds = evidence.seekers.indices.map { seeker in
      held[seeker].map { evidence.points(seeker: seeker, opening: $0) }
    }
    let census = EvidencePairs(evidence).census(
      held: holds, least: least, bars: bars, threads: threads)
    if summary.isStable {
      summary.pairs = evidence.seekers.indices.reduce(0) {
        $0 + (isAsking[$1] ? Int(census.ofSeekers[$1]) : 0)
      }
    }
    for (seeker, wishes) in census.wishes.enumerated() {
      claim.seekers[seeker].wishes = wishes.filter {
        !market.separations.contains(seeker, $0.partner)
      }.map { PlacementClaim.Pair(opening: $0.partner, fit: $0.fit.value) }
    }
    expect(
      census.ofSeekers == evidence.lists.eligibleOpenings,
      "evidence.bin: how many openings people may have is counted wrongly")
    expect(
      census.ofOpenings == evidence.lists.eligibleSeekers,
      "evidence.bin: how many people may have openings is counted wrongly")
    summary.listLines = evidence.lists.openings.pairs.count + evidence.lists.seekers.pairs.count
    checkLists(census)
  }

  /// Lists are in order, eligible, score what the rows say, and leave out nobody who belongs in.
  private func checkLists(_ census: EvidencePairs.Census) {
    let (lists, mix) = (evidence.lists, evidence.mix)
    for opening in evidence.openings.indices {
      let list = lists.openings[opening]
      let keys = list.map { pair -> (Int32, Int32) in
        (-(mix.fit * pair.fit.value + mix.appeal * pair.appeal.value), pair.partner)
      }
      check(Array(list), "\(evidence.openings[opening])", keys) { [evidence] pair in
        evidence.pair(seeker: Int(pair.partner), opening: opening).map {
          $0.fit == pair.fit && $0.appeal == pair.appeal
        } ?? false
      }
      // Whoever comes no later than the last is in the list, and there are as many as it has lines; a
      // list with room holds everybody.
      expect(
        Int(census.listedOfOpenings[opening]) == list.count
          && list.count == min(lists.limits.opening, Int(census.scoredOfOpenings[opening])),
        "\(evidence.openings[opening]): the list is not the best of all pairs")
    }
    for seeker in evidence.seekers.indices {
      let list = lists.seekers[seeker]
      let keys = list.map { (-$0.appeal.value, $0.partner) }
      check(Array(list), "\(evidence.seekers[seeker])", keys) { [evidence] pair in
        evidence.pair(seeker: seeker, opening: Int(pair.partner)).map {
          $0.fit == pair.fit && $0.appeal == pair.appeal
        } ?? false
      }
      expect(
        Int(census.listedOfSeekers[seeker]) == list.count
          && list.count == min(lists.limits.seeker, Int(census.scoredOfSeekers[seeker])),
        "\(evidence.seekers[seeker]): the list is not the best of all pairs")
    }
  }

  private func check(
    _ list: [RankedPair], _ owner: @autoclosure () -> String, _ keys: [(Int32, Int32)],
    isRight: (RankedPair) -> Bool
  ) {
    expect(
      zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 }, "\(owner()): the list is not in order")
    expect(
      list.allSatisfy(isRight),
      "\(owner()): the list shows points that the rows do not give, or an excluded person")
  }

  /// `shortlists.csv` shows the lists of the evidence, and who on them is proposed the opening.
  func checkShortlists() {
    var lines = result.shortlists[...]
    for (opening, id) in evidence.openings.enumerated() {
      for (place, pair) in evidence.lists.openings[opening].enumerated() {
        let (seeker, mix) = (Int(pair.partner), evidence.mix)
        let points =
          (mix.fit * pair.fit.value + mix.appeal * pair.appeal.value) / (mix.fit + mix.appeal)
        guard let line = lines.popFirst(), line.opening == id, Int(line.rank) == place + 1,
          line.seeker == evidence.seekers[seeker], line.points.value == points,
          line.fit == pair.fit, line.appeal == pair.appeal,
          line.isProposed == (held[seeker] == opening)
        else {
          note("shortlists.csv: the list of \(id) is not the night's")
          return
        }
      }
    }
    expect(lines.isEmpty, "shortlists.csv has lines that no opening's list has")
  }
}
