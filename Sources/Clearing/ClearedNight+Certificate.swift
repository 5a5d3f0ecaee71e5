public import LabourMarket
public import NightResult
package import PlacementAudit
package import PlacementEngine

extension ClearedNight {
  /// What proves that nothing is better; nil under other objectives than *most*.
  public func certificate(_ inputs: District, mix: Mix) -> Certificate? {
    guard placement.objective == .most, let most, let certificate = most.certificate else {
      return nil
    }
    let audit = AssignmentAudit(certificate)
    return Certificate(
      head: Certificate.Head(
        bonus: Int(most.bonus), premium: Int(certificate.premium), placed: audit.placed,
        onFloors: audit.onFloors, primal: audit.primal, dual: audit.dual),
      seats: seatLines(certificate, inputs), people: peopleLines(certificate, mix, inputs))
  }

  private func seatLines(
    _ certificate: MostCertificate, _ district: District
  ) -> [CertificateSeatLine] {
    let (market, problem) = (certificate.market, market.problem)
    return market.seats.indices.filter { market.seats[$0] > 0 }.map { group in
      let opening = Int(certificate.openingOf[group])
      let reserve = Int(certificate.reserveOf[group])
      let row = problem.reserves[opening]
      let trait = reserve < 0 ? nil : row[row.startIndex + reserve].trait
      return CertificateSeatLine(
        group: Int32(group), opening: district.openings[opening].id,
        reserve: reserve < 0 ? nil : Int32(reserve), trait: trait,
        needsTrait: trait != nil && problem.mode == .hardReserve, isFloor: market.isFloor[group],
        seats: market.seats[group], price: Int(certificate.assignment.prices[group]))
    }
  }

  private func peopleLines(
    _ certificate: MostCertificate, _ mix: Mix, _ district: District
  ) -> [CertificatePersonLine] {
    let (market, problem) = (certificate.market, market.problem)
    return (0..<market.seekers).filter { market.starts[$0] < market.starts[$0 + 1] }.map { seeker in
      let held = certificate.assignment.held[seeker]
      var line = CertificatePersonLine(
        seeker: district.seekers[seeker].id, traits: Array(problem.traits[seeker]),
        group: held < 0 ? nil : market.pairs[held].opening, choices: [])
      line.choices = certificate.choices(of: seeker, in: problem.lists).map { position in
        let listed = problem.lists.pairs[position]
        return CertificatePersonLine.Choice(
          opening: district.openings[Int(listed.partner)].id,
          points: mix.points(fit: listed.fit, appeal: listed.appeal))
      }
      return line
    }
  }
}

extension AssignmentAudit {
  /// Judges an assignment of seats by its prices.
  package init(_ market: WeightedMarket, _ assignment: ProvenAssignment) {
    self.init(
      starts: market.starts, openings: market.pairs.map(\.opening),
      worth: market.pairs.map(\.worth), seats: market.seats, isFloor: market.isFloor,
      bonus: assignment.bonus, held: assignment.held, prices: assignment.prices)
  }

  package init(_ certificate: MostCertificate) {
    self.init(certificate.market, certificate.assignment)
  }
}
