internal import LabourMarket
internal import NightEvidence
internal import Refusals

extension Evidence {
  /// Nil where nobody has this registration number.
  func position(ofSeeker id: String) -> Int? {
    SeekerID(id).flatMap { id in seekers.firstIndex(of: id) }
  }

  /// - Throws: `unknownOpening`, with the id that may have been meant.
  func position(ofOpening id: String) throws(NightError) -> Int {
    guard let opening = OpeningID(id), let position = openings.firstIndex(of: opening) else {
      throw .unknownOpening(id, nearest: nearestID(to: id, among: openings.lazy.map(\.text)))
    }
    return position
  }
}
