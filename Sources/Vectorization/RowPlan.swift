import DenseKernels
import LabourMarket

/// Which block of columns stands where, and how a case becomes a row.
struct RowPlan: Sendable {
  /// In the order of `Facet.allCases`.
  private let blocks: [any FacetBlock]
  private let firstColumn: [Int]
  let columns: [ColumnName]

  init(
    _ openings: [OpeningCase], district: District, catalogue: Catalogue,
    strategies: [CompiledPolicy.Strategy], similarity: Similarity, table: PlaceTable,
    orders: ClassOrders
  ) throws(VectorizationError) {
    let demands = openings.map(\.demand)
    let floors = strategies.map(\.occupationFloor)
    let blocks: [any FacetBlock] = [
      SkillBlock(
        demands, catalogue: catalogue, likeness: similarity.skills,
        floors: strategies.map(\.similarityFloor)),
      OccupationBlock(
        demands, catalogue: catalogue, likeness: similarity.occupations, floors: floors),
      ExperienceBlock(
        openings, catalogue: catalogue, likeness: similarity.occupations, floors: floors),
      EducationBlock(catalogue), LevelBlock(catalogue),
      CommuteBlock(district, catalogue: catalogue, table: table), PayBlock(), ShiftBlock(),
      OvertimeBlock(), StartBlock(date: district.date),
      IndustryBlock(openings, catalogue: catalogue), OrderBlock(orders, district: district),
    ]
    precondition(blocks.map(\.facet) == Facet.allCases, "A block for each facet, in order")
    self.blocks = blocks
    columns = blocks.flatMap(\.names)
    guard columns.count <= 65_536 else { throw .tooManyColumns(columns.count) }
    var first = 0
    firstColumn = blocks.map { block in
      defer { first += block.names.count }
      return first
    }
  }

  /// The cells of a seeker's row.
  func row(of seeker: SeekerCase) -> [(column: Int, value: Int16, source: UInt8)] {
    var row: [(column: Int, value: Int16, source: UInt8)] = []
    for (block, first) in zip(blocks, firstColumn) {
      for cell in block.cells(of: seeker) {
        row.append((first + cell.offset, Int16(cell.value), cell.source))
      }
    }
    return row
  }

  /// The cells of an opening's row with the weights of one view.
  ///
  /// What an opening doesn't ask for (schooling, a level, experience) weighs nothing, and its
  /// weight goes to what it does ask for in proportion; what it keeps silent about (pay, shift)
  /// keeps its weight and gives nobody points.
  func row(of opening: OpeningCase, strategy: Int, weights: [Int])
    -> [(column: Int, value: Int16)]
  {
    let asked = zip(blocks, weights).map { block, weight in
      if case .waived = block.standing(opening) { 0 } else { weight }
    }
    let units = apportion(CompiledPolicy.units, by: asked)
    var row: [(column: Int, value: Int16)] = []
    for (index, block) in blocks.enumerated() where units[index] > 0 {
      for cell in block.cells(of: opening, units: units[index], strategy: strategy) {
        row.append((firstColumn[index] + cell.offset, Int16(cell.value)))
      }
    }
    return row
  }
}
