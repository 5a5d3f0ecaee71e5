public import Evaluation
public import LabourMarket
internal import Tables

extension [LinkedTitle] {
  public func text(as format: ListFormat, language: Language) -> String {
    switch format {
    case .json: jsonText(map { LinkedTitleJSON($0, language) })
    case .csv: CSVWriter(flatMap { LinkedTitleLine.lines(of: $0, language) }).text
    case .table: map { $0.text(in: language) }.joined(separator: "\n")
    }
  }
}

extension LinkedTitle {
  fileprivate func text(in language: Language) -> String {
    let verdict =
      isSure
      ? BilingualName("有把握", "sure")
      : occupations.isEmpty
        ? BilingualName("读不出职业", "nothing in it names an occupation")
        : BilingualName("没有把握，请人工确认", "not sure, somebody should look")
    let header = [
      BilingualName("名次", "rank"), BilingualName("职业代码", "code"), BilingualName("职业", "occupation"),
      BilingualName("领先", "ahead"),
    ].map { $0[language] }
    let rows = occupations.enumerated().map { rank, occupation in
      [
        String(rank + 1), occupation.code, occupation.name[language],
        "\(occupation.confidence)%",
      ]
    }
    return SafeText.line(title) + BilingualName("：", ": ")[language] + verdict[language] + "\n"
      + (rows.isEmpty ? "" : "\n" + textTable(header: header, rows: rows, wordColumns: 3))
  }
}

private struct LinkedTitleJSON: Encodable {
  struct Occupation: Encodable {
    let code, name: String
    let confidence: Int
  }

  let title: String
  let isSure: Bool
  let occupations: [Occupation]

  init(_ linked: LinkedTitle, _ language: Language) {
    (title, isSure) = (linked.title, linked.isSure)
    occupations = linked.occupations.map {
      Occupation(code: $0.code, name: $0.name[language], confidence: $0.confidence)
    }
  }
}

/// A line of `lexicon link --format csv`: a title and an occupation.
private struct LinkedTitleLine: TableRow {
  enum Column: String, TableColumn {
    case title, sure, rank, code, name, confidence

    var column: Tables.Column {
      switch self {
      case .title: Tables.Column(.text, "岗位名称", "Title", BilingualName("所问的名称", "as it was asked"))
      case .sure:
        Tables.Column(.flag, "有把握", "Sure", BilingualName("可不经人工", "needs nobody to look"))
      case .rank:
        Tables.Column(.integer, "名次", "Rank", BilingualName("1 为最像", "1 is the likeliest"))
      case .code: Tables.Column(.code, "职业代码", "Code", BilingualName("职业代码", "of the occupation"))
      case .name: Tables.Column(.text, "职业", "Occupation", BilingualName("职业名称", "its name"))
      case .confidence:
        Tables.Column(
          .integer, "领先", "Ahead", BilingualName("比下一名高出的百分比", "per cent before the next one"))
      }
    }
  }

  let title: String
  let isSure: Bool
  let rank: Int
  let code, name: String
  let confidence: Int

  static func lines(of linked: LinkedTitle, _ language: Language) -> [LinkedTitleLine] {
    linked.occupations.enumerated().map { rank, occupation in
      LinkedTitleLine(
        title: linked.title, isSure: linked.isSure, rank: rank + 1, code: occupation.code,
        name: occupation.name[language], confidence: occupation.confidence)
    }
  }

  func cell(_ column: Column) -> Cell {
    switch column {
    case .title: .text(title)
    case .sure: .flag(isSure)
    case .rank: .integer(rank)
    case .code: .code(code)
    case .name: .text(name)
    case .confidence: .integer(confidence)
    }
  }
}
