public import Answers
public import LabourMarket
internal import Tables

extension Shortlist {
  private var whyEmpty: BilingualName {
    if isUnread {
      return BilingualName(
        "登记信息中读不出技能或职业，所以没有分数：请询问本人会做什么、想做什么。",
        "Nothing said of this person names a skill or an occupation, so there is no score: ask what "
          + "the person can do and wishes to do.")
    }
    return isOfSeeker
      ? BilingualName(
        "没有岗位通过硬性条件；原因见 jobmatch explain \(owner) 岗位编号。",
        "No opening passes the hard rules; see jobmatch explain \(owner) OPENING.")
      : BilingualName(
        "没有求职者通过硬性条件；原因见 jobmatch explain 求职登记号 \(owner)。",
        "Nobody passes the hard rules; see jobmatch explain SEEKER \(owner).")
  }

  public func text(as format: ListFormat, language: Language) -> String {
    switch format {
    case .table: table(language)
    case .csv: csv
    case .json: json
    }
  }

  private func header(_ language: Language) -> [String] {
    let partner =
      isOfSeeker ? BilingualName("岗位编号", "opening_id") : BilingualName("求职登记号", "seeker_id")
    return
      ([BilingualName("名次", "rank"), partner]
      + (isOfSeeker ? [BilingualName("岗位", "title")] : [])
      + [
        BilingualName("综合分", "points"), BilingualName("匹配分", "fit"),
        BilingualName("意愿分", "appeal"), BilingualName("最高综合分", "at_most"),
      ]).map { $0[language] }
  }

  private func table(_ language: Language) -> String {
    let rows = lines.map { line in
      [String(line.rank), line.partner] + (isOfSeeker ? [line.title] : [])
        + [line.points, line.fit, line.appeal, line.potential].map(\.description)
    }
    return "\(owner)\(title.isEmpty ? "" : "  " + SafeText.line(title))\n\n"
      + (rows.isEmpty
        ? whyEmpty[language] + "\n"
        : textTable(header: header(language), rows: rows, wordColumns: isOfSeeker ? 3 : 2))
      + (question.map { "\n" + $0.text(in: language) } ?? "")
  }

  private var csv: String {
    if isOfSeeker {
      return CSVWriter(lines.map { SeekerListLine(line: $0) }).text
    }
    return CSVWriter(lines.map { OpeningListLine(line: $0) }).text
  }

  private var json: String {
    let lines = lines.map {
      JSON.Line(
        rank: $0.rank, seeker: isOfSeeker ? nil : $0.partner,
        opening: isOfSeeker ? $0.partner : nil, title: isOfSeeker ? $0.title : nil,
        points: $0.points.value, fit: $0.fit.value, appeal: $0.appeal.value,
        potential: $0.potential.value)
    }
    return jsonText(
      JSON(
        opening: isOfSeeker ? nil : owner, seeker: isOfSeeker ? owner : nil,
        title: isOfSeeker ? nil : title, seekers: isOfSeeker ? nil : lines,
        openings: isOfSeeker ? lines : nil, question: question?.json))
  }

  /// Points as whole numbers, 0...1,000,000.
  private struct JSON: Encodable {
    struct Line: Encodable {
      var rank: Int
      var seeker, opening, title: String?
      var points, fit, appeal, potential: Int32
    }

    var opening, seeker, title: String?
    var seekers, openings: [Line]?
    var question: QuestionJSON?
  }
}
