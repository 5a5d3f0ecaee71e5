public import LabourMarket

/// The values of one seat or person more or less, by position; nil where somebody or something is
/// no part of the market.
public struct MarginalRecord: Sendable {
  public var seats: [(more: MarginalValue, less: MarginalValue)?]
  public var people: [(more: MarginalValue, less: MarginalValue)?]

  public init(
    seats: [(more: MarginalValue, less: MarginalValue)?],
    people: [(more: MarginalValue, less: MarginalValue)?]
  ) { (self.seats, self.people) = (seats, people) }
}

extension MarginalAccount {
  /// Sorts and sums the values of seats and people.
  public init(
    _ record: MarginalRecord, in district: District, _ placement: Placement, catalogue: Catalogue
  ) {
    self.init()
    for (position, value) in record.seats.enumerated() {
      guard let value else { continue }
      let (opening, outcome) = (district.openings[position], placement.openings[position])
      seats.append(
        MarginalAccount.Seats(
          opening: opening.id, title: opening.title, seats: Int(outcome.headcount),
          filled: Int(outcome.filled), more: value.more, less: value.less))
    }
    seats.sort { $0.more != $1.more ? $0.more.exceeds($1.more) : $0.opening < $1.opening }
    let names = Dictionary(
      catalogue.occupations.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    countPeople(record, district, names)
    choosePeople(record, district, names)
  }
}

extension MarginalAccount {
  private static let noOccupation = BilingualName("未编码", "Not coded")

  fileprivate mutating func countPeople(
    _ record: MarginalRecord, _ district: District, _ names: [OccupationCode: BilingualName]
  ) {
    pools = Pool.allCases.map { People(key: $0.rawValue, name: $0.name) }
    var byOccupation: [String: People] = [:]
    for (position, value) in record.people.enumerated() {
      guard let value else { continue }
      let seeker = district.seekers[position]
      pools[Pool.allCases.firstIndex(of: seeker.pool)!].count(more: value.more, less: value.less)
      let code = seeker.mainOccupation
      let name = code.flatMap { names[$0] } ?? Self.noOccupation
      byOccupation[code?.text ?? "", default: People(key: code?.text ?? "", name: name)]
        .count(more: value.more, less: value.less)
    }
    occupations = byOccupation.values.sorted {
      ($1.morePlaced, $0.key) < ($0.morePlaced, $1.key)
    }
  }

  fileprivate mutating func choosePeople(
    _ record: MarginalRecord, _ district: District, _ names: [OccupationCode: BilingualName]
  ) {
    let candidates = record.people.indices.filter { record.people[$0] != nil }
    let best = candidates.sorted { a, b in
      let (left, right) = (record.people[a]!.more, record.people[b]!.more)
      return left != right ? left.exceeds(right) : a < b
    }
    people = best.prefix(100).map { position in
      let seeker = district.seekers[position]
      return Person(
        seeker: seeker.id, pool: seeker.pool,
        occupation: seeker.mainOccupation.flatMap { names[$0] } ?? Self.noOccupation,
        more: record.people[position]!.more)
    }
  }
}

extension Seeker {
  fileprivate var mainOccupation: OccupationCode? { wishedOccupations.first ?? lastOccupation }
}

extension MarginalValue {
  /// People and seats of floors count the same and most, then seats that reserves are for, then
  /// points.
  fileprivate func exceeds(_ other: Self) -> Bool {
    let (placed, others) = (people + floorSeats, other.people + other.floorSeats)
    return (placed, entitled, points) > (others, other.entitled, other.points)
  }
}
