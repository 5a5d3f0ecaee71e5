public import LabourMarket

/// The answer to a what-if for a terminal, in one language.
public struct WhatIfReport: Sendable {
  let account: WhatIfAccount
  let top: Int
  let language: Language

  /// - Parameter top: Lines of each table that could be endless.
  public init(_ account: WhatIfAccount, top: Int, language: Language) {
    (self.account, self.top, self.language) = (account, top, language)
  }

  public var plain: String {
    var document = Document()
    document.add(
      .title(say("\(account.date) 夜间匹配：如果……", "What if, for the night of \(account.date)")))
    if !account.given.isEmpty {
      document.add(
        .paragraph(
          say("前后均假定：\n", "Given on both sides:\n")
            + account.given.map { "• " + $0[language] }.joined(separator: "\n")))
    }
    if account.changes.isEmpty {
      document.add(
        .paragraph(say("没有调整：前后相同。", "Nothing is changed: before and after are the same.")))
    } else {
      document.add(.paragraph(account.changes.map { "• " + $0[language] }.joined(separator: "\n")))
    }
    addTotals(to: &document)
    for breakdown in account.people {
      // Who pays is a question only where somebody gains.
      if breakdown.dimension == .othersByPool, !movesEntitled { continue }
      add(breakdown, to: &document)
      if breakdown.dimension == .trait, movesEntitled { addBalance(of: breakdown, to: &document) }
    }
    addOpenings(to: &document)
    for group in account.classes { add(group, to: &document) }
    if let margins = account.margins { add(margins, to: &document) }
    return document.plain
  }

  func say(_ chinese: String, _ english: String) -> String {
    BilingualName(chinese, english)[language]
  }

  private var headings: [String] {
    ["", say("调整前", "Before"), say("调整后", "After"), say("变化", "Change")]
  }

  private func addTotals(to document: inout Document) {
    document.add(.heading(say("总数", "Totals")))
    var table = Document.Table(header: headings)
    for line in account.totalLines where line.isAlwaysShown || line.before != 0 || line.after != 0 {
      table.rows.append(
        [
          line.name[language], grouped(line.before / line.unit), grouped(line.after / line.unit),
          signed(line.after / line.unit - line.before / line.unit),
        ])
    }
    document.add(.table(table))
    if account.before.objective == .stable, account.after.objective == .stable { return }
    document.add(
      .paragraph(
        say(
          "“有理由不服”：更愿去名单上的另一岗位，而该岗位也更愿要他的人。稳定配置下为 0。",
          "\"With reason to complain\": people who would rather be at another opening on their "
            + "list that would rather have them. Under stable there are none.")))
  }

  private func add(_ breakdown: WhatIfBreakdown, to document: inout Document) {
    let rows = breakdown.rows.filter { $0.registered > 0 }
    guard rows.count > 1 || breakdown.dimension == .pool else { return }
    document.add(.heading(breakdown.dimension.title[language]))
    var table = Document.Table(header: [
      "", say("登记", "Registered"), say("调整前", "Before"), say("调整后", "After"),
      say("变化", "Change"), say("新获", "Gain a seat"), say("失去", "Lose theirs"),
      say("更合意", "Better off"), say("更不合意", "Worse off"), say("合意分", "Appeal"),
    ])
    func line(_ name: String, _ row: WhatIfRow) -> [String] {
      [name, grouped(row.registered), grouped(row.before), grouped(row.after)]
        + [signed(row.after - row.before)]
        + [row.gained, row.lost, row.better, row.worse].map(grouped)
        + [signed(row.appeal / 10_000)]
    }
    for row in rows { table.rows.append(line(row.name[language], row)) }
    if breakdown.dimension != .trait {
      let total = rows.reduce(into: WhatIfRow(key: "", name: BilingualName("", ""))) { $0.add($1) }
      table.rows.append(line(say("合计", "Total"), total))
    }
    document.add(.table(table))
  }

  /// Whether anything is different for people for whom something is reserved.
  private var movesEntitled: Bool {
    account.people.contains { breakdown in
      breakdown.dimension == .trait
        && breakdown.rows.dropLast().contains { $0.gained + $0.lost + $0.better + $0.worse > 0 }
    }
  }

  /// Who gains and who pays, in a sentence.
  private func addBalance(of breakdown: WhatIfBreakdown, to document: inout Document) {
    guard let others = breakdown.rows.last else { return }
    let gains = breakdown.rows.dropLast().map { row in
      say(
        "\(row.name.chinese)：拟推荐 \(signed(row.after - row.before)) 人，\(grouped(row.better)) 人更合意，"
          + "\(grouped(row.worse)) 人更不合意",
        "\(row.name.english): \(signed(row.after - row.before)) proposed, \(grouped(row.better)) better "
          + "off, \(grouped(row.worse)) worse off")
    }
    document.add(
      .paragraph(
        gains.joined(separator: say("；", "; "))
          + say(
            "。无预留的人中：\(grouped(others.lost)) 人失去岗位，\(grouped(others.worse)) 人更不合意，"
              + "\(grouped(others.gained)) 人新获岗位，\(grouped(others.better)) 人更合意（下表按类别列出）。",
            ". Of those for whom nothing is reserved, \(grouped(others.lost)) lose their seat and "
              + "\(grouped(others.worse)) are worse off; \(grouped(others.gained)) gain one and "
              + "\(grouped(others.better)) are better off (by pool below).")))
  }

