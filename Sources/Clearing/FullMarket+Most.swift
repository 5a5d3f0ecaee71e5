internal import LabourMarket
internal import PlacementEngine
internal import Ranking

extension FullMarket {
  /// New openings for one person in one round.
  private static let most = 8

  /// Places by *most*, and lists what its prices make people want, until nobody wants anything.
  ///
  /// - Parameters:
  ///   - outcome: The stable outcome, which teams and classes keep.
  ///   - isExact: Whether everybody is asked; otherwise only the emergency reserve, whose few people
  ///     find their listed openings full of others.
  /// - Returns: Both outcomes, by positions in the lists as they are then.
  mutating func placeMost(
    after outcome: StableOutcome, isExact: Bool, threads: Int
  ) async -> (stable: StableOutcome, most: MostOutcome) {
    var (normal, emergency) = (UnlistedBound(), UnlistedBound())
    var most: MostOutcome?
    while true {
      let stable = outcome.relisted(lists)
      let next = PlacementEngine.placeMost(
        problem, after: stable, goal: .placedThenPoints, mix: ranking.mix, near: most)
      most = next
      let before = lists.pairs.count
      if isExact, let certificate = next.certificate {
        await list(what: MostPricing(certificate, problem), &normal, threads)
      }
      if let certificate = next.emergency {
        await list(what: MostPricing(certificate, problem), &emergency, threads)
      }
      guard lists.pairs.count > before else { return (stable, next) }
    }
  }

  /// Lists the unlisted pairs that prices make worth listing, the best few of each seeker.
  private mutating func list(
    what pricing: MostPricing, _ bound: inout UnlistedBound, _ threads: Int
  ) async {
    let risen = bound.raise(to: pricing.extra)
    let (all, known) = bound.questions(pricing) { !lists[$0].isEmpty }
    await ask(expansion, all, pricing, &bound, threads)
    guard !risen.isEmpty else { return }
    await ask(Expansion(ranking, openings: risen), known, pricing, &bound, threads)
  }

  private mutating func ask(
    _ expansion: Expansion, _ questions: [Expansion.Question], _ pricing: MostPricing,
    _ bound: inout UnlistedBound, _ threads: Int
  ) async {
    var wanted: [Int: [RankedPair]] = [:]
    for start in stride(from: 0, to: questions.count, by: 4096) {
      let some = Array(questions[start..<min(start + 4096, questions.count)])
      let answers = await expansion.openings(
        of: some, extra: bound.extra, best: pricing.best, limit: ranking.openingCount,
        threads: threads)
      for (question, answer) in zip(some, answers) {
        // Listed pairs come too where their opening once added more.
        let listed = Set(lists[question.seeker].map(\.partner))
        let new = answer.filter { !listed.contains($0.partner) }
        if !new.isEmpty { wanted[question.seeker] = Array(new.prefix(Self.most)) }
        // A cut answer says nothing about the rest.
        bound.bars[question.seeker] = new.count <= Self.most ? question.bar : nil
      }
    }
    list(wanted)
  }
}

/// What is known of all unlisted pairs.
///
/// None is worth more, together with what its opening adds, than the seeker's bar. So only those
/// must be asked about again whose bar fell, or whose opening adds more.
private struct UnlistedBound {
  /// For seekers who were asked about, their lowest bar.
  var bars: [Int: Int64] = [:]
  /// For each kind of seekers and each opening the most that it added.
  private(set) var extra: [[Int64]] = []

  /// Returns the openings that add more than before for some kind, ascending.
  mutating func raise(to extra: [[Int64]]) -> [Int32] {
    guard !self.extra.isEmpty else {
      self.extra = extra
      return []
    }
    var risen: Set<Int32> = []
    for kind in extra.indices {
      for (opening, new) in extra[kind].enumerated() where new > self.extra[kind][opening] {
        self.extra[kind][opening] = new
        risen.insert(Int32(opening))
      }
    }
    return risen.sorted()
  }

  /// Those who have to be asked about all openings, and the others with what is known of them.
  func questions(
    _ pricing: MostPricing, where isAsking: (Int) -> Bool
  ) -> (all: [Expansion.Question], known: [Expansion.Question]) {
    var (all, known) = ([Expansion.Question](), [Expansion.Question]())
    for (index, seeker) in pricing.seekers.enumerated() where isAsking(seeker) {
      let (kind, bar) = (pricing.kinds[index], pricing.surplus[index])
      if let asked = bars[seeker], asked <= bar {
        known.append(Expansion.Question(seeker: seeker, kind: kind, bar: asked))
      } else {
        all.append(Expansion.Question(seeker: seeker, kind: kind, bar: bar))
      }
    }
    return (all, known)
  }
}
