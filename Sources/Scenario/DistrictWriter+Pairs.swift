import LabourMarket

extension DistrictWriter {
  /// Tells the truth of sampled pairs, from both sides.
  mutating func writePairs(_ progress: (ScenarioProgress) -> Void) throws(ScenarioError) {
    let vacancies = district.vacancies
    // A rejected opening is nobody's partner.
    let trades = vacancies.map { district.isDamaged($0) ? nil : Optional($0.trade) }
    let people = PairSample(trades: tradesOfPeople, landscape: district.landscape)
    let openings = PairSample(trades: trades, landscape: district.landscape)
    var random = district.landscape.stream(.pairs, 0)
    let model = PairModel(district: district)
    let sizes = district.settings.pairs

    var name = "pairs_by_opening.csv"
    let chosen = openings.owners(sizes.owners, &random)
    var sheet = try pairSheet(name, "opening_id", "seeker_id")
    for (order, owner) in chosen.enumerated() {
      let vacancy = vacancies[owner]
      for partner in people.partners(sizes.partners, trade: vacancy.trade, &random) {
        let person = district.person(partner)
        try sheet.append([
          vacancy.id, person.id, Self.decimal(model.probability(person, vacancy)),
        ])
      }
      progress(ScenarioProgress(file: name, rows: order + 1, total: chosen.count))
    }
    try sheet.close()

    name = "pairs_by_seeker.csv"
    let seekers = people.owners(sizes.owners, &random)
    sheet = try pairSheet(name, "seeker_id", "opening_id")
    for owner in seekers {
      let person = district.person(owner)
      let trade = person.practices[0].trade
      for partner in openings.partners(sizes.partners, trade: trade, &random) {
        try sheet.append([
          person.id, vacancies[partner].id,
          Self.decimal(model.probability(person, vacancies[partner])),
        ])
      }
    }
    try sheet.close()
  }

  private func pairSheet(
    _ name: String, _ owner: String, _ partner: String
  ) throws(ScenarioError) -> Sheet {
    try Sheet(name, in: truth, form: .plain, header: [owner, partner, "probability"])
  }

  /// `0.417` for 417 per thousand, in every locale.
  private static func decimal(_ permille: Int) -> String {
    let digits = String(permille % 1000)
    return "\(permille / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
