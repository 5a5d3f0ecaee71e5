import LabourMarket

/// The skills that tonight's openings ask for.
///
/// A skill of a person covers one asked skill of an opening: itself where it is asked, otherwise
/// the one it is most like (the lower position in a tie). An asked skill gets the best likeness ×
/// proficiency of those devoted to it, so extra skills never dilute, none counts twice, and more
/// of anything never lowers a score. An opening's units are split over what it asks for.
///
/// Which skills are devoted to an asked one depends on what else the opening asks for. So a
/// column holds the proficiency in the asked skill itself, and for each different set of skills
/// that may stand in for it another one holds what the best of them adds to that.
struct SkillBlock: FacetBlock {
  /// An asked skill and those that may stand in for it; none for the skill itself.
  private struct Cover: Hashable, Comparable {
    let asked: Int
    let standIns: [Int]

    static func < (a: Self, b: Self) -> Bool {
      a.asked != b.asked
        ? a.asked < b.asked : a.standIns.lexicographicallyPrecedes(b.standIns)
    }
  }

  let facet = Facet.skills
  let names: [ColumnName]
  private let columnOf: [Cover: Int]
  /// For each skill of the catalogue, the column of the skill itself, or -1.
  private let ownColumn: [Int32]
  /// For each column, the one of its skill itself.
  private let baseColumn: [Int32]
  /// For each strategy and skill, the columns that it may stand in for, with its likeness.
  private let near: [[[(column: Int, likeness: Int)]]]
  private let neighbours: [Neighbours]

  init(_ demands: [Demand], catalogue: Catalogue, likeness: Likeness, floors: [Int]) {
    neighbours = floors.map { Neighbours(likeness, floor: max(1, $0)) }
    var covers: Set<Cover> = []
    var coversOf: [Set<Cover>] = []
    for near in neighbours {
      var own: Set<Cover> = []
      for demand in Set(demands.map { $0.skills.map(\.position) }) {
        for cover in Self.covers(demand, near) { own.insert(cover) }
      }
      coversOf.append(own)
      covers.formUnion(own)
    }
    let asked = Set(demands.flatMap { $0.skills.map(\.position) })
    let order = (covers.map { $0 } + asked.map { Cover(asked: $0, standIns: []) }).sorted()
    columnOf = ProfileReader.positions(order)
    let codes = catalogue.skills.map(\.code.text)
    names = order.map { cover in
      ColumnName(
        facet: .skills,
        key: ([codes[cover.asked]] + cover.standIns.map { codes[$0] }).joined(separator: "~"),
        name: catalogue.skills[cover.asked].name)
    }
    var ownColumn = [Int32](repeating: -1, count: codes.count)
    for (column, cover) in order.enumerated() where cover.standIns.isEmpty {
      ownColumn[cover.asked] = Int32(column)
    }
    self.ownColumn = ownColumn
    baseColumn = order.map { ownColumn[$0.asked] }
    near = coversOf.map { [columnOf] covers in
      var near = [[(column: Int, likeness: Int)]](repeating: [], count: codes.count)
      for cover in covers.sorted() {
        for skill in cover.standIns {
          near[skill].append((columnOf[cover]!, likeness[skill, cover.asked]))
        }
      }
      return near
    }
  }

  /// For each asked skill for which others may stand in, which.
  private static func covers(_ asked: [Int], _ near: Neighbours) -> [Cover] {
    var devoted: [Int: [Int]] = [:]
    let others = Set(asked.flatMap { near.of[$0].map(\.skill) }).subtracting(asked)
    for skill in others {
      var best = (asked: -1, likeness: 0)
      for (neighbour, likeness) in near.of[skill]
      where likeness > best.likeness && asked.contains(neighbour) {
        best = (neighbour, likeness)
      }
      devoted[best.asked, default: []].append(skill)
    }
    return devoted.map { Cover(asked: $0, standIns: $1.sorted()) }
  }

  func standing(_ opening: OpeningCase) -> Standing {
    opening.demand.skills.isEmpty ? .unsaid : .asked
  }

  func cells(of seeker: SeekerCase) -> [SeekerCell] {
    var best = [UInt8](repeating: 0, count: names.count)
    var source = [UInt8](repeating: 255, count: names.count)
    for (position, skill) in seeker.profile.skills.enumerated() {
      func offer(_ value: UInt8, to column: Int) {
        guard value > best[column] else { return }
        best[column] = value
        source[column] = position < 255 ? UInt8(position) : 255
      }
      let own = Int(ownColumn[Int(skill.position)])
      if own >= 0 { offer(skill.proficiency, to: own) }
      for (column, likeness) in near[seeker.strategy][Int(skill.position)] {
        offer(UInt8((likeness * Int(skill.proficiency) + 32) / 64), to: column)
      }
    }
    return best.indices.compactMap { column in
      let base = Int(baseColumn[column])
      let own = base == column ? 0 : best[base]
      guard best[column] > own else { return nil }
      return SeekerCell(
        offset: column, value: Int(best[column] - own), source: source[column])
    }
  }

  func cells(of opening: OpeningCase, units: Int, strategy: Int) -> [(offset: Int, value: Int)] {
    let skills = opening.demand.skills
    let shares = apportion(units, by: skills.map(\.weight))
    let covers = Self.covers(skills.map(\.position), neighbours[strategy])
    let standIns = Dictionary(uniqueKeysWithValues: covers.map { ($0.asked, columnOf[$0]!) })
    return zip(skills, shares).flatMap { skill, share in
      [(Int(ownColumn[skill.position]), share)]
        + (standIns[skill.position].map { [($0, share)] } ?? [])
    }
  }
}

/// For each skill, the others that are at least so much like it, by position.
private struct Neighbours: Sendable {
  let of: [[(skill: Int, likeness: Int)]]

  init(_ likeness: Likeness, floor: Int) {
    of = (0..<likeness.count).map { skill in
      (0..<likeness.count).compactMap { other in
        other != skill && likeness[skill, other] >= floor ? (other, likeness[skill, other]) : nil
      }
    }
  }
}
