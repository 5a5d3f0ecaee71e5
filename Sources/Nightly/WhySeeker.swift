internal import LabourMarket
internal import Reporting

/// Why a person holds what she holds.
struct SeekerAnswer: Encodable {
  struct Line: Encodable {
    var rank: Int
    var opening, title: String
    var appeal, fit: Int32
    var cutoff, short: Int32?
    var reason: String
  }

  struct Own: Encodable {
    var opening, title: String
    var rank: Int
    var appeal, fit: Int32
    var cutoff: Int32?
    var seat: String
  }

  let seeker, outcome, outcomeReason: String
  let own: Own?
  let missed: Int
  let lines: [Line]
  /// Of all missed ones, where fewest points were lacking.
  let nearest: Line?

  init(_ row: [String], _ missed: Missed, top: Int, evidence: Evidence) {
    (seeker, outcome, outcomeReason) = (row[0], row[1], row[2])
    let all = missed.lines.map { line in
      let opening = Int(line.pair.partner)
      return Line(
        rank: Int(line.rank), opening: evidence.openings[opening], title: evidence.titles[opening],
        appeal: line.pair.appeal.value, fit: line.pair.fit.value, cutoff: line.cutoff?.value,
        short: line.short?.value,
        reason: line.reason.rawValue)
    }
    own = missed.own.map {
      Own(
        opening: evidence.openings[Int($0.partner)], title: evidence.titles[Int($0.partner)],
        rank: all.count + 1, appeal: $0.appeal.value, fit: $0.fit.value,
        cutoff: missed.met?.value, seat: row[5])
    }
    self.missed = all.count
    lines = Array(all.prefix(max(0, top)))
    nearest = all.filter { $0.short != nil }.min { ($0.short!, $0.rank) < ($1.short!, $1.rank) }
  }

  func text(_ language: Language) -> String {
    let say = { (chinese: String, english: String) in BilingualName(chinese, english)[language] }
    var text = head(language) + "\n"
    guard missed > 0 else {
      return own == nil
        ? text : text + say("这是她最喜欢的岗位。\n", "Nothing open to this person is liked better.\n")
    }
    text +=
      own == nil
      ? say(
        "符合硬性条件的岗位有 \(missed) 个：\n\n", "\(missed) openings pass the hard rules:\n\n")
      : say("她更喜欢的岗位有 \(missed) 个：\n\n", "\(missed) openings are liked better:\n\n")
    let rows = lines.map { line in
      [
        String(line.rank), line.opening, line.title, shown(line.appeal), shown(line.fit),
        line.cutoff.map(shown) ?? "", line.short.map(shown) ?? "",
        MissedReason(rawValue: line.reason)!.name[language],
      ]
    }
    text += textTable(header: header(language), rows: rows, wordColumns: 3)
    if missed > lines.count {
      text += say(
        "……另有 \(missed - lines.count) 个（--top 可列出更多）\n",
        "... and \(missed - lines.count) more (--top lists more)\n")
    }
    guard let nearest else { return text }
    return text
      + say(
        "\n差得最少：\(nearest.opening) \(nearest.title)，只差 \(shown(nearest.short!)) 分。",
        "\nNearest miss: \(nearest.opening) \(nearest.title), \(shown(nearest.short!)) points short."
      )
      + say(
        "想知道怎样补上：jobmatch explain \(seeker) \(nearest.opening)\n",
        " How to make up for it: jobmatch explain \(seeker) \(nearest.opening)\n")
  }

  private func head(_ language: Language) -> String {
    let say = { (chinese: String, english: String) in BilingualName(chinese, english)[language] }
    guard let own else {
      return say(
        "\(seeker)：没有拟推荐的岗位（\(reason[language])）",
        "\(seeker): nothing proposed (\(reason[language]))")
    }
    let line = own.cutoff.map {
      say(
        "，匹配分 \(shown(own.fit))，录取者最低 \(shown($0))",
        ", with \(shown(own.fit)) points; the lowest there has \(shown($0))")
    }
    let free = say(
      "，匹配分 \(shown(own.fit))，尚有空缺", ", with \(shown(own.fit)) points; seats are still free")
    return say(
      "\(seeker)：拟推荐到 \(own.opening) \(own.title)，第 \(own.rank) 志愿",
      "\(seeker): proposed \(own.opening) \(own.title), number \(own.rank) of her list")
      + (line ?? free) + (own.seat == SeatKind.floor.id ? called[language] : "")
  }

  private var called: BilingualName {
    BilingualName("；系为满足该岗位下限而安排", "; called there to fill the opening's floor")
  }

  /// Why she takes no part, or got nothing.
  private var reason: BilingualName {
    if let reason = UnplacedReason(rawValue: outcomeReason) { return reason.name }
    if let reason = IneligibleReason(rawValue: outcomeReason) { return reason.name }
    return BilingualName("所在班级批次人数不足，已撤回", "her class's batch stayed too small and was withdrawn")
  }

  func csv(_ language: Language) -> String {
    var csv = CSVText()
    csv.append(header(language).map(CSVText.Cell.words))
    for line in lines {
      csv.append([
        .number(line.rank), .words(line.opening), .words(line.title), .points(shown(line.appeal)),
        .points(shown(line.fit)), line.cutoff.map { .points(shown($0)) } ?? .empty,
        line.short.map { .points(shown($0)) } ?? .empty,
        .words(MissedReason(rawValue: line.reason)!.name[language]),
      ])
    }
    return csv.text
  }

  private func header(_ language: Language) -> [String] {
    [
      BilingualName("志愿", "rank"), BilingualName("岗位编号", "opening_id"),
      BilingualName("岗位", "title"), BilingualName("意愿分", "appeal"), BilingualName("匹配分", "fit"),
      BilingualName("录用线", "cutoff"), BilingualName("差", "short"), BilingualName("原因", "reason"),
    ].map { $0[language] }
  }

  private func shown(_ points: Int32) -> String { Points(points).exact }
}
