internal import LabourMarket
internal import NightEvidence
public import NightResult
internal import Refusals

/// Why an opening has the people it has: its lines of `seats.csv` and `reserves.csv`.
public struct OpeningAnswer: Sendable {
  public let seats: SeatLine
  public let reserves: [ReserveLine]

  init(_ position: Int, _ evidence: Evidence, _ folder: ResultFolder) throws(NightError) {
    let id = evidence.openings[position]
    guard
      let line = try folder.rows(of: .seats, as: SeatLine.self).first(where: { $0.opening == id })
    else { throw .damagedResult(path: folder.path + "/" + ResultFile.seats.rawValue) }
    seats = line
    reserves = try folder.rows(of: .reserves, as: ReserveLine.self).filter { $0.opening == id }
  }
}
