internal import LabourMarket

/// A team and the places where it may still get in together, best first.
///
/// The same opening comes before the same enterprise; among openings, and among enterprises, the
/// lower sum of the members' ranks comes first, then the lower position.
struct TeamSearch: Sendable {
  let members: [Int32]
  private let blocks: [Bans.Block]
  private var step = 0

  init(_ members: [Int32], _ problem: PlacementProblem) {
    self.members = members
    let openings = Self.common(members, problem) { $0 }
    let enterprises = Self.common(members, problem) { problem.enterprises[Int($0)] }
    blocks = openings.map(Bans.Block.opening) + enterprises.map(Bans.Block.enterprise)
  }

  /// Where the team asks now; nil when its members go their own ways.
  var block: Bans.Block? { step < blocks.count ? blocks[step] : nil }

  mutating func advance() { step += 1 }

  /// Gives up all places.
  mutating func split() { step = blocks.count }

  /// The places on every member's list, by the sum of the members' best ranks there.
  private static func common(
    _ members: [Int32], _ problem: PlacementProblem, place: (Int32) -> Int32
  ) -> [Int32] {
    var sums: [Int32: (members: Int, ranks: Int)] = [:]
    for member in members {
      var seen: Set<Int32> = []
      for (rank, pair) in problem.lists[Int(member)].enumerated()
      where seen.insert(place(pair.partner)).inserted {
        let sum = sums[place(pair.partner), default: (0, 0)]
        sums[place(pair.partner)] = (sum.members + 1, sum.ranks + rank)
      }
    }
    return sums.filter { $0.value.members == members.count }
      .sorted { ($0.value.ranks, $0.key) < ($1.value.ranks, $1.key) }.map(\.key)
  }
}
