internal import DenseKernels
internal import Foundation
internal import LabourMarket
internal import PlacementEngine
internal import Ranking
internal import Vectorization

extension NightCheck {
  /// Lists for everybody who asks the openings, of all that rules allow her, which she would
  /// rather have than what she holds and which might rather have her than one of their holders.
  ///
  /// An opening all of whose seats are taken by people that it likes better than her cannot; such
  /// pairs are left out, because they are nearly all.
  mutating func addWishes(
    _ asking: [UInt8], _ separations: Separations, to claim: inout PlacementClaim
  ) async {
    let everybody = claim.seekers.indices.filter {
      asking[$0] == 1 && !claim.seekers[$0].isLocked
    }
    summary.pairs = everybody.reduce(0) { $0 + Int(evidence.lists.eligibleOpenings[$1]) }
    let expansion = Expansion(evidence.problem)
    for isReserve in [false, true] {
      let some = everybody.filter { (claim.seekers[$0].tier == 9) == isReserve }
      let holds = some.map { seeker in
        claim.seekers[seeker].held.flatMap { held in
          evidence.pair(seeker: seeker, opening: Int(held.opening), partner: held.opening)
        }
      }
      let answers = await expansion.openings(
        of: some, before: holds, limit: evidence.openings.count,
        minimalFit: minimalFit(claim, isReserve: isReserve),
        threads: ProcessInfo.processInfo.activeProcessorCount)
      for (seeker, answer) in zip(some, answers) {
        claim.seekers[seeker].wishes =
          answer
          .filter { !separations.contains(seeker, $0.partner) }
          .map { PlacementClaim.Pair(opening: $0.partner, fit: $0.fit.value) }
      }
    }
  }

  /// For each opening the fit below which a newcomer displaces nobody and finds no free seat.
  private func minimalFit(_ claim: PlacementClaim, isReserve: Bool) -> [Points] {
    var holders = [[PlacementClaim.Seeker]](repeating: [], count: claim.openings.count)
    for seeker in claim.seekers {
      if let held = seeker.held { holders[Int(held.opening)].append(seeker) }
    }
    return zip(claim.openings, holders).map { opening, holders in
      if isReserve, !opening.acceptsEmergency { return Points(Int32.max) }
      let isFree = holders.count < Int(opening.seats)
      // Whoever belongs to a later tier yields to any newcomer of an earlier one.
      if isFree || (!isReserve && holders.contains { $0.tier > 0 }) { return Points(0) }
      let rivals = holders.filter { !$0.isLocked && (!isReserve || $0.tier == 9) }
      return Points(rivals.compactMap(\.held?.fit).min() ?? Int32.max)
    }
  }

  /// Batches that stand are as large as their cohort asks, and nobody sits where her own batch was
  /// withdrawn or away from her team.
  ///
  /// Seats from earlier nights stay as they are.
  mutating func checkGroups(_ claim: PlacementClaim, _ separations: Separations) {
    let held = claim.seekers.map { $0.isLocked ? nil : $0.held?.opening }
    for (batch, people) in separations.smallBatches(held) {
      note(["cohort number \(batch.group) sends a batch of \(people), below its minimum"])
    }
    for (seeker, opening) in held.enumerated() {
      if let opening, separations.contains(seeker, opening) {
        note(["\(evidence.seekers[seeker]) sits where her batch was withdrawn or without her team"])
      }
    }
  }
}

extension Evidence {
  /// The rows and rules that lists are made from.
  var problem: RankingProblem {
    RankingProblem(
      seekers: vectors.seekers, strategyOf: vectors.strategyOf,
      openings: vectors.openings,
      eligibility: vectors.eligibility, mix: mix, lists: Policy.ListLengths(opening: 1, seeker: 1))
  }
}
