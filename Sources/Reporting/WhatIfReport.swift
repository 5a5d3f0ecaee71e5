public import LabourMarket
internal import Tables

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
      document.add(.paragraph(say("前后均假定：", "Given on both sides:")))
      document.add(.list(account.given.map { $0[language] }))
    }
    if account.changes.isEmpty {
      document.add(
        .paragraph(say("没有调整：前后相同。", "Nothing is changed: before and after are the same.")))
    } else {
      document.add(.list(account.changes.map { $0[language] }))
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
