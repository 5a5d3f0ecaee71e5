internal import DenseKernels
internal import LabourMarket

extension RankingProblem {
  /// The problem of some openings' lists alone; they count in the order given.
  func only(openings chosen: [Int], seekerLimit: Int = 0) -> RankingProblem {
    let rows = openings.map {
      ViewRows(fit: $0.fit.rows(at: chosen), appeal: $0.appeal.rows(at: chosen))
    }
    return RankingProblem(
      seekers: seekers, strategyOf: strategyOf, openings: rows,
      eligibility: eligibility.only(openings: chosen), mix: mix,
      lists: Policy.ListLengths(opening: lists.opening, seeker: seekerLimit))
  }

  /// The problem of some seekers alone; they count in the order given.
  func only(seekers chosen: [Int], openingLimit: Int? = nil) -> RankingProblem {
    RankingProblem(
      seekers: seekers.rows(at: chosen), strategyOf: chosen.map { strategyOf[$0] },
      openings: openings, eligibility: eligibility.only(seekers: chosen), mix: mix,
      lists: Policy.ListLengths(
        opening: openingLimit ?? lists.opening, seeker: lists.seeker))
  }
}

extension Eligibility {
  /// The rules of everybody and some openings, which count in the order given.
  func only(openings chosen: [Int]) -> Eligibility {
    Eligibility(
      words: words, offers: offers,
      requires: chosen.flatMap { requires[$0 * words..<$0 * words + words] },
      available: available, latestStart: chosen.map { latestStart[$0] }, ruleOfBit: ruleOfBit,
      rules: rules, demands: demands)
  }

  /// The rules of some seekers, who count in the order given, and all openings.
  func only(seekers chosen: [Int]) -> Eligibility {
    Eligibility(
      words: words, offers: chosen.flatMap { offers[$0 * words..<$0 * words + words] },
      requires: requires, available: chosen.map { available[$0] }, latestStart: latestStart,
      ruleOfBit: ruleOfBit, rules: rules, demands: demands)
  }
}
