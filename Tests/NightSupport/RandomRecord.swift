public import Accounting
internal import LabourMarket
internal import TestSupport

/// A district in which everything is random and nothing need make sense.
public func randomRecord(seed: UInt64) -> NightRecord {
  var random = SeededGenerator(seed: seed)
  let day = CalendarDay("2016-06-30")!
  var catalogue = Catalogue()
  catalogue.places = ["500107001", "500107002"].map {
    Place(
      code: PlaceCode($0), name: BilingualName($0, $0), level: .street, parent: nil, aliases: [])
  }
  catalogue.centres = (0..<5).map {
    Centre(
      code: CentreCode("50010700\($0 % 2 + 1)00\($0)"), name: BilingualName("站", "Centre"),
      place: PlaceCode("50010700\($0 % 2 + 1)"))
  }
  let seekers = (0..<200).map { index in
    var seeker = Seeker(
      id: SeekerID("S\(index)")!, registered: day, birthDate: day.advanced(byDays: -9000),
      pool: Pool.allCases.randomElement(using: &random)!,
      channel: Channel.allCases.randomElement(using: &random)!)
    seeker.centre =
      Bool.random(using: &random)
      ? catalogue.centres.randomElement(using: &random)!.code : nil
    return seeker
  }
  let openings = (0..<20).map {
    Opening(
      id: OpeningID("J\($0)")!, enterprise: EnterpriseID("E\($0 % 4)")!, title: "普工",
      headcount: 9, place: PlaceCode($0 % 3 == 0 ? "500107001" : "500000"), posted: day,
      validUntil: day)
  }
  let enterprises = (0..<4).map {
    Enterprise(id: EnterpriseID("E\($0)")!, name: "企业\($0)", isKey: $0 < 2)
  }
  let district = District(
    date: day, seekers: seekers, openings: openings, enterprises: enterprises)
  return NightRecord(
    district: district, catalogue: catalogue, policy: Policy(),
    placement: randomPlacement(of: district, using: &random), openingLists: RankedLists(),
    seekerLists: RankedLists(), rules: [], files: [], quarantine: [])
}

private func randomPlacement(
  of district: District, using random: inout SeededGenerator
) -> Placement {
  var filled = [Int32](repeating: 0, count: district.openings.count)
  let outcomes: [SeekerOutcome] = district.seekers.map { _ in
    let opening = Int.random(in: district.openings.indices, using: &random)
    guard filled[opening] < 9, Int.random(in: 0..<4, using: &random) > 0 else {
      return Bool.random(using: &random)
        ? .unplaced(.outranked) : .ineligible(.noEligibleOpening)
    }
    filled[opening] += 1
    return .placed(
      Seating(
        opening: Int32(opening), seat: .open, rank: 1, fit: Points(5), appeal: Points(6)))
  }
  return Placement(
    objective: .stable, reserveMode: .minimumGuarantee, seekers: outcomes,
    openings: filled.map {
      OpeningOutcome(headcount: 9, filled: $0, unfilledBy: [.noEligible: 9 - $0])
    })
}
