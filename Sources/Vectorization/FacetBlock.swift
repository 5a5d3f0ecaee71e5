import LabourMarket

/// A seeker on her way into a row.
struct SeekerCase {
  let seeker: Seeker
  let profile: Profile
  /// Position of her strategy in the policy.
  let strategy: Int
  let date: CalendarDay
  let available: CalendarDay?
  /// The enterprise that ordered her class, where her strategy weighs that.
  let orderedBy: EnterpriseID?
}

/// An opening on its way into a row.
struct OpeningCase: Sendable {
  let opening: Opening
  let demand: Demand
  let industry: IndustryCode?
}

/// What an opening says of a facet.
enum Standing: Sendable {
  case asked
  /// It asks for nothing: the weight goes to what it does ask for.
  case waived
  /// It doesn't say: nobody gets these points.
  case unsaid
}

/// A cell of a seeker's row within a block.
struct SeekerCell {
  let offset: Int
  /// 1...64.
  let value: Int
  /// Position in the profile of what it comes from, 255 for neither skill nor occupation.
  var source: UInt8 = 255
}

/// The columns of one facet.
///
/// Either at most one of a seeker's cells meets any opening's cells, or the opening's cells sum
/// to its units: so a pair never gets more than 64 times the units.
protocol FacetBlock: Sendable {
  var facet: Facet { get }
  var names: [ColumnName] { get }
  func standing(_ opening: OpeningCase) -> Standing
  /// The cells of a seeker, ascending; empty where nobody said.
  func cells(of seeker: SeekerCase) -> [SeekerCell]
  /// The cells of an opening that has `units` to give, ascending, for the seekers of a strategy.
  func cells(of opening: OpeningCase, units: Int, strategy: Int) -> [(offset: Int, value: Int)]
}

/// A block in which each seeker stands in one column and an opening grades every column.
protocol GradedBlock: FacetBlock {
  func column(of seeker: SeekerCase) -> Int?
  /// 0...64.
  func affinity(of opening: OpeningCase, to column: Int) -> Int
}

extension GradedBlock {
  func cells(of seeker: SeekerCase) -> [SeekerCell] {
    column(of: seeker).map { [SeekerCell(offset: $0, value: 64)] } ?? []
  }

  func cells(of opening: OpeningCase, units: Int, strategy: Int) -> [(offset: Int, value: Int)] {
    guard standing(opening) == .asked else { return [] }
    return names.indices.map { ($0, (units * affinity(of: opening, to: $0) + 32) / 64) }
  }
}

/// A block in which each opening stands in one column and a seeker grades every column.
protocol ChosenBlock: FacetBlock {
  func column(of opening: OpeningCase) -> Int?
}

extension ChosenBlock {
  func cells(of opening: OpeningCase, units: Int, strategy: Int) -> [(offset: Int, value: Int)] {
    column(of: opening).map { [($0, units)] } ?? []
  }
}
