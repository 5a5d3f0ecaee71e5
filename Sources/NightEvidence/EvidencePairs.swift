internal import DenseKernels
public import LabourMarket
internal import Vectorization

/// Every pair that the rules allow, listed or not, with the points that the rows give it.
///
/// Checkers and answers ask it; it shares nothing with the code that ranks. The openings' cells are
/// turned by columns once, so that a person costs only the cells that her row meets.
public struct EvidencePairs: Sendable {
  let evidence: Evidence
  /// For each strategy the openings' cells of both views.
  private let views: [(fit: TurnedRows, appeal: TurnedRows)]

  public init(_ evidence: Evidence) {
    self.evidence = evidence
    views = evidence.vectors.openings.map { (TurnedRows($0.fit), TurnedRows($0.appeal)) }
  }

  /// The points of one seeker at every opening.
  struct Scores {
    var fit: [Int32]
    var appeal: [Int32]

    func pair(_ opening: Int) -> RankedPair {
      RankedPair(
        partner: Int32(opening), fit: Points(crafted: fit[opening]),
        appeal: Points(crafted: appeal[opening]))
    }

    /// Pairs without any points are in no list and no wish.
    func isNothing(_ opening: Int) -> Bool { fit[opening] == 0 && appeal[opening] == 0 }
  }

  func score(_ seeker: Int, into scores: inout Scores) {
    for opening in scores.fit.indices { scores.fit[opening] = 0 }
    for opening in scores.appeal.indices { scores.appeal[opening] = 0 }
    let (rows, view) = (
      evidence.vectors.seekers, views[Int(evidence.vectors.strategyOf[seeker])]
    )
    for cell in rows.cells(of: seeker) {
      let (column, value) = (Int(rows.column[cell]), Int32(rows.value[cell]))
      view.fit.add(value, column, to: &scores.fit)
      view.appeal.add(value, column, to: &scores.appeal)
    }
  }

  /// For each of `seekers` the openings that she would rather have than `held`, favourite first.
  ///
  /// - Parameters:
  ///   - held: What each of them holds; nil: nothing, so that every opening is better.
  ///   - least: For each opening the fit below which it doesn't matter.
  public func better(
    than held: [RankedPair?], for seekers: [Int], least: [Points], threads: Int
  ) -> [[RankedPair]] {
    asked(seekers, threads) { index, scores, found in
      let own = held[index]
      for opening in scores.fit.indices where scores.fit[opening] >= least[opening].value {
        let pair = scores.pair(opening)
        guard !scores.isNothing(opening), own.map({ pair.comesBefore($0) }) ?? true,
          evidence.vectors.eligibility.allows(seeker: seekers[index], opening: opening)
        else { continue }
        found.append(pair)
      }
      found.sort { $0.comesBefore($1) }
    }
  }

  /// Somebody asked about, and what an opening has to be worth to her.
  public struct Question: Sendable {
    public var seeker: Int
    /// Whose row of `extra` counts.
    public var kind: Int
    public var bar: Int

    public init(seeker: Int, kind: Int, bar: Int) {
      (self.seeker, self.kind, self.bar) = (seeker, kind, bar)
    }
  }

  /// For each question an opening whose mixed points are above the bar together with `extra`, or
  /// above `best` by themselves.
  ///
  /// - Parameter extra: For each kind and opening; nil where nothing is wanted whatever it is worth.
  public func worthMore(
    _ questions: [Question], extra: [[Int?]], best: Int, threads: Int
  ) -> [RankedPair?] {
    asked(questions.map(\.seeker), threads) { index, scores, found in
      let question = questions[index]
      for (opening, extra) in extra[question.kind].enumerated() {
        guard let extra, !scores.isNothing(opening) else { continue }
        let pair = scores.pair(opening)
        let points = Int(evidence.mix.points(fit: pair.fit, appeal: pair.appeal).value)
        guard points + extra > question.bar || points > best,
          evidence.vectors.eligibility.allows(seeker: question.seeker, opening: opening)
        else { continue }
        found.append(pair)
        return
      }
    }.map(\.first)
  }

  /// How many openings each of `seekers` would rather have than `held`.
  public func countBetter(
    than held: [RankedPair], for seekers: [Int], threads: Int
  ) -> [Int] {
    asked(seekers, threads) { index, scores, found in
      for opening in scores.fit.indices where !scores.isNothing(opening) {
        let pair = scores.pair(opening)
        guard pair.comesBefore(held[index]),
          evidence.vectors.eligibility.allows(seeker: seekers[index], opening: opening)
        else { continue }
        found.append(pair)
      }
    }.map(\.count)
  }

  private func asked(
    _ seekers: [Int], _ threads: Int, _ ask: @Sendable (Int, Scores, inout [RankedPair]) -> Void
  ) -> [[RankedPair]] {
    let openings = evidence.openings.count
    return inParts(seekers.count, threads: threads) { range in
      var scores = Scores(
        fit: [Int32](repeating: 0, count: openings),
        appeal: [Int32](repeating: 0, count: openings))
      return range.map { index in
        var found: [RankedPair] = []
        score(seekers[index], into: &scores)
        ask(index, scores, &found)
        return found
      }
    }
  }
}

extension Evidence {
  /// The pair as the rows and rules define it; nil where a rule excludes it.
  public func pair(seeker: Int, opening: Int) -> RankedPair? {
    guard vectors.eligibility.allows(seeker: seeker, opening: opening) else { return nil }
    return points(seeker: seeker, opening: opening)
  }

  /// The pair's points, whatever the rules say.
  public func points(seeker: Int, opening: Int) -> RankedPair {
    let rows = vectors.openings[Int(vectors.strategyOf[seeker])]
    return RankedPair(
      partner: Int32(opening),
      fit: Points(crafted: vectors.seekers.product(seeker, rows.fit, opening)),
      appeal: Points(crafted: vectors.seekers.product(seeker, rows.appeal, opening)))
  }
}

extension Points {
  /// The points of a product of rows that somebody may have changed: no night has more than a full
  /// score, and whatever counts with more is no longer sure to fit its number.
  fileprivate init(crafted product: Int32) { self.init(min(product, Points.maximum.value)) }
}