  private func addOpenings(to document: inout Document) {
    guard !account.openings.isEmpty else { return }
    document.add(.heading(say("调整的岗位", "The changed openings")))
    var table = Document.Table(
      header: [
        say("岗位", "Opening"), say("名称", "Title"), "", say("名额", "Seats"), say("已配", "Filled"),
        say("录用线", "Cutoff"),
      ], wordColumns: 3)
    for opening in account.openings.prefix(top) {
      for (name, side, figures) in [
        (say("调整前", "before"), opening.before, account.before),
        (say("调整后", "after"), opening.after, account.after),
      ] {
        // Only stable has cutoffs.
        let free = figures.objective == .stable ? say("有空", "free") : "-"
        table.rows.append([
          opening.id.text, opening.title, name, grouped(Int(side.headcount)),
          grouped(Int(side.filled)), side.cutoff.map(cutoff) ?? free,
        ])
      }
    }
    document.add(.table(table))
    addMore(account.openings.count, to: &document)
  }

  private func cutoff(_ key: PriorityKey) -> String {
    key == .unreachable ? say("不可及", "out of reach") : key.fit.description
  }

  private func add(_ group: WhatIfClass, to document: inout Document) {
    document.add(.heading(say("培训班 \(group.name)", "Class \(group.name)")))
    let unfit = say(
      "；\(grouped(group.ineligible)) 人没有任何岗位可去（资料过少或不符合硬性条件）",
      "; for \(grouped(group.ineligible)) of them there is no opening at all (too little is known of "
        + "them, or hard rules exclude them)")
    document.add(
      .paragraph(
        say(
          "\(grouped(group.people)) 人中 \(grouped(group.placed)) 人获得岗位",
          "\(grouped(group.placed)) of \(grouped(group.people)) get a seat")
          + (group.ineligible > 0 ? unfit : "") + say("。", ".")))
    guard !group.destinations.isEmpty else { return }
    var table = Document.Table(
      header: [say("岗位", "Opening"), say("名称", "Title"), say("人数", "People")], wordColumns: 2)
    for place in group.destinations.prefix(top) {
      table.rows.append([place.opening.text, place.title, grouped(place.people)])
    }
    document.add(.table(table))
    addMore(group.destinations.count, to: &document)
  }

  func addMore(_ count: Int, to document: inout Document) {
    guard count > top else { return }
    document.add(
      .paragraph(
        say(
          "另有 \(grouped(count - top)) 行，用 --top 或 --format csv 查看。",
          "\(grouped(count - top)) more lines: --top or --format csv.")))
  }
}

/// A change: `+12`, `-3`, `0`.
func signed(_ number: Int) -> String { (number > 0 ? "+" : "") + grouped(number) }

extension WhatIfRow {
  fileprivate mutating func add(_ other: WhatIfRow) {
    registered += other.registered
    before += other.before
    after += other.after
    gained += other.gained
    lost += other.lost
    better += other.better
    worse += other.worse
    appeal += other.appeal
  }
}

extension WhatIfDimension {
  var title: BilingualName {
    switch self {
    case .pool: BilingualName("按人员类别（1+3）", "By pool (1+3)")
    case .channel: BilingualName("按渠道", "By channel")
    case .trait: BilingualName("按预留对象", "By what is reserved for them")
    case .othersByPool: BilingualName("无预留的人，按人员类别", "Those for whom nothing is reserved, by pool")
    }
  }
}

/// One total of both sides.
struct WhatIfTotal {
  var key: String
  var name: BilingualName
  var before: Int
  var after: Int
  /// Whether zeros are worth a line.
  var isAlwaysShown = true
  /// What the text counts in.
  var unit = 1
}

extension WhatIfAccount {
  var totalLines: [WhatIfTotal] {
    func line(
      _ key: String, _ chinese: String, _ english: String, isAlwaysShown: Bool = true,
      unit: Int = 1, _ figure: (WhatIfFigures) -> Int
    ) -> WhatIfTotal {
      WhatIfTotal(
        key: key, name: BilingualName(chinese, english), before: figure(before),
        after: figure(after), isAlwaysShown: isAlwaysShown, unit: unit)
    }
    return [
      line("registered", "登记", "People registered") { $0.totals.registered },
      line("proposed", "拟推荐", "Proposed") { $0.totals.placed },
      line("unplaced", "未推荐", "Unplaced") { $0.totals.unplaced },
      line("ineligible", "不参加", "Ineligible") { $0.totals.ineligible },
      line("withdrawn", "撤回", "Withdrawn", isAlwaysShown: false) { $0.totals.withdrawn },
      line("seats", "名额", "Seats") { $0.totals.seats },
      line("filled", "已配名额", "Seats filled") { $0.totals.filled },
      line("points", "总分（满分 100）", "Points (of 100 each)", unit: 10_000) { $0.points },
      line("envious", "有理由不服", "With reason to complain") { $0.envious },
      line("called", "为下限调配", "Called to floors", isAlwaysShown: false) { $0.called },
      line("missing", "下限仍缺", "Missing at floors", isAlwaysShown: false) { $0.missing },
    ]
  }
}
