internal import Answers
internal import LabourMarket
internal import NightResult
internal import Tables

extension SeekerAnswer {
  private var id: String { placement.seeker.text }

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
        String(line.missed.rank), line.opening.text, line.title, line.missed.pair.appeal.exact,
        line.missed.pair.fit.exact, line.missed.cutoff?.exact ?? "",
        line.missed.short?.exact ?? "", line.missed.reason.name[language],
      ]
    }
    text += textTable(header: header(language), rows: rows, wordColumns: 3)
    if missed > lines.count {
      text += say(
        "……另有 \(missed - lines.count) 个（--top 可列出更多）\n",
        "... and \(missed - lines.count) more (--top lists more)\n")
    }
    guard let nearest, let short = nearest.missed.short else { return text }
    let name = "\(nearest.opening) \(SafeText.line(nearest.title))"
    return text
      + say(
        "\n差得最少：\(name)，只差 \(short.exact) 分。",
        "\nNearest miss: \(name), \(short.exact) points short.")
      + say(
        "想知道怎样补上：jobmatch explain \(id) \(nearest.opening)\n",
        " How to make up for it: jobmatch explain \(id) \(nearest.opening)\n")
  }

  private func head(_ language: Language) -> String {
    let say = { (chinese: String, english: String) in BilingualName(chinese, english)[language] }
    guard let own else {
      return say(
        "\(id)：没有拟推荐的岗位（\(reason[language])）", "\(id): nothing proposed (\(reason[language]))")
    }
    let line = own.lowest.map {
      say(
        "，匹配分 \(own.fit.exact)，录取者最低 \($0.exact)",
        ", with \(own.fit.exact) points; the lowest there has \($0.exact)")
    }
    let free = say(
      "，匹配分 \(own.fit.exact)，尚有空缺", ", with \(own.fit.exact) points; seats are still free")
    let name = "\(own.opening) \(SafeText.line(own.title))"
    return say(
      "\(id)：拟推荐到 \(name)，第 \(own.rank) 志愿",
      "\(id): proposed \(name), number \(own.rank) of her list")
      + (line ?? free) + (own.seat == .floor ? called[language] : "")
  }

  private var called: BilingualName {
    BilingualName("；系为满足该岗位下限而安排", "; called there to fill the opening's floor")
  }

  /// Why she takes no part, or got nothing.
  private var reason: BilingualName {
    switch placement.outcome {
    case .unplaced(let reason): reason.name
    case .ineligible(let reason): reason.name
    case .proposed:
      BilingualName("保留的岗位现不符合硬性条件", "the rules no longer allow the seat that is kept for her")
    case .withdrawn:
      BilingualName("所在班级批次人数不足，已撤回", "her class's batch stayed too small and was withdrawn")
    }
  }

  private func header(_ language: Language) -> [String] {
    [
      BilingualName("志愿", "rank"), BilingualName("岗位编号", "opening_id"),
      BilingualName("岗位", "title"), BilingualName("意愿分", "appeal"), BilingualName("匹配分", "fit"),
      BilingualName("录用线", "cutoff"), BilingualName("差", "short"), BilingualName("原因", "reason"),
    ].map { $0[language] }
  }
}

/// A line of `why SEEKER --format csv`.
struct SeekerAnswerLine: TableRow {
  enum Column: String, TableColumn {
    case rank
    case openingID = "opening_id"
    case title, appeal, fit
    case cutoffFit = "cutoff_fit"
    case short, reason

    var column: Tables.Column {
      if let shared = MissedColumn(rawValue: rawValue) { return shared.column }
      return Tables.Column(
        .text, "岗位", "Title", BilingualName("用人单位的写法", "as the enterprise wrote it"))
    }
  }

  private let title: String
  private let line: MissedLine

  init(_ line: SeekerAnswer.Line) {
    title = line.title
    self.line = MissedLine(seeker: SeekerID("-")!, opening: line.opening, line.missed)
  }

  func cell(_ column: Column) -> Cell {
    MissedColumn(rawValue: column.rawValue).map(line.cell) ?? .text(title)
  }
}

/// The layout of the JSON of `why SEEKER`.
struct SeekerAnswerJSON: Encodable {
  struct Line: Encodable {
    var rank: Int32
    var opening, title: String
    var appeal, fit: Int32
    var cutoff, short: Int32?
    var reason: String

    init(_ line: SeekerAnswer.Line) {
      let missed = line.missed
      (rank, opening, title) = (missed.rank, line.opening.text, line.title)
      (appeal, fit) = (missed.pair.appeal.value, missed.pair.fit.value)
      (cutoff, short) = (missed.cutoff?.value, missed.short?.value)
      reason = missed.reason.rawValue
    }
  }

  struct Own: Encodable {
    var opening, title: String
    var rank: Int
    var appeal, fit: Int32
    var cutoff: Int32?
    var seat: String
  }

  var seeker, outcome, outcomeReason: String
  var own: Own?
  var missed: Int
  var lines: [Line]
  var nearest: Line?

  init(_ answer: SeekerAnswer) {
    seeker = answer.placement.seeker.text
    outcome = answer.placement.outcome.word
    outcomeReason = answer.placement.cell(.reason).shown
    own = answer.own.map {
      Own(
        opening: $0.opening.text, title: $0.title, rank: $0.rank, appeal: $0.appeal.value,
        fit: $0.fit.value, cutoff: $0.lowest?.value, seat: $0.seat.id)
    }
    (missed, lines) = (answer.missed, answer.lines.map(Line.init))
    nearest = answer.nearest.map(Line.init)
  }
}
