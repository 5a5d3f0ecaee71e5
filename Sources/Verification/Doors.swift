internal import LabourMarket
internal import PlacementAudit

/// What a newcomer needs at each opening, whoever she is.
struct Doors {
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
