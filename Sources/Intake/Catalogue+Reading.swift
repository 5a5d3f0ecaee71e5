public import LabourMarket

/// Reads the reference tables of `folder` (`Data/Reference`) and checks that keys are unique,
/// that codes refer to rows that exist, and that numbers are in range.
public func readCatalogue(folder: String) throws(IntakeError) -> Catalogue {
  var catalogue = Catalogue()
  try catalogue.readPlaces(folder)
  try catalogue.readEducation(folder)
  try catalogue.readOccupations(folder)
  try catalogue.readMajors(folder)
  try catalogue.readRules(folder)
  return catalogue
}

extension Catalogue {
  fileprivate mutating func readPlaces(_ folder: String) throws(IntakeError) {
    let table = try ReferenceTable(
      folder: folder, file: "places.csv",
      columns: ["code", "name_zh", "name_en", "level", "parent", "aliases"])
    let codes = Set(table.rows.map { PlaceCode($0.text("code")) })
    places = try table.values("code", key: \.code) { row throws(IntakeError) in
      let parent =
        row.text("parent").isEmpty
        ? nil : try row.code("parent", of: codes, table: "places.csv")
      return Place(
        code: PlaceCode(try row.required("code")), name: try row.name(),
        level: try row.choice("level", of: Place.Level.self), parent: parent,
        aliases: row.list("aliases"))
    }
    try readDistances(folder, codes)
    centres = try ReferenceTable(
      folder: folder, file: "centres.csv", columns: ["code", "name_zh", "name_en", "place"]
    ).values("code", key: \.code) { row throws(IntakeError) in
      Centre(
        code: CentreCode(try row.required("code")), name: try row.name(),
        place: try row.code("place", of: codes, table: "places.csv"))
    }
  }

  private mutating func readDistances(
    _ folder: String, _ codes: Set<PlaceCode>
  ) throws(IntakeError) {
    let table = try ReferenceTable(
      folder: folder, file: "distances.csv", columns: ["place_a", "place_b", "kilometres"])
    for row in table.rows {
      let a = try row.code("place_a", of: codes, table: "places.csv")
      let b = try row.code("place_b", of: codes, table: "places.csv")
      guard let kilometres = Double(row.text("kilometres")), (0...5000).contains(kilometres) else {
        throw row.failure("kilometres", "0 到 5000 的公里数", "a distance from 0 to 5000")
      }
      guard a < b, distances.updateValue(kilometres, forKey: PlacePair(a, b)) == nil else {
        throw row.failure("place_b", "排在 place_a 之后且只出现一次", "behind place_a, and once")
      }
    }
  }

  fileprivate mutating func readEducation(_ folder: String) throws(IntakeError) {
    education = try ReferenceTable(
      folder: folder, file: "education.csv", columns: ["code", "name_zh", "name_en", "aliases"]
    ).values("code", key: \.code) { row throws(IntakeError) in
      EducationLevel(
        code: EducationCode(try row.required("code")), name: try row.name(),
        aliases: row.list("aliases"))
    }
    let codes = Set(education.map(\.code))
    let older = try ReferenceTable(
      folder: folder, file: "education_1984.csv", columns: ["code", "code_2006"])
    for row in older.rows {
      let code = try row.code("code_2006", of: codes, table: "education.csv")
      educationOf1984[EducationCode(try row.required("code"))] = code
    }
    let affinities = try ReferenceTable(
      folder: folder, file: "education_affinity.csv", columns: ["required", "held", "affinity"])
    for row in affinities.rows {
      let pair = EducationPair(
        required: try row.code("required", of: codes, table: "education.csv"),
        held: try row.code("held", of: codes, table: "education.csv"))
      educationAffinity[pair] = try row.number("affinity", in: 0...64)
    }
    vocationalLevels = try ReferenceTable(
      folder: folder, file: "vocational_levels.csv",
      columns: ["level", "name_zh", "name_en", "aliases", "proficiency"]
    ).values("level", key: \.level) { row throws(IntakeError) in
      VocationalLevel(
        level: try row.number("level", in: 1...5), name: try row.name(),
        aliases: row.list("aliases"), proficiency: try row.number("proficiency", in: 1...64))
    }
  }

  fileprivate mutating func readMajors(_ folder: String) throws(IntakeError) {
    majors = try ReferenceTable(
      folder: folder, file: "majors.csv", columns: ["code", "name_zh", "name_en", "aliases"]
    ).values("code", key: \.code) { row throws(IntakeError) in
      Major(
        code: MajorCode(try row.required("code")), name: try row.name(),
        aliases: row.list("aliases"))
    }
    let (known, occupied) = (Set(majors.map(\.code)), Set(occupations.map(\.code)))
    majorOccupations = try ReferenceTable(
      folder: folder, file: "major_occupations.csv", columns: ["major", "occupation", "affinity"]
    ).values("occupation", key: { "\($0.major) \($0.occupation)" }) { row throws(IntakeError) in
      MajorOccupation(
        major: try row.code("major", of: known, table: "majors.csv"),
        occupation: try row.code("occupation", of: occupied, table: "occupations.csv"),
        affinity: try row.number("affinity", in: 1...64))
    }
  }
}
