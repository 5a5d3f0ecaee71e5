public import Evaluation
public import LabourMarket
internal import Tables

extension [UnknownWords] {
  /// A table to read, or, as CSV, to be reviewed: each text stands with what it looks like, and an
  /// empty cell to accept it in; `Catalogue.addAliases` reads what is accepted.
  public func text(as format: ListFormat, language: Language) -> String {
    switch format {
    case .csv: CSVWriter(map { ReviewLine(words: $0, language: language) }, heading: .ids).text
    case .json: jsonText(map { UnknownWordsJSON(text: $0.text, times: $0.times) })
    case .table:
      textTable(
        header: [
          BilingualName("原文", "text")[language], BilingualName("次数", "times")[language],
        ], rows: map { [$0.text, String($0.times)] }, wordColumns: 1)
    }
  }
}

private struct UnknownWordsJSON: Encodable {
  let text: String
  let times: Int
}

/// A line of `aliases.csv`.
private struct ReviewLine: TableRow {
  enum Column: String, TableColumn {
    case text, times, means, name, accepted

    var column: Tables.Column {
      switch self {
      case .text:
        Tables.Column(.text, "原文", "Text", BilingualName("没读懂的词语", "what wasn't understood"))
      case .times:
        Tables.Column(.integer, "次数", "Times", BilingualName("写过的人和岗位数", "people and openings"))
      case .means:
        Tables.Column(
          .code, "含义", "Means",
          BilingualName("技能或职业代码；- 为没有意义", "code of a skill or an occupation; - for nothing"))
      case .name:
        Tables.Column(.text, "名称", "Name", BilingualName("代码的名称", "what the code is called"))
      case .accepted:
        Tables.Column(.code, "采用", "Accepted", BilingualName("采用则填 是", "yes to accept it"))
      }
    }
  }

  let text, means, name: String
  let times: Int

  init(words: UnknownWords, language: Language) {
    (text, times) = (words.text, words.times)
    (means, name) = (words.likely?.code ?? "", words.likely?.name[language] ?? "")
  }

  func cell(_ column: Column) -> Cell {
    switch column {
    case .text: .text(text)
    case .times: .integer(times)
    case .means: .code(means)
    case .name: .text(name)
    case .accepted: .empty
    }
  }
}

extension [DuplicateSkills] {
  public func text(as format: ListFormat, language: Language) -> String {
    switch format {
    case .json: return jsonText(map(DuplicateSkillsJSON.init))
    case .csv: return CSVWriter(map { DuplicateLine(pair: $0, language: language) }).text
    case .table: break
    }
    let (code, skill) = (BilingualName("代码", "code"), BilingualName("技能", "skill"))
    return textTable(
      header: [code, skill, code, skill, BilingualName("相似度", "likeness")].map { $0[language] },
      rows: map { pair in
        [
          pair.first.code.text, pair.first.name[language], pair.second.code.text,
          pair.second.name[language], "\(pair.likeness)/64",
        ]
      }, wordColumns: 4)
  }
}

private struct DuplicateSkillsJSON: Encodable {
  struct Skill: Encodable { var code, zh, en: String }

  let skills: [Skill]
  /// 0...64.
  let likeness: Int

  init(_ pair: DuplicateSkills) {
    skills = [pair.first, pair.second].map {
      Skill(code: $0.code.text, zh: $0.name.chinese, en: $0.name.english)
    }
    likeness = pair.likeness
  }
}

/// A line of `lexicon duplicates --format csv`.
private struct DuplicateLine: TableRow {
  enum Column: String, TableColumn {
    case code, name
    case otherCode = "other_code"
    case otherName = "other_name"
    case likeness

    var column: Tables.Column {
      switch self {
      case .code, .otherCode:
        Tables.Column(.code, "代码", "Code", BilingualName("技能代码", "of the skill"))
      case .name, .otherName: Tables.Column(.text, "技能", "Skill", BilingualName("技能名称", "its name"))
      case .likeness:
        Tables.Column(.integer, "相似度", "Likeness", BilingualName("0 到 64", "0 to 64"))
      }
    }
  }

  let pair: DuplicateSkills
  let language: Language

  func cell(_ column: Column) -> Cell {
    switch column {
    case .code: .code(pair.first.code.text)
    case .name: .text(pair.first.name[language])
    case .otherCode: .code(pair.second.code.text)
    case .otherName: .text(pair.second.name[language])
    case .likeness: .integer(pair.likeness)
    }
  }
}
