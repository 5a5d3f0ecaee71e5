public import LabourMarket
internal import Ranking
internal import Reporting
internal import Vectorization

/// How a command prints a list.
public enum ListFormat: String, CaseIterable, Sendable {
  case table, csv, json
}

/// A recruiter's list of one opening, or a person's list of openings, ready to print.
public struct Shortlist: Sendable {
  struct Line: Sendable {
    let rank: Int
    let partner: String
    /// The opening's, in a person's list.
    let title: String
    let points: Points
    let fit: Points
    let appeal: Points
    /// The points if everything unknown of the person turned out well.
    let potential: Points

    var scores: [Points] { [points, fit, appeal, potential] }
  }

  /// Whose list it is.
  let owner: String
  let title: String
  let isOfSeeker: Bool
  let lines: [Line]
  /// What is most worth asking her; nil in an opening's list.
  let question: QuestionText?
  /// Whether nothing of the person was understood, so that nothing can be scored.
  let isUnread: Bool

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
    case .csv: csv(language)
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
        + line.scores.map(\.description)
    }
    return "\(owner)\(title.isEmpty ? "" : "  " + title)\n\n"
      + (rows.isEmpty
        ? whyEmpty[language] + "\n"
        : textTable(header: header(language), rows: rows, wordColumns: isOfSeeker ? 3 : 2))
      + (question.map { "\n" + $0.text(in: language) } ?? "")
  }

  private func csv(_ language: Language) -> String {
    var csv = CSVText()
    csv.append(header(language).map(CSVText.Cell.words))
    for line in lines {
      csv.append(
        [.number(line.rank), .words(line.partner)] + (isOfSeeker ? [.words(line.title)] : [])
          + line.scores.map { .points($0.exact) })
    }
    return csv.text
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
    var question: QuestionText.JSON?
  }
}

/// The first `top` lines of the list of an opening or of a person, from a result folder.
///
/// A person's list is in the order of her appeal points. Beside the points stand those if everything
/// unknown of the person turned out well.
public func readShortlist(of id: String, top: Int, result: String) throws(NightError) -> Shortlist {
  let evidence = try ResultFolder(path: result).evidence()
  if let seeker = evidence.seekers.firstIndex(of: id) {
    let list = evidence.lists.seekers[seeker].prefix(max(1, top))
    return Shortlist(
      owner: id, title: "", isOfSeeker: true,
      lines: list.enumerated().map { rank, pair in
        evidence.line(
          rank, pair, seeker: seeker, opening: Int(pair.partner),
          partners: evidence.openings, title: evidence.titles[Int(pair.partner)])
      },
      question: QuestionText(of: seeker, in: evidence.vectors),
      isUnread: evidence.vectors.profiles[seeker].isEmpty)
  }
  let position = try evidence.position(ofOpening: id)
  let list = evidence.lists.openings[position].prefix(max(1, top))
  return Shortlist(
    owner: id, title: evidence.titles[position], isOfSeeker: false,
    lines: list.enumerated().map { rank, pair in
      evidence.line(
        rank, pair, seeker: Int(pair.partner), opening: position, partners: evidence.seekers,
        title: "")
    }, question: nil, isUnread: false)
}

extension Evidence {
  fileprivate func line(
    _ rank: Int, _ pair: RankedPair, seeker: Int, opening: Int, partners: [String], title: String
  ) -> Shortlist.Line {
    let most = potential(of: seeker, at: opening, in: vectors)
    return Shortlist.Line(
      rank: rank + 1, partner: partners[Int(pair.partner)], title: title,
      points: mix.points(fit: pair.fit, appeal: pair.appeal), fit: pair.fit, appeal: pair.appeal,
      potential: mix.points(fit: most.fit, appeal: most.appeal))
  }
}
