public import LabourMarket

extension Expansion {
  /// Who is asked for, and what an opening would have to be worth to her.
  public struct Question: Sendable {
    /// Position in the problem.
    public var seeker: Int
    /// Which row of `extra` counts for her.
    public var kind: Int
    /// What mixed points together with `extra` have to exceed.
    public var bar: Int64

    public init(seeker: Int, kind: Int, bar: Int64) {
      (self.seeker, self.kind, self.bar) = (seeker, kind, bar)
    }
  }

  /// An `extra` up to this says that nothing is wanted there whatever it is worth.
  public static let never = Int64.min / 4

  /// For each question the openings whose mixed points are above the bar together with `extra`, or
  /// above `best` by themselves: furthest above first, then ascending, at most `limit`.
  ///
  /// - Parameter extra: For each kind of seekers and each opening.
  /// - Complexity: O(cells met + *m*) a question, over all threads.
  public func openings(
    of questions: [Question], extra: [[Int64]], best: Int32, limit: Int, threads: Int
  ) async -> [[RankedPair]] {
    await split(questions.count, threads) { some in
      var scores = PairScores(openings: openings.count)
      var found: [(above: Int64, opening: Int)] = []
      return questions[some].map { question in
        scores.fill(self, seeker: question.seeker)
        collect(question, extra[question.kind], best, scores, &found)
        found.sort { ($1.above, $0.opening) < ($0.above, $1.opening) }
        return found.prefix(limit).map { scores.pair($0.opening, of: self) }
      }
    }.flatMap(\.self)
  }

  private func collect(
    _ question: Question, _ extra: [Int64], _ best: Int32, _ scores: borrowing PairScores,
    _ found: inout [(above: Int64, opening: Int)]
  ) {
    found.removeAll(keepingCapacity: true)
    for opening in openings.indices {
      let points = problem.mix.points(
        fit: Points(scores.fit[opening]), appeal: Points(scores.appeal[opening])
      ).value
      let added = extra[Int(openings[opening])]
      let above = Int64(points) + added - question.bar
      guard above > 0 || points > best, added > Self.never, scores.isPair(opening),
        allows(question.seeker, opening)
      else { continue }
      found.append((above, opening))
    }
  }
}
