internal import Foundation
internal import LabourMarket
internal import Reporting

/// Why an opening has the people it has: its lines of `seats.csv` and `reserves.csv` in words.
struct OpeningAnswer: Encodable {
  struct Line: Encodable {
    var fit, registered, seeker: String
  }

  struct Reserve: Encodable {
    var trait, name: String
    var seats, used, reverted, empty: Int
    var cutoff: Line?
  }

  let opening, title: String
  let seats, filled, unfilled, emergency, eligible: Int
  let cutoff: Line?
  let reserves: [Reserve]
  let unfilledByReason: [String: Int]

  init(_ position: Int, _ tables: NightCheck) throws(NightError) {
    let row = try tables.rows(of: .seats).dropFirst(position).first ?? []
    let reasons = UnfilledReason.allCases
    guard row.count == 11 + reasons.count, row[0] == tables.evidence.openings[position] else {
      throw .damagedResult(path: tables.folder.url(.seats).path)
    }
    (opening, title) = (row[0], row[2])
    func number(_ cell: String) -> Int { Int(cell) ?? 0 }
    (seats, filled, unfilled) = (number(row[3]), number(row[4]), number(row[5]))
    (emergency, eligible) = (number(row[6]), number(row[7]))
    cutoff = Self.line(row[8...10])
    unfilledByReason = Dictionary(
      uniqueKeysWithValues: zip(reasons, row[11...]).map { ($0.rawValue, number($1)) })
    let id = opening
    reserves = try tables.rows(of: .reserves).filter { $0.count == 10 && $0[0] == id }.map { row in
      Reserve(
        trait: row[1], name: row[9], seats: number(row[2]), used: number(row[3]),
        reverted: number(row[4]),
        empty: number(row[5]), cutoff: Self.line(row[6...8]))
    }
  }

  private static func line(_ cells: ArraySlice<String>) -> Line? {
    let cells = Array(cells)
    return cells[0].isEmpty ? nil : Line(fit: cells[0], registered: cells[1], seeker: cells[2])
  }

  func text(_ language: Language) -> String {
    let say = { (chinese: String, english: String) in BilingualName(chinese, english)[language] }
    var text = say(
      "\(opening) \(title)：\(seats) 个名额，拟推荐 \(filled) 人，空缺 \(unfilled) 个；符合条件 \(eligible) 人。\n",
      "\(opening) \(title): \(seats) seats, \(filled) proposed, \(unfilled) empty; \(eligible) people "
        + "are eligible.\n")
    if emergency > 0 {
      text += say("其中应急储备 \(emergency) 人。\n", "\(emergency) come from the emergency reserve.\n")
    }
    text += describe(cutoff, language) + "\n"
    for reason in UnfilledReason.allCases where unfilledByReason[reason.rawValue]! > 0 {
      let seats = unfilledByReason[reason.rawValue]!
      text += say(
        "空缺 \(seats) 个：\(reason.name.chinese)\n",
        "Empty seats: \(seats), \(reason.name.english)\n")
    }
    guard !reserves.isEmpty else { return text }
    let rows = reserves.map { reserve in
      [language == .chinese ? reserve.name : reserve.trait]
        + [reserve.seats, reserve.used, reserve.reverted, reserve.empty].map(String.init)
        + [reserve.cutoff?.fit ?? ""]
    }
    return text + "\n" + textTable(header: header(language), rows: rows, wordColumns: 1)
  }

  private func describe(_ line: Line?, _ language: Language) -> String {
    guard let line else {
      let isFull = unfilled == 0
      return BilingualName(
        isFull ? "名额已满，无法按匹配分进入。" : "尚有名额，符合条件者均可进入。",
        isFull
          ? "All seats are taken, whoever comes." : "Seats are free: no line has to be met."
      )[language]
    }
    return BilingualName(
      "录用线 \(line.fit)（\(line.seeker)，\(line.registered) 登记）：匹配分更高者，或同分而登记更早者，即可进入。",
      "The line is \(line.fit) (\(line.seeker), registered \(line.registered)): whoever has more "
        + "points, or as many and registered earlier, gets in.")[language]
  }

  private func header(_ language: Language) -> [String] {
    [
      BilingualName("预留对象", "reserved for"), BilingualName("名额", "seats"),
      BilingualName("使用", "used"), BilingualName("转为公开", "reverted"),
      BilingualName("空置", "empty"), BilingualName("录用线", "cutoff"),
    ].map { $0[language] }
  }

  func csv(_ language: Language) -> String {
    var csv = CSVText()
    csv.append(header(language).map(CSVText.Cell.words))
    for reserve in reserves {
      csv.append(
        [.words(reserve.trait)]
          + [reserve.seats, reserve.used, reserve.reverted, reserve.empty].map {
            .number($0)
          } + [reserve.cutoff.map { .points($0.fit) } ?? .empty])
    }
    return csv.text
  }
}
