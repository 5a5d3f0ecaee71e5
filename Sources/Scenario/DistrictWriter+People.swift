import LabourMarket

extension DistrictWriter {
  /// A second registration waits for this many others before it's written.
  private static let distance = 1009

  mutating func writePeople(_ progress: (ScenarioProgress) -> Void) throws(ScenarioError) {
    var identities = IdentityRegister()
    var truth = try Sheet(
      "seekers.csv", in: truth, form: .plain,
      header: ["seeker_id", "same_as", "occupations", "skills", "certificates"])
    try write(
      "seekers.csv", 0..<district.adultCount, form: .unicode,
      header: SeekerColumn.allCases.map(\.rawValue), &identities, &truth, progress)
    tally.adults = district.adultCount
    if district.studentCount > 0 {
      try write(
        "students.csv", district.adultCount..<district.size.seekers, form: .chinese,
        header: SeekerColumn.allCases.map(\.chinese), &identities, &truth, progress)
    }
    tally.students = district.studentCount
    try truth.close()
  }

  private mutating func write(
    _ name: String, _ positions: Range<Int>, form: Sheet.Form, header: [String],
    _ identities: inout IdentityRegister, _ truth: inout Sheet,
    _ progress: (ScenarioProgress) -> Void
  ) throws(ScenarioError) {
    var sheet = try Sheet(name, in: output, form: form, header: header)
    var waiting: [Waiting] = []
    for position in positions {
      while let first = waiting.first, first.due <= position {
        try append(waiting.removeFirst(), to: &sheet, name)
      }
      let person = district.person(position)
      let identity = district.identityNumber(of: person, &identities)
      let line = sheet.line
      try append(person, identity, to: &sheet, name, &truth)
      if district.isRepeated(person) {
        let id = district.secondID(of: person)
        var row = PersonRow(person, id: id, identityNumber: identity, isRepeat: true, in: district)
        // The newest registration stays, of two of the same day the one with the lower number.
        let outlives = row.registered > person.registered || id < person.id
        waiting.append(
          Waiting(
            due: position + Self.distance, cells: row.cells(), firstLine: outlives ? line : nil))
        try truth.append(truthCells(person, id: id, sameAs: person.id))
      }
      if position % 4096 == 0 {
        progress(
          ScenarioProgress(
            file: name, rows: position - positions.lowerBound, total: positions.count))
      }
    }
    for rest in waiting { try append(rest, to: &sheet, name) }
    try sheet.close()
  }

  private mutating func append(
    _ person: Person, _ identity: String, to sheet: inout Sheet, _ name: String,
    _ truth: inout Sheet
  ) throws(ScenarioError) {
    var row = PersonRow(
      person, id: person.id, identityNumber: identity, isRepeat: false, in: district)
    var cells = row.cells()
    let isDamaged = district.isDamaged(person)
    if isDamaged { note(district.damage(&cells, of: person), in: name, line: sheet.line) }
    try sheet.append(cells)
    try truth.append(truthCells(person, id: person.id, sameAs: ""))
    let isTold = !isDamaged && !district.isRepeated(person) && !person.optedOut
    tradesOfPeople.append(isTold ? person.practices[0].trade : nil)
  }

  private mutating func append(
    _ again: Waiting, to sheet: inout Sheet, _ name: String
  ) throws(ScenarioError) {
    let damage = Damage(column: SeekerColumn.seekerID.rawValue, reason: .duplicatePerson)
    note(damage, in: name, line: again.firstLine ?? sheet.line)
    tally.duplicates += 1
    try sheet.append(again.cells)
  }

  private func truthCells(_ person: Person, id: String, sameAs: String) -> [String] {
    let skills = district.catalogue.skills
    let text = { (held: [Person.HeldSkill]) in
      held.map { "\(skills[$0.skill].code.text):\($0.proficiency)" }.joined(separator: "|")
    }
    let occupations = person.practices.map {
      "\(district.landscape.trades[$0.trade].code.text):\($0.years)"
    }
    return [
      id, sameAs, occupations.joined(separator: "|"), text(person.skills),
      text(person.certificates),
    ]
  }
}

/// A second registration that is to be written later.
private struct Waiting {
  var due: Int
  var cells: [String]
  /// The line of the first registration where that one gives way.
  var firstLine: Int?
}

extension SyntheticDistrict {
  /// Whether the person registered twice; somebody whose row is spoiled didn't.
  func isRepeated(_ person: Person) -> Bool {
    var random = repeatStream(of: person)
    return !person.isStudent && random.permille(settings.mess.duplicates) && !isDamaged(person)
  }

  /// The second registration's number: the same but for the last digit.
  func secondID(of person: Person) -> String {
    var random = repeatStream(of: person)
    _ = random.next()
    let digit = Int(person.id.utf8.last! - 48)
    return person.id.dropLast() + String((digit + random.number(in: 1...9)) % 10)
  }

  private func repeatStream(of person: Person) -> RandomStream {
    landscape.stream(.repeated, person.index)
  }

  /// People from around carry their own county's division, most others the district's.
  func identityNumber(of person: Person, _ register: inout IdentityRegister) -> String {
    var random = landscape.stream(person.isStudent ? .studentSerial : .serial, person.index)
    let isLocal = landscape.around.isEmpty || random.permille(person.channel == .outside ? 80 : 620)
    let division =
      person.channel == .outside && person.home.text.utf8.count == 6 && random.permille(850)
      ? person.home.text
      : isLocal ? settings.division : random.pick(landscape.around).text
    // Students' serial numbers are of the upper range, so that more adults change none of them.
    let serial = person.isStudent ? random.number(in: 420...489) : random.below(420)
    return register.number(
      division: division, birth: person.birth, isMan: person.isMan, serial: serial)
  }
}
