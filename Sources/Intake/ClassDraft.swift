internal import LabourMarket

/// A training class while its columns are being read.
struct ClassDraft {
  private let name: String
  /// The first word about it.
  private let source: ChangeWord
  private var people: Int?
  private var member: Seeker
  private var hasBirthDate = false

  init(name: String, source: ChangeWord) {
    (self.name, self.source) = (name, source)
    let day = CalendarDay(number: 0)
    member = Seeker(id: SeekerID("class-" + name)!, registered: day, birthDate: day)
  }

  /// People of all classes together.
  static let most = 100_000

  /// Columns of `seekers.csv` that a class may have.
  static let columns: [SeekerColumn] = [
    .birthDate, .pool, .channel, .centre, .home, .hardship, .education, .major, .vocationalLevel,
    .skills, .certificates, .wish, .experience, .wishedOccupations, .lastOccupation,
    .experienceYears, .wishedIndustries, .payFloor, .shifts, .acceptsOvertime, .commuteKilometres,
    .needsAccommodation, .availableFrom,
  ]

  /// Takes `people`, or a column by its name in `seekers.csv`, Chinese or English.
  mutating func read(
    _ word: ChangeWord, books: CodeBooks, skills: SkillWords
  ) throws(SettingError) {
    let key = word.path[2]
    if key == "people" || key == "人数" {
      guard let number = Int(word.value), (1...Self.most).contains(number) else {
        throw word.badValue("1 到 \(Self.most) 的人数", "a number of people from 1 to \(Self.most)")
      }
      people = number
      return
    }
    guard let column = Self.columns.first(where: { [$0.rawValue, $0.chinese].contains(key) }) else {
      let known = ["people"] + Self.columns.map(\.rawValue)
      throw word.error(
        .unknownKey(nearest: "class.\(name).\(nearestName(to: key, among: known) ?? "skills")"))
    }
    if column == .skills || column == .certificates {
      let text = try skills.names(in: word)
      if column == .skills { member.skills = text } else { member.certificates = text }
      return
    }
    try readColumn(column, word, books)
  }

  /// Reads the value as intake would read the cell; what intake would put aside is an error here.
  private mutating func readColumn(
    _ column: SeekerColumn, _ word: ChangeWord, _ books: CodeBooks
  ) throws(SettingError) {
    var row = RowScope(file: word.source)
    row.begin(line: word.line)
    if column == .birthDate {
      let day = row.required(word.value, column, .notADate, CalendarDay.init(reading:))
      if let day { (member.birthDate, hasBirthDate) = (day, true) }
    } else if column == .education {
      member.education = row.optional(word.value, column, .unknownCode) { books.education[$0] }
    } else {
      SeekerRow(books: books, date: member.registered, cohorts: [])
        .readRegistration(word.value, column, &member, &row)
    }
    guard row.isSpotless, !word.value.isEmpty else {
      throw word.badValue(
        "seekers.csv 中“\(column.chinese)”一列可用的值（见 Documentation/Intake.md）",
        "what the column \(column.rawValue) of seekers.csv may hold (see Documentation/Intake.md)")
    }
  }

  func trainingClass() throws(SettingError) -> TrainingClass {
    guard let people else {
      var word = source
      word.path[2] = "people"
      throw word.error(.missingKey)
    }
    return TrainingClass(name: name, people: people, member: member, hasBirthDate: hasBirthDate)
  }
}

/// Skills and certificates by code, name or alias.
struct SkillWords {
  private let book: CodeBook<Int>
  private let skills: [Skill]

  init(_ catalogue: Catalogue) {
    skills = catalogue.skills
    let positions = Dictionary(
      skills.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    book = CodeBook(tiers: [
      skills.enumerated().map { ($1.code.text, $0) },
      skills.enumerated().flatMap { place, skill in skill.name.both.map { ($0, place) } },
      catalogue.aliases.compactMap { alias in positions[alias.skill].map { (alias.alias, $0) } },
    ])
  }

  /// The known names of what `word` lists, which the lexicon reads as exactly these skills.
  func names(in word: ChangeWord) throws(SettingError) -> String {
    var names: [String] = []
    for part in parts(of: word.value) {
      guard let place = book[part] else {
        let nearest = nearestName(
          to: part, among: skills.map(\.name.chinese) + skills.map(\.name.english))
        throw word.error(
          .badValue(
            part,
            expected: BilingualName(
              "skills.csv 中的技能" + (nearest.map { "，例如 \($0)" } ?? ""),
              "a skill of skills.csv by code or name" + (nearest.map { ", such as \($0)" } ?? ""))
          ))
      }
      names.append(skills[place].name.chinese)
    }
    return names.joined(separator: "、")
  }
}
