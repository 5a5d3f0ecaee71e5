internal import Foundation
internal import LabourMarket
internal import PlacementEngine
internal import Ranking

extension NightCheck {
  /// Asks every eligible pair, listed or not, whether it is worth more at the certificate's prices
  /// than the seeker's surplus; and whether the bonus outweighs what any exchange can lose.
  mutating func checkAllPairs(
    _ groups: [Int: CertificateGroup], _ sums: CertificateSums, _ head: Certificate,
    _ claim: PlacementClaim
  ) async {
    if head.bonus <= sums.best * min(groups.count, sums.surplus.count) {
      note(["certificate.json: a bonus of \(head.bonus) may lose people for points"])
    }
    var kinds: [[Int32]: Int] = [:]
    let questions = sums.surplus.sorted { $0.key < $1.key }.map { seeker, surplus in
      let traits = claim.seekers[seeker].traits
      let kind = kinds[traits, default: kinds.count]
      kinds[traits] = kind
      return Expansion.Question(seeker: seeker, kind: kind, bar: Int64(surplus))
    }
    let extra = kinds.sorted { $0.value < $1.value }.map { traits, _ in
      mostAdded(groups, head, traits, openings: claim.openings.count)
    }
    summary.pairs = questions.reduce(0) {
      $0 + Int(evidence.lists.eligibleOpenings[$1.seeker])
    }
    let answers = await Expansion(evidence.problem).openings(
      of: questions, extra: extra, best: Int32(clamping: sums.bestPoints), limit: 1,
      threads: ProcessInfo.processInfo.activeProcessorCount)
    for (question, answer) in zip(questions, answers) {
      guard let pair = answer.first else { continue }
      let (seeker, opening) = (question.seeker, Int(pair.partner))
      note([
        "the certificate does not know what \(evidence.seekers[seeker]) is worth at "
          + evidence.openings[opening]
      ])
    }
  }

  /// For each opening the most that one of its groups adds, after its price, for people with
  /// `traits`.
  private func mostAdded(
    _ groups: [Int: CertificateGroup], _ head: Certificate, _ traits: [Int32], openings: Int
  ) -> [Int64] {
    var extra = [Int64](repeating: Int64.min / 2, count: openings)
    for group in groups.values where group.seats > 0 {
      let isEntitled = group.trait.map(traits.contains) ?? false
      guard isEntitled || !group.needsTrait else { continue }
      let bonus = head.bonus * (group.isFloor ? 2 : 1)
      let added = bonus + (isEntitled ? head.premium : 0) - group.price
      extra[group.opening] = max(extra[group.opening], Int64(added))
    }
    return extra
  }
}
