internal import Foundation
internal import LabourMarket
internal import PlacementEngine
internal import Store

/// The fewest people of each opening, and who was called to make them up.
struct Floors {
  let people: [Int32]
  let called: [Int32]

  init(_ archive: Archive, seekers: Int, openings: Int) throws(ArchiveError) {
    people = try archive.numbers("market.floors")
    called = try archive.numbers("market.called.seeker")
    guard people.count == openings, called.allSatisfy({ (0..<seekers).contains(Int($0)) }) else {
      throw .damaged(section: "market.floors")
    }
  }
}

extension NightCheck {
  private struct Report: Decodable {
    struct Floors: Decodable {
      var openings, asked, seated, called, missing: Int
    }

    var floors: Floors?
  }

  /// Floors are met but for as many people as the report admits, and no opening has more people
  /// called than its floor asks for.
  ///
  /// From then on the called keep their seat in the claim, whoever else would like it.
  mutating func checkFloors(_ floors: Floors, in claim: inout PlacementClaim) throws(NightError) {
    guard let report = try? JSONDecoder().decode(Report.self, from: folder.read(.json)) else {
      throw .damagedResult(path: folder.url(.json).path)
    }
    var (seated, called) = (floors.people.map { _ in 0 }, floors.people.map { _ in 0 })
    for seeker in claim.seekers {
      if let held = seeker.held { seated[Int(held.opening)] += 1 }
    }
    for seeker in floors.called {
      claim.seekers[Int(seeker)].isLocked = true
      guard let held = claim.seekers[Int(seeker)].held else {
        note(["\(evidence.seekers[Int(seeker)]) was called to fill a floor, but holds nothing"])
        continue
      }
      called[Int(held.opening)] += 1
    }
    checkCaps(on: floors.called, claim)
    var sums = [0, 0, 0, floors.called.count, 0]
    for (opening, floor) in floors.people.enumerated() {
      if called[opening] > Int(floor) {
        note(["\(evidence.openings[opening]) has \(called[opening]) people called, above its floor"]
        )
      }
      guard floor > 0 else { continue }
      sums[0] += 1
      sums[1] += Int(floor)
      sums[2] += seated[opening]
      sums[4] += max(0, Int(floor) - seated[opening])
    }
    summary.floors = sums[0]
    let told = report.floors.map { [$0.openings, $0.asked, $0.seated, $0.called, $0.missing] }
    if sums[0] > 0 || told != nil, told != sums {
      note(["report.json: floors \(told ?? []), but the files make it \(sums)"])
    }
  }
  /// Nobody is called beyond a cap, though the called keep their seats.
  private mutating func checkCaps(on people: [Int32], _ claim: PlacementClaim) {
    let called = Dictionary(grouping: people.map { claim.seekers[Int($0)] }) { $0.held?.opening }
    for (opening, people) in called.sorted(by: { ($0.key ?? -1) < ($1.key ?? -1) }) {
      guard let opening else { continue }
      for cap in claim.openings[Int(opening)].caps
      where people.count(where: { $0.traits.contains(cap.trait) }) > Int(cap.seats) {
        note(["\(evidence.openings[Int(opening)]) has more people called than a cap allows"])
      }
    }
  }
}
