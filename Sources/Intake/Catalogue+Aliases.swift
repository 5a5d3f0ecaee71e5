public import LabourMarket

extension Catalogue {
  /// Adds what people decided about words that weren't understood.
  ///
  /// The file is what `jobmatch lexicon unknown --format csv` prints, reviewed: the row's `text`
  /// becomes a word for the skill or the occupation whose code stands in `means`, where
  /// `accepted` says so (yes, y, 1, 是). A `-` (or 无) in `means` says that it means nothing, and it
  /// isn't reported again. Other rows are read past.
  ///
  /// - Returns: How many words were added.
  /// - Throws: Where an accepted row has a code that no table has, or a text of less than two
  ///   characters.
  public mutating func addAliases(folder: String, file: String) throws(IntakeError) -> Int {
    let table = try ReferenceTable(
      folder: folder, file: file, columns: ["text", "means", "accepted"])
    let skillCodes = Set(skills.map(\.code))
    let occupationOf = Dictionary(
      occupations.enumerated().map { ($1.code.text, $0) }, uniquingKeysWith: { first, _ in first })
    var reviewed: [SkillAlias] = []
    var added = 0
    for row in table.rows where Self.assent.contains(row.text("accepted").lowercased()) {
      let (text, code) = (try row.required("text"), try row.required("means"))
      guard text.count > 1 else {
        throw row.failure("text", "至少两个字", "two characters or more")
      }
      if ["-", "无"].contains(code) {
        meaningless.append(text)
      } else if skillCodes.contains(SkillCode(code)) {
        reviewed.append(SkillAlias(alias: text, skill: SkillCode(code)))
      } else if let position = occupationOf[code] {
        occupations[position].aliases.append(text)
      } else {
        throw row.failure(
          "means", "skills.csv 或 occupations.csv 中的代码；没有意义的写 -",
          "a code of skills.csv or occupations.csv, or - for nothing")
      }
      added += 1
    }
    // Before the shipped ones: the first meaning of a word stays.
    aliases = reviewed + aliases
    return added
  }

  private static let assent: Set<String> = ["yes", "y", "1", "true", "是"]
}
