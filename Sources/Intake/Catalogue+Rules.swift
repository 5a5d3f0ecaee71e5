internal import LabourMarket

extension Catalogue {
  mutating func readRules(_ folder: String) throws(IntakeError) {
    try readIndustries(folder)
    hardship = try ReferenceTable(
      folder: folder, file: "hardship.csv",
      columns: ["code", "name_zh", "name_en", "sensitive", "valid_from", "valid_to"]
    ).values("code", key: \.code) { row throws(IntakeError) in
      let isSensitive = row.text("sensitive")
      guard ["true", "false"].contains(isSensitive) else {
        throw row.failure("sensitive", "true 或 false", "true or false")
      }
      return Hardship(
        code: HardshipCode(try row.required("code")), name: try row.name(),
        isSensitive: isSensitive == "true", validity: try row.validity())
    }
    rules = try ReferenceTable(
      folder: folder, file: "work_rules.csv",
      columns: [
        "id", "text_zh", "text_en", "predicate", "parameter", "source", "valid_from", "valid_to",
      ]
    ).values("id", key: \.id) { row throws(IntakeError) in
      WorkRule(
        id: try row.required("id"),
        text: BilingualName(try row.required("text_zh"), try row.required("text_en")),
        predicate: try row.required("predicate"), parameter: row.text("parameter"),
        source: try row.required("source"), validity: try row.validity())
    }
    try readAmounts(folder)
    try readWording(folder)
  }

  private mutating func readIndustries(_ folder: String) throws(IntakeError) {
    let table = try ReferenceTable(
      folder: folder, file: "industries.csv", columns: ["code", "name_zh", "name_en", "parent"])
    let codes = Set(table.rows.map { IndustryCode($0.text("code")) })
    industries = try table.values("code", key: \.code) { row throws(IntakeError) in
      let parent =
        row.text("parent").isEmpty
        ? nil : try row.code("parent", of: codes, table: "industries.csv")
      return Industry(
        code: IndustryCode(try row.required("code")), name: try row.name(), parent: parent)
    }
  }

  private mutating func readAmounts(_ folder: String) throws(IntakeError) {
    targets = try ReferenceTable(
      folder: folder, file: "targets.csv",
      columns: ["metric", "name_zh", "name_en", "amount", "period_start", "period_end"]
    ).values("metric", key: { "\($0.metric) \($0.period.from)" }) { row throws(IntakeError) in
      Target(
        metric: try row.required("metric"), name: try row.name(),
        amount: try row.number("amount", in: 0...1_000_000_000),
        period: try row.validity(from: "period_start", to: "period_end"))
    }
    subsidies = try ReferenceTable(
      folder: folder, file: "subsidies.csv",
      columns: [
        "id", "name_zh", "name_en", "predicate", "amount_yuan", "unit", "valid_from", "valid_to",
      ]
    ).values("id", key: \.id) { row throws(IntakeError) in
      Subsidy(
        id: try row.required("id"), name: try row.name(), predicate: try row.required("predicate"),
        yuan: try row.number("amount_yuan", in: 0...1_000_000_000),
        unit: try row.required("unit"), validity: try row.validity())
    }
  }

  private mutating func readWording(_ folder: String) throws(IntakeError) {
    wording = try ReferenceTable(
      folder: folder, file: "wording.csv",
      columns: ["pattern", "category", "severity", "advice_zh", "advice_en", "source"]
    ).values("pattern", key: \.pattern) { row throws(IntakeError) in
      guard let severity = WordingRule.Severity(rawValue: row.text("severity")) else {
        throw row.failure("severity", "refuse 或 flag", "refuse or flag")
      }
      return WordingRule(
        pattern: try row.required("pattern"), category: try row.required("category"),
        severity: severity,
        advice: BilingualName(try row.required("advice_zh"), try row.required("advice_en")),
        source: try row.required("source"))
    }
  }
}
