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
  /// An opening all of whose seats are taken by people that it likes better than her cannot, unless
  /// a reserve lets her in before them; such pairs are left out, because they are nearly all.
  mutating func addWishes(
    _ asking: [UInt8], _ separations: Separations, to claim: inout PlacementClaim
  ) async {
    let everybody = claim.seekers.indices.filter {
      asking[$0] == 1 && !claim.seekers[$0].isLocked
    }
    summary.pairs = everybody.reduce(0) { $0 + Int(evidence.lists.eligibleOpenings[$1]) }
    let expansion = Expansion(evidence.problem)
    let doors = Doors(claim)
    let kinds = Dictionary(grouping: everybody) {
      Doors.Kind(isReserve: claim.seekers[$0].tier == 9, traits: claim.seekers[$0].traits)
    }
    for (kind, some) in kinds {
      let holds = some.map { seeker in
        claim.seekers[seeker].held.flatMap { held in
          evidence.pair(seeker: seeker, opening: Int(held.opening), partner: held.opening)
        }
      }
      let answers = await expansion.openings(
        of: some, before: holds, limit: evidence.openings.count,
        minimalFit: doors.minimalFit(for: kind),
        threads: ProcessInfo.processInfo.activeProcessorCount)
      for (seeker, answer) in zip(some, answers) {
        claim.seekers[seeker].wishes =
          answer
          .filter { !separations.contains(seeker, $0.partner) }
          .map { PlacementClaim.Pair(opening: $0.partner, fit: $0.fit.value) }
      }
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

/// What a newcomer needs at each opening, whoever she is.
private struct Doors {
  /// People who differ, as far as openings are concerned, by tier and points only.
  struct Kind: Hashable {
    var isReserve: Bool
    var traits: [Int32]
  }

  /// For each opening the traits that are enough to get in.
  private let open: [Set<Int32>]
  /// For each opening the fit below which normal people without these displace nobody.
  private let normal: [Points]
  /// The same for the emergency reserve.
  private let emergency: [Points]

  init(_ claim: PlacementClaim) {
    let holders = claim.holders
    open = holders.indices.map { claim.traitsThatSuffice(at: $0, holders: holders[$0]) }
    normal = holders.indices.map { Self.bar(claim, $0, holders[$0], isReserve: false) }
    emergency = holders.indices.map { Self.bar(claim, $0, holders[$0], isReserve: true) }
  }

  private static func bar(
    _ claim: PlacementClaim, _ opening: Int, _ holders: [Int], isReserve: Bool
  ) -> Points {
    if isReserve, !claim.openings[opening].acceptsEmergency { return Points(Int32.max) }
    let isFree = holders.count < Int(claim.openings[opening].seats)
    // Whoever belongs to a later tier yields to any newcomer of an earlier one.
    if isFree || (!isReserve && holders.contains { claim.seekers[$0].tier > 0 }) {
      return Points(0)
    }
    let rivals = holders.filter {
      !claim.seekers[$0].isLocked && (!isReserve || claim.seekers[$0].tier == 9)
    }
    return Points(rivals.compactMap { claim.seekers[$0].held?.fit }.min() ?? Int32.max)
  }

  /// For each opening the fit below which a newcomer displaces nobody and finds no free seat.
  func minimalFit(for kind: Kind) -> [Points] {
    if kind.isReserve { return emergency }
    return zip(normal, open).map { bar, traits in
      kind.traits.contains(where: traits.contains) ? Points(0) : bar
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
