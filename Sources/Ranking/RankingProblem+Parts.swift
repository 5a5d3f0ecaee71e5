internal import DenseKernels
internal import LabourMarket

extension RankingProblem {
  /// The problem of some openings' lists alone; they count in the order given.
  func only(openings chosen: [Int], seekerLimit: Int = 0) -> RankingProblem {
    let words = eligibility.words
    let rules = Eligibility(
      words: words, offers: eligibility.offers,
      requires: chosen.flatMap { eligibility.requires[$0 * words..<$0 * words + words] },
      available: eligibility.available,
      latestStart: chosen.map { eligibility.latestStart[$0] }, ruleOfBit: eligibility.ruleOfBit,
      rules: eligibility.rules)
    let rows = openings.map {
      ViewRows(fit: $0.fit.rows(at: chosen), appeal: $0.appeal.rows(at: chosen))
    }
    return RankingProblem(
      seekers: seekers, strategyOf: strategyOf, openings: rows, eligibility: rules, mix: mix,
      lists: Policy.ListLengths(opening: lists.opening, seeker: seekerLimit))
  }

  /// The problem of some seekers alone; they count in the order given.
  func only(seekers chosen: [Int], openingLimit: Int? = nil) -> RankingProblem {
    let words = eligibility.words
    let rules = Eligibility(
      words: words,
      offers: chosen.flatMap { eligibility.offers[$0 * words..<$0 * words + words] },
      requires: eligibility.requires, available: chosen.map { eligibility.available[$0] },
      latestStart: eligibility.latestStart, ruleOfBit: eligibility.ruleOfBit,
      rules: eligibility.rules)
    return RankingProblem(
      seekers: seekers.rows(at: chosen), strategyOf: chosen.map { strategyOf[$0] },
      openings: openings, eligibility: rules, mix: mix,
      lists: Policy.ListLengths(
        opening: openingLimit ?? lists.opening, seeker: lists.seeker))
  }
}
