internal import Foundation
internal import LabourMarket
internal import PlacementEngine

/// The head of a certificate; `Documentation/Placement.md` says how to check it by hand.
struct Certificate: Codable, Equatable {
  /// Counts for each person, and once more for each on a seat that a floor asks to fill.
  var bonus: Int
  /// Counts for each person on a seat that is reserved for a trait of hers.
  var premium: Int
  var placed: Int
  var onFloors: Int
  var primal: Int
  var dual: Int
}

extension ResultFolder {
  /// Writes what proves an outcome of *most*; under other objectives what an earlier night left
  /// here goes.
  func writeCertificate(
    of seating: NightSeating, mix: Mix, in district: District
  ) throws(NightError) {
    guard seating.placement.objective == .most, let most = seating.most,
      let certificate = most.certificate,
      let audit = most.audit
    else { return remove([.certificate, .certificateSeats, .certificatePeople]) }
    let head = Certificate(
      bonus: Int(most.bonus), premium: Int(certificate.premium), placed: audit.placed,
      onFloors: audit.onFloors, primal: audit.primal, dual: audit.dual)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    do { try write(encoder.encode(head), to: .certificate) } catch {
      throw .cannotWrite(path: url(.certificate).path, reason: error.localizedDescription)
    }
    let problem = seating.market.problem
    try write(seatLines(certificate, problem, district), to: .certificateSeats)
    try write(peopleLines(certificate, problem, mix, district), to: .certificatePeople)
  }

  private func seatLines(
    _ certificate: MostCertificate, _ problem: PlacementProblem, _ district: District
  ) -> String {
    var text = "group,opening_id,reserve,trait,needs_trait,floor,seats,price\r\n"
    let market = certificate.market
    for group in market.seats.indices where market.seats[group] > 0 {
      let opening = Int(certificate.openingOf[group])
      let reserve = Int(certificate.reserveOf[group])
      let row = problem.reserves[opening]
      let trait = reserve < 0 ? nil : row[row.startIndex + reserve].trait
      let cells = [
        "\(group)", district.openings[opening].id.text, reserve < 0 ? "" : "\(reserve)",
        trait.map { "\($0)" } ?? "", trait != nil && problem.mode == .hardReserve ? "1" : "0",
        market.isFloor[group] ? "1" : "0", "\(market.seats[group])",
        "\(certificate.assignment.prices[group])",
      ]
      text += cells.joined(separator: ",") + "\r\n"
    }
    return text
  }

  private func peopleLines(
    _ certificate: MostCertificate, _ problem: PlacementProblem, _ mix: Mix, _ district: District
  ) -> String {
    var text = "seeker_id,traits,group,choices\r\n"
    let market = certificate.market
    for seeker in 0..<market.seekers where market.starts[seeker] < market.starts[seeker + 1] {
      let held = certificate.assignment.held[seeker]
      text += district.seekers[seeker].id.text + ","
      text += problem.traits[seeker].map { "\($0)" }.joined(separator: " ") + ","
      text += held < 0 ? "," : "\(market.pairs[held].opening),"
      text += certificate.choices(of: seeker, in: problem.lists).map { position in
        let listed = problem.lists.pairs[position]
        let worth = mix.points(fit: listed.fit, appeal: listed.appeal).value
        return district.openings[Int(listed.partner)].id.text + ":" + String(worth)
      }.joined(separator: " ")
      text += "\r\n"
    }
    return text
  }
}
