internal import LabourMarket

extension Catalogue {
  mutating func readOccupations(_ folder: String) throws(IntakeError) {
    occupations = try ReferenceTable(
      folder: folder, file: "occupations.csv",
      columns: ["code", "name_zh", "name_en", "group", "aliases"]
    ).filled().values("code", key: \.code) { row throws(IntakeError) in
      Occupation(
        code: OccupationCode(try row.required("code")), name: try row.name(),
        family: try row.required("group"), aliases: row.list("aliases"))
    }
    try readConcepts(folder)
    try readSkills(folder)
    let (occupied, known) = (Set(occupations.map(\.code)), Set(skills.map(\.code)))
    occupationSkills = try ReferenceTable(
      folder: folder, file: "occupation_skills.csv", columns: ["occupation", "skill", "weight"]
    ).filled().values("skill", key: { "\($0.occupation) \($0.skill)" }) { row throws(IntakeError) in
      OccupationSkill(
        occupation: try row.code("occupation", of: occupied, table: "occupations.csv"),
        skill: try row.code("skill", of: known, table: "skills.csv"),
        weight: try row.number("weight", in: 1...64))
    }
  }

  private mutating func readConcepts(_ folder: String) throws(IntakeError) {
    concepts = try ReferenceTable(
      folder: folder, file: "title_concepts.csv",
      columns: ["concept", "field", "words_zh", "words_en"]
    ).values("concept", key: \.name) { row throws(IntakeError) in
      TitleConcept(
        name: try row.required("concept"), field: try row.required("field"),
        chinese: row.list("words_zh"), english: row.list("words_en"))
    }
  }

  private mutating func readSkills(_ folder: String) throws(IntakeError) {
    skills = try ReferenceTable(
      folder: folder, file: "skills.csv", columns: ["code", "name_zh", "name_en", "kind", "family"]
    ).filled().values("code", key: \.code) { row throws(IntakeError) in
      Skill(
        code: SkillCode(try row.required("code")), name: try row.name(),
        kind: try row.choice("kind", of: Skill.Kind.self), family: try row.required("family"))
    }
    let known = Set(skills.map(\.code))
    let names = Set(skills.flatMap { [folded($0.name.chinese), folded($0.name.english)] })
    aliases = try ReferenceTable(
      folder: folder, file: "skill_aliases.csv", columns: ["alias", "skill"]
    ).values("alias", key: \.alias) { row throws(IntakeError) in
      let alias = try row.required("alias")
      guard !names.contains(folded(alias)) else {
        throw row.failure("alias", "不同于任何技能名称", "different from every skill's name")
      }
      return SkillAlias(
        alias: alias, skill: try row.code("skill", of: known, table: "skills.csv"))
    }
  }
}
