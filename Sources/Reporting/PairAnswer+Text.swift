public import Answers
public import LabourMarket
internal import Tables
internal import Vectorization

extension PairAnswer {
  /// The answer as text, or as JSON.
  public func text(as format: ListFormat, language: Language) -> String {
    format == .json ? json : table(in: language)
  }

  private func table(in language: Language) -> String {
    let say = { (chinese: String, english: String) in BilingualName(chinese, english)[language] }
    let rows =
      explanation.lines.filter { $0.finding != .unasked }.map { line in
        [
          line.facet.name[language], line.ownName[language], line.finding.name[language],
          line.evidence[language], shown(line.fit), shown(line.fitPossible), shown(line.appeal),
          shown(line.appealPossible),
        ]
      } + [
        [
          say("合计", "Total"), "", "", "", shown(Int(explanation.fit.value)), "",
          shown(Int(explanation.appeal.value)), "",
        ]
      ]
    let header = [
      say("项目", "Facet"), say("岗位要求", "Asked"), say("结论", "Finding"), say("依据", "Evidence"),
      say("匹配分", "Fit"), say("最多", "of"), say("意愿分", "Appeal"), say("最多", "of"),
    ]
    var text = "\(seeker) → \(opening) \(SafeText.line(title))\n\n"
    text += textTable(header: header, rows: rows, wordColumns: 4) + "\n"
    text += say(
      "综合分 \(points.exact)（匹配分占 \(mix.fit) 份，意愿分占 \(mix.appeal) 份）\n",
      "Points \(points.exact) (\(mix.fit) parts fit, \(mix.appeal) appeal)\n")
    text += say(
      "若未知的都符合：匹配分 \(explanation.fitPotential)，意愿分 \(explanation.appealPotential)\n",
      "If all that is unknown turned out well: fit \(explanation.fitPotential), "
        + "appeal \(explanation.appealPotential)\n")
    if let question = explanation.question {
      text +=
        say("就此岗位最值得询问：", "Most worth asking for this opening: ")
        + question.place[language] + gain(question, language)
    }
    if let shortfall = explanation.shortfall {
      text +=
        say("最有帮助的改变：", "Nearest change that would help: ")
        + shortfall.place[language] + gain(shortfall, language)
    }
    text += question?.text(in: language) ?? ""
    for obstacle in explanation.obstacles {
      text += say("硬性条件不符：", "Excluded by: ") + obstacle.text[language] + "\n"
    }
    if explanation.obstacles.count == 1 {
      text += say("仅此一项不符。", "Nothing else stands in the way.") + "\n"
    }
    return text
  }

  /// What a line could still bring: ` (up to 2.6 fit, 0.8 appeal)`.
  private func gain(_ line: Explanation.Line, _ language: Language) -> String {
    let fit = Points(Int32(line.fitPossible - line.fit))
    let appeal = Points(Int32(line.appealPossible - line.appeal))
    return BilingualName(
      "（最多加匹配分 \(fit)、意愿分 \(appeal)）\n", " (up to \(fit) fit, \(appeal) appeal)\n")[language]
  }

  /// Points with four decimals, so that the lines visibly sum to the total.
  private func shown(_ points: Int) -> String { Points(Int32(points)).exact }

  private var json: String {
    jsonText(
      JSON(
        seeker: seeker, opening: opening, title: title, points: points.value,
        fit: explanation.fit.value, appeal: explanation.appeal.value,
        fitPotential: explanation.fitPotential.value,
        appealPotential: explanation.appealPotential.value,
        mix: .init(fit: mix.fit, appeal: mix.appeal),
        lines: explanation.lines.map {
          JSON.Line(
            facet: $0.facet.rawValue, asked: .init($0.asked), finding: $0.finding.rawValue,
            evidence: .init($0.evidence), fit: $0.fit, fitPossible: $0.fitPossible,
            appeal: $0.appeal, appealPossible: $0.appealPossible)
        },
        question: question?.json, nearestChange: explanation.shortfall.map(JSON.Change.init),
        pairQuestion: explanation.question.map(JSON.Change.init),
        excludedBy: explanation.obstacles.map { .init(rule: $0.rule, text: .init($0.text)) }))
  }

  /// Points as whole numbers, 0...1,000,000.
  private struct JSON: Encodable {
    struct Text: Encodable {
      var zh, en: String
      init(_ name: BilingualName) { (zh, en) = (name.chinese, name.english) }
    }

    struct Line: Encodable {
      var facet: String
      var asked: Text
      var finding: String
      var evidence: Text
      var fit, fitPossible, appeal, appealPossible: Int
    }

    /// A line that could still bring points, and how many.
    struct Change: Encodable {
      var facet: String
      var asked: Text
      var fit, appeal: Int

      init(_ line: Explanation.Line) {
        (facet, asked) = (line.facet.rawValue, Text(line.asked))
        (fit, appeal) = (line.fitPossible - line.fit, line.appealPossible - line.appeal)
      }
    }

    /// Parts of fit and of appeal in the points.
    struct Parts: Encodable { var fit, appeal: Int32 }

    struct Obstacle: Encodable {
      var rule: String
      var text: Text
    }

    var seeker, opening, title: String
    var points, fit, appeal, fitPotential, appealPotential: Int32
    var mix: Parts
    var lines: [Line]
    /// Over all openings that the person may have.
    var question: QuestionJSON?
    var nearestChange, pairQuestion: Change?
    var excludedBy: [Obstacle]
  }
}

extension Explanation.Line {
  /// What is asked, where the facet's name doesn't say it already.
  fileprivate var ownName: BilingualName { asked == facet.name ? BilingualName("", "") : asked }

  /// "技能“焊接”".
  fileprivate var place: BilingualName {
    asked == facet.name
      ? asked
      : BilingualName(
        "\(facet.name.chinese)“\(asked.chinese)”", "\(facet.name.english) – \(asked.english)")
  }
}

extension Explanation.Finding {
  fileprivate var name: BilingualName {
    switch self {
    case .found: BilingualName("符合", "found")
    case .partly: BilingualName("部分符合", "partly")
    case .notFound: BilingualName("未见", "not found")
    case .unknown: BilingualName("未知", "unknown")
    case .unasked: BilingualName("未要求", "not asked")
    }
  }
}
