import LabourMarket

/// Writes the files of one district, one after the other.
struct DistrictWriter {
  let district: SyntheticDistrict
  let output: String
  let truth: String
  var tally = ScenarioTally()
  var defects: [PlantedDefect] = []
  /// The main trade of each person, adults first; nil for those of whom the truth stays silent
  /// since intake can't take their row, takes another one of theirs, or may not rank them.
  var tradesOfPeople: [Int?] = []

  init(district: SyntheticDistrict, output: String, truth: String) {
    (self.district, self.output, self.truth) = (district, output, truth)
  }

  mutating func note(_ damage: Damage, in file: String, line: Int) {
    defects.append(
      PlantedDefect(file: file, line: line, column: damage.column, reason: damage.reason))
    tally.defects += 1
  }

  mutating func writeEmployers() throws(ScenarioError) {
    var sheet = try Sheet(
      "enterprises.csv", in: output, form: .unicode,
      header: EnterpriseColumn.allCases.map(\.rawValue))
    for employer in district.employers {
      try sheet.append(district.cells(of: employer))
      if district.isFollowedByNameless(employer) {
        let damage = Damage(column: EnterpriseColumn.name.rawValue, reason: .missingValue)
        note(damage, in: "enterprises.csv", line: sheet.line)
        try sheet.append(district.namelessCells(after: employer))
      }
    }
    try sheet.close()
    var classes = try Sheet(
      "cohorts.csv", in: output, form: .unicode, header: CohortColumn.allCases.map(\.chinese))
    for schoolClass in district.classes { try classes.append(district.cells(of: schoolClass)) }
    try classes.close()
    tally.enterprises = district.employers.count
    tally.keyEnterprises = district.employers.count(where: \.isKey)
    tally.classes = district.classes.count
  }

  mutating func writeVacancies() throws(ScenarioError) {
    let name = "openings.csv"
    var sheet = try Sheet(
      name, in: output, form: .unicode, header: OpeningColumn.allCases.map(\.rawValue))
    for vacancy in district.vacancies {
      var row = VacancyRow(vacancy, in: district)
      var cells = row.cells()
      let line = sheet.line
      if district.isDamaged(vacancy) {
        note(district.damage(&cells, of: vacancy), in: name, line: line)
      } else if district.isFlagged(vacancy), let damage = district.flag(&cells, of: vacancy) {
        note(damage, in: name, line: line)
      }
      try sheet.append(cells)
      tally.seats += vacancy.headcount
      if district.employers[vacancy.employer].isKey { tally.keySeats += vacancy.headcount }
    }
    try sheet.close()
    tally.openings = district.vacancies.count
    try writeTrueVacancies()
  }

  private func writeTrueVacancies() throws(ScenarioError) {
    var sheet = try Sheet(
      "openings.csv", in: truth, form: .plain,
      header: ["opening_id", "occupation", "requirements", "certificates"])
    let skills = district.catalogue.skills
    for vacancy in district.vacancies {
      let text = { (demands: [Vacancy.Demand]) in
        demands.map { "\(skills[$0.skill].code.text):\($0.weight)" }.joined(separator: "|")
      }
      let trade = district.landscape.trades[vacancy.trade]
      try sheet.append([
        vacancy.id, trade.code.text, text(vacancy.demands), text(vacancy.licences),
      ])
    }
    try sheet.close()
  }

  func writeNight() throws(ScenarioError) {
    let text = """
      # A synthetic district; nobody in it is real.
      date: \(district.night)
      district: "\(district.settings.division)"

      """
    let file = try OutputFile(path: output + "/night.yaml")
    try file.write(Array(text.utf8))
    try file.close()
  }

  func writeDefects() throws(ScenarioError) {
    var sheet = try Sheet(
      "defects.csv", in: truth, form: .plain, header: ["file", "line", "column", "reason"])
    for defect in defects {
      try sheet.append([defect.file, String(defect.line), defect.column, defect.reason.rawValue])
    }
    try sheet.close()
  }
}
