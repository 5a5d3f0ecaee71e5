internal import Answers
internal import LabourMarket
internal import NightResult
internal import Tables

extension OpeningAnswer {
  func text(_ language: Language) -> String {
    let say = { (chinese: String, english: String) in BilingualName(chinese, english)[language] }
    let name = "\(seats.opening) \(SafeText.line(seats.title))"
    var text = say(
      "\(name)：\(seats.seats) 个名额，拟推荐 \(seats.filled) 人，空缺 \(seats.unfilled) 个；"
        + "符合条件 \(seats.eligible) 人。\n",
      "\(name): \(seats.seats) seats, \(seats.filled) proposed, \(seats.unfilled) empty; "
        + "\(seats.eligible) people are eligible.\n")
    if seats.emergency > 0 {
      text += say(
        "其中应急储备 \(seats.emergency) 人。\n",
        "\(seats.emergency) come from the emergency reserve.\n")
    }
    text += line(language) + "\n"
    for reason in UnfilledReason.allCases {
      guard let empty = seats.unfilledBy[reason] else { continue }
      text += say(
        "空缺 \(empty) 个：\(reason.name.chinese)\n", "Empty seats: \(empty), \(reason.name.english)\n")
    }
    guard !reserves.isEmpty else { return text }
    let rows = reserves.map { reserve in
      [language == .chinese ? reserve.trait.name.chinese : reserve.trait.id]
        + [reserve.seats, reserve.used, reserve.reverted, reserve.empty].map { "\($0)" }
        + [reserve.cutoff?.fit.exact ?? ""]
    }
    return text + "\n" + textTable(header: header(language), rows: rows, wordColumns: 1)
  }

  private func line(_ language: Language) -> String {
    guard let cutoff = seats.cutoff else {
      let isFull = seats.unfilled == 0
      return BilingualName(
        isFull ? "名额已满，无法按匹配分进入。" : "尚有名额，符合条件者均可进入。",
        isFull
          ? "All seats are taken, whoever comes." : "Seats are free: no line has to be met."
      )[language]
    }
    return BilingualName(
      "录用线 \(cutoff.fit.exact)（\(cutoff.seeker)，\(cutoff.registered) 登记）："
        + "匹配分更高者，或同分而登记更早者，即可进入。",
      "The line is \(cutoff.fit.exact) (\(cutoff.seeker), registered \(cutoff.registered)): whoever "
        + "has more points, or as many and registered earlier, gets in.")[language]
  }

  private func header(_ language: Language) -> [String] {
    [
      BilingualName("预留对象", "reserved for"), BilingualName("名额", "seats"),
      BilingualName("使用", "used"), BilingualName("转为公开", "reverted"),
      BilingualName("空置", "empty"), BilingualName("录用线", "cutoff"),
    ].map { $0[language] }
  }
}

/// The layout of the JSON of `why OPENING`.
struct OpeningAnswerJSON: Encodable {
  struct Line: Encodable {
    var fit, registered, seeker: String

    init?(_ cutoff: Cutoff?) {
      guard let cutoff else { return nil }
      fit = cutoff.fit.exact
      (registered, seeker) = (cutoff.registered.description, cutoff.seeker.text)
    }
  }

  struct Reserve: Encodable {
    var trait, name: String
    var seats, used, reverted, empty: Int32
    var cutoff: Line?
  }

  var opening, title: String
  var seats, filled, unfilled, emergency, eligible: Int32
  var cutoff: Line?
  var reserves: [Reserve]
  var unfilledByReason: [String: Int32]

  init(_ answer: OpeningAnswer) {
    let line = answer.seats
    (opening, title) = (line.opening.text, line.title)
    (seats, filled, unfilled) = (line.seats, line.filled, line.unfilled)
    (emergency, eligible, cutoff) = (line.emergency, line.eligible, Line(line.cutoff))
    reserves = answer.reserves.map {
      Reserve(
        trait: $0.trait.id, name: $0.trait.name.chinese, seats: $0.seats, used: $0.used,
        reverted: $0.reverted, empty: $0.empty, cutoff: Line($0.cutoff))
    }
    unfilledByReason = Dictionary(
      uniqueKeysWithValues: UnfilledReason.allCases.map {
        ($0.rawValue, line.unfilledBy[$0] ?? 0)
      })
  }
}
