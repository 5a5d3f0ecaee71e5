import LabourMarket

extension SyntheticDistrict {
  /// The ways in which openings go wrong, in equal shares; discriminatory wording is every third.
  private static let ways: [(OpeningColumn?, QuarantineReason, String)] = [
    (.requirements, .wordingRefused, ""), (.requirements, .wordingRefused, ""),
    (.headcount, .outOfRange, "-3"), (.headcount, .notANumber, "若干"),
    (.payLow, .mandatoryItem, ""), (.title, .mandatoryItem, ""),
    (.enterprise, .unknownReference, "E99999"), (.place, .unknownCode, "火星"),
    (.posted, .notADate, "2014-02-30"), (nil, .fieldCount, "one field more"),
    (.openingID, .missingValue, ""), (.validUntil, .contradiction, "2013-01-01"),
  ]

  /// Whether a row without a name stands behind the employer's.
  ///
  /// It is nobody's employer: one that is out would take its openings with it.
  func isFollowedByNameless(_ employer: Employer) -> Bool {
    var random = landscape.stream(.employerDamage, employer.index)
    return random.permille(settings.mess.badopenings)
  }

  func namelessCells(after employer: Employer) -> [String] {
    EnterpriseColumn.allCases.map { $0 == .enterpriseID ? "N" + employer.id : "" }
  }

  func isDamaged(_ vacancy: Vacancy) -> Bool {
    var random = landscape.stream(.vacancyDamage, vacancy.index)
    return random.permille(settings.mess.badopenings)
  }

  /// Whether the opening says something that somebody should look at; the row stays.
  func isFlagged(_ vacancy: Vacancy) -> Bool {
    var random = landscape.stream(.vacancyDamage, vacancy.index)
    _ = random.next()
    return random.permille(settings.mess.flagged) && !isDamaged(vacancy)
  }

  func damage(_ cells: inout [String], of vacancy: Vacancy) -> Damage {
    var random = landscape.stream(.vacancyDamage, vacancy.index)
    (_, _) = (random.next(), random.next())
    let (column, reason, text) = random.pick(Self.ways)
    guard let column else {
      cells.append("备注")
      return Damage(column: "", reason: reason)
    }
    if reason == .wordingRefused, let damage = addWording(.refuse, to: &cells, &random) {
      return damage
    }
    let position = OpeningColumn.allCases.firstIndex(of: column)!
    cells[position] = text
    return Damage(
      column: column.rawValue, reason: reason == .wordingRefused ? .mandatoryItem : reason)
  }

  func flag(_ cells: inout [String], of vacancy: Vacancy) -> Damage? {
    var random = landscape.stream(.vacancyDamage, vacancy.index)
    (_, _) = (random.next(), random.next())
    return addWording(.flag, to: &cells, &random)
  }

  /// Adds wording of the catalogue's list; nil where the list has none.
  private func addWording(
    _ severity: WordingRule.Severity, to cells: inout [String], _ random: inout RandomStream
  ) -> Damage? {
    let rules = catalogue.wording.filter {
      $0.severity == severity && $0.pattern.utf8.first.map { $0 >= 0x80 } == true
    }
    guard !rules.isEmpty else { return nil }
    let column: OpeningColumn = random.permille(250) ? .title : .requirements
    let position = OpeningColumn.allCases.firstIndex(of: column)!
    cells[position] += "，" + random.pick(rules).pattern
    return Damage(
      column: column.rawValue, reason: severity == .refuse ? .wordingRefused : .wordingFlagged)
  }
}
