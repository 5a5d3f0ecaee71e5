import LabourMarket

/// The skills that tonight's openings ask for.
///
/// A seeker's cell is the best similarity × proficiency over the skills she has, so extra skills
/// never dilute; an opening's units are split over what it asks for.
struct SkillBlock: FacetBlock {
  let facet = Facet.skills
  let names: [ColumnName]
  /// For each skill of the catalogue, its column.
  private let columnOf: [Int32]
  /// For each strategy and skill, the columns that are like it, with how much.
  private let near: [[[(column: Int, likeness: Int)]]]

  init(_ demands: [Demand], catalogue: Catalogue, likeness: Likeness, floors: [Int]) {
    let asked = Set(demands.flatMap { $0.skills.map(\.position) }).sorted()
    var columnOf = [Int32](repeating: -1, count: catalogue.skills.count)
    for (column, position) in asked.enumerated() { columnOf[position] = Int32(column) }
    self.columnOf = columnOf
    names = asked.map {
      ColumnName(
        facet: .skills, key: catalogue.skills[$0].code.text, name: catalogue.skills[$0].name)
    }
    near = floors.map { floor in
      catalogue.skills.indices.map { skill in
        asked.enumerated().compactMap { column, position in
          let value = likeness[skill, position]
          return value >= max(1, floor) ? (column, value) : nil
        }
      }
    }
  }

  func standing(_ opening: OpeningCase) -> Standing {
    opening.demand.skills.isEmpty ? .unsaid : .asked
  }

  func cells(of seeker: SeekerCase) -> [SeekerCell] {
    var best = [UInt8](repeating: 0, count: names.count)
    var source = [UInt8](repeating: 255, count: names.count)
    for (position, skill) in seeker.profile.skills.enumerated() {
      for (column, likeness) in near[seeker.strategy][Int(skill.position)] {
        let value = UInt8((likeness * Int(skill.proficiency) + 32) / 64)
        guard value > best[column] else { continue }
        best[column] = value
        source[column] = UInt8(min(254, position))
      }
    }
    return best.indices.lazy.filter { best[$0] > 0 }.map {
      SeekerCell(offset: $0, value: Int(best[$0]), source: source[$0])
    }
  }

  func cells(of opening: OpeningCase, units: Int) -> [(offset: Int, value: Int)] {
    let shares = apportion(units, by: opening.demand.skills.map(\.weight))
    return zip(opening.demand.skills, shares).map { (Int(columnOf[$0.position]), $1) }
  }
}
