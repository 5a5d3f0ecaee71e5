import LabourMarket

/// The enterprises with openings tonight that ordered classes (订单班), against the one that ordered
/// a student's class.
///
/// Only strategies for order classes weigh it: an opening of another enterprise gives them nothing
/// for it, and for everybody else there is nothing to ask.
struct OrderBlock: ChosenBlock {
  let facet = Facet.order
  let names: [ColumnName]
  private let columnOf: [EnterpriseID: Int]

  init(_ orders: ClassOrders, district: District) {
    names = district.enterprises.filter { orders.enterprises.contains($0.id) }.map {
      ColumnName(
        facet: .order, key: $0.id.text,
        name: BilingualName("\($0.name)的订单班", "class ordered by \($0.name)"))
    }
    columnOf = Dictionary(
      names.enumerated().map { (EnterpriseID($1.key)!, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  func standing(_ opening: OpeningCase) -> Standing { .asked }

  func column(of opening: OpeningCase) -> Int? { columnOf[opening.opening.enterprise] }

  func cells(of seeker: SeekerCase) -> [SeekerCell] {
    seeker.orderedBy.flatMap { columnOf[$0] }.map { [SeekerCell(offset: $0, value: 64)] } ?? []
  }
}

/// Which classes are ordered by enterprises that have openings tonight.
struct ClassOrders: Sendable {
  /// Those enterprises.
  let enterprises: Set<EnterpriseID>
  private let orderedBy: [CohortID: EnterpriseID]

  init(_ district: District) {
    let hiring = Set(district.openings.map(\.enterprise)).intersection(
      district.enterprises.map(\.id))
    orderedBy = district.cohorts.reduce(into: [:]) { orders, cohort in
      if let enterprise = cohort.orderedBy, hiring.contains(enterprise) {
        orders[cohort.id] = enterprise
      }
    }
    enterprises = Set(orderedBy.values)
  }

  /// Who ordered the class of `seeker`; nil for everybody else.
  subscript(_ seeker: Seeker) -> EnterpriseID? { seeker.cohort.flatMap { orderedBy[$0] } }
}
