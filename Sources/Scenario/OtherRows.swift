import LabourMarket

extension SyntheticDistrict {
  /// One cell for each column of `enterprises.csv`.
  func cells(of employer: Employer) -> [String] {
    var random = landscape.stream(.employerWords, employer.index)
    // People employed there today: some multiple of how many it looks for.
    let staff = max(3, seats[employer.position] * random.number(in: 120...500) / 100)
    return EnterpriseColumn.allCases.map { column in
      let text =
        switch column {
        case .enterpriseID: employer.id
        case .name: employer.name
        case .industry: settings.enterprises.kinds[employer.kind].industry
        case .place: employer.place.text
        case .isKey: employer.isKey ? "是" : "否"
        case .staff: String(staff)
        }
      let share = settings.mess.missing[column.rawValue] ?? 0
      let isKept = column == .name || !random.permille(share)
      return isKept ? text : ""
    }
  }

  /// One cell for each column of `cohorts.csv`.
  func cells(of schoolClass: SchoolClass) -> [String] {
    CohortColumn.allCases.map { column in
      switch column {
      case .cohortID: schoolClass.id
      case .school: schoolClass.school
      case .major: schoolClass.major?.text ?? ""
      case .year: String(schoolClass.year)
      case .size: String(schoolClass.size)
      case .graduation: schoolClass.graduation.description
      case .internship: schoolClass.internship?.description ?? ""
      case .minimumBatch: String(schoolClass.minimumBatch)
      case .orderedBy: schoolClass.orderedBy.map { employers[$0].id } ?? ""
      }
    }
  }
}
